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
  const lastOf = memory<{ readonly entities: readonly Entity[]; readonly all: readonly (FoundOf<T> | undefined)[] }>();
  return (draft) => {
    const { entities } = draft;
    const last = lastOf.of(draft.prose);
    const all = entities.map((entity, index) => {
      if (last?.entities[index] === entity) return last.all[index];
      const found = find(entity, draft);
      return found === undefined ? undefined : { index, found };
    });
    lastOf.keep(draft.prose, { entities, all });
    return all.filter((one) => one !== undefined);
  };
}

/** The indices of the entities that pass a test, in order. It looks at what `find` of `ofEachEntity` may look at. */
export function entitiesWhere<D extends Spoken>(
  test: (entity: Entity, draft: D) => boolean,
): (draft: D) => readonly number[] {
  const passing = ofEachEntity((entity, draft: D) => test(entity, draft) || undefined);
  return (draft) => passing(draft).map(({ index }) => index);
}
