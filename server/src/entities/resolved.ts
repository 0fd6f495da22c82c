// Whom all sources of a draft mean, one after the other, kept from one version to the next but for those near something new.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { changedItems, changeOfList, spliced, type Change } from '../prose/change.ts';
import { rangeWithin } from '../prose/in-order.ts';
import type { Prose } from '../prose/prose.ts';
import { changeOfBlocks, memory } from '../prose/versions.ts';
import { isSameEntity, isSameMention, movedIndex } from './changes.ts';
import { mentionsIn } from './describe.ts';
import type { Entity, Mention } from './entity.ts';
import type { Named as NamedInDraft } from './named.ts';
import { REACH, speakerOf, type Found, type Named, type Scene } from './resolve.ts';

/** Whom the sources of a version of a draft mean; lists go by source, in the order in which a reader meets them. */
export interface Resolved {
  readonly names: Names;
  readonly sources: readonly Attribution[];
  /** where a reader meets each */
  readonly blocks: readonly number[];
  /** indices of entities, or `NOBODY` */
  readonly entities: readonly number[];
  /** the pronouns and descriptions that stand for them */
  readonly standIns: readonly (Mention | undefined)[];
  /** what the sources give away, in order */
  readonly given: readonly Given[];
  /** whoever spoke last in each block */
  readonly spoke: Scene['spoke'];
}

/** Who is named where in a version of a draft. */
type Names = Omit<Scene, 'genders' | 'spoke'>;

/** That somebody goes by a pronoun, and the source that gave it away. */
interface Given {
  readonly source: number;
  readonly entity: number;
  readonly pronoun: 'he' | 'she';
}

export const NOBODY = -1;

const lastResolved = memory<Resolved>();

/** Resolves sources, which come in the order in which a reader meets them, since each builds on those before. */
export function resolveSources(
  prose: Prose,
  quotations: readonly Quotation[],
  sources: readonly Attribution[],
  named: NamedInDraft,
): Resolved {
  const names = { prose, quotations, entities: named.entities, named: mentionsByBlock(prose, named) };
  const last = lastResolved.of(prose);
  const resolved = (last && resolveAgain(last, names, sources)) ?? resolveAfresh(names, sources);
  lastResolved.keep(prose, resolved);
  return resolved;
}

function resolveAfresh(names: Names, sources: readonly Attribution[]): Resolved {
  const scene = openScene(names, []);
  const given: Given[] = [];
  const found = sources.map((attribution, source) => {
    const one = speakerOf(scene, attribution);
    if (one) given.push(...note(scene, source, attribution, one));
    return one;
  });
  return {
    names,
    sources,
    blocks: sources.map(blockOf),
    entities: found.map((one) => one?.entity ?? NOBODY),
    standIns: found.map((one) => one?.stands),
    given,
    spoke: scene.spoke,
  };
}

/**
 * The same as in the last version, but for the sources near something new. Undefined where these give away something else of
 * somebody than was given away before, or where what they come to reaches further than what is near: then all hang on it.
 */
function resolveAgain(last: Resolved, names: Names, sources: readonly Attribution[]): Resolved | undefined {
  const change = changeOfList(last.sources, sources);
  const near = blocksToResolve(last, names, sources, change);
  if (!near) return undefined;
  const came = sources.slice(change.start, change.newEnd);
  const blocks = spliced(last.blocks, change, came.map(blockOf));
  const entities = spliced<number>(last.entities, change, new Array<number>(came.length).fill(NOBODY));
  /** those of the last version, to be taken over where they are the same */
  const standIns = spliced(
    last.standIns,
    change,
    came.map((_, i) => last.standIns[change.start + i]),
  );
  const kept = last.given.filter(({ source }) => !near.has(last.blocks[source] ?? -1));
  const moved = kept.map(({ source, entity, pronoun }) => ({ source: movedIndex(change, source), entity, pronoun }));
  const scene = openScene(names, last.spoke.slice());
  for (const block of near) scene.spoke[block] = undefined;

  const given: Given[] = [];
  let taken = 0;
  /** Takes over what the sources before one that is resolved again have given away. */
  const takeOver = (before: number): void => {
    for (let one = moved[taken]; one && one.source < before; one = moved[++taken]) {
      scene.genders[one.entity] ??= one.pronoun;
      given.push(one);
    }
  };
  for (const source of indicesIn(blocks, near)) {
    takeOver(source);
    const attribution = sources[source];
    const block = blocks[source] ?? 0;
    if (!attribution || attribution.source.some((place) => place.block > block)) return undefined;
    const one = speakerOf(scene, attribution);
    entities[source] = one?.entity ?? NOBODY;
    standIns[source] = sameMention(standIns[source], one?.stands);
    if (one) given.push(...note(scene, source, attribution, one));
  }
  takeOver(Infinity);
  const spoken = [...near].filter((block) => scene.spoke[block] !== last.spoke[block]);
  const reachesOn = spoken.some((block) => !within(block).every((other) => near.has(other)));
  if (reachesOn || !areSame(last.given, given)) return undefined;
  return { names, sources, blocks, entities, standIns, given, spoke: scene.spoke };
}

