// Ctrl-C, once: what is begun is brought to an end. A second one ends the program as it always does.

/** Is aborted when somebody wants the program to stop. */
export function untilInterrupted(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return stopping.signal;
}
