// The entity list beside a draft, in any editor: derived, given an alias, renamed in, and heeded when it changes.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  RenameRequest,
  type CodeAction,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from './command.ts';
import { startEditor, type Editor } from './editor.ts';

const text = `The harbour board met on Monday.

“We will dig in spring,” said Tomasz Wrona, the harbour master. Wrona has run the port for ten years.

Neighbours were told nothing, Wrono said later. Wrona’s deputy, Ifeoma Chukwu, agreed.
`;

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.quit();
  editor = undefined;
});

interface Opened {
  readonly editor: Editor;
  readonly uri: string;
  readonly list: { readonly uri: string; readonly path: string };
  readonly codes: () => readonly unknown[];
}

async function open(files: Readonly<Record<string, string>> = {}, draft = text): Promise<Opened> {
  const folder = await folderOf({ 'port.md': draft, ...files });
  const opened = await startEditor({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  editor = opened;
  const uri = pathToFileURL(join(folder, 'port.md')).href;
  const path = join(folder, 'port.entities.yaml');
  const answer = opened.diagnostics(uri);
  await opened.open(uri, draft);
  await answer;
  const codes = () => opened.published.findLast((one) => one.uri === uri)?.diagnostics.map(({ code }) => code) ?? [];
  return { editor: opened, uri, list: { uri: pathToFileURL(path).href, path }, codes };
}

async function aliasAction({ editor: { connection }, uri }: Opened, draft = text): Promise<CodeAction> {
  const document = TextDocument.create(uri, 'markdown', 1, draft);
  const position = document.positionAt(draft.indexOf('Wrono'));
  const actions = (await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  })) as CodeAction[];
  const action = actions.find(({ title }) => title.includes('alias of Tomasz Wrona'));
  if (!action?.command) throw new Error('no such action');
  return action;
}

const run = ({ editor: { connection } }: Opened, command: string, ...parameters: unknown[]) =>
  connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: parameters }) as Promise<unknown>;

test('is derived beside the draft, and again only what is new', async () => {
  const opened = await open();
  const { uri, list } = opened;
  expect(await run(opened, 'says-who.server.deriveEntityList', uri)).toEqual({
    uri: list.uri,
    added: 2,
    vanished: 0,
    returned: 0,
  });
  const derived = await readFile(list.path, 'utf8');
  expect(derived).toContain('- name: Tomasz Wrona # from the draft\n    kind: person\n');
  expect(await run(opened, 'says-who.server.deriveEntityList', uri)).toMatchObject({ added: 0 });
  expect(await readFile(list.path, 'utf8')).toBe(derived);
});

test('is not derived from a draft that was never saved, nor over a list that cannot be read', async () => {
  const opened = await open({ 'port.entities.yaml': 'entities: [\n' });
  await expect(run(opened, 'says-who.server.deriveEntityList', opened.uri)).rejects.toThrow('port.entities.yaml, line');
  const answer = opened.editor.diagnostics('untitled:a');
  await opened.editor.open('untitled:a', text);
  await answer;
  await expect(run(opened, 'says-who.server.deriveEntityList', 'untitled:a')).rejects.toThrow('Save the draft first');
});

test('takes a name down as an alias, and the finding is gone', async () => {
  const opened = await open();
  expect(opened.codes()).toContain('name-variant');
  const { title, command } = await aliasAction(opened);
  expect(title).toBe('“Wrono” is right: add it to the entity list as an alias of Tomasz Wrona');
  const checked = opened.editor.diagnostics(opened.uri);
  await run(opened, command?.command ?? '', ...(command?.arguments ?? []));
  await checked;
  const list = await readFile(opened.list.path, 'utf8');
  expect(list).toContain('- name: Tomasz Wrona # from the draft\n    aliases: [Wrono]\n');
  expect(list).toContain('- name: Ifeoma Chukwu');
  expect(opened.codes()).not.toContain('name-variant');
  expect(opened.codes()).not.toContain('unknown-speaker');
});

test('takes an alias down in the front matter where the entry stands there', async () => {
  const draft = `---\nentities:\n  - name: Tomasz Wrona\n  - name: Ifeoma Chukwu\n---\n\n${text}`;
  const opened = await open({}, draft);
  const edits: WorkspaceEdit[] = [];
  opened.editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const { command } = await aliasAction(opened, draft);
  await run(opened, command?.command ?? '', ...(command?.arguments ?? []));
  const document = TextDocument.create(opened.uri, 'markdown', 1, draft);
  expect(TextDocument.applyEdits(document, edits[0]?.changes?.[opened.uri] ?? [])).toBe(
    draft.replace('- name: Tomasz Wrona\n', '- name: Tomasz Wrona\n    aliases: [Wrono]\n'),
  );
});

test('is renamed in with the draft and its front matter', async () => {
  const list = 'entities:\n  - name: "Tomasz Wrona" # the boss\n    family: Wrona\n    aliases: [Tomek Wrona]\n';
  const matter = '---\nentities:\n  - {name: Tomasz Wrona}\n---\n\n';
  const draft = matter + text;
  const { editor: opened, uri, list: beside } = await open({ 'port.entities.yaml': list }, draft);
  const document = TextDocument.create(uri, 'markdown', 1, draft);
  const answer = await opened.connection.sendRequest(RenameRequest.type, {
    textDocument: { uri },
    position: document.positionAt(draft.indexOf('Wrona has')),
    newName: 'Wronski',
  });
  const edited = (of: TextDocument, edits: TextEdit[] | undefined) => TextDocument.applyEdits(of, edits ?? []);
  expect(edited(document, answer?.changes?.[uri])).toBe(draft.replace(/Wron[ao]/g, 'Wronski'));
  expect(edited(TextDocument.create(beside.uri, 'yaml', 0, list), answer?.changes?.[beside.uri])).toBe(
    list.replaceAll('Wrona', 'Wronski'),
  );
});

test('is heeded as soon as it changes on disk', async () => {
  const opened = await open();
  const { editor: editing, uri, list, codes } = opened;
  expect(codes()).toContain('name-variant');
  const checked = editing.diagnostics(uri);
  await writeFile(list.path, 'entities:\n  - name: Tomasz Wrona\n    aliases: [Wrono]\n');
  await editing.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: list.uri, type: FileChangeType.Created }],
  });
  await checked;
  expect(codes()).not.toContain('name-variant');
});
