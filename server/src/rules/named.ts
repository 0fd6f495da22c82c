// What the rules about names share: who stands where, on which line, and the family names that several people bear.
import { mentionsIn } from '../entities/describe.ts';
import type { Entity, Mention } from '../entities/entity.ts';
import { familyKey } from '../entities/personal-name.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Place } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import { lineAt } from '../prose/lines.ts';
import type { Related } from './rule.ts';

/** The line of a place as an editor counts it, from 1. */
export const lineOf = ({ prose }: Draft, place: Place): number => lineAt(prose.lines, fileSpan(prose, place).start) + 1;

/** “Andrei Lankov, introduced in line 17”; “Andrei Lankov on the entity list” where no line introduces the person. */
export function introduced(draft: Draft, entity: Entity): string {
  if (entity.introduction) return `${entity.name}, introduced in line ${String(lineOf(draft, entity.introduction))}`;
  if (entity.origin === 'list') return `${entity.name} on the entity list`;
  const [first] = entity.mentions;
  return first ? `${entity.name}, first named in line ${String(lineOf(draft, first.place))}` : entity.name;
}

/** The link from a finding to where an entity is introduced. */
export function introductionOf(draft: Draft, ...entities: readonly Entity[]): Related[] {
  return entities.flatMap(({ name, introduction }) =>
    introduction ? [{ message: `${name} is introduced here.`, span: fileSpan(draft.prose, introduction) }] : [],
  );
}

/** The people who bear a family name, by its key, as indices of a draft's entities. */
export type Families = ReadonlyMap<string, readonly number[]>;

const lastFamilies = memory<{ readonly entities: readonly Entity[]; readonly bearers: Families }>();

/** Who bears the same family name as whom; mononyms and organizations left out. */
export function byFamily({ prose, entities }: Draft): Families {
  const last = lastFamilies.of(prose);
  if (last?.entities === entities) return last.bearers;
  const isSame =
    last?.entities.length === entities.length && entities.every((entity, i) => hasSameName(entity, last.entities[i]));
  const bearers = isSame ? last.bearers : findFamilies(entities);
  lastFamilies.keep(prose, { entities, bearers });
  return bearers;
}

const hasSameName = (a: Entity, b: Entity | undefined): boolean =>
  a === b || (a.kind === b?.kind && a.family === b.family && a.given === b.given);

function findFamilies(entities: readonly Entity[]): Families {
  const found = new Map<string, number[]>();
  for (const [index, { kind, family, given }] of entities.entries()) {
    if (kind !== 'person' || !family || !given) continue;
    const key = familyKey(family);
    const bearers = found.get(key);
    if (bearers) bearers.push(index);
    else found.set(key, [index]);
  }
  return found;
}

/** Where an entity, by its index, first speaks by name: the mention in the source of an attribution; undefined where it never does. */
export function firstSpeaking(draft: Draft, index: number): Mention | undefined {
  const entity = draft.entities[index];
  if (!entity) return undefined;
  for (let i = draft.speakers.indexOf(index); i >= 0; i = draft.speakers.indexOf(index, i + 1)) {
    for (const place of draft.attributions[i]?.source ?? []) {
      const mention = namedIn(entity, place);
      if (mention) return mention;
    }
  }
  return undefined;
}

/** The first mention by name in a place. */
const namedIn = (entity: Entity, { block, start, end }: Place): Mention | undefined =>
  mentionsIn(entity, block).find(
    ({ place, form }) => form !== 'pronoun' && form !== 'description' && start < place.end && end > place.start,
  );

/** The words of a mention as they are written. */
export const written = (draft: Draft, { place }: Mention) => textAt(draft.prose, place);

/** Whether one place stands before another. */
export const standsBefore = (a: Place, b: Place) => a.block < b.block || (a.block === b.block && a.start < b.start);
