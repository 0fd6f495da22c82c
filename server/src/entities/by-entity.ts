// What is asked of each entity by itself, kept from one version of a draft to the next for those that are the same.
import { memory } from '../prose/versions.ts';
import type { Spoken } from './changes.ts';
import type { Entity } from './entity.ts';

/**
 * The indices of the entities of a draft that pass a test, in order. The test looks at the entity and at the blocks that mention it, and
 * at nothing else that may change.
 */
export function entitiesWhere<D extends Spoken>(
  test: (entity: Entity, draft: D) => boolean,
): (draft: D) => readonly number[] {
  const lastOf = memory<{ readonly entities: readonly Entity[]; readonly passes: readonly boolean[] }>();
  return (draft) => {
    const { entities } = draft;
    const last = lastOf.of(draft.prose);
    const passes: boolean[] = [];
    const indices: number[] = [];
    for (const [i, entity] of entities.entries()) {
      const passing = last?.entities[i] === entity ? last.passes[i] === true : test(entity, draft);
      passes.push(passing);
      if (passing) indices.push(i);
    }
    lastOf.keep(draft.prose, { entities, passes });
    return indices;
  };
}
