// `says-who check --fix`, `--fix-dry-run` and `--cache`: what they do to files.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const broken = '\uFEFFAmara Okafor said,” We want our road back.”\r\n\r\nExperts say so.\r\n';
const mended = '\uFEFFAmara Okafor said, “We want our road back.”\r\n\r\nExperts say so.\r\n';

test('--fix mends marks, leaves words alone, and reports the rest', async () => {
  const folder = await folderOf({ 'a.md': broken });
  const path = join(folder, 'a.md');
  const { mode } = statSync(path);
  const { code, out } = await saysWho(folder, ['check', '--fix', 'a.md']);
  expect(readFileSync(path, 'utf8')).toBe(mended);
  expect(statSync(path).mode).toBe(mode);
  expect(out).toContain('1 finding mended');
  expect(out).toContain('vague-source');
  expect(out).not.toContain('unbalanced-quote');
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('--fix-dry-run changes nothing and prints a diff that git takes', async () => {
  const folder = await folderOf({ 'a.md': broken.replaceAll('\r', '') });
  const { out } = await saysWho(folder, ['check', '--fix-dry-run', 'a.md']);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(broken.replaceAll('\r', ''));
  execFileSync('git', ['apply', '-'], { cwd: folder, input: out });
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(mended.replaceAll('\r', ''));
});

test('a draft on standard input cannot be written, but its diff can be shown', async () => {
  const folder = await folderOf({});
  expect((await saysWho(folder, ['check', '--stdin', '--fix'], broken)).code).toBe(2);
  expect((await saysWho(folder, ['check', '--stdin', '--fix-dry-run'], broken)).out).toContain(
    '+++ b/standard-input.md',
  );
});

test('a cached run says the same, and notices changes of text, settings and options', async () => {
  const folder = await folderOf({ 'a.md': broken, 'b.md': 'Critics say so.\n' });
  const check = async (...args: string[]) => (await saysWho(folder, ['check', '--cache', ...args, 'a.md', 'b.md'])).out;
  const first = await check();
  expect(await check()).toBe(first);
  expect(readFileSync(join(folder, '.says-who-cache'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  expect(await check('--rule', 'vague-source=off')).not.toContain('vague-source');
  writeFileSync(join(folder, 'says-who.yaml'), 'rules: {vague-source: error}\n');
  expect(await check()).toContain(' error ');
  writeFileSync(join(folder, 'b.md'), 'The council met.\n');
  expect(await check()).not.toContain('Critics');
});

test('a cache that cannot be read is as good as none', async () => {
  const folder = await folderOf({ 'a.md': 'Critics say so.\n', '.says-who-cache': '{"broken' });
  const { out, err } = await saysWho(folder, ['check', '--cache', 'a.md']);
  expect(out).toContain('vague-source');
  expect(err).toBe('');
});

test('interrupted, it leaves every draft whole and says that it stopped', async () => {
  const names = Array.from({ length: 400 }, (_, index) => `d${String(index)}.md`);
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, broken.repeat(3)])));
  const run = spawn(process.execPath, [inject('program'), 'check', '--fix', '--format', 'json', '.'], { cwd: folder });
  let out = '';
  let err = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (out === '') run.kill('SIGINT');
    out += text;
  });
  const [code] = (await once(run, 'close')) as [number];
  expect(code).toBe(2);
  expect(err).toBe('says-who: stopped before all drafts were checked\n');
  expect((JSON.parse(out) as { files: unknown[] }).files.length).toBeLessThan(names.length);
  expect(readdirSync(folder).sort()).toEqual(names.sort());
  for (const name of names)
    expect([broken.repeat(3), mended.repeat(3)]).toContain(readFileSync(join(folder, name), 'utf8'));
});
