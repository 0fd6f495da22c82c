// Options: the page names those that there are, and what does not go together is refused in one line before anything is done.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

test('the page names every option, and none that is not there', async () => {
  const folder = await folderOf({});
  const helps = await Promise.all(['check', 'inspect'].map((command) => saysWho(folder, [command, '--help'])));
  const offered = new Set(helps.flatMap(({ out }) => out.match(/--[a-z][a-z-]+/g) ?? []));
  offered.delete('--help');
  const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
  const [, tables = ''] = /## Options\n([^]*?)\n## /.exec(page) ?? [];
  expect([...new Set(tables.match(/--[a-z][a-z-]+/g))].sort()).toEqual([...offered].sort());
});

test.each([
  ['--stdin a.md', 'standard input or from files'],
  ['--stdin-jsonl a.md', 'standard input or from files'],
  ['--stdin --stdin-jsonl', '--stdin'],
  ['--stdin-filename b.md a.md', 'goes with “--stdin”'],
  ['--stdin --changed', '--changed'],
  ['--stdin-jsonl --shard 1/2', '--shard'],
  ['--stdin --fix', '--fix-dry-run'],
  ['--stdin --watch', 'leave out standard input'],
  ['--stdin --cache', '--cache'],
  ['--shard 0/2 a.md', '2/4'],
  ['--shard 3/2 a.md', '2/4'],
  ['--shard half a.md', '2/4'],
  ['--fix --fix-dry-run a.md', '--fix'],
  ['--fix --cache a.md', '--cache'],
  ['--fix --cache-file c a.md', '--cache'],
  ['--fix --watch a.md', '--watch'],
  ['--fix-dry-run --format json a.md', '--format'],
  ['--write-baseline a.md', 'add “--baseline FILE”'],
  ['--baseline b --write-baseline --changed HEAD a.md', '--changed'],
  ['--baseline nowhere.jsonl a.md', 'nowhere.jsonl does not exist'],
  ['--output-file nowhere/report.json a.md', 'nowhere/report.json cannot be written'],
  ['--output-file . a.md', '. cannot be written'],
  ['--cache-file nowhere/cache a.md', 'nowhere/cache cannot be written'],
  ['--baseline nowhere/b --write-baseline a.md', 'nowhere/b cannot be written'],
  ['--config nowhere.yaml a.md', 'nowhere.yaml does not exist'],
  ['--fail-on sometimes a.md', 'sometimes'],
  ['--severity loud a.md', 'loud'],
  ['--format', 'argument missing'],
])('check %s is refused', async (args, named) => {
  const folder = await folderOf({ 'a.md': 'Experts say so.\n' });
  const { code, out, err } = await saysWho(folder, ['check', ...args.split(' ')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(named);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['a.md']);
});
