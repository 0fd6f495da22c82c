// `says-who accept`: a finding that is fine as it stands, from the command line.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const draft = `The dam is old.

Experts say it will hold. The minister claimed that he was never asked.
`;
const accept = (folder: string, ...more: readonly string[]) =>
  saysWho(folder, ['accept', 'news/dam.md:3', '--reason', 'Named in the sidebar', '--by', 'Ana Lima', ...more]);

test('what is accepted is not found again, here or in a draft with the same words', async () => {
  const folder = await folderOf({ 'news/dam.md': draft, 'says-who.accepted.yaml': '# ours\n' });
  expect(await accept(folder, '--rule', 'vague-source')).toEqual({
    code: 0,
    out: 'accepted vague-source on “Experts” in says-who.accepted.yaml\n',
    err: '',
  });
  const file = await readFile(join(folder, 'says-who.accepted.yaml'), 'utf8');
  expect(file).toMatch(
    /^# ours\n- \{said: "Experts say it will hold\.", on: "Experts", rule: vague-source, reason: "Named in the sidebar", by: Ana Lima, date: \d{4}-\d\d-\d\d\}\n$/,
  );
  const { out } = await saysWho(folder, ['check', '--format', 'json', 'news']);
  expect(out).not.toContain('vague-source');
  expect(out).toContain('loaded-verb');
});

test('makes the file beside the draft where there is none', async () => {
  const folder = await folderOf({ 'news/dam.md': draft });
  await accept(folder, '--rule', 'vague-source');
  expect(await readFile(join(folder, 'news/says-who.accepted.yaml'), 'utf8')).toContain('rule: vague-source');
});

test.each([
  [
    ['accept', 'dam.md:3', '--reason', 'so'],
    'more than one rule reports dam.md:3: add “--rule” with vague-source or loaded-verb',
  ],
  [['accept', 'dam.md:1', '--reason', 'so'], 'nothing is found at dam.md:1'],
  [['accept', 'dam.md', '--reason', 'so'], 'name the draft and the line, such as “says-who accept draft.md:12”'],
  [['accept', 'dam.md:3', '--reason', ' '], '“--reason” wants a reason'],
])('%j: %s', async (args, message) => {
  const folder = await folderOf({ 'dam.md': draft });
  expect(await saysWho(folder, args)).toEqual({ code: 2, out: '', err: `says-who: ${message}\n` });
});
