// What the workspace needs of a file system; Node's, and a twin of it in memory. Nothing else takes a path apart.
import { readFile } from 'node:fs/promises';
import nodePath, { type PlatformPath } from 'node:path';

export interface FileSystem {
  /** The bytes of a file; undefined when there is none or it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** The folder a file or folder lies in; undefined at the top. */
  readonly folderOf: (path: string) => string | undefined;
  /** The path that `written`, in a file of `folder`, means. */
  readonly resolve: (folder: string, written: string) => string;
  /** How a file is called from `folder`, with forward slashes, as globs want it. */
  readonly relative: (folder: string, file: string) => string;
}

export const nodeFiles: FileSystem = {
  ...paths(nodePath),
  read: (path) => readFile(path).catch(() => undefined),
};

/** A file system in memory: texts by absolute path with forward slashes. They may change between reads. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FileSystem {
  const read = (path: string) => {
    const text = texts[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return { ...paths(nodePath.posix), read: (path) => Promise.resolve(read(path)) };
}

function paths(path: PlatformPath): Omit<FileSystem, 'read'> {
  return {
    folderOf: (file) => {
      const folder = path.dirname(path.resolve(file));
      return folder === file ? undefined : folder;
    },
    resolve: (folder, written) => path.resolve(folder, written),
    relative: (folder, file) => path.relative(folder, file).replaceAll(path.sep, '/'),
  };
}
