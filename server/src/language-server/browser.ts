// The language server in a browser: a web worker, whose files are the editor's.
import type { Connection } from 'vscode-languageserver';
import { isDraftName } from '../workspace/draft-names.ts';
import { sourceReader } from '../workspace/source-reader.ts';
import { editorFiles, editorPathOf, uriOfEditorPath } from './editor-files.ts';
import { fetchPartsWith } from './parts.ts';
import { serve } from './server.ts';

/** Serves the editor that started this worker until it hangs up. */
export function serveEditor(connection: Connection): void {
  const files = editorFiles(connection);
  fetchPartsWith((name) => connection.sendRequest<string>('says-who/files/part', { name }));
  serve(connection, {
    files,
    reader: sourceReader(files),
    pathOf: editorPathOf,
    uriOf: uriOfEditorPath,
    draftsIn: async (folder) =>
      (await files.filesIn(folder)).filter(isDraftName).map((name) => files.resolve(folder, name)),
  });
}
