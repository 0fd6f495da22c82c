// One run over many drafts: finds them, has a job done on each, writes the report as it grows, tells of what went wrong.
import { access } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Complaint } from '../workspace/complaint.ts';
import { findDrafts } from '../workspace/find-drafts.ts';
import type { Format } from '../reports/format.ts';
import { addTallies, emptyTally, type Tally } from '../reports/tally.ts';
import { results } from './crew.ts';
import type { Job, Result } from './job.ts';
import { progressBar } from './progress-bar.ts';
import type { Destination } from './destination.ts';
import { inShard, type Shard } from './shard.ts';
import { UsageError } from './usage-error.ts';

/** Which drafts a run is over. */
export interface Drafts {
  /** files, folders and patterns */
  readonly names: readonly string[];
  /** whether .gitignore files are heeded */
  readonly ignoring: boolean;
  /** only those that differ from a git revision; from the last commit when it is undefined */
  readonly changed?: { readonly since: string | undefined };
  readonly shard?: Shard;
  /** those that do not stand on disk, instead */
  readonly given?: Given;
}

/** The content of one draft under a path, or a stream with a draft a line. */
export type Given = { readonly path: string; readonly bytes: Uint8Array } | { readonly lines: Readable };

export interface Outcome {
  readonly tally: Tally;
  /** how many things could not be checked, or not as they were meant to */
  readonly complaints: number;
  /** whether it was stopped before all drafts were looked at */
  readonly stopped: boolean;
}

/** How a run shows itself. */
export interface Manner {
  /** no progress bar */
  readonly quiet: boolean;
  /** where the report goes */
  readonly destination: Destination;
  /** where the threads' program stands */
  readonly threads: URL;
  /** the file that keeps what came of drafts, for the next run */
  readonly cache?: string;
  /** stops it */
  readonly signal: AbortSignal;
}

/** Does the job on all drafts; the report goes to its destination, complaints go to standard error. */
export async function run(
  job: Job,
  drafts: Drafts,
  { begin, between, end }: Omit<Format<never>, 'file'>,
  { quiet, destination, threads, cache, signal }: Manner,
): Promise<Outcome> {
  await checkConfiguration(job);
  const told = new Set<string>();
  const { paths, complaints } = drafts.given ? nothingFound : await pathsOf(drafts);
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
  const all = drafts.given
    ? resultsOfGiven(job, drafts.given, signal)
    : cache === undefined
      ? results(job, paths, threads)
      : resultsWithCache(job, paths, threads, cache);
  for await (const result of all) {
    tally = addTallies(tally, result.tally);
    if (result.output) {
      const output = separator + result.output;
      await bar.aside(() => destination.write(output));
      separator = between;
    }
    result.complaints.forEach(tell);
    bar.step();
    if (signal.aborted) break;
  }
  bar.stop();
  await destination.write((separator === between ? '' : begin) + end(tally));
  return { tally, complaints: told.size, stopped: signal.aborted };
}

const nothingFound = { paths: [], complaints: [] };

async function checkConfiguration({ configuration }: Job): Promise<void> {
  if (configuration === undefined) return;
  await access(configuration).catch(() => {
    throw new UsageError(`${configuration} does not exist or cannot be read: name another configuration`);
  });
}

async function pathsOf(drafts: Drafts) {
  const { changed, shard, ignoring } = drafts;
  const found = await findDrafts(drafts.names, drafts);
  let { paths } = found;
  if (changed) {
    const { changedOf } = await import('./changed.ts');
    paths = await changedOf(paths, { revision: changed.since, ignoring });
  }
  return { ...found, paths: shard ? inShard(paths, shard) : paths };
}

/** One after the other, in this thread: who hands over drafts one by one has them back one by one. */
async function* resultsOfGiven(job: Job, given: Given, signal: AbortSignal): AsyncGenerator<Result> {
  const { workOn } = await import('./job.ts');
  const work = workOn(job);
  if ('bytes' in given) {
    yield await work(given.path, given.bytes);
    return;
  }
  const { draftLines } = await import('./json-lines.ts');
  for await (const draft of draftLines(given.lines, signal)) {
    if ('complaint' in draft) yield { output: undefined, tally: emptyTally, complaints: [draft.complaint] };
    else yield await work(draft.path, draft.text);
  }
}

/** So many drafts are read at once to see whether they are known. */
const askedAtOnce = 32;

async function* resultsWithCache(
  job: Job,
  paths: readonly string[],
  threads: URL,
  cacheFile: string,
): AsyncGenerator<Result> {
  const { openCache } = await import('./cache.ts');
  const cache = await openCache(cacheFile, job, threads);
  let how: 'save' | 'forget' = 'forget';
  try {
    const unknown = new Set<string>();
    for (let from = 0; from < paths.length; from += askedAtOnce) {
      const some = paths.slice(from, from + askedAtOnce);
      const known = await Promise.all(some.map((path) => cache.knows(path)));
      some.forEach((path, i) => known[i] || unknown.add(path));
    }
    const fresh = results(job, [...unknown], threads);
    try {
      for (const path of paths) {
        const result = unknown.has(path) ? (await fresh.next()).value : await cache.recall(path);
        if (!result) throw new UsageError(`${cacheFile} is broken: delete it and check again`);
        await cache.keep(path, result);
        yield result;
      }
    } finally {
      await fresh.return(undefined);
    }
    how = 'save';
  } finally {
    await cache.close(how);
  }
}

/** The line that tells of it on standard error. */
export function complaintText({ path, line, message }: Complaint): string {
  return `says-who: ${line === undefined ? path : `${path}:${String(line)}:`} ${message}\n`;
}
