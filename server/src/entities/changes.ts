// What is new in a draft since an earlier version of it, block by block: words, quotations, attributions, speakers, mentions.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { changeOfList } from '../prose/change.ts';
import type { Block, Place, Prose } from '../prose/prose.ts';
import type { Cast } from './entities.ts';
import type { Entity } from './entity.ts';

/** A draft as far as is known who speaks in it. */
export interface Spoken extends Cast {
  readonly prose: Prose;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
}

/** The blocks in which something is new; `everything` where blocks came or went, or where indices no longer mean the same. */
export type Changes = ReadonlySet<number> | 'everything';

const known = new WeakMap<Prose, { readonly since: Prose; readonly changes: Changes }>();

/** What is new in `now` since `old`, an earlier version of the same draft. */
export function changesSince(old: Spoken, now: Spoken): Changes {
  const kept = known.get(now.prose);
  if (kept?.since === old.prose) return kept.changes;
  const changes = compare(old, now);
  known.set(now.prose, { since: old.prose, changes });
  return changes;
}

/** The blocks that lie as near as `reach` to a change, of a draft that has `count`. */
export function blocksNear(changes: Changes, reach: number, count: number): Iterable<number> {
  if (changes === 'everything') return Array.from({ length: count }, (_, block) => block);
  const near = new Set<number>();
  for (const block of changes) {
    for (let other = Math.max(0, block - reach); other <= Math.min(count - 1, block + reach); other++) near.add(other);
  }
  return near;
}

function compare(old: Spoken, now: Spoken): Changes {
  const { start, oldEnd, newEnd } = changeOfList(old.prose.blocks, now.prose.blocks, isSameBlock);
  if (
    oldEnd !== newEnd ||
    old.quotations.length !== now.quotations.length ||
    old.attributions.length !== now.attributions.length ||
    old.entities.length !== now.entities.length
  )
    return 'everything';
  const blocks = new Set<number>();
  const add = (places: readonly Place[]): void => {
    for (const { block } of places) blocks.add(block);
  };
  for (let block = start; block < newEnd; block++) blocks.add(block);
  now.quotations.forEach((quotation, i) => {
    const before = old.quotations[i];
    if (!before || before === quotation || isSameQuotation(before, quotation)) return;
    add(before.places);
    add(quotation.places);
  });
  now.attributions.forEach((attribution, i) => {
    const before = old.attributions[i];
    const isSame = before === attribution || (before !== undefined && isSameAttribution(before, attribution));
    if (isSame && old.speakers[i] === now.speakers[i]) return;
    for (const { source, cue, content } of before ? [before, attribution] : [attribution])
      [source, cue, content].forEach(add);
  });
  for (const [i, entity] of now.entities.entries()) {
    const before = old.entities[i];
    if (before === entity) continue;
    if (!before || !isSameEntity(before, entity)) return 'everything';
    const change = changeOfList(before.mentions, entity.mentions);
    add(before.mentions.slice(change.start, change.oldEnd).map(({ place }) => place));
    add(entity.mentions.slice(change.start, change.newEnd).map(({ place }) => place));
  }
  return blocks;
}

const isSameBlock = (a: Block, b: Block): boolean =>
  a.reading === b.reading && a.formats === b.formats && a.origin === b.origin && a.kind === b.kind;

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

const isSameQuotation = (a: Quotation, b: Quotation): boolean =>
  a.use === b.use &&
  a.within === b.within &&
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

/** Whether two versions of an entity differ in nothing but where it is mentioned. */
const isSameEntity = (a: Entity, b: Entity): boolean =>
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
