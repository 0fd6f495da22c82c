// Which readings are versions of one draft, so that what was found in one can be kept for the next.
import type { Prose } from './prose.ts';

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
