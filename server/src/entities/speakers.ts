// Who speaks in each attribution: its source brought to an entity, or to nobody for good reasons.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { areIdentical, changeOfList } from '../prose/change.ts';
import { firstWhere } from '../prose/in-order.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import { movedIndex } from './changes.ts';
import { byPlace } from './describe.ts';
import type { Entity, Mention } from './entity.ts';
import type { Named } from './named.ts';
import { NOBODY, resolveSources, type Resolved } from './resolved.ts';

export interface Spoken {
  readonly entities: readonly Entity[];
  /** for each attribution, the index in `entities`, or null */
  readonly speakers: readonly (number | null)[];
}

/** Resolves the source of every attribution, and adds the pronouns and descriptions that stand for an entity to its mentions. */
export function readSpeakers(
  prose: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  named: Named,
): Spoken {
  const { order, sources } = orderOf(prose, attributions);
  const resolved = resolveSources(prose, quotations, sources, named);
  const last = lastTold.of(prose);
  const asBefore = last?.order === order && areSame(last.resolved, resolved) ? last : undefined;
  const { speakers, standIns } = asBefore ?? tell(order, resolved);
  const entities = named.entities.map((entity, i) =>
    entity === asBefore?.named[i] ? (asBefore.entities[i] ?? entity) : withMentions(entity, standIns.get(i)),
  );
  const told = {
    order,
    resolved,
    named: named.entities,
    speakers,
    standIns,
    entities: sameAs(last?.entities, entities),
  };
  lastTold.keep(prose, told);
  return { speakers, entities: told.entities };
}

/** What is told of a version of a draft, and what it was made of. */
interface Told extends Spoken {
  readonly order: readonly number[];
  readonly resolved: Resolved;
  /** the entities without what stands for them, and for each, by its index, the pronouns and descriptions that do */
  readonly named: readonly Entity[];
  readonly standIns: ReadonlyMap<number, readonly Mention[]>;
}
const lastTold = memory<Told>();

function tell(order: readonly number[], resolved: Resolved): Pick<Told, 'speakers' | 'standIns'> {
  const speakers = new Array<number | null>(order.length).fill(null);
  const standIns = new Map<number, Mention[]>();
  for (let i = 0; i < order.length; i++) {
    const entity = resolved.entities[i] ?? NOBODY;
    if (entity === NOBODY) continue;
    speakers[order[i] ?? 0] = entity;
    const mention = resolved.standIns[i];
    if (!mention) continue;
    const list = standIns.get(entity);
    if (list) list.push(mention);
    else standIns.set(entity, [mention]);
  }
  return { speakers, standIns };
}

const areSame = (a: Resolved, b: Resolved): boolean =>
  areIdentical(a.entities, b.entities) && areIdentical(a.standIns, b.standIns);

/** The list of the last version where it holds the same, so that what was made of it holds too. */
const sameAs = <T>(last: readonly T[] | undefined, list: readonly T[]): readonly T[] =>
  last && areIdentical(last, list) ? last : list;

/** Attributions in the order in which a reader meets their sources, and the index of each. */
interface Ordered {
  readonly attributions: readonly Attribution[];
  readonly order: readonly number[];
  /** where in the order each attribution is */
  readonly ranks: readonly number[];
  readonly sources: readonly Attribution[];
}
const lastOrdered = memory<Ordered>();

function orderOf(prose: Prose, attributions: readonly Attribution[]): Ordered {
  const last = lastOrdered.of(prose);
  const ordered = (last && sameOrder(last, attributions)) ?? orderAnew(attributions, last);
  lastOrdered.keep(prose, ordered);
  return ordered;
}

/** The order of the last version, where those that are new stand as those did whose places they take. */
function sameOrder(
  { attributions: old, order, ranks, sources }: Ordered,
  now: readonly Attribution[],
): Ordered | undefined {
  const { start, oldEnd, newEnd } = changeOfList(old, now);
  if (oldEnd !== newEnd) return undefined;
  const compare = inOrderOf(now);
  const known = [...sources];
  for (let i = start; i < newEnd; i++) {
    const rank = ranks[i] ?? 0;
    const [before, after] = [order[rank - 1], order[rank + 1]];
    if ((before !== undefined && compare(before, i) > 0) || (after !== undefined && compare(i, after) > 0))
      return undefined;
    known[rank] = now[i] as Attribution;
  }
  return { attributions: now, order, ranks, sources: known };
}

function orderAnew(attributions: readonly Attribution[], last: Ordered | undefined): Ordered {
  const change = changeOfList(last?.attributions ?? [], attributions);
  const { start, oldEnd, newEnd } = change;
  const compare = inOrderOf(attributions);
  const kept: number[] = [];
  for (const i of last?.order ?? []) if (i < start || i >= oldEnd) kept.push(movedIndex(change, i));
  const came = Array.from({ length: newEnd - start }, (_, i) => start + i).sort(compare);
  const order: number[] = [];
  let next = 0;
  for (const one of came) {
    const behind = firstWhere(kept.length, (i) => compare(kept[i] ?? 0, one) > 0);
    while (next < behind) order.push(kept[next++] as number);
    order.push(one);
  }
  while (next < kept.length) order.push(kept[next++] as number);
  const ranks = new Array<number>(order.length).fill(0);
  for (const [rank, i] of order.entries()) ranks[i] = rank;
  return { attributions, order, ranks, sources: order.map((i) => attributions[i] as Attribution) };
}

/** Compares attributions, by their indices, as a reader meets their sources. */
function inOrderOf(attributions: readonly Attribution[]): (a: number, b: number) => number {
  const position = (i: number): number => positionOf(attributions[i]);
  return (a, b) => position(a) - position(b) || a - b;
}

function positionOf(attribution: Attribution | undefined): number {
  const place = attribution?.source[0] ?? attribution?.content[0];
  return place ? keyOf(place) : 0;
}

/** A number for where a place begins; those of places in order are in order. */
const keyOf = ({ block, start }: Place): number => block * 1e7 + start;

const completed = new WeakMap<Entity, { readonly more: readonly Mention[]; readonly entity: Entity }>();

/** An entity with the pronouns and descriptions that stand for it; the same object as long as they are the same. */
function withMentions(entity: Entity, more: readonly Mention[] | undefined): Entity {
  if (!more) return entity;
  const known = completed.get(entity);
  if (known && areIdentical(known.more, more)) return known.entity;
  const whole = { ...entity, mentions: [...entity.mentions, ...eachOnce(more)].sort(inOrder) };
  completed.set(entity, { more, entity: whole });
  return whole;
}

/** Mentions in different places; two attributions may have one source. */
const eachOnce = (mentions: readonly Mention[]): Iterable<Mention> =>
  new Map(mentions.map((mention) => [keyOf(mention.place), mention])).values();

const inOrder = (a: Mention, b: Mention): number => byPlace(a.place, b.place);