/** The mention of the last version where it is the same. */
const sameMention = (last: Mention | undefined, mention: Mention | undefined): Mention | undefined =>
  last && mention && isSameMention(last, mention) ? last : mention;

const openScene = (names: Names, spoke: Scene['spoke']): Scene => ({
  ...names,
  genders: names.entities.map(({ pronouns }) => pronouns),
  spoke,
});

/** Keeps in mind what a source has told, and tells what it gave away. */
function note(
  { entities, genders, spoke }: Scene,
  source: number,
  attribution: Attribution,
  { entity, pronoun }: Found,
): Given[] {
  if (entities[entity]?.kind === 'person') spoke[blockOf(attribution)] = entity;
  if (!pronoun) return [];
  genders[entity] ??= pronoun;
  return [{ source, entity, pronoun }];
}

/** The block where a reader meets an attribution. */
const blockOf = ({ source, content }: Attribution): number => (source[0] ?? content[0])?.block ?? -1;

/** The indices of the sources in some blocks, in order; `blocks` are those of all sources, in order. */
function* indicesIn(blocks: readonly number[], wanted: ReadonlySet<number>): Iterable<number> {
  for (const block of [...wanted].sort((a, b) => a - b)) {
    const { start, end } = rangeWithin(blocks.length, (i) => blocks[i] ?? Infinity, block, block + 1);
    for (let index = start; index < end; index++) yield index;
  }
}

/** Whether the same is given away of the same people in the same order. */
const areSame = (a: readonly Given[], b: readonly Given[]): boolean =>
  a.length === b.length && a.every(({ entity, pronoun }, i) => entity === b[i]?.entity && pronoun === b[i].pronoun);

/** The blocks in which a source may hang on one: itself and those behind it. */
const within = (block: number): number[] => Array.from({ length: REACH + 1 }, (_, i) => block + i);

/** The blocks near something new, whose sources are to be resolved again; undefined where that is everything. */
function blocksToResolve(
  { names: old, sources: before }: Resolved,
  now: Names,
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
    for (const other of within(block)) near.add(other);
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

/** The mentions of each block, in order: those of the last version but for the blocks in `changed`. */
function mentionsByBlock(prose: Prose, { entities, changed, named }: NamedInDraft): Scene['named'] {
  const last = lastResolved.of(prose)?.names;
  const isWhole = last?.named.length !== prose.blocks.length || changed.end - changed.start === prose.blocks.length;
  const { start, end } = isWhole ? { start: 0, end: prose.blocks.length } : changed;
  const fresh = named
    .slice(start, end)
    .map((indices, i) =>
      indices.flatMap((entity) => namingsIn(entities[entity], entity, start + i)).sort((a, b) => a.start - b.start),
    );
  return isWhole ? fresh : spliced(last.named, { start, oldEnd: end, newEnd: end }, fresh);
}

/** How a block names an entity. */
const namingsIn = (one: Entity | undefined, entity: number, block: number): Named[] =>
  one ? mentionsIn(one, block).map(({ place: { start, end }, form }) => ({ start, end, entity, form })) : [];
