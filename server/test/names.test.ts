// What the language server knows of names: hover, definition, references, rename, symbols, completion, inlay hints.
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
  type CompletionItem,
  type Hover,
  type Location,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { startEditor, type Editor, type EditorOptions } from './editor.ts';

const uri = 'untitled:bridge';
const text = `# The bridge

Mayor Maria Okafor opened the new bridge on Tuesday. “It will stand for a century,” *Okafor* said.

“We tested it twice,” she told reporters. Okafor’s deputy, Tariq Mansour, was not there.

Mansour said the tests had been paid for by the city.
`;
const document = TextDocument.create(uri, 'markdown', 1, text);

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.quit();
  editor = undefined;
});

async function open(options?: EditorOptions, written = text): Promise<Editor> {
  editor = await startEditor(options);
  const answer = editor.diagnostics(uri);
  await editor.open(uri, written);
  await answer;
  return editor;
}

/** The request parameters for the place where `words` stand, `after` characters in. */
const at = (words: string, after = 1) => ({
  textDocument: { uri },
  position: document.positionAt(text.indexOf(words) + after),
});

const words = (locations: readonly { range: Location['range'] }[] | null) =>
  (locations ?? []).map(({ range }) => document.getText(range));

test('hover tells who a name is, and a pronoun means', async () => {
  const { connection } = await open();
  for (const place of ['*Okafor', 'Okafor’s', 'she told']) {
    const answer = (await connection.sendRequest(HoverRequest.type, at(place))) as Hover | null;
    const value = JSON.stringify(answer?.contents);
    expect(value, place).toContain('**Maria Okafor**, Mayor');
    expect(value, place).toContain('line 3');
  }
  expect(await connection.sendRequest(HoverRequest.type, at('opened'))).toBeNull();
});

test('definition leads to the introduction', async () => {
  const { connection } = await open();
  const answer = (await connection.sendRequest(DefinitionRequest.type, at('*Okafor', 2))) as Location;
  expect(words([answer])).toEqual(['Maria Okafor']);
  expect(await connection.sendRequest(DefinitionRequest.type, at('bridge on'))).toBeNull();
});

test('references and highlights are all places that mean somebody, pronouns included', async () => {
  const { connection } = await open();
  const everywhere = ['Maria Okafor', 'Okafor', 'she', 'Okafor'];
  expect(words(await connection.sendRequest(DocumentHighlightRequest.type, at('Maria')))).toEqual(everywhere);
  const references = (includeDeclaration: boolean) =>
    connection.sendRequest(ReferencesRequest.type, { ...at('she told'), context: { includeDeclaration } });
  expect(words(await references(true))).toEqual(everywhere);
  expect(words(await references(false))).toEqual(everywhere.slice(1));
});

async function renamed(place: string, after: number, newName: string): Promise<string> {
  const { connection } = editor ?? (await open());
  const answer = await connection.sendRequest(RenameRequest.type, { ...at(place, after), newName });
  return TextDocument.applyEdits(document, answer?.changes?.[uri] as TextEdit[]);
}

test('a surname renamed is renamed in full names and possessives', async () => {
  expect(await renamed('*Okafor', 2, 'Okaforo')).toBe(text.replaceAll('Okafor', 'Okaforo'));
});

test('a full name renamed word by word is renamed by its parts in short forms', async () => {
  expect(await renamed('Maria Okafor', 1, 'Marta Okaforo')).toBe(
    text.replaceAll('Okafor', 'Okaforo').replaceAll('Maria', 'Marta'),
  );
});

test('a full name that gains a word keeps its surname at the end', async () => {
  expect(await renamed('Maria Okafor', 1, 'Maria Ngozi Okafo')).toBe(
    text.replaceAll('Maria Okafor', 'Maria Ngozi Okafo').replaceAll('Okafor', 'Okafo'),
  );
});

test('only names can be renamed', async () => {
  const { connection } = await open();
  const answer = await connection.sendRequest(PrepareRenameRequest.type, at('*Okafor', 2));
  expect(answer).toMatchObject({ placeholder: 'Okafor' });
  for (const place of ['she told', 'bridge on']) {
    expect(await connection.sendRequest(PrepareRenameRequest.type, at(place))).toBeNull();
  }
  await expect(connection.sendRequest(RenameRequest.type, { ...at('*Okafor', 2), newName: ' ' })).rejects.toThrow(
    'cannot be empty',
  );
});

test('symbols are the names of a draft, and of all open ones', async () => {
  const { connection } = await open();
  const own = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(own?.map(({ name }) => name)).toEqual(['Maria Okafor', 'Tariq Mansour']);
  const all = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'mans' });
  expect(all?.map(({ name }) => name)).toEqual(['Tariq Mansour']);
});

test('completion offers names where one is begun or due, the most named first', async () => {
  const draft = `${text}\nAccording to Ok`;
  const { connection } = await open(undefined, draft);
  const complete = async (characters: number) => {
    const answer = await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 8, character: characters },
    });
    const items = (answer ?? []) as CompletionItem[];
    return items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
  };
  expect(await complete('According to Ok'.length)).toEqual(['Okafor']);
  expect((await complete('According to '.length)).slice(0, 2)).toEqual(['Maria Okafor', 'Okafor']);
  expect(await complete('According '.length)).toEqual([]);
});

test('inlay hints say whom a pronoun speaks for, when asked to', async () => {
  const everything = {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  };
  const quiet = await open({ settings: () => ({}) });
  expect(await quiet.connection.sendRequest(InlayHintRequest.type, everything)).toBeNull();
  await quiet.quit();
  const { connection } = await open({ settings: () => ({ inlayHints: true }) });
  const hints = await connection.sendRequest(InlayHintRequest.type, everything);
  expect(hints?.map(({ label, position }) => [label, position])).toEqual([
    ['Okafor', document.positionAt(text.indexOf('she told') + 3)],
  ]);
});

test('nothing is known of a draft that is not open', async () => {
  editor = await startEditor();
  expect(await editor.connection.sendRequest(HoverRequest.type, at('Maria'))).toBeNull();
});
