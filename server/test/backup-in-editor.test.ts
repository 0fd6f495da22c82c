// Backup in the editor: what is verified, a click that shows it, and a source document that changes on disk.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  CodeLensRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  ShowDocumentRequest,
  type CodeLens,
  type ShowDocumentParams,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from './command.ts';
import { startEditor } from './editor.ts';

const notes = `Call, 3 March

TUNDE BELLO: Nobody asked the fishermen before the quay was closed.

REPORTER: And since then?

TUNDE BELLO: Nobody has come to see us.
`;
const draft =
  '---\nsources: call.txt\n---\n\n“Nobody asked the fishermen before the quay was closed,” Tunde Bello said.\n';

async function opened(text: string, files: Readonly<Record<string, string>>) {
  const folder = await folderOf({ 'draft.md': text, ...files });
  const { open, published, connection, quit } = await startEditor({
    capabilities: { window: { showDocument: { support: true } } },
  });
  const uri = pathToFileURL(join(folder, 'draft.md')).href;
  await open(uri, text);
  const lenses = () => connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  const call = pathToFileURL(join(folder, 'call.txt')).href;
  return { folder, call, connection, quit, published, lenses };
}

const titles = (lenses: readonly CodeLens[] | null) =>
  lenses?.map(({ range, command }) => [range.start.line, command?.title]);

test('a quotation that its document has shows where, and a click opens the document there', async () => {
  const { lenses, connection, call, quit } = await opened(draft, { 'call.txt': notes });
  await expect.poll(async () => titles(await lenses())).toEqual([[4, '✓ call.txt, line 3']]);
  const found = await lenses();

  const shown: ShowDocumentParams[] = [];
  connection.onRequest(ShowDocumentRequest.type, (parameters) => {
    shown.push(parameters);
    return { success: true };
  });
  const { command = '', arguments: given } = found?.[0]?.command ?? {};
  await connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given ?? [] });
  expect(shown).toEqual([
    {
      uri: call,
      takeFocus: true,
      selection: { start: { line: 2, character: 13 }, end: { line: 2, character: 66 } },
    },
  ]);
  await quit();
});

test('nothing is shown as verified that has other words, another speaker, or no document', async () => {
  const others = [
    '“Nobody asked the fishermen before the pier was closed,” Tunde Bello said.',
    '“Nobody asked the fishermen before the quay was closed,” Amina Farouk said.',
    '“The boats will not come before the winter,” Tunde Bello said.',
  ];
  for (const other of others) {
    const { lenses, quit } = await opened(`---\nsources: call.txt\n---\n\n${other}\n`, { 'call.txt': notes });
    expect(titles(await lenses())).toEqual([]);
    await quit();
  }
});

test('a document that changes on disk is read again, and says what it says now', async () => {
  const { folder, call, connection, published, lenses, quit } = await opened(draft, { 'call.txt': notes });
  await expect.poll(async () => titles(await lenses())).toHaveLength(1);
  expect(published.at(-1)?.diagnostics).toEqual([]);
  await writeFile(join(folder, 'call.txt'), notes.replace('fishermen', 'fishmongers'));
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: call, type: FileChangeType.Changed }],
  });
  await expect.poll(() => published.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(['altered-quote']);
  expect(titles(await lenses())).toEqual([]);
  await quit();
});

test('a document in the folder for sources that nobody names is read once, and then the draft is left alone', async () => {
  const text = '“Nobody asked the fishermen before the quay was closed,” Wilhelmina Zorn said.\n';
  // so long that the draft is checked before all of it is read, and again then
  const long = notes + '\nTUNDE BELLO: The boats lie at the quay, and no one goes out.\n'.repeat(15_000);
  const { published, quit } = await opened(text, { 'sources/call.txt': long });
  const codes = () => published.at(-1)?.diagnostics.map(({ code }) => code);
  await expect.poll(codes, { timeout: 10_000 }).toContain('misattributed-quote');
  const reports = published.length;
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(published.length - reports).toBeLessThan(3);
  expect(await quit()).toBe(0);
});
