// `--cache`: what came of a draft, kept by everything that it depends on: text, settings, job and program.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { existsSync, writeFileSync } from 'node:fs';
import { nodeFiles } from '../workspace/file-system.ts';
import { readText } from '../workspace/read-text.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { replaceFile } from './mend.ts';
import type { Job, Result } from './job.ts';

export interface Cache {
  /** What came of the draft at a path the last time, if nothing that matters has changed. */
  readonly known: (path: string) => Promise<Result | undefined>;
  /** Keeps what came of a draft that was asked about. */
  readonly keep: (path: string, result: Result) => void;
  /** Writes down whatever this run asked about. */
  readonly save: () => void;
}

/** Opens the cache in `file`. `program` is the program's own text: another one may come to other results. */
export async function openCache(file: string, job: Job, program: URL): Promise<Cache> {
  const workspace = openWorkspace(nodeFiles, { configuration: job.configuration });
  const before = await readCache(file);
  const after = new Map<string, Result>();
  const keys = new Map<string, string>();
  const forAll = JSON.stringify(job) + (await readFile(program, 'utf8'));

  /** Undefined for what cannot be read, and for drafts with source documents, which depend on more than can be told cheaply. */
  const keyOf = async (path: string): Promise<string | undefined> => {
    try {
      const text = readText(await readFile(path));
      const { library, unreadable, ...settings } = await workspace.settings(path, text);
      if (library || unreadable.length > 0) return undefined;
      const parts = [forAll, path, JSON.stringify(settings), text];
      return createHash('sha256').update(parts.join('\0')).digest('base64');
    } catch {
      return undefined;
    }
  };
  return {
    known: async (path) => {
      const key = await keyOf(path);
      if (key === undefined) return undefined;
      const result = before.get(key);
      if (result) after.set(key, result);
      else keys.set(path, key);
      return result;
    },
    keep: (path, result) => {
      const key = keys.get(path);
      if (key !== undefined) after.set(key, result);
    },
    save: () => {
      if (!existsSync(file)) writeFileSync(file, '');
      replaceFile(file, [...after].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    },
  };
}

/** A cache that is missing or broken is an empty one. */
async function readCache(file: string): Promise<ReadonlyMap<string, Result>> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    return new Map(lines.map((line) => JSON.parse(line) as [string, Result]));
  } catch {
    return new Map();
  }
}
