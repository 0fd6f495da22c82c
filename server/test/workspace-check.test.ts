// Check Workspace as an editor asks for it: drafts that nobody has open, progress, cancelling, and what comes of later changes.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type CancellationToken,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import type { WorkspaceSummary } from '../src/language-server/workspace-check.ts';
import { folderOf } from './command.ts';
import { startEditor, type Editor, type EditorOptions } from './editor.ts';

const vague = 'The council met on Tuesday.\n\nExperts say the bridge is unsafe.\n';
const clean = 'The council met on Tuesday.\n';
const patient = { timeout: 15_000 };
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

async function editorIn(folder: string, options: EditorOptions = {}): Promise<Editor> {
  const editor = await startEditor({ folders: [folder], ...options });
  onTestFinished(async () => {
    await editor.quit();
  });
  return editor;
}

const checkAll = (editor: Editor, workDoneToken?: string, cancel?: CancellationToken): Promise<WorkspaceSummary> =>
  editor.connection.sendRequest(
    ExecuteCommandRequest.type,
    { command: 'says-who.server.checkWorkspace', ...(workDoneToken !== undefined && { workDoneToken }) },
    cancel,
  );

/** What was last published for a file. */
const codesIn = (editor: Editor, path: string) =>
  editor.published.findLast(({ uri }) => uri === pathToFileURL(path).href)?.diagnostics.map(({ code }) => code);

test('drafts that nobody has open are reported, by the settings of their folder', async () => {
  const folder = await folderOf({
    'a.md': vague,
    'b/c.md': clean,
    'opinion/d.md': vague,
    'opinion/says-who.yaml': 'rules:\n  vague-source: off\n',
    'notes.txt': 'Experts say so.',
    'node_modules/x/readme.md': vague,
  });
  const editor = await editorIn(folder);
  const summary = await checkAll(editor);
  expect(summary).toEqual({
    drafts: 3,
    checked: 3,
    draftsWithFindings: 1,
    findings: 1,
    unreadable: 0,
    cancelled: false,
  });
  expect(codesIn(editor, join(folder, 'a.md'))).toEqual(['vague-source']);
  expect(codesIn(editor, join(folder, 'opinion/d.md'))).toEqual([]);
  expect(codesIn(editor, join(folder, 'node_modules/x/readme.md'))).toBeUndefined();
});

test('progress counts the drafts, and is ended', async () => {
  const folder = await folderOf({ 'a.md': vague, 'b.md': clean });
  const editor = await editorIn(folder, { capabilities: { window: { workDoneProgress: true } } });
  const told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  editor.connection.onProgress(WorkDoneProgress.type, 'token', (value) => void told.push(value));
  await checkAll(editor, 'token');
  expect(told[0]).toMatchObject({ kind: 'begin', cancellable: true });
  expect(told[1]).toMatchObject({ kind: 'report', message: '0 of 2 drafts' });
  expect(told.at(-1)).toEqual({ kind: 'end' });
});

test('it can be cancelled, and says how far it came', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${String(i)}.md`, vague.repeat(40)]));
  const folder = await folderOf(many);
  const editor = await editorIn(folder);
  const cancel = new CancellationTokenSource();
  editor.connection.onProgress(WorkDoneProgress.type, 'token', (value) => {
    if (value.kind === 'report') cancel.cancel();
  });
  const { cancelled, checked, drafts } = await checkAll(editor, 'token', cancel.token);
  expect(cancelled).toBe(true);
  expect(drafts).toBe(200);
  expect(checked).toBeLessThan(200);
});

test('a draft that is open is counted as it stands in the editor, and reported as on disk once it is closed', async () => {
  const folder = await folderOf({ 'a.md': vague });
  const editor = await editorIn(folder);
  const uri = pathToFileURL(join(folder, 'a.md')).href;
  await editor.open(uri, clean);
  expect(await checkAll(editor)).toMatchObject({ checked: 1, findings: 0 });
  await editor.close(uri);
  await expect.poll(() => codesIn(editor, join(folder, 'a.md')), patient).toEqual(['vague-source']);
});

test('what changes on disk is checked again: a draft, what it depends on, and its going', async () => {
  const folder = await folderOf({ 'a.md': vague, 'b.md': clean });
  const editor = await editorIn(folder, { capabilities: watching });
  await checkAll(editor);
  const tell = (name: string, type: FileChangeType) =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(join(folder, name)).href, type }],
    });

  await writeFile(join(folder, 'b.md'), `${vague}\nIt cost TK.\n`);
  await tell('b.md', FileChangeType.Changed);
  await expect.poll(() => codesIn(editor, join(folder, 'b.md')), patient).toEqual(['vague-source', 'placeholder']);

  await writeFile(join(folder, 'says-who.yaml'), 'rules:\n  vague-source: off\n');
  await tell('says-who.yaml', FileChangeType.Created);
  await expect.poll(() => codesIn(editor, join(folder, 'a.md')), patient).toEqual([]);
  await expect.poll(() => codesIn(editor, join(folder, 'b.md')), patient).toEqual(['placeholder']);

  await rm(join(folder, 'b.md'));
  await tell('b.md', FileChangeType.Deleted);
  await expect.poll(() => codesIn(editor, join(folder, 'b.md')), patient).toEqual([]);
});

test('an editor that sends no token is told by one that the server makes, and can cancel by it', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${String(i)}.md`, vague.repeat(40)]));
  const folder = await folderOf(many);
  const editor = await editorIn(folder, { capabilities: { window: { workDoneProgress: true } } });
  editor.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    editor.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
      if (kind === 'report')
        void editor.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    });
  });
  expect(await checkAll(editor)).toMatchObject({ drafts: 200, cancelled: true });
});

test('in a folder that the user has not trusted, no draft is read', async () => {
  const folder = await folderOf({ 'a.md': vague });
  const editor = await editorIn(folder, { initializationOptions: { debounce: 0, trusted: false } });
  expect(await checkAll(editor)).toMatchObject({ drafts: 0, checked: 0 });
});

test('a file that is no text is passed over and counted', async () => {
  const folder = await folderOf({ 'a.md': Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), 'b.md': vague });
  const editor = await editorIn(folder);
  expect(await checkAll(editor)).toMatchObject({ checked: 2, unreadable: 1, findings: 1 });
});
