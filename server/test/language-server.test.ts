// The language server as an editor meets it: a process of its own, spoken to over standard input and output.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CodeActionRequest,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidSaveTextDocumentNotification,
  type CodeAction,
} from 'vscode-languageserver-protocol/node';
import { startEditor, type Editor, type EditorOptions } from './editor.ts';

let folder: string;
let editor: Editor | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'says-who-'));
});

afterEach(async () => {
  await editor?.quit();
  editor = undefined;
  await rm(folder, { recursive: true });
});

const start = async (options?: EditorOptions) => (editor = await startEditor(options));
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

/** Opens a draft and returns what is reported of it, as code and words. */
async function opened(editor: Editor, uri: string, text: string): Promise<(string | number | undefined)[]> {
  const answer = editor.diagnostics(uri);
  await editor.open(uri, text);
  return (await answer).diagnostics.map(({ code }) => code);
}

const vague = 'The council met on Tuesday.\n\nExperts say the bridge is unsafe.\n';

test('reports a draft when it is opened, and nothing once it is closed', async () => {
  const editor = await start({
    capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
  });
  const uri = uriOf('bridge.md');
  const answer = editor.diagnostics(uri);
  await editor.open(uri, vague);
  const { diagnostics, version } = await answer;
  expect(version).toBe(1);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: 'vague-source',
    source: 'Says Who',
    severity: DiagnosticSeverity.Warning,
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } },
  });
  expect(diagnostics[0]?.codeDescription?.href).toMatch(/\/vague-source\.md$/);
  const afterwards = editor.diagnostics(uri);
  await editor.close(uri);
  expect((await afterwards).diagnostics).toEqual([]);
});

test('follows edits, in UTF-16 positions and with any line ending', async () => {
  const editor = await start();
  const uri = uriOf('bridge.md');
  expect(await opened(editor, uri, '𝒜 dateline.\r\n\r\nThe bridge is safe.\r\n')).toEqual([]);
  const answer = editor.diagnostics(uri, 3);
  const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
  await editor.change(uri, 2, [{ range: at(2, 0), text: 'Critics say ' }]);
  await editor.change(uri, 3, [{ range: at(0, 2), text: ' 𝒜' }]);
  const { diagnostics } = await answer;
  expect(diagnostics.map(({ code, range }) => [code, range.start, range.end])).toEqual([
    ['vague-source', { line: 2, character: 0 }, { line: 2, character: 7 }],
  ]);
});

test('a version overtaken by the next is not reported', async () => {
  const editor = await start({ initializationOptions: { debounce: 40 } });
  const uri = uriOf('bridge.md');
  await opened(editor, uri, vague);
  const answer = editor.diagnostics(uri, 12);
  for (let version = 2; version <= 12; version += 1) {
    await editor.change(uri, version, [{ text: `${vague}\nSentence ${String(version)} stands here.\n` }]);
  }
  await answer;
  expect(editor.published.filter((publication) => publication.uri === uri).map(({ version }) => version)).toEqual([
    1, 12,
  ]);
});

test('every fix on offer is an edit of the version it was made for, ignoring comes last', async () => {
  const editor = await start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
  const uri = uriOf('quote.md');
  const text = 'Amara Okafor said,” We want our road back.”\n';
  expect(await opened(editor, uri, text)).toContain('unbalanced-quote');
  const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 18 }, end: { line: 0, character: 18 } },
    context: { diagnostics: [] },
  })) as CodeAction[];
  const mending = actions.find(({ isPreferred }) => isPreferred);
  expect(mending?.diagnostics?.[0]?.code).toBe('unbalanced-quote');
  const [change] = mending?.edit?.documentChanges ?? [];
  expect(change).toMatchObject({ textDocument: { uri, version: 1 } });
  expect(actions.at(-1)?.title).toMatch(/^Ignore/);
  expect(JSON.stringify(actions.at(-1)?.edit)).toContain('says-who-disable');
});

test('an editor without versioned edits gets plain ones', async () => {
  const editor = await start();
  const uri = uriOf('bridge.md');
  await opened(editor, uri, vague);
  const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
    context: { diagnostics: [] },
  })) as CodeAction[];
  const edits = actions.flatMap(({ edit }) => edit ?? []);
  expect(edits.map(({ changes }) => Object.keys(changes ?? {}))).toEqual(edits.map(() => [uri]));
  expect(edits.length).toBeGreaterThan(0);
});

test('asked for other kinds of action, it offers none', async () => {
  const editor = await start();
  const uri = uriOf('bridge.md');
  await opened(editor, uri, vague);
  const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
    context: { diagnostics: [], only: ['refactor'] },
  });
  expect(actions).toEqual([]);
});

test('tells how many findings a draft has, and when it is being checked', async () => {
  const editor = await start();
  const uri = uriOf('bridge.md');
  const told: unknown[] = [];
  editor.connection.onNotification('says-who/status', (status: unknown) => {
    told.push(status);
  });
  await opened(editor, uri, vague);
  await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [] },
  });
  expect(told).toEqual([
    { uri, checking: true, findings: { error: 0, warning: 0, information: 0, hint: 0 } },
    { uri, checking: false, findings: { error: 0, warning: 1, information: 0, hint: 0 } },
  ]);
});

