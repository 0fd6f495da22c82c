// Files that only the editor can reach: in a browser all, elsewhere those of virtual folders. Their paths are addresses, unescaped:
// `vscode-vfs://github/desk/drafts/ferry.md`.
import type { Connection } from 'vscode-languageserver';
import type { FileSystem, Look } from '../workspace/file-system.ts';

/** What is asked: `says-who/files/read`, `says-who/files/look`, `says-who/files/filesIn`, each about one address. */
export interface FileQuestion {
  readonly uri: string;
}

/** What the editor answers; null where there is no such file or folder. */
export interface FileAnswer {
  /** the bytes, in base64 */
  readonly read: string;
  readonly look: Look | null;
  /** as called from the folder, with forward slashes */
  readonly filesIn: readonly string[];
}

/** Asks the editor at the other end of a connection. */
export function editorFiles(connection: Connection): FileSystem {
  const ask = <Question extends keyof FileAnswer>(question: Question, path: string) =>
    connection
      .sendRequest<FileAnswer[Question] | null>(`says-who/files/${question}`, { uri: uriOfEditorPath(path) })
      .catch(() => null);
  return {
    read: async (path) => {
      const bytes = await ask('read', path);
      return bytes === null ? undefined : Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    },
    look: async (path) => (await ask('look', path)) ?? undefined,
    filesIn: async (folder) => (await ask('filesIn', folder)) ?? [],
    folderOf: (path) => {
      const { root, inRoot } = taken(path);
      return inRoot === '/' ? undefined : root + (inRoot.replace(/\/[^/]*$/, '') || '/');
    },
    resolve: (folder, written) => {
      if (isEditorPath(written)) return written;
      const { root, inRoot } = taken(folder);
      return root + normal(written.startsWith('/') ? written : `${inRoot}/${written}`);
    },
    relative: (folder, file) => {
      const from = parts(taken(folder).inRoot);
      const to = parts(taken(file).inRoot);
      const shared = from.findIndex((part, i) => part !== to[i]);
      const common = shared < 0 ? from.length : shared;
      return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
    },
  };
}

/** Whether a path is one of the editor's own files. */
export const isEditorPath = (path: string): boolean => /^[a-z][\w+.-]+:\/\//i.test(path);

/** The path of a document; undefined when it was never saved. */
export function editorPathOf(uri: string): string | undefined {
  const { root, inRoot } = taken(uri);
  return root === '' ? undefined : root + decodeURIComponent(inRoot);
}

export function uriOfEditorPath(path: string): string {
  const { root, inRoot } = taken(path);
  return root + inRoot.split('/').map(encodeURIComponent).join('/');
}

/** An address, taken apart into its scheme and authority, and what lies below them. */
function taken(path: string): { readonly root: string; readonly inRoot: string } {
  const root = /^[a-z][\w+.-]+:\/\/[^/]*/i.exec(path)?.[0] ?? '';
  return { root, inRoot: path.slice(root.length) || '/' };
}

const parts = (path: string): string[] => path.split('/').filter((part) => part !== '' && part !== '.');

/** A path without `.` and `..`, which lead no higher than the root. */
function normal(path: string): string {
  const kept: string[] = [];
  for (const part of parts(path)) {
    if (part === '..') kept.pop();
    else kept.push(part);
  }
  return `/${kept.join('/')}`;
}
