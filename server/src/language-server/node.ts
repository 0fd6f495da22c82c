// The language server on Node: `says-who lsp`.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { isDraftName } from '../workspace/draft-names.ts';
import { nodeFiles, type FileSystem } from '../workspace/file-system.ts';
import { findDrafts } from '../workspace/find-drafts.ts';
import { personAt } from '../workspace/person.ts';
import { readingThreads } from '../workspace/reading-threads.ts';
import { sourceReader, type SourceReader } from '../workspace/source-reader.ts';
import { editorFiles, editorPathOf, isEditorPath, uriOfEditorPath } from './editor-files.ts';
import { serve } from './server.ts';

/** Serves an editor until it hangs up. `readerProgram` is where the program of a thread that reads source documents stands. */
export function serveEditor(connection: Connection, readerProgram: URL): void {
  // An editor that refuses what it is asked is no reason to stop checking.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  const virtual = editorFiles(connection);
  const files = bothFiles(virtual);
  serve(connection, {
    files,
    reader: readerOf(files, readerProgram),
    pathOf: (uri) => (uri.startsWith('file:') ? fileURLToPath(uri) : editorPathOf(uri)),
    uriOf: (path) => (isEditorPath(path) ? uriOfEditorPath(path) : pathToFileURL(path).href),
    write: async (path, text) => {
      if (isEditorPath(path)) return false;
      await writeFile(path, text);
      return true;
    },
    user: personAt,
    draftsIn: async (folder) =>
      isEditorPath(folder)
        ? (await virtual.filesIn(folder)).filter(isDraftName).map((name) => virtual.resolve(folder, name))
        : (await findDrafts([folder])).paths,
  });
}

/** Reads source documents in threads; these reach only the files of this machine. */
function readerOf(files: FileSystem, program: URL): SourceReader {
  const here = sourceReader(files);
  const threads = readingThreads(program, here);
  return { ...threads, index: (path, size) => (isEditorPath(path) ? here : threads).index(path, size) };
}

/** The files of this machine, and those that only the editor can reach. */
function bothFiles(virtual: FileSystem): FileSystem {
  const of = (path: string): FileSystem => (isEditorPath(path) ? virtual : nodeFiles);
  return {
    read: (path) => of(path).read(path),
    look: (path) => of(path).look(path),
    filesIn: (folder) => of(folder).filesIn(folder),
    folderOf: (path) => of(path).folderOf(path),
    resolve: (folder, written) => of(folder).resolve(folder, written),
    relative: (folder, file) => of(folder).relative(folder, file),
  };
}
