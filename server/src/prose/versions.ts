// Which readings are versions of one draft, and what is new in one, so that what was found in another can be kept for it.
import { changeOfList, type Change } from './change.ts';
import type { Block, Prose } from './prose.ts';

/** One object for all versions of a draft. */
const drafts = new WeakMap<Prose, object>();

/** Tells that `prose` is the next version of the draft that `previous` is one of. */
export function continueVersions(prose: Prose, previous: Prose | undefined): void {
  drafts.set(prose, (previous && drafts.get(previous)) ?? {});
}

/** A memory with room for one thing a draft: what was found in the version that was looked at last. */
export interface Memory<T> {
  readonly of: (prose: Prose) => T | undefined;
  readonly keep: (prose: Prose, found: T) => void;
}

export function memory<T>(): Memory<T> {
  const kept = new WeakMap<object, T>();
  return {
    of: (prose) => {
      const draft = drafts.get(prose);
      return draft && kept.get(draft);
    },
    keep: (prose, found) => {
      const draft = drafts.get(prose);
      if (draft) kept.set(draft, found);
    },
  };
}

/** The smallest range of blocks that holds all that differ, but for where in the file they stand, from those of an earlier version. */
export const changeOfBlocks = (old: Prose['blocks'], now: Prose['blocks']): Change =>
  changeOfList(old, now, isSameBlock);

const isSameBlock = (a: Block, b: Block): boolean =>
  a === b || (a.reading === b.reading && a.formats === b.formats && a.origin === b.origin && a.kind === b.kind);
