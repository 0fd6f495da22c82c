// What the language server knows of quotations and their source documents: definition, hover, a check when one changes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  type Hover,
  type Location,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from './command.ts';
import { startEditor, type Editor } from './editor.ts';

const text = `---
sources: [{ path: calls/call one.txt, speaker: Tunde Bello }]
---

“Nobody asked the fishermen before the quay was closed,” Tunde Bello said.

“It rained,” Bello said.
`;
const call = `REPORTER: What went wrong?

TUNDE BELLO: Plenty. Nobody asked the fishermen before the quay was closed. We *read* it in the paper.
`;

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.quit();
  editor = undefined;
});

async function open() {
  const folder = await folderOf({ 'draft.md': text, 'calls/call one.txt': call });
  const address = (name: string) => pathToFileURL(join(folder, name)).href;
  const uri = address('draft.md');
  editor = await startEditor({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
  const answer = editor.diagnostics(uri);
  await editor.open(uri, text);
  const { diagnostics } = await answer;
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const at = (words: string) => ({ textDocument: { uri }, position: document.positionAt(text.indexOf(words) + 1) });
  return { folder, uri, address, at, diagnostics, editor };
}

test('definition leads from a quotation to its passage in the source document', async () => {
  const { at, address, editor } = await open();
  const found = (await editor.connection.sendRequest(DefinitionRequest.type, at('fishermen'))) as Location;
  expect(found.uri).toBe(address('calls/call one.txt'));
  expect(TextDocument.create('', 'plaintext', 1, call).getText(found.range)).toBe(
    'Nobody asked the fishermen before the quay was closed',
  );
  expect(await editor.connection.sendRequest(DefinitionRequest.type, at('rained'))).toBeNull();
});

test('hover shows the passage, what stands around it, and who says it', async () => {
  const { at, editor } = await open();
  const hover = (await editor.connection.sendRequest(HoverRequest.type, at('fishermen'))) as Hover;
  expect((hover.contents as { value: string }).value).toBe(
    'As in **calls/call one.txt**, line 3, where Tunde Bello says it.\n\n' +
      '> REPORTER: What went wrong?\n>\n' +
      '> TUNDE BELLO: Plenty. **Nobody asked the fishermen before the quay was closed**. We \\*read\\* it in the paper. ',
  );
  expect(await editor.connection.sendRequest(HoverRequest.type, at('rained'))).toBeNull();
});

test('a source document that changes on disk is held against the open draft at once', async () => {
  const { folder, uri, address, diagnostics, editor } = await open();
  expect(diagnostics.map(({ code }) => code)).not.toContain('altered-quote');
  await writeFile(join(folder, 'calls/call one.txt'), call.replace('fishermen', 'fishing families'));
  const again = editor.diagnostics(uri);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: address('calls/call one.txt'), type: FileChangeType.Changed }],
  });
  expect((await again).diagnostics.map(({ code }) => code)).toContain('altered-quote');
});
