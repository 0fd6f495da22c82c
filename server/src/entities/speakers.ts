// Who speaks in each attribution: its source brought to an entity, or to nobody for good reasons.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { changeOfList } from '../prose/change.ts';
import { firstWhere } from '../prose/in-order.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import { movedIndex } from './changes.ts';
import { byPlace } from './describe.ts';
import type { Entity, Mention } from './entity.ts';
import type { Named } from './named.ts';
import { NOBODY, resolveSources } from './resolved.ts';

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
  const order = orderOf(prose, attributions);
  const sources = order.map((i) => attributions[i] as Attribution);
  const resolved = resolveSources(prose, quotations, sources, named);

  const speakers = new Array<number | null>(attributions.length).fill(null);
  const added = new Map<number, Mention[]>();
  for (let i = 0; i < order.length; i++) {
    const entity = resolved.entities[i] ?? NOBODY;
    if (entity === NOBODY) continue;
    speakers[order[i] ?? 0] = entity;
    const mention = resolved.standIns[i];
    if (!mention) continue;
    const list = added.get(entity);
    if (list) list.push(mention);
    else added.set(entity, [mention]);
  }
  const entities = named.entities.map((entity, i) => withMentions(entity, added.get(i)));
  return { speakers, entities: sameAsLast(prose, entities) };
}

const lastEntities = memory<readonly Entity[]>();

/** The list of the last version where it holds the same, so that what was made of it holds too. */
function sameAsLast(prose: Prose, entities: readonly Entity[]): readonly Entity[] {
  const last = lastEntities.of(prose);
  if (last?.length === entities.length && last.every((entity, i) => entity === entities[i])) return last;
  lastEntities.keep(prose, entities);
  return entities;
}

interface Ordered {
  readonly attributions: readonly Attribution[];
  readonly order: readonly number[];
}
const lastOrdered = memory<Ordered>();

/** The indices of attributions in the order in which a reader meets their sources. */
function orderOf(prose: Prose, attributions: readonly Attribution[]): readonly number[] {
  const last = lastOrdered.of(prose);
  const change = changeOfList(last?.attributions ?? [], attributions);
  const { start, oldEnd, newEnd } = change;
  const position = (i: number): number => positionOf(attributions[i]);
  const compare = (a: number, b: number): number => position(a) - position(b) || a - b;
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
  lastOrdered.keep(prose, { attributions, order });
  return order;
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
  if (known?.more.length === more.length && more.every((mention, i) => mention === known.more[i])) return known.entity;
  const whole = { ...entity, mentions: [...entity.mentions, ...eachOnce(more)].sort(inOrder) };
  completed.set(entity, { more, entity: whole });
  return whole;
}

/** Mentions in different places; two attributions may have one source. */
const eachOnce = (mentions: readonly Mention[]): Iterable<Mention> =>
  new Map(mentions.map((mention) => [keyOf(mention.place), mention])).values();

const inOrder = (a: Mention, b: Mention): number => byPlace(a.place, b.place);
