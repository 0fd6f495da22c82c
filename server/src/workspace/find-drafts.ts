// From the files, folders and globs a person names to the drafts they mean, in a stable order.
// Inside folders, hidden folders, node_modules and whatever .gitignore files leave out is left out here too.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { Complaint } from './complaint.ts';
import { isDraftName } from './draft-names.ts';

export interface FoundDrafts {
  /** as the person named them: a folder's drafts start with the folder's name */
  readonly paths: readonly string[];
  /** what was named and is not there */
  readonly complaints: readonly Complaint[];
}

/** Finds the drafts. `ignoring: false` looks into what .gitignore files leave out as well. */
export async function findDrafts(names: readonly string[], { ignoring = true } = {}): Promise<FoundDrafts> {
  const paths = new Map<string, string>();
  const complaints: Complaint[] = [];
  for (const name of names) {
    const found = await draftsNamed(name, ignoring);
    if (found.length === 0) complaints.push(await nothingFound(name));
    for (const draft of found) {
      const key = path.resolve(draft);
      if (!paths.has(key)) paths.set(key, draft);
    }
  }
  return { paths: [...paths.values()], complaints };
}

async function draftsNamed(name: string, ignoring: boolean): Promise<string[]> {
  const kind = await kindOf(name);
  if (kind === 'file') return [name];
  if (kind === 'folder') return draftsIn(name, ignoring, isDraftName);
  const { base, glob, isGlob } = picomatch.scan(slashed(name));
  if (!isGlob || (await kindOf(base || '.')) !== 'folder') return [];
  const matches = picomatch(glob);
  const folder = base || '.';
  return draftsIn(folder, ignoring, (file) => isDraftName(file) && matches(slashed(path.relative(folder, file))));
}

async function nothingFound(name: string): Promise<Complaint> {
  const kind = await kindOf(name);
  if (kind === 'folder') return { path: name, message: 'has no Markdown files: name a folder that holds drafts (.md)' };
  if (picomatch.scan(slashed(name)).isGlob)
    return { path: name, message: 'matches no Markdown file: check the pattern' };
  return { path: name, message: 'does not exist: check the spelling of its path' };
}

async function kindOf(name: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

const slashed = (name: string) => (path.sep === '\\' ? name.replaceAll('\\', '/') : name);

/** The patterns of one .gitignore file, and the folder they count from. */
interface IgnoreFile {
  readonly folder: string;
  readonly patterns: Ignore;
}

async function draftsIn(folder: string, ignoring: boolean, wanted: (file: string) => boolean): Promise<string[]> {
  const drafts: string[] = [];
  const walk = async (at: string, above: readonly IgnoreFile[]): Promise<void> => {
    const own = ignoring ? await ignoreFileIn(at) : undefined;
    const ignoreFiles = own ? [...above, own] : above;
    for (const entry of (await readdir(at, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const entryPath = path.join(at, entry.name);
      const kind = entry.isSymbolicLink() ? await linkedKind(entryPath) : entry.isDirectory() ? 'folder' : 'file';
      if (kind === 'folder') {
        const skipped = entry.name.startsWith('.') || entry.name === 'node_modules';
        if (!skipped && !isIgnored(entryPath + path.sep, ignoreFiles)) await walk(entryPath, ignoreFiles);
      } else if (kind === 'file' && wanted(entryPath) && !isIgnored(entryPath, ignoreFiles)) {
        drafts.push(entryPath);
      }
    }
  };
  await walk(folder, ignoring ? await ignoreFilesAbove(folder) : []);
  return drafts;
}

/** Linked files are drafts; linked folders are not followed, for they may lead round in a circle. */
async function linkedKind(link: string): Promise<'file' | undefined> {
  return (await kindOf(link)) === 'file' ? 'file' : undefined;
}

async function ignoreFileIn(folder: string): Promise<IgnoreFile | undefined> {
  try {
    return { folder, patterns: ignore().add(await readFile(path.join(folder, '.gitignore'), 'utf8')) };
  } catch {
    return undefined;
  }
}

/**
 * The .gitignore files from the root of the git repository down to just above a folder. Those that leave out the folder itself
 * do not count: whoever names a folder means it.
 */
async function ignoreFilesAbove(folder: string): Promise<IgnoreFile[]> {
  const named = path.resolve(folder);
  const found: IgnoreFile[] = [];
  for (let at = named; (await kindOf(path.join(at, '.git'))) === undefined;) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    at = parent;
    const file = await ignoreFileIn(at);
    if (file) found.unshift(file);
  }
  return found.filter((file) => !isIgnored(named + path.sep, [file]));
}

/** Whether the nearest .gitignore file with an opinion leaves a path out. A folder's path ends with a separator. */
function isIgnored(entry: string, ignoreFiles: readonly IgnoreFile[]): boolean {
  for (const { folder, patterns } of ignoreFiles.toReversed()) {
    const relative = slashed(path.relative(folder, entry)) + (entry.endsWith(path.sep) ? '/' : '');
    const { ignored, unignored } = patterns.test(relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
