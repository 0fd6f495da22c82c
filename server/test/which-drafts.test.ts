// Which drafts a run is over: what git says has changed, a part of them for each machine.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const clean = 'The council met on Tuesday.\n';

async function checked(folder: string, ...args: string[]): Promise<string[]> {
  const { out, err } = await saysWho(folder, ['check', '--format', 'jsonl', ...args]);
  expect(err).toBe('');
  const lines = out.split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { path: string }).path);
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
}

/** A repository with three drafts committed on `main`. */
async function repository(): Promise<string> {
  const folder = await folderOf({
    'news/a.md': clean,
    'news/b ü.md': clean,
    'sport/c.md': clean,
    '.gitignore': 'old-*\n',
  });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'first');
  return folder;
}

test('--changed: edited, staged and new drafts, not deleted and not ignored ones', async () => {
  const folder = await repository();
  expect(await checked(folder, '--changed')).toEqual([]);
  writeFileSync(join(folder, 'news/b ü.md'), `${clean}More.\n`);
  writeFileSync(join(folder, 'news/new.md'), clean);
  writeFileSync(join(folder, 'old-1.md'), clean);
  writeFileSync(join(folder, 'sport/staged.md'), clean);
  git(folder, 'add', 'sport/staged.md');
  rmSync(join(folder, 'sport/c.md'));
  expect(await checked(folder, '--changed')).toEqual(['news/b ü.md', 'news/new.md', 'sport/staged.md']);
  expect(await checked(folder, 'news', '--changed')).toEqual(['news/b ü.md', 'news/new.md']);
  expect(await checked(join(folder, 'news'), '--changed')).toEqual(['b ü.md', 'new.md']);
  expect(await checked(folder, '--changed', '--no-ignore')).toContain('old-1.md');
});

test('--changed REVISION: since this branch left that one, whatever happened there', async () => {
  const folder = await repository();
  git(folder, 'checkout', '-qb', 'story');
  writeFileSync(join(folder, 'news/a.md'), `${clean}More.\n`);
  git(folder, 'commit', '-qam', 'more');
  git(folder, 'checkout', '-q', 'main');
  writeFileSync(join(folder, 'sport/c.md'), `${clean}Other.\n`);
  git(folder, 'commit', '-qam', 'other');
  git(folder, 'checkout', '-q', 'story');
  expect(await checked(folder, '--changed', 'main')).toEqual(['news/a.md']);
  expect(await checked(folder, '--changed', 'HEAD~1')).toEqual(['news/a.md']);
  expect(await checked(folder, '--changed')).toEqual([]);
});

test('--changed before the first commit: all that git would keep', async () => {
  const folder = await folderOf({ 'a.md': clean, 'old.md': clean, '.gitignore': 'old.md\n' });
  git(folder, 'init', '-q');
  expect(await checked(folder, '--changed')).toEqual(['a.md']);
});

test('--changed says what is missing: the revision, the repository, git itself', async () => {
  const refused = async (folder: string, args: string[], environment = {}) => {
    const { code, out, err } = await saysWho(folder, ['check', ...args], '', environment);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    return err;
  };
  const folder = await repository();
  expect(await refused(folder, ['--changed', 'nowhere'])).toContain('no revision “nowhere”');
  expect(await refused(folder, ['--changed', 'news'])).toContain('name drafts before');
  expect(await refused(folder, ['--changed'], { PATH: '' })).toContain('git, which is not installed');
  const elsewhere = await folderOf({ 'a.md': clean });
  expect(await refused(elsewhere, ['--changed', '--', '.'], { GIT_CEILING_DIRECTORIES: elsewhere })).toContain(
    'in no git repository',
  );
});

test('shards are disjoint and together everything, in order', async () => {
  const names = Array.from({ length: 23 }, (_, index) => `d${String(index).padStart(2, '0')}.md`);
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, clean])));
  const shards = await Promise.all([1, 2, 3].map((part) => checked(folder, '--shard', `${String(part)}/3`, '.')));
  expect(shards.map(({ length }) => length)).toEqual([8, 8, 7]);
  expect(shards.flat().sort()).toEqual(names);
  for (const shard of shards) expect(shard).toEqual([...shard].sort());
  expect(await checked(folder, '--shard', '1/1', '.')).toEqual(names);
});
