// Code actions as editors of different abilities ask for them.
import { expect, onTestFinished, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CodeActionRequest,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { startEditor } from './editor.ts';

const uri = 'file:///draft.md';
const able: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

/** The actions offered where `words` stand in the draft. */
async function actionsAt(text: string, words: string, capabilities: ClientCapabilities, only?: string[]) {
  const editor = await startEditor({ capabilities });
  onTestFinished(async () => {
    await editor.quit();
  });
  await editor.open(uri, text);
  const at = TextDocument.create(uri, 'markdown', 1, text).positionAt(text.indexOf(words));
  return (await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only && { only }) },
  })) as CodeAction[];
}

type AnyEdit = TextEdit | SnippetTextEdit;

function editsOf({ edit }: CodeAction): AnyEdit[] {
  return edit?.documentChanges?.flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : [])) ?? [];
}

function applied(text: string, action: CodeAction | undefined): string {
  const edits = action ? editsOf(action).filter((edit): edit is TextEdit => 'newText' in edit) : [];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

const marks = `Amara Okafor said,” We want our road back.”

“We will not leave, Okafor said.

Some have left. “We will follow our children to the mainland.”
`;

test('on save, all safe fixes are one action, and only those', async () => {
  const actions = await actionsAt(marks, 'Amara', able, ['source.fixAll']);
  expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.says-who']);
  const after = applied(marks, actions[0]);
  expect(after).toContain('said, “We want our road back.”');
  expect(after).toContain('“We will not leave,” Okafor said.');
  expect(after).toContain('mainland.”');
});

test('asked for by its own name it comes too, and is not among the quick fixes', async () => {
  expect(await actionsAt(marks, 'Amara', able, ['source.fixAll.says-who'])).toHaveLength(1);
  const quick = await actionsAt(marks, '” We', able);
  expect(quick.filter(({ kind }) => kind !== 'quickfix')).toEqual([]);
});

test('where nothing is safe to fix, nothing is offered on save', async () => {
  expect(await actionsAt('Experts say the bridge is unsafe.\n', 'Experts', able, ['source.fixAll'])).toEqual([]);
});

const loaded = `The mayor claimed that the bridge was safe.\n\nThe engineer claimed that it was not.\n`;

test('all findings of a kind are fixed by one edit', async () => {
  const actions = await actionsAt(loaded, 'claimed', able);
  const all = actions.find(({ title }) => title.includes('all loaded'));
  expect(all?.title).toContain('(2)');
  expect(all?.edit?.documentChanges).toHaveLength(1);
  expect(applied(loaded, all)).toBe(loaded.replaceAll('claimed', 'said'));
});

test('a fix with something to fill in leaves the caret there', async () => {
  const actions = await actionsAt(marks, 'We will follow', able);
  const form = actions.find(({ title }) => title === 'Add “… said” and write who');
  const [snippet] = form ? editsOf(form).filter((edit) => 'snippet' in edit) : [];
  expect(snippet?.snippet).toEqual({ kind: 'snippet', value: ' $0 said.' });
});

test('the footnote for a claim is left where its source is to be written', async () => {
  const claim = 'Unemployment rose to 14 percent last year, $3 more for each.\n';
  const actions = await actionsAt(claim, 'Unemployment', able);
  const note = actions.find(({ title }) => title === 'Add a footnote for the source');
  const snippets = note ? editsOf(note).filter((edit) => 'snippet' in edit) : [];
  expect(snippets.map(({ snippet }) => snippet.value.includes('[^1]: Source: $0'))).toEqual([true]);
});

test('an editor that cannot place the caret is offered no blanks, and gets a footnote as plain text', async () => {
  const plain: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  const actions = await actionsAt(marks, 'We will follow', plain);
  expect(actions.some(({ title }) => title.includes('…'))).toBe(false);
  const claim = 'Unemployment rose to 14 percent last year.\n';
  const notes = await actionsAt(claim, 'Unemployment', plain);
  const note = notes.find(({ title }) => title === 'Add a footnote for the source');
  expect(applied(claim, note)).toContain('[^1]: Source: \n');
});
