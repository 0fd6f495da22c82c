// One run over many drafts: finds them, has a job done on each, writes the report as it grows, tells of what went wrong.
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import type { Complaint } from '../workspace/complaint.ts';
import { findDrafts } from '../workspace/find-drafts.ts';
import type { Format } from '../reports/format.ts';
import { addTallies, emptyTally, type Tally } from '../reports/tally.ts';
import { results } from './crew.ts';
import type { Job, Result } from './job.ts';
import { progressBar } from './progress-bar.ts';
import { UsageError } from './usage-error.ts';

/** Which drafts a run is over. */
export interface Drafts {
  /** files, folders and patterns */
  readonly names: readonly string[];
  /** whether .gitignore files are heeded */
  readonly ignoring: boolean;
  /** the one draft that does not stand on disk, under the path that `names` gives */
  readonly input?: Uint8Array;
}

export interface Outcome {
  readonly tally: Tally;
  /** how many things could not be checked, or not as they were meant to */
  readonly complaints: number;
}

/** How a run shows itself beside its report. */
export interface Manner {
  /** no progress bar */
  readonly quiet: boolean;
  /** where the threads' program stands */
  readonly threads: URL;
  /** the file that keeps what came of drafts, for the next run */
  readonly cache?: string;
}

/** Does the job on all drafts; the report goes to standard output, complaints go to standard error. */
export async function run(
  job: Job,
  drafts: Drafts,
  { begin, between, end }: Omit<Format<never>, 'file'>,
  { quiet, threads, cache }: Manner,
): Promise<Outcome> {
  await checkConfiguration(job);
  const told = new Set<string>();
  const { paths, complaints } =
    drafts.input === undefined ? await findDrafts(drafts.names, drafts) : { paths: drafts.names, complaints: [] };
  const bar = progressBar(quiet ? 0 : paths.length);
  const tell = (complaint: Complaint) => {
    const line = complaintText(complaint);
    if (told.has(line)) return;
    told.add(line);
    bar.aside(() => process.stderr.write(line));
  };
  complaints.forEach(tell);
  let tally = emptyTally;
  let separator = begin;
  let stopped = false;
  process.once('SIGINT', () => (stopped = true));
  for await (const result of resultsOf(job, paths, drafts.input, threads, cache)) {
    tally = addTallies(tally, result.tally);
    if (result.output) {
      const output = separator + result.output;
      await bar.aside(() => write(output));
      separator = between;
    }
    result.complaints.forEach(tell);
    bar.step();
    if (stopped) break;
  }
  bar.stop();
  await write((separator === between ? '' : begin) + end(tally));
  if (stopped) throw new UsageError('stopped before all drafts were checked');
  return { tally, complaints: told.size };
}

async function checkConfiguration({ configuration }: Job): Promise<void> {
  if (configuration === undefined) return;
  await access(configuration).catch(() => {
    throw new UsageError(`${configuration} does not exist or cannot be read: name another configuration`);
  });
}

async function* resultsOf(
  job: Job,
  paths: readonly string[],
  input: Uint8Array | undefined,
  threads: URL,
  cacheFile: string | undefined,
): AsyncGenerator<Result> {
  if (input !== undefined) {
    const { workOn } = await import('./job.ts');
    const work = workOn(job);
    for (const path of paths) yield await work(path, input);
  } else if (cacheFile === undefined) {
    yield* results(job, paths, threads);
  } else {
    const { openCache } = await import('./cache.ts');
    const cache = await openCache(cacheFile, job, threads);
    const known: (Result | undefined)[] = [];
    for (const path of paths) known.push(await cache.known(path));
    const fresh = results(
      job,
      paths.filter((_, index) => !known[index]),
      threads,
    );
    for (const [index, path] of paths.entries()) {
      const result = known[index] ?? (await fresh.next()).value;
      if (!result) return;
      cache.keep(path, result);
      yield result;
    }
    await fresh.return(undefined);
    cache.save();
  }
}

/** The line that tells of it on standard error. */
export function complaintText({ path, line, message }: Complaint): string {
  return `says-who: ${line === undefined ? path : `${path}:${String(line)}:`} ${message}\n`;
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
