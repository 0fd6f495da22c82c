// What stands where in a draft, by block: what is quoted, who is said to have said it, who is mentioned.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { openedIn } from '../attribution/quotations.ts';
import { changeOfList, extentOf } from '../prose/change.ts';
import type { Place } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import type { Mention } from './entity.ts';
import { changesSince, movedIndex, type BlockChanges, type Spoken } from './changes.ts';

/** A place and the index, in the draft's list of attributions, of what it belongs to. */
export interface Part {
  readonly place: Place;
  readonly attribution: number;
}

/** A mention and the index, in the draft's list of entities, of whom it means. */
export interface Meant extends Mention {
  readonly entity: number;
}

export interface Coverage {
  /** quotations that begin in the block */
  readonly quotations: readonly Quotation[];
  /** quotations with their marks, and without */
  readonly quoted: readonly Place[];
  readonly words: readonly Place[];
  /** the blocks where those quotations begin that come from an earlier one */
  readonly opened: readonly number[];
  readonly sources: readonly Part[];
  readonly cues: readonly Part[];
  readonly contents: readonly Part[];
  readonly mentions: readonly Meant[];
}

/** What covers a block, while it is put together. */
type Covering = { [K in keyof Coverage]: Coverage[K][number][] };
const empty = (): Covering => ({
  quotations: [],
  quoted: [],
  words: [],
  opened: [],
  sources: [],
  cues: [],
  contents: [],
  mentions: [],
});
const nothing: Coverage = empty();

interface Covered {
  readonly draft: Spoken;
  readonly byBlock: readonly Coverage[];
}
const lastOf = memory<Covered>();

/** What covers one block; each list in the order of the draft's own. */
export function coverageOf(draft: Spoken, block: number): Coverage {
  let last = lastOf.of(draft.prose);
  if (!last || !isSameCast(last.draft, draft))
    lastOf.keep(draft.prose, (last = { draft, byBlock: cover(draft, last) }));
  return last.byBlock[block] ?? nothing;
}

const isSameCast = (a: Spoken, b: Spoken): boolean =>
  a.prose === b.prose && a.attributions === b.attributions && a.speakers === b.speakers;

/** What covers each block, read anew where something has changed since the last version. */
function cover(draft: Spoken, last: Covered | undefined): Coverage[] {
  const changes = last ? changesSince(last.draft, draft) : 'everything';
  if (!last || changes === 'everything') {
    const fresh = coverBlocks(draft, everything(draft), () => true);
    return draft.prose.blocks.map((_, block) => fresh.get(block) ?? nothing);
  }
  const fresh = coverBlocks(draft, whatMayCover(draft, last, changes), (block) => changes.blocks.has(block));
  const covered = [...last.byBlock];
  moveIndices(covered, draft, changes.attributions);
  for (const block of changes.blocks) covered[block] = fresh.get(block) ?? nothing;
  return covered;
}

/** What of a draft is looked at: indices in its lists, in order. */
interface Among {
  readonly quotations: Iterable<number>;
  readonly attributions: Iterable<number>;
  readonly entities: Iterable<number>;
}

const everything = ({ quotations, attributions, entities }: Spoken): Among => ({
  quotations: quotations.keys(),
  attributions: attributions.keys(),
  entities: entities.keys(),
});

/** What may cover the blocks that changed: what covered them before, and what is new. */
function whatMayCover(draft: Spoken, { draft: old, byBlock }: Covered, { blocks, attributions }: BlockChanges): Among {
  const among = { quotations: new Set<number>(), attributions: new Set<number>(), entities: new Set<number>() };
  for (const block of blocks) {
    const { opened, sources, cues, contents, mentions } = byBlock[block] ?? nothing;
    for (const first of [block, ...opened]) addRange(among.quotations, openedIn(draft.quotations, first));
    for (const { attribution } of [...sources, ...cues, ...contents]) {
      const isGone = attribution >= attributions.start && attribution < attributions.oldEnd;
      if (!isGone) among.attributions.add(movedIndex(attributions, attribution));
    }
    for (const { entity } of mentions) among.entities.add(entity);
  }
  const quotations = changeOfList(old.quotations, draft.quotations);
  addRange(among.quotations, { start: quotations.start, end: quotations.newEnd });
  addRange(among.attributions, { start: attributions.start, end: attributions.newEnd });
  const { entities } = draft;
  for (let index = 0; index < entities.length; index++)
    if (entities[index] !== old.entities[index]) among.entities.add(index);
  return {
    quotations: ascending(among.quotations),
    attributions: ascending(among.attributions),
    entities: ascending(among.entities),
  };
}

function addRange(to: Set<number>, { start, end }: { readonly start: number; readonly end: number }): void {
  for (let index = start; index < end; index++) to.add(index);
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

function coverBlocks(draft: Spoken, among: Among, isWanted: (block: number) => boolean): ReadonlyMap<number, Covering> {
  const found = new Map<number, Covering>();
  const at = (block: number): Covering => {
    let coverage = found.get(block);
    if (!coverage) found.set(block, (coverage = empty()));
    return coverage;
  };
  for (const index of among.quotations) {
    const quotation = draft.quotations[index];
    if (!quotation) continue;
    const { places, words } = quotation;
    const first = places[0]?.block ?? -1;
    if (isWanted(first)) at(first).quotations.push(quotation);
    for (const place of places) {
      if (!isWanted(place.block)) continue;
      at(place.block).quoted.push(place);
      if (place.block !== first) at(place.block).opened.push(first);
    }
    for (const place of words) if (isWanted(place.block)) at(place.block).words.push(place);
  }
  for (const attribution of among.attributions) {
    const { source = [], cue = [], content = [] } = draft.attributions[attribution] ?? {};
    for (const place of source) if (isWanted(place.block)) at(place.block).sources.push({ place, attribution });
    for (const place of cue) if (isWanted(place.block)) at(place.block).cues.push({ place, attribution });
    for (const place of content) if (isWanted(place.block)) at(place.block).contents.push({ place, attribution });
  }
  for (const entity of among.entities) {
    for (const mention of draft.entities[entity]?.mentions ?? [])
      if (isWanted(mention.place.block)) at(mention.place.block).mentions.push({ ...mention, entity });
  }
  return found;
}

/** Brings indices up to date where attributions have come or gone before. These stand in the order of their first place. */
function moveIndices(covered: Coverage[], { attributions }: Spoken, change: BlockChanges['attributions']): void {
  const next = attributions[change.newEnd];
  if (!next || change.oldEnd === change.newEnd) return;
  const moved = (parts: readonly Part[]): readonly Part[] =>
    parts.map(({ place, attribution }) => ({ place, attribution: movedIndex(change, attribution) }));
  const stays = (parts: readonly Part[]): boolean => (parts.at(-1)?.attribution ?? -1) < change.oldEnd;
  for (let block = firstBlockOf(next); block < covered.length; block++) {
    const coverage = covered[block] ?? nothing;
    const { sources, cues, contents } = coverage;
    if (!stays(sources) || !stays(cues) || !stays(contents))
      covered[block] = { ...coverage, sources: moved(sources), cues: moved(cues), contents: moved(contents) };
  }
}

const firstBlockOf = ({ source, cue, content }: Attribution): number =>
  extentOf([source, cue, content].flatMap((places) => places.map(({ block }) => block))).first;
