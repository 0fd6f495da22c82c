// Who speaks in each attribution: its source brought to an entity, or to nobody for good reasons.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { changedItems, changeOfList, type Change } from '../prose/change.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { changeOfBlocks, memory } from '../prose/versions.ts';
import { isSameEntity } from './changes.ts';
import type { Entity, Mention } from './entity.ts';
import type { Named as NamedInDraft } from './named.ts';
import { REACH, speakerOf, type Found, type Named, type Scene } from './resolve.ts';

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
  { entities, changed }: NamedInDraft,
): Spoken {
  const named = mentionsByBlock(prose, entities, changed);
  const genders = entities.map(({ pronouns }) => pronouns);
  const scene: Scene = { prose, entities, named, quotations, genders, spoke: new Map() };
  const order = orderOf(attributions);
  const sources = order.map((i) => attributions[i]).filter((attribution) => attribution !== undefined);
  const found = resolveAll(scene, sources);

  const speakers: (number | null)[] = attributions.map(() => null);
  const added = new Map<number, Mention[]>();
  for (const [i, one] of found.entries()) {
    if (!one) continue;
    speakers[order[i] ?? 0] = one.entity;
    if (!one.stands) continue;
    const list = added.get(one.entity);
    if (!list) added.set(one.entity, [one.stands]);
    else if (!stands(list, one.stands.place)) list.push(one.stands);
  }
  return {
    speakers,
    entities: sameAsLast(
      prose,
      entities.map((entity, i) => withMentions(entity, added.get(i))),
    ),
  };
}

/** Whom each source of a version of a draft meant. */
interface Resolved {
  readonly scene: Scene;
  readonly sources: readonly Attribution[];
  readonly found: readonly (Found | undefined)[];
}
const lastResolved = memory<Resolved>();

/**
 * Whom the sources mean, one after the other, since each builds on those before: as in the last version where neither the source nor
 * anything near it is new, and as long as those before have given away the same of everybody.
 */
function resolveAll(scene: Scene, sources: readonly Attribution[]): (Found | undefined)[] {
  const last = lastResolved.of(scene.prose);
  const change = changeOfList(last?.sources ?? [], sources);
  const near = last && blocksToResolve(last, scene, sources, change);
  let agrees = near !== undefined;
  const found: (Found | undefined)[] = [];
  for (const [i, attribution] of sources.entries()) {
    if (agrees && last && i === change.newEnd && !giveTheSame(last.found, found, change)) agrees = false;
    const index = i < change.start ? i : i < change.newEnd ? -1 : i - change.newEnd + change.oldEnd;
    const known = last?.found[index];
    const isKnown = agrees && index >= 0 && near?.has(blockOf(attribution)) === false;
    const one = isKnown ? known : speakerOf(scene, attribution);
    if (index >= 0 && !isKnown && !givesTheSame(one, known)) agrees = false;
    if (one) note(scene, attribution, one);
    found.push(one);
  }
  lastResolved.keep(scene.prose, { scene, sources, found });
  return found;
}

/** Keeps in mind what a source has told. */
function note({ entities, genders, spoke }: Scene, attribution: Attribution, { entity, pronoun }: Found): void {
  if (pronoun) genders[entity] ??= pronoun;
  if (entities[entity]?.kind === 'person') spoke.set(blockOf(attribution), entity);
}

/** The block where a reader meets an attribution. */
const blockOf = ({ source, content }: Attribution): number => (source[0] ?? content[0])?.block ?? -1;

const givesTheSame = (a: Found | undefined, b: Found | undefined): boolean =>
  a?.pronoun === b?.pronoun && (a?.pronoun === undefined || a.entity === b?.entity);

/** Whether the sources that changed give away what those did that were there before. */
function giveTheSame(old: Resolved['found'], now: Resolved['found'], { start, oldEnd, newEnd }: Change): boolean {
  const giving = (found: Resolved['found'], end: number) => found.slice(start, end).filter((one) => one?.pronoun);
  const [before, after] = [giving(old, oldEnd), giving(now, newEnd)];
  return before.length === after.length && before.every((one, i) => givesTheSame(one, after[i]));
}

