// The language server in a browser: a web worker, whose files are the editor's.
import type { BrowserMessageReader as Reader } from 'vscode-languageserver/browser';
import { isDraftName } from '../workspace/draft-names.ts';
import { sourceReader } from '../workspace/source-reader.ts';
import { editorFiles, editorPathOf, uriOfEditorPath } from './editor-files.ts';
import { fetchPartsWith } from './parts.ts';
import { serve } from './server.ts';

/** Serves the editor that started this worker until it hangs up. */
export async function serveEditor(): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } =
    await import('vscode-languageserver/browser');
  const worker = globalThis as unknown as ConstructorParameters<typeof Reader>[0];
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
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
