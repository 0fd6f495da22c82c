// `--changed`: the files that differ from a git revision, new ones included.
import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './usage-error.ts';

export interface ChangedOptions {
  /** What they differ from; the last commit when undefined. Of a branch that has gone on, the point where this one left it. */
  readonly revision: string | undefined;
  /** whether untracked files that .gitignore files leave out are left out */
  readonly ignoring: boolean;
}

/** Those of `paths` that differ. Throws `UsageError` when git cannot tell. */
export async function changedOf(paths: readonly string[], options: ChangedOptions): Promise<string[]> {
  const top = (await git('rev-parse', '--show-toplevel')).trimEnd();
  const known = await commitOf(options.revision ?? 'HEAD');
  if (known === undefined && options.revision !== undefined) throw new UsageError(unknown(options.revision));
  const tracked =
    known === undefined
      ? await names('ls-files', '--full-name', ':/')
      : await names('diff', '--name-only', '--no-relative', '--diff-filter=d', await forkPoint(known), '--');
  const excluding = options.ignoring ? ['--exclude-standard'] : [];
  const untracked = await names('ls-files', '--others', '--full-name', ...excluding, ':/');
  const changed = new Set([...tracked, ...untracked].map((name) => join(top, name)));
  const folders = new Map<string, string>();
  return paths.filter((path) => {
    const folder = dirname(resolve(path));
    const real = folders.get(folder) ?? realpathSync(folder);
    folders.set(folder, real);
    return changed.has(join(real, basename(path)));
  });
}

function unknown(revision: string): string {
  return existsSync(revision)
    ? `“${revision}” is taken for a git revision: name drafts before “--changed”`
    : `git knows no revision “${revision}”: check its name, and fetch it if it is elsewhere`;
}

/** The commit that a revision names; undefined when it names none. */
async function commitOf(revision: string): Promise<string | undefined> {
  const found = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(
    () => '',
  );
  return found.trimEnd() || undefined;
}

/** Where this branch left the one of a commit; the commit itself where they have nothing in common, as in a shallow clone. */
async function forkPoint(commit: string): Promise<string> {
  const found = await git('merge-base', commit, 'HEAD').catch(() => '');
  return found.trimEnd() || commit;
}

/** What a git command lists, separated by NUL so that any name comes through. */
async function names(command: string, ...args: readonly string[]): Promise<string[]> {
  return (await git(command, '-z', ...args)).split('\0').filter(Boolean);
}

async function git(...args: readonly string[]): Promise<string> {
  try {
    const environment = { ...process.env, LC_ALL: 'C' };
    return (await promisify(execFile)('git', args, { env: environment, maxBuffer: 2 ** 30 })).stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw new UsageError('“--changed” asks git, which is not installed: install it');
    if (stderr.includes('not a git repository')) {
      throw new UsageError('“--changed” asks git, and this folder is in no git repository: leave the option out');
    }
    const [reason = ''] = stderr.split('\n');
    throw new UsageError(`git cannot tell what has changed: ${reason.replace(/^(?:fatal|error): /, '')}`);
  }
}
