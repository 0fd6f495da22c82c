// “This one is fine” in any editor: the quick fix asks for a reason, writes the file, and the finding is gone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import {
  CodeActionRequest,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  ShowMessageRequest,
  type CodeAction,
  type ShowDocumentParams,
  type ShowMessageRequestParams,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from './command.ts';
import { startEditor, type Editor } from './editor.ts';

const draft = 'The dam is old. Experts say it will hold.\n';
const title = 'This one is fine: accept vague-source here with a reason';

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.quit();
  editor = undefined;
});

/** Opens the draft, has its finding accepted with the reason that `answer` chooses, and gives what came of it. */
async function accepted(answer: (offered: readonly string[]) => string | undefined) {
  const folder = await folderOf({ 'dam.md': draft });
  const { connection, ...opened } = (editor = await startEditor({
    capabilities: { window: { showDocument: { support: true } } },
  }));
  const asked: ShowMessageRequestParams[] = [];
  const shown: ShowDocumentParams[] = [];
  connection.onRequest(ShowMessageRequest.type, (question) => {
    asked.push(question);
    const chosen = answer((question.actions ?? []).map((action) => action.title));
    return chosen === undefined ? null : { title: chosen };
  });
  connection.onRequest(ShowDocumentRequest.type, (document) => {
    shown.push(document);
    return { success: true };
  });
  const uri = pathToFileURL(join(folder, 'dam.md')).href;
  const first = opened.diagnostics(uri);
  await opened.open(uri, draft);
  await first;
  const position = { line: 0, character: draft.indexOf('Experts') };
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const command = (actions as CodeAction[]).find((action) => action.title === title)?.command;
  if (!command) throw new Error('The finding cannot be accepted.');
  const next = opened.diagnostics(uri);
  await connection.sendRequest(ExecuteCommandRequest.type, command);
  const file = await readFile(join(folder, 'says-who.accepted.yaml'), 'utf8').catch(() => undefined);
  return { file, asked, shown, next };
}

test('a reason that is offered is written down, and the finding is gone', async () => {
  const { file, asked, next } = await accepted(([first]) => first);
  expect(asked).toHaveLength(1);
  expect(file).toMatch(/said: "Experts say it will hold\.", on: "Experts", rule: vague-source, reason: "Checked with/);
  expect(file).toMatch(/by: .+, date: \d{4}-\d\d-\d\d\}\n$/);
  expect((await next).diagnostics).toEqual([]);
});

test('another reason is written over the words that the file opens at', async () => {
  const { file, shown } = await accepted((offered) => offered.at(-1));
  const [document] = shown;
  const { start, end } = document?.selection ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  expect(file?.split('\n')[start.line]?.slice(start.character, end.character)).toBe('Write the reason here');
  expect(document?.takeFocus).toBe(true);
});

test('who gives no reason accepts nothing', async () => {
  expect((await accepted(() => undefined)).file).toBeUndefined();
});
