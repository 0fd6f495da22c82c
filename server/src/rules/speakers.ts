// Who may have said it, and what to call them there.
import type { Entity } from '../entities/entity.ts';
import type { Place } from '../prose/prose.ts';
import type { Draft } from '../draft/draft.ts';
import { styleOf } from '../draft/style.ts';
import type { Coverage, Meant } from '../entities/covered.ts';
import { coverageOf, overlap } from './coverage.ts';

const isBefore = (a: Place, b: Place): boolean => a.block < b.block || (a.block === b.block && a.start < b.start);
const holds = (a: Place, b: Place): boolean => a.block === b.block && a.start <= b.start && b.end <= a.end;

/** How far, in blocks, a person may be from a quotation and still be its likely speaker. */
const REACH = 6;

/**
 * The likeliest speakers of a quotation that has none, best first, as indices of `draft.entities`: who spoke last before it, who speaks
 * next, who is being spoken of around it. Nobody whom the quotation itself names.
 */
export function likelySpeakers(draft: Draft, places: readonly Place[], most = 4): number[] {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return [];
  const scores = new Map<number, number>();
  const credit = (entity: number, score: number) => scores.set(entity, Math.max(scores.get(entity) ?? 0, score));
  // What the engine takes for its speaker, though no words in its paragraph say so.
  for (const { place, attribution } of coverageOf(draft, first.block).contents) {
    const entity = draft.speakers[attribution];
    if (typeof entity === 'number' && places.some((quoted) => overlap(quoted, place))) credit(entity, 12);
  }
  for (const { entity, place } of speechesNear(draft, first.block - REACH, last.block + REACH)) {
    const distance = isBefore(place, first) ? first.block - place.block : place.block - last.block;
    credit(entity, (isBefore(place, first) ? 10 : 8) / (1 + distance));
  }
  for (const { entity, place, form } of mentionsNear(draft, first.block - 2, last.block + 2)) {
    if (draft.entities[entity]?.kind !== 'person') continue;
    if (places.some((quoted) => holds(quoted, place))) {
      if (form !== 'pronoun') scores.set(entity, -1);
      continue;
    }
    const distance = isBefore(place, first) ? first.block - place.block : place.block - last.block;
    if (scores.get(entity) !== -1) scores.set(entity, (scores.get(entity) ?? 0) + 1.5 / (1 + distance));
  }
  return [...scores]
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([entity]) => entity);
}

/** Where people are named or meant in a block. */
export function peopleIn(draft: Draft, block: number): Place[] {
  return coverageOf(draft, block)
    .mentions.filter(({ entity }) => draft.entities[entity]?.kind === 'person')
    .map(({ place }) => place);
}

interface Located {
  readonly entity: number;
  readonly place: Place;
}

/** Who speaks in these blocks, and where the words begin that say so. */
function speechesNear(draft: Draft, from: number, to: number): Located[] {
  return coveragesOf(draft, from, to).flatMap(({ sources }) =>
    sources.flatMap(({ place, attribution }) => {
      const entity = draft.speakers[attribution];
      const first = draft.attributions[attribution]?.source[0];
      const isFirst = first?.block === place.block && first.start === place.start;
      return typeof entity === 'number' && isFirst ? [{ entity, place }] : [];
    }),
  );
}

function mentionsNear(draft: Draft, from: number, to: number): Meant[] {
  return coveragesOf(draft, from, to).flatMap(({ mentions }) => mentions);
}

function coveragesOf(draft: Draft, from: number, to: number): Coverage[] {
  const found: Coverage[] = [];
  for (let block = Math.max(0, from); block <= to; block++) found.push(coverageOf(draft, block));
  return found;
}

export interface Naming {
  readonly name: string;
  /** what follows the name between commas, where a reader meets the person here for the first time */
  readonly description?: string;
}

/**
 * What a draft calls an entity at a place: the full name with the title where nothing before has introduced it, afterwards the short
 * form that the draft uses, with a courtesy title where the draft uses those.
 */
export function namingAt(draft: Draft, index: number, at: Place): Naming | undefined {
  const entity = draft.entities[index];
  if (!entity) return undefined;
  if (!entity.introduction || !isBefore(entity.introduction, at)) return introduce(entity);
  const family = entity.family ?? entity.name;
  if (entity.kind === 'organization')
    return { name: entity.aliases[0] && isUsed(entity, at) ? entity.aliases[0] : entity.name };
  if ((bearersOf(draft).get(family) ?? 0) > 1) return { name: entity.name };
  return { name: courtesyTitle(draft, entity, at) + family };
}

const bearers = new WeakMap<Draft['entities'], ReadonlyMap<string, number>>();

/** How many bear each family name, or name where they have no other. */
function bearersOf({ entities }: Draft): ReadonlyMap<string, number> {
  let counts = bearers.get(entities);
  if (!counts) {
    const counting = new Map<string, number>();
    for (const { family, name } of entities) counting.set(family ?? name, (counting.get(family ?? name) ?? 0) + 1);
    bearers.set(entities, (counts = counting));
  }
  return counts;
}

const isUsed = (entity: Entity, at: Place): boolean =>
  entity.mentions.some(({ form, place }) => form === 'alias' && isBefore(place, at));

function introduce({ name, title, kind, roles }: Entity): Naming {
  if (!title || kind === 'organization') return { name };
  if (/^\p{Lu}/u.test(title) && title.split(' ').length <= 4) return { name: `${title} ${name}` };
  if (title.split(' ').length > 6 || /[,;:()]/.test(title)) return { name };
  const withArticle = roles.find(({ text }) => /^(?:an?|the) /.test(text) && text.endsWith(` ${title}`));
  return { name, description: withArticle?.text ?? `${article(title)} ${title}` };
}

/** Offices that one person at a time holds take "the". */
function article(title: string): string {
  if (
    /^(?:president|prime minister|chief|director|head|mayor|governor|chair|minister|chancellor|secretary|editor|founder|owner|leader)\b/.test(
      title,
    )
  )
    return 'the';
  return /^[aeiou]/.test(title) ? 'an' : 'a';
}

/** A courtesy title for a short form of the name, with its space; empty where the house, or without one the draft, does without. */
function courtesyTitle(draft: Draft, entity: Entity, at: Place): string {
  const { courtesyTitles } = styleOf(draft);
  if (courtesyTitles === 'never') return '';
  const used = courtesyTitleBefore(draft, entity, at);
  if (used || courtesyTitles === 'draft') return used;
  return { he: 'Mr. ', she: 'Ms. ', they: '', it: '' }[entity.pronouns ?? 'it'];
}

/** The last courtesy title that stood before a short form of the name, with its space; empty where there is none. */
function courtesyTitleBefore({ prose }: Draft, { mentions }: Entity, at: Place): string {
  for (const { place, form } of [...mentions].reverse()) {
    if (form !== 'family' || !isBefore(place, at)) continue;
    const before = prose.blocks[place.block]?.text.slice(Math.max(0, place.start - 12), place.start) ?? '';
    return /(?<![\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Miss|Sir|Dame)\.?\s$/u.exec(before)?.[0] ?? '';
  }
  return '';
}
