// What is found block by block once speakers are known, kept from one version of a draft to the next where nothing that it rests on changed.
import { joinLists } from '../prose/in-order.ts';
import { memory } from '../prose/versions.ts';
import { blocksNear, changesSince, type Spoken } from './changes.ts';

/**
 * Reads things of one sort from every block of a draft, in order. `read` looks at the block, its quotations, attributions, speakers and
 * mentions, at those of the blocks as many as `reach` before and after it, and at nothing else that may change; what it finds holds no
 * offset into the file and no index of an attribution.
 */
export function byBlock<D extends Spoken, T>(
  reach: number,
  read: (draft: D, block: number) => readonly T[],
): (draft: D) => readonly T[] {
  const lastOf = memory<{ readonly draft: D; readonly found: (readonly T[])[]; readonly all: readonly T[] }>();
  return (draft) => {
    const last = lastOf.of(draft.prose);
    if (last?.draft === draft) return last.all;
    const changes = last ? changesSince(last.draft, draft) : 'everything';
    // Nobody asks for what was found in the last version again.
    const found = last && changes !== 'everything' ? last.found : [];
    let isNew = changes === 'everything';
    for (const block of blocksNear(changes, reach, draft.prose.blocks.length)) {
      const before = found[block]?.length ?? 0;
      const here = read(draft, block);
      found[block] = here;
      if (before + here.length > 0) isNew = true;
    }
    const all = last && !isNew ? last.all : joinLists(found);
    lastOf.keep(draft.prose, { draft, found, all });
    return all;
  };
}
