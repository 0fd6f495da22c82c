// How long one waits for what may take long.

/** What `promise` resolves to, or undefined when that takes longer than `milliseconds`; without those, however long it takes. */
export async function within<T>(milliseconds: number | undefined, promise: Promise<T>): Promise<T | undefined> {
  if (milliseconds === undefined) return promise;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}
