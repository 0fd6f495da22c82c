// What the workspace needs of a file system; Node's, and a twin of it in memory. Nothing else takes a path apart.
import { readdir, readFile, stat } from 'node:fs/promises';
import nodePath, { type PlatformPath } from 'node:path';

export interface FileSystem {
  /** The bytes of a file; undefined when there is none or it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** How large a file is, in bytes, and a stamp that changes when it does; undefined when there is none. */
  readonly look: (path: string) => Promise<Look | undefined>;
  /** All files in a folder and the folders in it, as called from there with forward slashes, in order; none when there is no such folder. */
  readonly filesIn: (folder: string) => Promise<readonly string[]>;
  /** The folder a file or folder lies in; undefined at the top. */
  readonly folderOf: (path: string) => string | undefined;
  /** The path that `written`, in a file of `folder`, means. */
  readonly resolve: (folder: string, written: string) => string;
  /** How a file is called from `folder`, with forward slashes, as globs want it. */
  readonly relative: (folder: string, file: string) => string;
}

export interface Look {
  readonly size: number;
  readonly stamp: string;
}

export const nodeFiles: FileSystem = {
  ...paths(nodePath),
  read: (path) => readFile(path).catch(() => undefined),
  look: (path) =>
    stat(path).then(
      (file) =>
        file.isFile() ? { size: file.size, stamp: `${String(file.size)} ${String(file.mtimeMs)}` } : undefined,
      () => undefined,
    ),
  filesIn: (folder) =>
    readdir(folder, { recursive: true, withFileTypes: true }).then(
      (entries) =>
        entries
          .filter((entry) => entry.isFile())
          .map((entry) =>
            nodePath.relative(folder, nodePath.join(entry.parentPath, entry.name)).replaceAll(nodePath.sep, '/'),
          )
          .sort(),
      () => [],
    ),
};

/** A file system in memory: texts by absolute path with forward slashes. They may change between reads. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FileSystem {
  const read = (path: string) => {
    const text = texts[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return {
    ...paths(nodePath.posix),
    read: (path) => Promise.resolve(read(path)),
    look: (path) => {
      const text = texts[path];
      return Promise.resolve(text === undefined ? undefined : { size: text.length, stamp: text });
    },
    filesIn: (folder) => {
      const inside = folder.endsWith('/') ? folder : `${folder}/`;
      const within = Object.keys(texts).filter((path) => path.startsWith(inside));
      return Promise.resolve(within.map((path) => path.slice(inside.length)).sort());
    },
  };
}

function paths(path: PlatformPath): Pick<FileSystem, 'folderOf' | 'resolve' | 'relative'> {
  return {
    folderOf: (file) => {
      const folder = path.dirname(path.resolve(file));
      return folder === file ? undefined : folder;
    },
    resolve: (folder, written) => path.resolve(folder, written),
    relative: (folder, file) => path.relative(folder, file).replaceAll(path.sep, '/'),
  };
}
