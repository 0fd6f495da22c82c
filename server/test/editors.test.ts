// The server as the editors of docs/editors.md start it: with the abilities that each announces and the settings in the shape that each
// sends them, it does what that page promises.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  CodeActionRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  HoverRequest,
  RenameRequest,
  type ClientCapabilities,
  type CodeAction,
  type Location,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from './command.ts';
import { startEditor } from './editor.ts';

interface KnownEditor {
  readonly name: string;
  readonly capabilities: ClientCapabilities;
  /** what it answers to `workspace/configuration`, where it can be asked */
  readonly answers?: unknown;
  /** what it sends with `workspace/didChangeConfiguration` right after the start */
  readonly sends?: unknown;
  readonly initializationOptions?: unknown;
}

const mine = { rules: { 'loaded-verb': 'off' } };
const actions = {
  dynamicRegistration: false,
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] } },
  isPreferredSupport: true,
  dataSupport: true,
  resolveSupport: { properties: ['edit'] },
};

const editors: readonly KnownEditor[] = [
  {
    name: 'Neovim',
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
      window: { workDoneProgress: true, showMessage: { messageActionItem: { additionalPropertiesSupport: true } } },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: false },
        didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
        inlayHint: { refreshSupport: true },
        workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
      },
      textDocument: {
        codeAction: actions,
        hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
        publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
        rename: { dynamicRegistration: true, prepareSupport: true },
        synchronization: { didSave: true, willSave: true, willSaveWaitUntil: true },
      },
    },
    answers: mine,
    sends: { saysWho: mine },
  },
  {
    name: 'Helix',
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
      window: { workDoneProgress: true },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: false },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
        executeCommand: { dynamicRegistration: false },
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
      },
      textDocument: {
        codeAction: actions,
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
        rename: { dynamicRegistration: false, prepareSupport: true, honorsChangeAnnotations: false },
      },
    },
    answers: mine,
    sends: { saysWho: mine },
    initializationOptions: { saysWho: mine },
  },
  {
    name: 'Zed',
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      window: { workDoneProgress: true },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        inlayHint: { refreshSupport: true },
        workspaceEdit: {
          documentChanges: true,
          snippetEditSupport: true,
          resourceOperations: ['create', 'rename', 'delete'],
        },
      },
      textDocument: {
        codeAction: actions,
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: { relatedInformation: true, versionSupport: true, dataSupport: true },
        rename: { prepareSupport: true },
        synchronization: { didSave: true },
      },
    },
    answers: mine,
    sends: {},
  },
  {
    name: 'Emacs',
    capabilities: {
      general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] },
      window: { workDoneProgress: true, showDocument: { support: true } },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        executeCommand: { dynamicRegistration: false },
        workspaceEdit: { documentChanges: true },
      },
      textDocument: {
        codeAction: actions,
        hover: { dynamicRegistration: false, contentFormat: ['markdown', 'plaintext'] },
        publishDiagnostics: { relatedInformation: false, tagSupport: { valueSet: [1, 2] } },
        rename: { dynamicRegistration: false, prepareSupport: true },
        synchronization: { willSave: true, willSaveWaitUntil: true, didSave: true },
      },
    },
    answers: mine,
    sends: { saysWho: mine },
  },
  {
    name: 'Sublime Text',
    capabilities: {
      general: { regularExpressions: { engine: 'ECMAScript' }, markdown: { parser: 'Python-Markdown' } },
      window: { workDoneProgress: true, showDocument: { support: true } },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        executeCommand: {},
        workspaceEdit: { documentChanges: true, failureHandling: 'abort' },
      },
      textDocument: {
        codeAction: { ...actions, dynamicRegistration: true },
        hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
        publishDiagnostics: { relatedInformation: true, versionSupport: true, dataSupport: true },
        rename: { dynamicRegistration: true, prepareSupport: true },
      },
    },
    answers: mine,
    sends: { saysWho: mine },
  },
  { name: 'an editor that can do next to nothing', capabilities: {}, sends: { saysWho: mine } },
];

// The flag before the words moves every position behind it, for whoever counts in other units than UTF-16.
const draft = `🇳🇴 Ingrid Halvorsen, the harbour master, was there. “We will dig in spring,” Halvorsen said.

🇳🇴 The mayor claimed that the bridge was safe. Experts say it is not.

🇳🇴 Amara Okafor said,” We want our road back.”
`;
const notes = 'Ingrid Halvorsen: We will dig in spring.\n';

function placeOf(words: string): { line: number; character: number } {
  const before = draft.slice(0, draft.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

test.each(editors)('$name', async ({ capabilities, answers, sends, initializationOptions }) => {
  const folder = await folderOf({ 'port.md': draft, 'sources/notes.txt': notes, 'other.md': 'It cost TK.\n' });
  const uri = pathToFileURL(join(folder, 'port.md')).href;
  const editor = await startEditor({
    capabilities,
    initializationOptions,
    folders: [folder],
    ...(answers !== undefined && { settings: () => answers }),
  });
  onTestFinished(async () => {
    expect(await editor.quit()).toBe(0);
  });
  const { connection } = editor;
  await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: sends });
  const textDocument = { uri };

  await editor.open(uri, draft);
  await expect
    .poll(() => editor.published.findLast((published) => published.uri === uri)?.diagnostics.length ?? 0, {
      timeout: 15_000,
    })
    .toBeGreaterThan(0);
  const diagnostics = editor.published.findLast((published) => published.uri === uri)?.diagnostics ?? [];
  const at = Object.fromEntries(diagnostics.map(({ code, range }) => [code, range.start]));
  expect(at['vague-source']).toEqual(placeOf('Experts'));
  expect(at).not.toHaveProperty('loaded-verb');
  const { codeDescriptionSupport = false, relatedInformation = false } =
    capabilities.textDocument?.publishDiagnostics ?? {};
  expect(diagnostics.some(({ codeDescription }) => codeDescription)).toBe(codeDescriptionSupport);
  if (!relatedInformation) expect(diagnostics.filter((one) => one.relatedInformation)).toEqual([]);

  const askActions = async (words: string, only?: string[]) =>
    (await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: placeOf(words), end: placeOf(words) },
      context: { diagnostics: [], ...(only && { only }) },
    })) as CodeAction[];
  expect((await askActions('” We')).map(({ kind }) => kind)).toContain('quickfix');
  expect((await askActions('” We', ['source.fixAll.says-who'])).length).toBe(1);

  const onQuotation = { textDocument, position: placeOf('dig in') };
  const passage = (await connection.sendRequest(DefinitionRequest.type, onQuotation)) as Location;
  expect(passage.uri).toBe(pathToFileURL(join(folder, 'sources/notes.txt')).href);
  expect(JSON.stringify(await connection.sendRequest(HoverRequest.type, onQuotation))).toContain('notes.txt');
  const renamed = await connection.sendRequest(RenameRequest.type, {
    textDocument,
    position: placeOf('Halvorsen said'),
    newName: 'Halvorson',
  });
  expect(JSON.stringify(renamed).match(/Halvorson/g)?.length).toBeGreaterThan(1);

  const summary: unknown = await connection.sendRequest(ExecuteCommandRequest.type, {
    command: 'says-who.server.checkWorkspace',
  });
  expect(summary).toMatchObject({ drafts: 2, checked: 2 });
});

test('the page has each of them', async () => {
  const page = await readFile('docs/editors.md', 'utf8');
  for (const { name } of editors.slice(0, -1)) expect(page).toContain(`\n## ${name}\n`);
});