test('asks for settings by draft: a rule off here, everything off there', async () => {
  const editor = await start({
    settings: (uri) => {
      if (uri?.endsWith('quiet.md')) return { rules: { 'vague-source': 'off' } };
      return uri?.endsWith('off.md') ? { enable: false } : { rules: { 'vague-source': 'hint', nonsense: 'loud' } };
    },
  });
  expect(await opened(editor, uriOf('quiet.md'), vague)).toEqual([]);
  expect(await opened(editor, uriOf('off.md'), vague)).toEqual([]);
  const answer = editor.diagnostics(uriOf('hint.md'));
  await editor.open(uriOf('hint.md'), vague);
  expect((await answer).diagnostics.map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Hint]);
});

test('takes the settings that the editor sends at the start until it tells of a change', async () => {
  const uri = uriOf('bridge.md');
  let asked = 0;
  const editor = await start({
    settings: () => {
      asked += 1;
      return { rules: { 'vague-source': 'hint' } };
    },
    initializationOptions: { debounce: 0, settings: { [uri]: { rules: { 'vague-source': 'off' } } } },
  });
  expect(await opened(editor, uri, vague)).toEqual([]);
  expect(asked).toBe(0);
  const answer = editor.diagnostics(uri);
  await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect((await answer).diagnostics.map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Hint]);
});

test('checks open drafts again when the settings change', async () => {
  let rules = {};
  const editor = await start({ settings: () => ({ rules }) });
  const uri = uriOf('bridge.md');
  expect(await opened(editor, uri, vague)).toEqual(['vague-source']);
  rules = { 'vague-source': 'off' };
  const answer = editor.diagnostics(uri);
  await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  expect((await answer).diagnostics).toEqual([]);
});

test('checks nothing again when an editor tells of settings that are as they were', async () => {
  let asked = 0;
  const editor = await start({
    settings: () => {
      asked += 1;
      return { rules: { 'vague-source': 'hint' } };
    },
  });
  const uri = uriOf('bridge.md');
  await opened(editor, uri, vague);
  await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await expect.poll(() => asked).toBe(2);
  const answer = editor.diagnostics(uri, 2);
  await editor.change(uri, 2, [{ text: vague }]);
  await answer;
  expect(editor.published.filter((published) => published.uri === uri).map(({ version }) => version)).toEqual([1, 2]);
});

test('the configuration file counts, and is looked at again when something is saved', async () => {
  const editor = await start();
  const uri = uriOf('bridge.md');
  expect(await opened(editor, uri, vague)).toEqual(['vague-source']);
  await writeFile(join(folder, 'says-who.yaml'), 'rules:\n  vague-source: off\n');
  const answer = editor.diagnostics(uri);
  await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  expect((await answer).diagnostics).toEqual([]);
});

test('a mistake in the configuration is shown in its file while the last good one stays in force', async () => {
  const configuration = join(folder, 'says-who.yaml');
  await writeFile(configuration, 'rules:\n  vague-source: error\n');
  const editor = await start();
  const uri = uriOf('bridge.md');
  await opened(editor, uri, vague);
  await writeFile(configuration, 'rules:\n  vague-source: "error\n');
  const mistakes = editor.diagnostics(pathToFileURL(configuration).href);
  const answer = editor.diagnostics(uri);
  await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  expect((await answer).diagnostics[0]?.severity).toBe(DiagnosticSeverity.Error);
  expect((await mistakes).diagnostics[0]?.range.start.line).toBeGreaterThan(0);
  await writeFile(configuration, 'rules:\n  vague-source: hint\n');
  const mended = editor.diagnostics(pathToFileURL(configuration).href);
  await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  expect((await mended).diagnostics).toEqual([]);
});

test('settings choose a style, and something else for the drafts that match', async () => {
  const overrides = [{ files: 'opinion/**', rules: { 'vague-source': 'off' } }];
  const editor = await start({ settings: () => ({ style: 'reuters', overrides }), folders: [folder] });
  const answer = editor.diagnostics(uriOf('bridge.md'));
  await editor.open(uriOf('bridge.md'), vague);
  expect((await answer).diagnostics.map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Error]);
  expect(await opened(editor, uriOf('opinion/bridge.md'), vague)).toEqual([]);
});

test('a mistake in the front matter is shown at its line', async () => {
  const editor = await start();
  const uri = uriOf('bridge.md');
  const answer = editor.diagnostics(uri);
  await editor.open(uri, '---\ntitle: Bridge\nentities:\n  - {nam: Amara Okafor}\n---\n\nThe bridge is safe.\n');
  const { diagnostics } = await answer;
  expect(diagnostics.map(({ message, range }) => [range.start.line, String(message).slice(0, 5)])).toEqual([
    [3, '“nam”'],
    [3, 'This '],
  ]);
});

test('a draft never saved is checked too', async () => {
  const editor = await start();
  expect(await opened(editor, 'untitled:Untitled-1', vague)).toEqual(['vague-source']);
});

test('leaves in an orderly way', async () => {
  const editor = await startEditor();
  expect(await editor.quit()).toBe(0);
});
