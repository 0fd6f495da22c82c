// Files that are there whole or not at all: whoever reads one, or stops us, never meets a part.
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Writes a file at once: a reader sees the old text or the new one. Throws when it cannot be written. */
export function replaceFile(path: string, text: string): void {
  const fresh = freshName(path);
  try {
    writeFileSync(fresh, text, { mode: modeOf(path) });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** A file that grows out of sight. One of `keep` and `drop` ends it. */
export interface GrowingFile {
  readonly write: (text: string) => Promise<void>;
  /** puts it in its place */
  readonly keep: () => Promise<void>;
  /** leaves everything as it was */
  readonly drop: () => Promise<void>;
}

/** Begins a file. Throws `UsageError` when it cannot be written. */
export async function growFile(path: string): Promise<GrowingFile> {
  const there = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe is not to be replaced by a file.
  const fresh = !there || there.isFile() ? freshName(path) : path;
  const file = await open(fresh, 'w', modeOf(path)).catch(() => {
    throw new UsageError(`${path} cannot be written: check that its folder is there and may be written to`);
  });
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    keep: async () => {
      await file.close();
      if (fresh !== path) renameSync(fresh, path);
    },
    drop: async () => {
      await file.close();
      if (fresh !== path) rmSync(fresh, { force: true });
    },
  };
}

const freshName = (path: string): string => join(dirname(path), `.${basename(path)}.${String(process.pid)}`);

/** A file that is replaced stays as private as it was. */
const modeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