/** The blocks near something new, whose sources are to be resolved again; undefined where that is everything. */
function blocksToResolve(
  { scene: old, sources: before }: Resolved,
  now: Scene,
  sources: readonly Attribution[],
  change: Change,
): ReadonlySet<number> | undefined {
  const isSame = (entity: Entity, i: number): boolean => {
    const other = old.entities[i];
    return entity === other || (other !== undefined && isSameEntity(other, entity));
  };
  const { blocks } = now.prose;
  if (old.prose.blocks.length !== blocks.length || old.entities.length !== now.entities.length) return undefined;
  if (!now.entities.every(isSame)) return undefined;
  const near = new Set<number>();
  const add = (block: number): void => {
    for (let other = block; other <= block + REACH; other++) near.add(other);
  };
  const addRange = ({ start, newEnd }: Change): void => {
    for (let block = start; block < newEnd; block++) add(block);
  };
  addRange(changeOfBlocks(old.prose.blocks, blocks));
  addRange(changeOfList(old.named, now.named));
  const quoted = changedItems(old.quotations, now.quotations, changeOfList(old.quotations, now.quotations));
  for (const { places } of quoted) for (const { block } of places) add(block);
  for (const attribution of changedItems(before, sources, change)) add(blockOf(attribution));
  return near;
}

const lastEntities = memory<readonly Entity[]>();

/** The list of the last version where it holds the same, so that what was made of it holds too. */
function sameAsLast(prose: Prose, entities: readonly Entity[]): readonly Entity[] {
  const last = lastEntities.of(prose);
  if (last?.length === entities.length && last.every((entity, i) => entity === entities[i])) return last;
  lastEntities.keep(prose, entities);
  return entities;
}

const orders = new WeakMap<readonly Attribution[], readonly number[]>();

/** The indices of attributions in the order in which a reader meets their sources. */
function orderOf(attributions: readonly Attribution[]): readonly number[] {
  let order = orders.get(attributions);
  if (!order) {
    const positions = attributions.map(positionOf);
    order = attributions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
    orders.set(attributions, order);
  }
  return order;
}

/** Whether a place is among mentions. */
const stands = (mentions: readonly Mention[], { block, start }: Place): boolean =>
  mentions.some(({ place }) => place.block === block && place.start === start);

/** The mentions of each block, in order: those of the last version but for the blocks in `changed`. */
function mentionsByBlock(prose: Prose, entities: readonly Entity[], changed: NamedInDraft['changed']): Scene['named'] {
  const last = lastResolved.of(prose)?.scene;
  const isWhole = last?.named.length !== prose.blocks.length || changed.end - changed.start === prose.blocks.length;
  const { start, end } = isWhole ? { start: 0, end: prose.blocks.length } : changed;
  const fresh: Named[][] = [];
  for (let block = start; block < end; block++) fresh.push([]);
  entities.forEach((entity, index) => {
    for (const { place, form } of entity.mentions) {
      if (place.block >= start && place.block < end)
        fresh[place.block - start]?.push({ start: place.start, end: place.end, entity: index, form });
    }
  });
  for (const mentions of fresh) mentions.sort((a, b) => a.start - b.start);
  return isWhole ? fresh : last.named.slice(0, start).concat(fresh, last.named.slice(end));
}

const completed = new WeakMap<Entity, { readonly more: readonly Mention[]; readonly entity: Entity }>();

/** An entity with the pronouns and descriptions that stand for it; the same object as long as they are the same. */
function withMentions(entity: Entity, more: readonly Mention[] | undefined): Entity {
  if (!more) return entity;
  const known = completed.get(entity);
  if (known?.more.length === more.length && more.every((mention, i) => mention === known.more[i])) return known.entity;
  const mentions = [...entity.mentions, ...more].sort(
    (a, b) => a.place.block - b.place.block || a.place.start - b.place.start,
  );
  const whole = { ...entity, mentions };
  completed.set(entity, { more, entity: whole });
  return whole;
}

function positionOf(attribution: Attribution): number {
  const place = attribution.source[0] ?? attribution.content[0];
  return place ? place.block * 1e7 + place.start : 0;
}
