// The one door to "who is who": the entity list of an article and the speaker of each attribution.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import type { Block, Place, Prose } from '../prose/prose.ts';
import type { Entity, EntityEntry, Mention, Role } from './entity.ts';
import { plain, usualPronoun } from './given-names.ts';
import { namesIn, type RoleText } from './names-in-block.ts';
import { readOrganizations, type Organization } from './organizations.ts';
import { readPeople, type Person, type Use } from './people.ts';
import { readSpeakers } from './speakers.ts';

export interface Cast {
  readonly entities: readonly Entity[];
  /** for each attribution, the index in `entities` of its speaker, or null: unnamed, or uncertain */
  readonly speakers: readonly (number | null)[];
}

/**
 * Reads the people and organizations of a draft and who speaks in each attribution. What `entries` say wins over the article.
 * Entities stand in the order of their first mention; those that only a list knows come last.
 */
export function readEntities(
  prose: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  entries: readonly EntityEntry[] = [],
): Cast {
  const uses = prose.blocks.flatMap((block, index) => usesIn(block, index));
  const organizations = readOrganizations(uses, entries);
  const people = readPeople(uses, entries, (key) => organizations.isTaken(key));
  const found = [
    ...people.all.filter((person) => person.entry ?? person.mentions.length > 0).map(describePerson),
    ...organizations.all
      .filter((organization) => organization.entry ?? organization.mentions.length > 0)
      .map(describeOrganization),
  ].sort((a, b) => byPlace(a.mentions[0]?.place, b.mentions[0]?.place));
  const entities = numbered(found);
  return readSpeakers(prose, quotations, attributions, entities);
}

/** The namings of a block that stand in prose, not in code or addresses. */
function usesIn(block: Block, index: number): Use[] {
  const { namings, headline } = namesIn(block.reading);
  const code = block.formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const uses: Use[] = [];
  for (const naming of namings) {
    if (code.some(({ start, end }) => naming.start < end && naming.end > start)) continue;
    uses.push({ naming, block: index, headline: headline || block.kind === 'heading' });
  }
  return uses;
}

function byPlace(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.block - b.block || a.start - b.start || a.end - b.end;
}

const placeOf = ({ block, naming }: Use): Place => ({ block, start: naming.start, end: naming.end });

function describePerson(person: Person): Entity {
  const { name, entry, introduction } = person;
  const mentions = person.mentions
    .map(({ use, form, slip }): Mention => ({ place: placeOf(use), form, ...(slip && { slip }) }))
    .sort((a, b) => byPlace(a.place, b.place));
  const roles = rolesOf(person);
  const title = entry?.title ?? titleFrom(roles);
  const affiliation =
    entry?.affiliation ?? roles.find(({ kind }) => kind === 'affiliation')?.text ?? affiliationFrom(roles);
  const pronouns = entry?.pronouns ?? person.pronouns ?? usualPronoun(name.given ?? '');
  const mononym = name.given === undefined;
  return {
    id: '',
    kind: 'person',
    name: entry?.name ?? name.full,
    ...(name.given !== undefined && { given: [name.given, name.middle].filter(Boolean).join(' ') }),
    ...(name.family !== undefined && { family: name.family }),
    aliases: entry?.aliases ?? [...person.nicknames],
    ...(title !== undefined && { title }),
    ...(affiliation !== undefined && { affiliation }),
    ...(pronouns && { pronouns }),
    roles,
    ...(introduction && !mononym && { introduction: placeOf(introduction) }),
    mentions,
    origin: entry ? 'list' : 'derived',
  };
}

function rolesOf(person: Person): Role[] {
  const roles: Role[] = [];
  for (const { use } of person.mentions) {
    for (const { text, kind, start, end } of use.naming.roles) {
      if (kind === 'title' && /^(?:mr|mrs|ms|miss|messrs|mx)\.?$/i.test(text)) continue;
      roles.push({ text, place: { block: use.block, start, end }, kind: roleKind(kind) });
    }
  }
  return roles.sort((a, b) => byPlace(a.place, b.place));
}

const roleKind = (kind: RoleText['kind']): Role['kind'] =>
  kind === 'title' || kind === 'party' || kind === 'affiliation' ? kind : 'description';

/** The fullest title that the first roles give, without its article: “former minister” before “Prof.”. */
function titleFrom(roles: readonly Role[]): string | undefined {
  const role = roles.find(({ kind }) => kind === 'title') ?? roles.find(({ kind }) => kind === 'description');
  return role?.text.replace(/^(?:an?|the) /i, '');
}

/** The body behind “of” or “at” in a description: “a lecturer at Stanford University”. */
function affiliationFrom(roles: readonly Role[]): string | undefined {
  for (const { kind, text } of roles) {
    if (kind !== 'description') continue;
    const found =
      /\s(?:of|at|for|with|from) (?:the )?(\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|and|for|the) )*\p{Lu}[\p{L}.’'-]*)*)/u.exec(
        text,
      );
    if (found) return found[1];
  }
  return undefined;
}

function describeOrganization({ name, entry, aliases, mentions }: Organization): Entity {
  const placed = mentions
    .map(({ use, form }): Mention => ({ place: placeOf(use), form }))
    .sort((a, b) => byPlace(a.place, b.place));
  const introduction = placed.find(({ form }) => form === 'full')?.place;
  return {
    id: '',
    kind: 'organization',
    name,
    aliases: [...aliases],
    roles: [],
    ...(introduction && { introduction }),
    mentions: placed,
    origin: entry ? 'list' : 'derived',
  };
}

/** Gives every entity its id. */
function numbered(entities: readonly Entity[]): Entity[] {
  const taken = new Map<string, number>();
  return entities.map((entity) => {
    const slug =
      plain(entity.name)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'nameless';
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    return { ...entity, id: count === 1 ? slug : `${slug}-${String(count)}` };
  });
}
