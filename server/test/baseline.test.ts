// `--baseline`: an archive with old findings is held to "nothing new".
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const old = 'Experts say the bridge is unsafe.\n';

async function withBaseline(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderOf(files);
  const { code, out, err } = await saysWho(folder, ['check', '--baseline', 'old.jsonl', '--write-baseline', '.']);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/^Wrote \d+ findings? of \d+ drafts? to old\.jsonl\n$/);
  return folder;
}

const check = (folder: string, ...args: string[]) =>
  saysWho(folder, ['check', '--baseline', 'old.jsonl', ...(args.length > 0 ? args : ['.'])]);

test('passes over what it knows, and only that, wherever it has moved to', async () => {
  const folder = await withBaseline({ 'a.md': old, 'sub/b.md': old, 'clean.md': 'The council met.\n' });
  expect(readFileSync(join(folder, 'old.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  const same = await check(folder);
  expect(same).toEqual({
    code: 0,
    out: '2 findings of the baseline passed over.\n✓ 3 drafts checked, nothing to report.\n',
    err: '',
  });
  writeFileSync(join(folder, 'a.md'), `Critics say it is too dear.\n\n${old.replace(' the', '\nthe')}`);
  const { code, out } = await check(folder);
  expect(code).toBe(1);
  expect(out).toContain('a.md:1:1 warning “Critics”');
  expect(out).not.toContain('“Experts”');
});

test('a finding that it has once is passed over once', async () => {
  const folder = await withBaseline({ 'a.md': old });
  writeFileSync(join(folder, 'a.md'), `${old}\n${old}`);
  expect((await check(folder)).out).toMatch(/^a\.md:3:1 [^]*1 finding of the baseline passed over/);
});

test('ends when the words change, and belongs to its draft', async () => {
  const folder = await withBaseline({ 'a.md': old });
  writeFileSync(join(folder, 'a.md'), old.replace('unsafe', 'safe'));
  writeFileSync(join(folder, 'b.md'), old);
  expect((await check(folder)).out).toContain('2 drafts checked: 2 warnings in 2 drafts.');
});

test('counts from its own folder, so that it holds from any', async () => {
  const folder = await withBaseline({ 'sub/b.md': old });
  const { code } = await saysWho(join(folder, 'sub'), ['check', '--baseline', '../old.jsonl', 'b.md']);
  expect(code).toBe(0);
  expect((await check(folder, join(folder, 'sub'))).code).toBe(0);
});

test('a cached run notices that it is another', async () => {
  const folder = await withBaseline({ 'a.md': old });
  expect((await check(folder, '--cache', '.')).code).toBe(0);
  writeFileSync(join(folder, 'old.jsonl'), '');
  expect((await check(folder, '--cache', '.')).code).toBe(1);
});

test('one that is missing or none is refused before anything is checked', async () => {
  const folder = await folderOf({ 'a.md': old, 'broken.jsonl': '{"path": "a.md", "findings": []}\n[]\n' });
  const missing = await check(folder);
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toMatch(/^says-who: old\.jsonl does not exist/);
  const { code, err } = await saysWho(folder, ['check', '--baseline', 'broken.jsonl', '.']);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'says-who: broken.jsonl:2: is no line of a baseline: write the file anew\n',
  });
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'broken.jsonl']);
});
