// What is new in a draft since an earlier version of it, block by block: words, quotations, attributions, speakers, mentions.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { changeOfList, type Change } from '../prose/change.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { changeOfBlocks, memory } from '../prose/versions.ts';
import type { Cast } from './entities.ts';
import type { Entity, Mention } from './entity.ts';

/** A draft as far as is known who speaks in it. */
export interface Spoken extends Cast {
  readonly prose: Prose;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
}

/** The blocks in which something is new, and which attributions are. */
export interface BlockChanges {
  readonly blocks: ReadonlySet<number>;
  readonly attributions: Change;
}
/** `everything` where blocks came or went, or entities did. */
export type Changes = BlockChanges | 'everything';

/** What the last two versions that were compared came to; of one draft no more, lest each version keep the one before it for ever. */
const lastOf = memory<{ readonly since: Prose; readonly now: Prose; readonly changes: Changes }>();

/** What is new in `now` since `old`, an earlier version of the same draft. */
export function changesSince(old: Spoken, now: Spoken): Changes {
  const last = lastOf.of(now.prose);
  if (last?.since === old.prose && last.now === now.prose) return last.changes;
  const changes = compare(old, now);
  lastOf.keep(now.prose, { since: old.prose, now: now.prose, changes });
  return changes;
}

/** The blocks that lie as near as `reach` to a change, of a draft that has `count`. */
export function blocksNear(changes: Changes, reach: number, count: number): Iterable<number> {
  if (changes === 'everything') return Array.from({ length: count }, (_, block) => block);
  const near = new Set<number>();
  for (const block of changes.blocks) {
    for (let other = Math.max(0, block - reach); other <= Math.min(count - 1, block + reach); other++) near.add(other);
  }
  return near;
}

/** The index that an attribution of the old version has in the new one; itself where it is gone. */
export const movedIndex = ({ oldEnd, newEnd }: Change, index: number): number =>
  index < oldEnd ? index : index + newEnd - oldEnd;

function compare(old: Spoken, now: Spoken): Changes {
  const prose = changeOfBlocks(old.prose.blocks, now.prose.blocks);
  if (prose.oldEnd !== prose.newEnd || old.entities.length !== now.entities.length) return 'everything';
  const blocks = new Set<number>();
  const add = (places: readonly Place[]): void => {
    for (const { block } of places) blocks.add(block);
  };
  const addParts = ({ source, cue, content }: Attribution): void => {
    [source, cue, content].forEach(add);
  };
  for (let block = prose.start; block < prose.newEnd; block++) blocks.add(block);
  compareItems(old.quotations, now.quotations, isSameQuotation, ({ places }) => {
    add(places);
  });
  const attributions = compareItems(old.attributions, now.attributions, isSameAttribution, addParts);
  for (let i = 0; i < old.attributions.length; i++) {
    const before = old.attributions[i];
    if (before && old.speakers[i] !== now.speakers[movedIndex(attributions, i)]) addParts(before);
  }
  for (let i = 0; i < now.entities.length; i++) {
    const before = old.entities[i];
    const entity = now.entities[i];
    if (before === entity || !entity) continue;
    if (!before || !isSameEntity(before, entity)) return 'everything';
    compareItems(before.mentions, entity.mentions, isSameMention, ({ place }) => {
      add([place]);
    });
  }
  return { blocks, attributions };
}

/** Tells which items of either list are not in the other, and where in the lists they lie. */
function compareItems<T>(
  old: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
  tell: (item: T) => void,
): Change {
  const change = changeOfList(old, now, isSame);
  const { start, oldEnd, newEnd } = change;
  for (let i = start; i < Math.max(oldEnd, newEnd); i++) {
    const before = i < oldEnd ? old[i] : undefined;
    const after = i < newEnd ? now[i] : undefined;
    if (oldEnd === newEnd && before && after && (before === after || isSame(before, after))) continue;
    if (before) tell(before);
    if (after) tell(after);
  }
  return change;
}

function areSamePlaces(a: readonly Place[], b: readonly Place[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ block, start, end }, i) => {
      const other = b[i];
      return block === other?.block && start === other.start && end === other.end;
    })
  );
}

/** The index of the quotation around one says no more than its places do. */
const isSameQuotation = (a: Quotation, b: Quotation): boolean =>
  a.use === b.use &&
  (a.within === undefined) === (b.within === undefined) &&
  a.damage === undefined &&
  b.damage === undefined &&
  areSamePlaces(a.places, b.places) &&
  areSamePlaces(a.words, b.words);

const isSameAttribution = (a: Attribution, b: Attribution): boolean =>
  a.kind === b.kind &&
  a.confidence === b.confidence &&
  areSamePlaces(a.source, b.source) &&
  areSamePlaces(a.cue, b.cue) &&
  areSamePlaces(a.content, b.content);

/** Whether two mentions are the same words in the same place, with nothing wrong about them. */
export const isSameMention = (a: Mention, b: Mention): boolean =>
  a.form === b.form && a.slip === undefined && b.slip === undefined && areSamePlaces([a.place], [b.place]);

/** Whether two versions of an entity differ in nothing but where it is mentioned. */
export const isSameEntity = (a: Entity, b: Entity): boolean =>
  a.kind === b.kind &&
  a.name === b.name &&
  a.given === b.given &&
  a.family === b.family &&
  a.title === b.title &&
  a.affiliation === b.affiliation &&
  a.pronouns === b.pronouns &&
  a.origin === b.origin &&
  a.aliases.join('\n') === b.aliases.join('\n') &&
  a.introduction?.block === b.introduction?.block &&
  a.roles.length === b.roles.length &&
  a.roles.every(({ kind, text }, i) => kind === b.roles[i]?.kind && text === b.roles[i].text);
