// One run over many drafts: finds them, works on each, writes the results in order, tells of what went wrong.
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { relative } from 'node:path';
import cliProgress from 'cli-progress';
import type { FileMistake } from '../workspace/mistake.ts';
import { readLines } from '../reports/positions.ts';
import type { Complaint } from '../workspace/complaint.ts';
import { findDrafts } from '../workspace/find-drafts.ts';
import { readText, Unreadable } from '../workspace/read-text.ts';
import type { Format } from '../reports/format.ts';

export interface Outcome {
  readonly complaints: number;
}

/** From this many drafts on, a person at a terminal sees how far the run is. */
const worthABar = 20;

/** What came of one draft: its part of the report, and the mistakes that were met on the way. */
export interface Worked<File> {
  readonly file: File;
  readonly mistakes: readonly FileMistake[];
}

/**
 * Works on the drafts that `names` mean and writes `format`'s report of them to standard output, complaints to standard error.
 * `work` gets each draft's path and text; `end` gives the report's last part.
 */
export async function run<File>(
  names: readonly string[],
  format: Omit<Format<File>, 'end'>,
  work: (path: string, text: string) => Promise<Worked<File>>,
  end: () => string,
): Promise<Outcome> {
  const { paths, complaints } = await findDrafts(names);
  const told = new Set<string>();
  const tell = (complaint: Complaint) => {
    const line = complaintText(complaint);
    if (!told.has(line)) process.stderr.write(line);
    told.add(line);
  };
  complaints.forEach(tell);
  const bar = progressBar(paths.length);
  await write(format.begin);
  let separator = '';
  for (const path of paths) {
    const text = await draftText(path);
    if (typeof text === 'string') {
      const { file, mistakes } = await work(path, text);
      await write(separator + format.file(file));
      separator = format.between;
      for (const mistake of mistakes) tell(complaintOf(mistake, path));
    } else {
      tell(text);
    }
    bar?.increment();
  }
  bar?.stop();
  await write(end());
  return { complaints: told.size };
}

function complaintOf({ path, text, span, message }: FileMistake, draft: string): Complaint {
  const line = readLines(text).range(span).start.line + 1;
  return { path: path === undefined ? draft : relative('', path), line, message };
}

function complaintText({ path, line, message }: Complaint): string {
  return `says-who: ${line === undefined ? path : `${path}:${String(line)}:`} ${message}\n`;
}

async function draftText(path: string): Promise<string | Complaint> {
  try {
    return readText(await readFile(path));
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : 'cannot be read: check its permissions';
    return { path, message };
  }
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A bar on standard error, where a person looks and the report does not go by; undefined where it would be in the way. */
function progressBar(total: number): cliProgress.SingleBar | undefined {
  if (!process.stderr.isTTY || process.stdout.isTTY || total < worthABar) return undefined;
  const bar = new cliProgress.SingleBar({
    format: 'Checking {bar} {value}/{total} drafts',
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return bar;
}
