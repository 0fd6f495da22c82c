// `says-who check --fix`, `--fix-dry-run` and `--cache`: what they do to files.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

/** Starts a check of many drafts and stops it after the first result; resolves to how that ended. */
async function interrupted(folder: string, signal: 'SIGINT' | 'SIGTERM', args: readonly string[]) {
  const run = spawn(process.execPath, [inject('program'), 'check', ...args, '.'], { cwd: folder });
  let out = '';
  let err = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  run.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  // Work has begun when something is printed, or a file is begun out of sight.
  const before = readdirSync(folder).length;
  while (out === '' && readdirSync(folder).length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  run.kill(signal);
  const [code] = (await once(run, 'close')) as [number];
  return { code, out, err };
}

const stopped = 'says-who: stopped before all drafts were checked\n';
const many = Array.from({ length: 200 }, (_, index) => `d${String(index)}.md`);
const manyDrafts = () => Object.fromEntries(many.map((name) => [name, broken.repeat(3)]));

test('interrupted, it leaves every draft whole and says that it stopped', async () => {
  const folder = await folderOf(manyDrafts());
  const { code, out, err } = await interrupted(folder, 'SIGINT', ['--fix', '--format', 'json']);
  expect({ code, err }).toEqual({ code: 2, err: stopped });
  expect((JSON.parse(out) as { files: unknown[] }).files.length).toBeLessThan(many.length);
  expect(readdirSync(folder).sort()).toEqual([...many].sort());
  for (const name of many)
    expect([broken.repeat(3), mended.repeat(3)]).toContain(readFileSync(join(folder, name), 'utf8'));
});

test.each([
  ['a report', 'SIGINT', 'old', ['--output-file', 'old', '--format', 'html']],
  ['a cache', 'SIGTERM', 'old', ['--cache-file', 'old', '--format', 'jsonl', '--quiet']],
  ['a baseline', 'SIGINT', 'old', ['--baseline', 'old', '--write-baseline']],
] as const)('interrupted, it leaves %s as it was', async (_, signal, file, args) => {
  const folder = await folderOf({ ...manyDrafts(), [file]: 'as it was' });
  const { code, err } = await interrupted(folder, signal, args);
  expect({ code, err }).toEqual({ code: 2, err: stopped });
  expect(readFileSync(join(folder, file), 'utf8')).toBe('as it was');
  expect(readdirSync(folder).sort()).toEqual([...many, file].sort());
});

test('a report file is replaced whole, keeps its permissions, and a device stays a device', async () => {
  const folder = await folderOf({
    'a.md': 'Critics say so.\n',
    'report.json': 'a much longer report than the new one '.repeat(99),
  });
  chmodSync(join(folder, 'report.json'), 0o600);
  const { code, out } = await saysWho(folder, ['check', '--format', 'json', '-o', 'report.json', 'a.md']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ version: 1 });
  expect(statSync(join(folder, 'report.json')).mode & 0o777).toBe(0o600);
  expect((await saysWho(folder, ['check', '-o', '/dev/null', 'a.md'])).code).toBe(1);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
