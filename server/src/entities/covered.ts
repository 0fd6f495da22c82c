// What stands where in a draft, by block: what is quoted, who is said to have said it, who is mentioned.
import type { Quotation } from '../attribution/attribution.ts';
import { extentOf } from '../prose/change.ts';
import type { Place } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import type { Mention } from './entity.ts';
import { changesSince, movedIndex, type Changes, type Spoken } from './changes.ts';

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
    const fresh = coverBlocks(draft, () => true);
    return draft.prose.blocks.map((_, block) => fresh.get(block) ?? nothing);
  }
  const fresh = coverBlocks(draft, isAmong(changes.blocks));
  const covered = withIndices(last.byBlock, changes.attributions);
  for (const block of changes.blocks) covered[block] = fresh.get(block) ?? nothing;
  return covered;
}

/** Tells whether a number is in a set; at once of those outside its range, which are nearly all when a draft is typed. */
function isAmong(numbers: ReadonlySet<number>): (number: number) => boolean {
  const { first, last } = extentOf(numbers);
  return (number) => number >= first && number <= last && numbers.has(number);
}

function coverBlocks(
  { quotations, attributions, entities }: Spoken,
  isWanted: (block: number) => boolean,
): ReadonlyMap<number, Covering> {
  const found = new Map<number, Covering>();
  const at = (block: number): Covering => {
    let coverage = found.get(block);
    if (!coverage) found.set(block, (coverage = empty()));
    return coverage;
  };
  for (const quotation of quotations) {
    const { places, words } = quotation;
    if (places[0] && isWanted(places[0].block)) at(places[0].block).quotations.push(quotation);
    for (const place of places) if (isWanted(place.block)) at(place.block).quoted.push(place);
    for (const place of words) if (isWanted(place.block)) at(place.block).words.push(place);
  }
  attributions.forEach(({ source, cue, content }, attribution) => {
    for (const place of source) if (isWanted(place.block)) at(place.block).sources.push({ place, attribution });
    for (const place of cue) if (isWanted(place.block)) at(place.block).cues.push({ place, attribution });
    for (const place of content) if (isWanted(place.block)) at(place.block).contents.push({ place, attribution });
  });
  entities.forEach(({ mentions }, entity) => {
    for (const mention of mentions)
      if (isWanted(mention.place.block)) at(mention.place.block).mentions.push({ ...mention, entity });
  });
  return found;
}

/** The same where attributions have come or gone before. */
function withIndices(covered: readonly Coverage[], change: Exclude<Changes, 'everything'>['attributions']): Coverage[] {
  if (change.oldEnd === change.newEnd) return [...covered];
  const moved = (parts: readonly Part[]): readonly Part[] =>
    parts.map(({ place, attribution }) => ({ place, attribution: movedIndex(change, attribution) }));
  return covered.map((coverage) => {
    const { sources, cues, contents } = coverage;
    const stays = [sources, cues, contents].every((parts) => (parts.at(-1)?.attribution ?? -1) < change.oldEnd);
    return stays ? coverage : { ...coverage, sources: moved(sources), cues: moved(cues), contents: moved(contents) };
  });
}
