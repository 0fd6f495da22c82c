// Answers the server's questions about files that only the editor can reach: in a browser all, elsewhere those of virtual folders.
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileAnswer, FileQuestion } from '../../server/src/language-server/editor-files.ts';

/** Answers whatever `client` asks about files, and about parts of the server itself, which lie in the folder `parts`. */
export function answerFiles(client: BaseLanguageClient, parts: Uri): void {
  client.onRequest('says-who/files/part', async ({ name }: { readonly name: string }) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(parts, name))),
  );
  const answers: { readonly [Question in keyof FileAnswer]: (uri: Uri) => Promise<FileAnswer[Question]> } = {
    read: async (uri) => base64(await workspace.fs.readFile(uri)),
    look: async (uri) => {
      const { type, size, mtime } = await workspace.fs.stat(uri);
      return type & FileType.File ? { size, stamp: `${String(size)} ${String(mtime)}` } : null;
    },
    filesIn,
  };
  for (const [question, answer] of Object.entries(answers)) {
    client.onRequest(`says-who/files/${question}`, async ({ uri }: FileQuestion) => {
      try {
        return await answer(Uri.parse(uri));
      } catch {
        return null; // it is not there, or may not be read
      }
    });
  }
}

/** The files in a folder and the folders in it, as called from there. Hidden folders and node_modules are left out. */
async function filesIn(folder: Uri): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<readonly string[]> => {
      if (type & FileType.File) return [name];
      const skipped = name.startsWith('.') || name === 'node_modules' || (type & FileType.SymbolicLink) !== 0;
      if (!(type & FileType.Directory) || skipped) return [];
      return (await filesIn(Uri.joinPath(folder, name))).map((file) => `${name}/${file}`);
    }),
  );
  return found.flat().sort();
}

function base64(bytes: Uint8Array): string {
  const chunk = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}
