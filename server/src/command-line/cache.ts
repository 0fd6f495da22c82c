// `--cache`: what came of a draft, kept by everything that it depends on: text, settings, job and program.
// The file has a result a line; it is read and written result by result, so that it may be of any size.
import { createHash } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { nodeFiles } from '../workspace/file-system.ts';
import { readText } from '../workspace/read-text.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Job, Result } from './job.ts';
import { growFile } from './whole-file.ts';

export interface Cache {
  /** Whether it is known what comes of the draft at a path, because nothing that matters has changed. */
  readonly knows: (path: string) => Promise<boolean>;
  /** What came of a draft that is known; undefined when the cache is broken there. */
  readonly recall: (path: string) => Promise<Result | undefined>;
  /** Keeps what came of a draft that was asked about. */
  readonly keep: (path: string, result: Result) => Promise<void>;
  /** Ends it: writes down what was kept, or leaves the file as it was. */
  readonly close: (how: 'save' | 'forget') => Promise<void>;
}

/** Opens the cache in `file`. `program` is the program's own text: another one may come to other results. */
export async function openCache(file: string, job: Job, program: URL): Promise<Cache> {
  const workspace = openWorkspace(nodeFiles, { configuration: job.configuration });
  const before = await open(file).catch(() => undefined);
  const places = before ? await readPlaces(before) : new Map<string, Place>();
  const after = await growFile(file);
  const keys = new Map<string, string>();
  const baseline = job.kind === 'check' && job.baseline !== undefined ? await readFile(job.baseline, 'utf8') : '';
  const forAll = [JSON.stringify(job), baseline, await readFile(program, 'utf8')].join('\0');

  /** Undefined for what cannot be read, and for drafts with source documents, which depend on more than can be told cheaply. */
  const keyOf = async (path: string): Promise<string | undefined> => {
    try {
      const text = readText(await readFile(path));
      const { library, ...settings } = await workspace.settings(path, text);
      if (library) return undefined;
      const parts = [forAll, path, JSON.stringify(settings), text];
      return createHash('sha256').update(parts.join('\0')).digest('base64');
    } catch {
      return undefined;
    }
  };
  return {
    knows: async (path) => {
      const key = await keyOf(path);
      if (key !== undefined) keys.set(path, key);
      return key !== undefined && places.has(key);
    },
    recall: async (path) => {
      const place = places.get(keys.get(path) ?? '');
      return before && place ? readResult(before, place) : undefined;
    },
    keep: async (path, result) => {
      const key = keys.get(path);
      if (key !== undefined) await after.write(`${JSON.stringify([key, result])}\n`);
    },
    close: async (how) => {
      await before?.close();
      await (how === 'save' ? after.keep() : after.drop());
    },
  };
}

/** Where a line of the cache stands in its file, in bytes. */
interface Place {
  readonly start: number;
  readonly length: number;
}

/** The lines of a cache by their keys. */
async function readPlaces(file: FileHandle): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  const newline = 10;
  let begun = Buffer.alloc(0);
  let start = 0;
  for await (const chunk of file.createReadStream({ autoClose: false, start: 0 }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([begun, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
      const key = /^\["([^"]+)",/.exec(bytes.toString('latin1', from, from + 100))?.[1];
      if (key !== undefined) places.set(key, { start: start + from, length: end - from });
      from = end + 1;
    }
    begun = bytes.subarray(from);
    start += from;
  }
  return places;
}

async function readResult(file: FileHandle, { start, length }: Place): Promise<Result | undefined> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  try {
    const [, result] = JSON.parse(buffer.toString('utf8')) as [string, Result];
    return result;
  } catch {
    return undefined;
  }
}
