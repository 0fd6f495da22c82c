// A thread of a run: gets a job, then batches of paths, and answers each batch with its results.
import { parentPort, workerData } from 'node:worker_threads';
import { workOn, type Job, type Result } from './job.ts';

const work = workOn(workerData as Job);

/** batches are answered in the order in which they come */
let busy = Promise.resolve();

parentPort?.on('message', (paths: readonly string[]) => {
  busy = busy.then(() => answer(paths));
});

async function answer(paths: readonly string[]): Promise<void> {
  const results: Result[] = [];
  for (const path of paths) results.push(await work(path));
  parentPort?.postMessage(results);
}
