// An entity as the rest of the engine sees it, from what its namings tell.
import { rangeWithin } from '../prose/in-order.ts';
import type { Place } from '../prose/prose.ts';
import type { Entity, Mention, Role } from './entity.ts';
import { plain, usualPronoun } from './given-names.ts';
import type { RoleText } from './naming.ts';
import { titleFrom } from './short-title.ts';
import { isTitleWord } from './titles.ts';
import type { Organization, OrganizationMention } from './organizations.ts';
import { placeOf, type NamingMention, type Person } from './person.ts';

/** Describes a person or an organization; the id is given when all are known. */
export const describe = (one: Person | Organization): Entity =>
  'nicknames' in one ? describePerson(one) : describeOrganization(one);

/** The order of places in the draft; what has no place comes last. */
export function byPlace(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.block - b.block || a.start - b.start || a.end - b.end;
}

/** The mentions of an entity that stand in a block, in order. */
export function mentionsIn({ mentions: all }: Entity, block: number): readonly Mention[] {
  const { start, end } = rangeWithin(all.length, (i) => all[i]?.place.block ?? Infinity, block, block + 1);
  return all.slice(start, end);
}

const mentions = new WeakMap<NamingMention | OrganizationMention, Mention>();

/** The mention that a naming is; the same object each time. */
function mentionOf(naming: NamingMention | OrganizationMention): Mention {
  let mention = mentions.get(naming);
  if (!mention) {
    const { use, form } = naming;
    const slip = 'slip' in naming ? naming.slip : undefined;
    mention = { place: placeOf(use), form, ...(slip && { slip }) };
    mentions.set(naming, mention);
  }
  return mention;
}

const mentionsOf = (one: Person | Organization): Mention[] =>
  one.mentions.map(mentionOf).sort((a, b) => byPlace(a.place, b.place));

function describePerson(person: Person): Entity {
  const { name, entry, introduction } = person;
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
    mentions: mentionsOf(person),
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

/** The body behind “of” or “at” in a description: “a lecturer at Stanford University”. */
function affiliationFrom(roles: readonly Role[]): string | undefined {
  for (const { kind, text } of roles) {
    if (kind !== 'description') continue;
    const found =
      /\s(?:of|at|for|with|from) (?:the )?(\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|and|for|the) )*\p{Lu}[\p{L}.’'-]*)*)/u.exec(
        text,
      );
    if (found && !isTitleWord(found[1]?.split(' ')[0] ?? '')) return found[1];
  }
  return undefined;
}

function describeOrganization(organization: Organization): Entity {
  const { name, entry, aliases } = organization;
  const placed = mentionsOf(organization);
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
export function numbered(entities: readonly Entity[]): Entity[] {
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
