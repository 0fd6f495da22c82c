// `--stdin-jsonl`: drafts from another program, a line each, and what is found in them, a line each, in the same order.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, inject, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const vague = 'Experts say the bridge is “unsafe”.\n';
const line = (path: string, text: string) => `${JSON.stringify({ path, text })}\n`;

interface Line {
  path: string;
  diagnostics: { code: string; severity: string }[];
}

function read(out: string): Line[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((written) => JSON.parse(written) as Line);
}

test('a line in, a line out, in order, under the settings of where each draft belongs', async () => {
  const folder = await folderOf({ 'opinion/says-who.yaml': 'rules: {vague-source: off}\n' });
  const input = line('news/a.md', vague) + line('opinion/b.md', vague) + line('news/c.md', 'The council met.\n');
  const { code, out, err } = await saysWho(folder, ['check', '--stdin-jsonl'], input);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(read(out).map(({ path, diagnostics }) => [path, diagnostics.map(({ code }) => code)])).toEqual([
    ['news/a.md', ['vague-source']],
    ['opinion/b.md', []],
    ['news/c.md', []],
  ]);
});

test('says the same as a check of the files', async () => {
  const files = { 'a.md': `\uFEFF${vague}\r\nTK\r\n`, 'b.md': '𝒜 critics say so.' };
  const folder = await folderOf(files);
  const asked = Object.entries(files).map(([path, text]) => line(path, text));
  const given = await saysWho(folder, ['check', '--stdin-jsonl'], asked.join(''));
  expect(given.out).toBe((await saysWho(folder, ['check', '--format', 'jsonl', 'a.md', 'b.md'])).out);
});

test('inspect reads them too, and another format can be asked for', async () => {
  const folder = await folderOf({});
  const { out } = await saysWho(folder, ['inspect', '--stdin-jsonl'], line('a.md', vague));
  expect(JSON.parse(out)).toMatchObject({ path: 'a.md', claims: [] });
  const text = await saysWho(folder, ['check', '--stdin-jsonl', '--format', 'text'], line('a.md', vague));
  expect(text.out).toMatch(/^a\.md:1:1 warning /);
});

test('lines that are no drafts are told by their number; the others are checked', async () => {
  const lines = ['', line('a.md', vague).trimEnd(), 'nonsense', '{"path": "b.md"}', '[]', 'null', ''];
  const { code, out, err } = await saysWho(await folderOf({}), ['check', '--stdin-jsonl'], lines.join('\r\n'));
  expect(code).toBe(2);
  expect(read(out).map(({ path }) => path)).toEqual(['a.md']);
  expect(err.match(/standard input:\d+: is no draft/g)).toEqual(
    [3, 4, 5, 6].map((number) => `standard input:${String(number)}: is no draft`),
  );
});

test('never failing is a choice, for engines that take an exit code for a crash', async () => {
  const { code } = await saysWho(
    await folderOf({}),
    ['check', '--stdin-jsonl', '--fail-on', 'never'],
    line('a.md', vague),
  );
  expect(code).toBe(0);
});

test('answers each line before the next has come, and ends when it is told to', async () => {
  const run = spawn(process.execPath, [inject('program'), 'check', '--stdin-jsonl'], { cwd: await folderOf({}) });
  const answers = createInterface(run.stdout)[Symbol.asyncIterator]();
  for (const path of ['a.md', 'b.md', 'c.md']) {
    run.stdin.write(line(path, vague));
    const { value } = (await answers.next()) as { value: string };
    expect((JSON.parse(value) as Line).path).toBe(path);
  }
  run.kill('SIGINT');
  expect(await once(run, 'close')).toEqual([2, null]);
});
