// Many drafts at once: threads by core, results in the order of the paths, and never more than some batches ahead of them.
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { nodeFiles } from '../workspace/file-system.ts';
import { readerProgram, readingThreads } from '../workspace/reading-threads.ts';
import { sourceReader } from '../workspace/source-reader.ts';
import type { Job, Result } from './job.ts';

/** Below this many drafts, threads would take longer to start than they save. */
const worthThreads = 16;
/** More threads than this would want more memory than a laptop spares: each has a language model and a heap of its own. */
const mostThreads = 4;
/** From this many drafts on, memory counts for more than the last tenth of speed. */
const longRun = 2000;
/** By how much a thread's heap may grow between two sweeps in a long run, in percent. */
const heapGrowth = 25;
/**
 * How much a function must have run before V8 optimizes it, in its own measure (132 KB by default): each thread optimizes for itself,
 * and on as many cores as there are threads that is time taken from the work.
 */
const optimizeAfter = 1_000_000;
/** What V8 does on further cores to sweep a heap: where each core has a thread of its own, that only takes time from the others. */
const sweepingHelp = [
  'parallel-scavenge',
  'parallel-compaction',
  'parallel-pointer-update',
  'concurrent-marking',
  'concurrent-sweeping',
  'concurrent-array-buffer-sweeping',
];
/** Few drafts go to a thread at a time, and no more than it needs so as not to wait for the next: all threads end at about the same time. */
const batchSize = 2;
const batchesAtHand = 2;
/** So many batches may be done before the report has come to them: one long draft does not keep the other threads waiting. */
const batchesAhead = 64;

/** Does a job on each path and gives the results in order. `program` is where the thread's program stands. */
export async function* results(job: Job, paths: readonly string[], program: URL): AsyncGenerator<Result> {
  const threads = Math.min(availableParallelism(), mostThreads, Math.ceil(paths.length / batchSize));
  if (paths.length < worthThreads || threads < 2) {
    const { workOn } = await import('./job.ts');
    const work = workOn(job, readingThreads(new URL(readerProgram, program), sourceReader(nodeFiles)));
    for (const path of paths) yield await work(path);
    return;
  }
  setFlagsFromString(`--interrupt-budget=${String(optimizeAfter)}`);
  // Until then plain machine code, which is made in no time, takes a fifteenth less than code that is interpreted.
  setFlagsFromString('--always-sparkplug');
  for (const help of sweepingHelp) setFlagsFromString(`--no-${help}`);
  // Left to itself each heap grows to twice what it needs before it is swept. That is faster, and in a short run does no harm.
  if (paths.length > longRun) setFlagsFromString(`--heap-growing-percent=${String(heapGrowth)}`);
  const crew = Array.from({ length: threads }, () => startThread(job, program));
  const due: Promise<readonly Result[]>[] = [];
  let next = 0;
  try {
    const give = () => {
      while (next < paths.length && due.length < batchesAhead) {
        const free = crew.reduce((a, b) => (b.waiting() < a.waiting() ? b : a));
        if (free.waiting() >= batchesAtHand) return;
        const batch = free.work(paths.slice(next, (next += batchSize)));
        due.push(batch);
        void batch.then(give, () => undefined);
      }
    };
    give();
    for (let batch = due.shift(); batch; batch = due.shift()) {
      yield* await batch;
      give();
    }
  } finally {
    next = paths.length;
    await Promise.allSettled(due);
    await Promise.all(crew.map(({ stop }) => stop()));
  }
}

interface Thread {
  readonly work: (paths: readonly string[]) => Promise<readonly Result[]>;
  /** how many batches it has not answered */
  readonly waiting: () => number;
  readonly stop: () => Promise<unknown>;
}

function startThread(job: Job, program: URL): Thread {
  const worker = new Worker(program, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const asked: { resolve: (results: readonly Result[]) => void; reject: (error: Error) => void }[] = [];
  worker.on('message', (results: readonly Result[]) => asked.shift()?.resolve(results));
  let fault: Error | undefined;
  worker.on('error', (error) => {
    fault = error;
    for (const { reject } of asked.splice(0)) reject(error);
  });
  return {
    work: (paths) =>
      new Promise((resolve, reject) => {
        if (fault) {
          reject(fault);
          return;
        }
        asked.push({ resolve, reject });
        worker.postMessage(paths);
      }),
    waiting: () => asked.length,
    stop: () => worker.terminate(),
  };
}
