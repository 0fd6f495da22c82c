// What is asked of each entity by itself, kept from one version of a draft to the next for those that are the same.
import { memory } from '../prose/versions.ts';
import type { Spoken } from './changes.ts';
import type { Entity } from './entity.ts';

/** What was found of one of a draft's entities, by its index. */
export interface FoundOf<T> {
  readonly index: number;
  readonly found: T;
}

/**
 * What is found of each entity of a draft, in order; those are left out of which it is undefined. `find` looks at the entity and at the
 * blocks that mention it, and at nothing else that may change.
 */
export function ofEachEntity<D extends Spoken, T>(
  find: (entity: Entity, draft: D) => T | undefined,
): (draft: D) => readonly FoundOf<T>[] {
  interface Known {
    readonly entities: readonly Entity[];
    readonly all: readonly (FoundOf<T> | undefined)[];
    readonly found: readonly FoundOf<T>[];
  }
  const lastOf = memory<Known>();
  return (draft) => {
    const { entities } = draft;
    const last = lastOf.of(draft.prose);
    if (last?.entities === entities) return last.found;
    let isNew = last?.entities.length !== entities.length;
    const all = entities.map((entity, index) => {
      const before = last?.all[index];
      if (last?.entities[index] === entity) return before;
      const found = find(entity, draft);
      if (found !== undefined || before !== undefined) isNew = true;
      return found === undefined ? undefined : { index, found };
    });
    const found = last && !isNew ? last.found : all.filter((one) => one !== undefined);
    lastOf.keep(draft.prose, { entities, all, found });
    return found;
  };
}

/** The indices of the entities that pass a test, in order. It looks at what `find` of `ofEachEntity` may look at. */
export function entitiesWhere<D extends Spoken>(
  test: (entity: Entity, draft: D) => boolean,
): (draft: D) => readonly number[] {
  const passing = ofEachEntity((entity, draft: D) => test(entity, draft) || undefined);
  const indices = new WeakMap<readonly FoundOf<true>[], readonly number[]>();
  return (draft) => {
    const found = passing(draft);
    let known = indices.get(found);
    if (!known) indices.set(found, (known = found.map(({ index }) => index)));
    return known;
  };
}
