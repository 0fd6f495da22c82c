// Files that a person writes for Says Who while we read them: kept until told to look again, and when one is broken for a
// moment, what it last said stays in force.
import type { FileSystem } from './file-system.ts';
import type { FileMistake, Mistake } from './mistake.ts';
import { readText, Unreadable } from './read-text.ts';
import type { Value } from './yaml-text.ts';

/** What a file says, and what in it cannot be understood. */
export interface Written<T> {
  readonly value: T;
  readonly mistakes: readonly FileMistake[];
  /** the text of the file, at least to where the last mistake is */
  readonly text: string;
}

/** How the YAML of a kind of file is understood. */
export type Understand<T> = (value: Value) => { readonly value: T; readonly mistakes: readonly Mistake[] };

export interface WrittenFiles<T> {
  /** What the file at a path says; undefined when there is none. */
  readonly at: (path: string) => Promise<Written<T> | undefined>;
  /** What a text at `offset` of the file at `path` says, when the file is at hand already. */
  readonly inText: (path: string, text: string, part: string, offset: number) => Promise<Written<T>>;
  /** Forgets which files there are, not what they last said. */
  readonly refresh: () => void;
}

/**
 * Reads files of one kind. `nothing` is what a file says that has been broken from the start. Of one that is YAML but has mistakes,
 * the rest counts, or, with `wholly`, what it last said without any.
 */
export function writtenFiles<T>(
  files: FileSystem,
  understand: Understand<T>,
  nothing: T,
  { wholly = false } = {},
): WrittenFiles<T> {
  const looked = new Map<string, Promise<Written<T> | undefined>>();
  const last = new Map<string, { readonly part: string; readonly offset: number; readonly written: Written<T> }>();
  const good = new Map<string, T>();

  const inText = async (path: string, text: string, part: string, offset: number): Promise<Written<T>> => {
    const before = last.get(path);
    if (before?.part === part && before.offset === offset) return before.written;
    const { readYaml } = await import('./yaml-text.ts');
    const yaml = readYaml(part, offset);
    const understood = yaml.value && understand(yaml.value);
    const mistakes = [...yaml.mistakes, ...(understood?.mistakes ?? [])].map((mistake) => ({ ...mistake, path, text }));
    const spoken = understood ? understood.value : (before?.written.value ?? nothing);
    if (mistakes.length === 0) good.set(path, spoken);
    const written = { value: wholly ? (good.get(path) ?? spoken) : spoken, mistakes, text };
    last.set(path, { part, offset, written });
    return written;
  };

  const read = async (path: string): Promise<Written<T> | undefined> => {
    const bytes = await files.read(path);
    if (!bytes) return undefined;
    try {
      const text = readText(bytes);
      return await inText(path, text, text, 0);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const mistake = { path, text: '', span: { start: 0, end: 0 }, message: `This file ${error.message}.` };
      return { value: last.get(path)?.written.value ?? nothing, mistakes: [mistake], text: '' };
    }
  };

  const at = (path: string): Promise<Written<T> | undefined> => {
    const found = looked.get(path) ?? read(path);
    looked.set(path, found);
    return found;
  };

  return {
    at,
    inText,
    refresh: () => {
      looked.clear();
    },
  };
}
