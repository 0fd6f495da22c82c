// `says-who entities`: the list beside the draft, written and brought up to date.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const draft = `Mayor Maria Okafor opened the bridge. “It will stand for a century,” Okafor said.

“Nobody asked the fishermen first,” Tunde Bello said.
`;
const contents = (folder: string, name = 'bridge.entities.yaml') => readFile(join(folder, name), 'utf8');

test('writes a list that the next run finds nothing to add to', async () => {
  const folder = await folderOf({ 'bridge.md': draft });
  const first = await saysWho(folder, ['entities', 'bridge.md']);
  expect(first).toEqual({ code: 0, out: 'wrote 2 entries to bridge.entities.yaml\n', err: '' });
  const list = await contents(folder);
  expect(list).toMatch(/- name: Maria Okafor # from the draft\n {4}kind: person\n[^]*- name: Tunde Bello/);
  const second = await saysWho(folder, ['entities', 'bridge.md']);
  expect(second.out).toBe('nothing new for bridge.entities.yaml\n');
  expect(await contents(folder)).toBe(list);
  expect((await readdir(folder)).sort()).toEqual(['bridge.entities.yaml', 'bridge.md']);
});

test('adds to what a person wrote, marks what vanished, and keeps CRLF', async () => {
  const mine = '\uFEFF# mine\r\nentities:\r\n  - name: Maria Okafor # the mayor\r\n';
  const gone = '  - name: Wanjiru Otieno # from the draft\r\n';
  const folder = await folderOf({ 'bridge.md': draft, 'bridge.entities.yaml': mine + gone });
  const { code, out } = await saysWho(folder, ['entities', 'bridge.md']);
  expect({ code, out }).toEqual({
    code: 0,
    out: 'wrote 1 entry to bridge.entities.yaml, marked 1 name no longer in the draft\n',
  });
  const list = await contents(folder);
  expect(list.startsWith(`${mine}  - name: Wanjiru Otieno # no longer in the draft\r\n`)).toBe(true);
  expect(list).toContain('  - name: Tunde Bello # from the draft\r\n');
});

test('--stdout prints the list and writes nothing', async () => {
  const folder = await folderOf({ 'bridge.md': draft });
  const { out } = await saysWho(folder, ['entities', '--stdout', 'bridge.md']);
  expect(out).toContain('- name: Tunde Bello');
  expect(await readdir(folder)).toEqual(['bridge.md']);
});

test('a broken list is reported at its line and left alone; the other drafts are done', async () => {
  const broken = 'entities:\n  - name: Maria Okafor\n    kind: robot\n';
  const folder = await folderOf({ 'bridge.md': draft, 'bridge.entities.yaml': broken, 'other.md': draft });
  const { code, out, err } = await saysWho(folder, ['entities', '.']);
  expect(code).toBe(2);
  expect(err).toContain('bridge.entities.yaml:3: “kind” should be');
  expect(await contents(folder)).toBe(broken);
  expect(out).toBe('wrote 2 entries to other.entities.yaml\n');
});

test('without drafts, or with one that is missing, exits 2', async () => {
  const folder = await folderOf({});
  expect((await saysWho(folder, ['entities'])).code).toBe(2);
  const { code, err } = await saysWho(folder, ['entities', 'gone.md']);
  expect(code).toBe(2);
  expect(err).toContain('gone.md');
});
