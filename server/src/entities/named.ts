// Who is named in a draft. Namings are read by block, and brought together over the whole draft; a version that names the same people
// in the same words takes over what was found in the version before, but for where they stand.
import { areIdentical, changeOfList } from '../prose/change.ts';
import type { Block, Prose } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import type { Entity, EntityEntry, Slip } from './entity.ts';
import { byPlace, describe, numbered } from './describe.ts';
import { namesIn } from './names-in-block.ts';
import type { Naming } from './naming.ts';
import { calledAlone, readOrganizations, type Organization } from './organizations.ts';
import { readPeople } from './people.ts';
import type { Person, Use } from './person.ts';

/** The people and organizations that a draft names, in the order of their first mention. */
export interface Named {
  readonly entities: readonly Entity[];
  /** the half-open range of blocks outside which nothing has changed since the last version; all of them where much has */
  readonly changed: { readonly start: number; readonly end: number };
  /** the indices of the entities that each block names, in order */
  readonly named: readonly (readonly number[])[];
}

interface Known extends Pick<Named, 'entities' | 'named'> {
  readonly entries: readonly EntityEntry[];
  readonly blocks: readonly Block[];
  readonly uses: readonly (readonly Use[])[];
  /** what each of the entities was made of */
  readonly found: readonly (Person | Organization)[];
}
const lastOf = memory<Known>();

/** Finds who is named in a draft. What `entries` say wins over the article. */
export function readNamed(prose: Prose, entries: readonly EntityEntry[]): Named {
  const last = lastOf.of(prose);
  const again = last && areIdentical(last.entries, entries) ? sameNames(last, prose.blocks) : undefined;
  const known = again?.known ?? findNamed(prose.blocks, entries);
  lastOf.keep(prose, known);
  const { entities, named } = known;
  return { entities, named, changed: again?.changed ?? { start: 0, end: prose.blocks.length } };
}

function findNamed(blocks: readonly Block[], entries: readonly EntityEntry[]): Known {
  const uses = blocks.map(usesIn);
  const all = uses.flat();
  const organizations = readOrganizations(all, entries);
  const people = readPeople(all, entries, (key) => organizations.isTaken(key));
  const found = [...people.all, ...organizations.all, ...people.organizations.map(calledAlone)]
    .filter((one) => one.entry ?? one.mentions.length > 0)
    .map((one) => ({ one, entity: describe(one) }))
    .sort((a, b) => byPlace(a.entity.mentions[0]?.place, b.entity.mentions[0]?.place));
  const entities = numbered(found.map(({ entity }) => entity));
  return { entries, blocks, uses, found: found.map(({ one }) => one), entities, named: namedIn(blocks, entities) };
}

function namedIn(blocks: readonly Block[], entities: readonly Entity[]): readonly (readonly number[])[] {
  const named: number[][] = blocks.map(() => []);
  for (const [index, { mentions }] of entities.entries()) {
    for (const { place } of mentions) if (named[place.block]?.at(-1) !== index) named[place.block]?.push(index);
  }
  return named;
}

/** The namings of a block that stand in prose, not in code or addresses. */
function usesIn(block: Block, index: number): readonly Use[] {
  const { namings, headline } = namesIn(block.reading);
  const code = block.formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const uses: Use[] = [];
  for (const naming of namings) {
    if (code.some(({ start, end }) => naming.start < end && naming.end > start)) continue;
    uses.push({ naming, block: index, headline: headline || block.kind === 'heading' });
  }
  return uses;
}

/** What was known, brought to a new version; undefined where the new version names others, or in other words or blocks. */
function sameNames(last: Known, blocks: readonly Block[]): { known: Known; changed: Named['changed'] } | undefined {
  const change = changeOfList(last.blocks, blocks, namesAlike);
  if (change.oldEnd !== change.newEnd) return undefined;
  const changed = { start: change.start, end: change.newEnd };
  const uses = [...last.uses];
  const moved = new Map<Use, Use>();
  for (const [i, block] of blocks.slice(changed.start, changed.end).entries()) {
    const index = changed.start + i;
    const now = usesIn(block, index);
    const before = uses[index] ?? [];
    if (now.length !== before.length) return undefined;
    for (const [k, use] of now.entries()) {
      const old = before[k];
      if (!old || !areAlike(old, use)) return undefined;
      moved.set(old, use);
    }
    uses[index] = now;
  }
  const entities = [...last.entities];
  const found = [...last.found];
  for (const i of new Set(last.named.slice(changed.start, changed.end).flat())) {
    const [one, entity] = [found[i], entities[i]];
    if (!one || !entity) continue;
    const there = 'nicknames' in one ? movePerson(one, moved) : moveOrganization(one, moved);
    found[i] = there;
    entities[i] = { ...describe(there), id: entity.id };
  }
  return { known: { ...last, blocks, uses, found, entities }, changed };
}

const namesAlike = (a: Block, b: Block): boolean =>
  a.reading === b.reading && a.formats === b.formats && a.kind === b.kind;

/** Whether two uses differ in nothing but where in their block they stand. */
function areAlike({ naming: a, headline }: Use, { naming: b, headline: other }: Use): boolean {
  return (
    headline === other &&
    a.end - a.start === b.end - b.start &&
    (a.partner === undefined) === (b.partner === undefined) &&
    areIdentical(a.words, b.words) &&
    a.roles.length === b.roles.length &&
    a.roles.every(({ kind, text }, i) => kind === b.roles[i]?.kind && text === b.roles[i].text) &&
    saysNoMore(a, b) &&
    saysNoMore(b, a)
  );
}

/** Whether one naming says nothing that another does not say, but for what is compared by itself. */
function saysNoMore(a: Naming, b: Naming): boolean {
  for (const key in a) {
    if (!COMPARED.has(key) && a[key as keyof Naming] !== b[key as keyof Naming]) return false;
  }
  return true;
}

/** What of a naming may differ from one place to another, or is compared by itself. */
const COMPARED: ReadonlySet<string> = new Set(['start', 'end', 'partner', 'words', 'roles']);

function movePerson(person: Person, moved: ReadonlyMap<Use, Use>): Person {
  const { introduction } = person;
  return {
    ...person,
    mentions: person.mentions.map((mention) => {
      const use = moved.get(mention.use);
      if (!use) return mention;
      const { slip } = mention;
      return { ...mention, use, ...(slip && { slip: moveSlip(slip, use.naming.start - mention.use.naming.start) }) };
    }),
    ...(introduction && { introduction: moved.get(introduction) ?? introduction }),
  };
}

const moveSlip = ({ place, ...slip }: Slip, by: number): Slip => ({
  ...slip,
  place: { block: place.block, start: place.start + by, end: place.end + by },
});

function moveOrganization(organization: Organization, moved: ReadonlyMap<Use, Use>): Organization {
  return {
    ...organization,
    mentions: organization.mentions.map((mention) => {
      const use = moved.get(mention.use);
      return use ? { ...mention, use } : mention;
    }),
  };
}
