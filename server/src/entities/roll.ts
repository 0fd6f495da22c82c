// Everybody found so far, by every name that they may be called: brings the namings of a draft to people.
import { chosen, givesAway, isAlias, isGivenUse, isOrganizations, mayBeSlip, passes } from './bare-names.ts';
import type { EntityEntry, MentionForm, Slip } from './entity.ts';
import { learnFamily, orderOf, type BareCount, type Group, type Known } from './full-names.ts';
import { givenNameStrength, plain } from './given-names.ts';
import { bareSlip, familySlip, givenSlip, likeWritten, orderSlip, writingSlip } from './name-slips.ts';
import { oneSlipApart, slipIndex, type SlipIndex } from './one-slip.ts';
import { placeOf, type Person, type Use } from './person.ts';
import { familyKey, givenNamesAgree, isParticle, parseName, shortForms, type PersonalName } from './personal-name.ts';
import { isPlaceName } from './places.ts';

/** Everybody found so far, by name. */
export class Roll implements Known {
  readonly people: Person[] = [];
  /** the uses of each bare name that nobody bears and that stands where an organization does */
  readonly organizations: (readonly Use[])[] = [];
  private readonly byFamily = new Map<string, Person[]>();
  private readonly byShort = new Map<string, Person[]>();
  private readonly byGiven = new Map<string, Person[]>();
  /** by a word between the first and the last: “García” in “José García Márquez” */
  private readonly byInner = new Map<string, Person[]>();
  private readonly byWords = new Map<string, Person>();
  /** by the last two words or more of a longer name */
  private readonly byTail = new Map<string, Person>();
  private readonly assigned = new Map<string, Person>();
  private readonly families: SlipIndex = slipIndex();
  private readonly givens: SlipIndex = slipIndex();

  called(key: string): readonly Person[] {
    return this.byShort.get(key) ?? [];
  }

  knows(words: readonly string[]): boolean {
    return this.byWords.has(sortedKey(words));
  }

  isTail(words: readonly string[]): boolean {
    return this.byTail.has(familyKey(words.join(' ')));
  }

  enter(entry: EntityEntry): void {
    const parsed = parseName(entry.name);
    const family = entry.family ?? parsed.family;
    const given = entry.given ?? parsed.given;
    const name: PersonalName = {
      ...parsed,
      ...(family !== undefined && { family }),
      ...(given !== undefined && { given }),
    };
    this.add({
      name,
      entry,
      nicknames: new Set(parsed.nickname ? [parsed.nickname] : []),
      mentions: [],
      ...(entry.pronouns && { pronouns: entry.pronouns }),
    });
  }

  private add(person: Person): Person {
    const { name, entry } = person;
    this.people.push(person);
    const family = familyKey(name.family ?? name.full);
    push(this.byFamily, family, person);
    this.families.add(family);
    for (const short of shortForms(name)) push(this.byShort, familyKey(short), person);
    if (name.given) {
      const given = familyKey(name.given.split(' ')[0] ?? '');
      push(this.byGiven, given, person);
      this.givens.add(given);
    }
    if (name.given?.includes(' ') || name.given?.includes('-')) push(this.byGiven, familyKey(name.given), person);
    for (const word of name.words.slice(1, -1))
      if (word.length > 2 && !isParticle(word)) push(this.byInner, familyKey(word), person);
    for (const alias of entry?.aliases ?? []) {
      push(this.byShort, familyKey(alias), person);
      this.byWords.set(sortedKey(alias.split(/\s+/)), person);
    }
    if (!this.byWords.has(sortedKey(name.words))) this.byWords.set(sortedKey(name.words), person);
    for (let k = 1; k < name.words.length - 1; k++) {
      const tail = familyKey(name.words.slice(k).join(' '));
      if (!this.byTail.has(tail)) this.byTail.set(tail, person);
    }
    return person;
  }

  /** Brings the uses of one full name to a person known already, or to a new one. */
  admit(group: Group, counts: ReadonlyMap<string, BareCount>): void {
    const name = {
      ...parseName(usualWords(group).join(' '), orderOf(group, counts)),
      ...(group.suffix !== undefined && { suffix: group.suffix }),
    };
    const learned = learnFamily(name, counts);
    const nicknames = new Set(group.uses.flatMap(({ naming }) => (naming.nickname ? [naming.nickname] : [])));
    const match = this.match(learned, group);
    const person = match?.person ?? this.add({ name: learned, nicknames, mentions: [] });
    for (const nickname of nicknames) {
      person.nicknames.add(nickname);
      push(this.byGiven, familyKey(nickname), person);
    }
    if (
      match &&
      !match.slip &&
      !person.entry &&
      learned.words.length > person.name.words.length &&
      person.mentions.length === 0
    )
      person.name = learned;
    for (const use of group.uses) {
      const slip = match ? match.slip?.(use) : use.headline ? undefined : writingSlip(person, use);
      this.mention(person, use, 'full', slip);
      if (!use.headline && !slip) person.introduction = earlier(person.introduction, use);
    }
    const [firstUse] = group.uses;
    if (!person.introduction && firstUse) person.introduction = firstUse;
  }

  /** “López Obrador” after “Andrés Manuel López Obrador”: two words that are a family name. */
  admitDouble(group: Group): void {
    const owner = this.byTail.get(familyKey(group.words.join(' ')));
    if (!owner) return;
    for (const use of group.uses) this.mention(owner, use, 'family');
  }

  private match(
    name: PersonalName,
    group: Group,
  ): { person: Person; slip?: (use: Use) => Slip | undefined } | undefined {
    const family = familyKey(name.family ?? name.full);
    const same = (this.byFamily.get(family) ?? []).slice(0, 50);
    const exact = same.find(
      (person) =>
        sameGeneration(person.name, name) &&
        (givenAgrees(person, name) || (!person.name.given && !person.entry && person.mentions.length === 0)),
    );
    if (exact) return { person: exact, slip: (use) => writingSlip(exact, use) };
    // “Andrei Lankof” where the list has “Lankof” as an alias
    const renamed = (this.byShort.get(family) ?? []).find((person) => person.entry && givenAgrees(person, name));
    if (renamed) return { person: renamed };
    const alias = this.byWords.get(sortedKey(name.words));
    if (alias) return { person: alias, slip: (use) => orderSlip(alias, use) };
    const rare = group.uses.length;
    for (const person of same) {
      if (!name.given || !person.name.given || rare >= Math.max(2, person.mentions.length + 1)) continue;
      if (givenIsMisspelt(person.name, name)) return { person, slip: (use) => givenSlip(person, use) };
    }
    for (const key of this.families.near(family)) {
      if (Math.min(key.length, family.length) < 4 || family === `${key}s`) continue;
      for (const person of (this.byFamily.get(key) ?? []).slice(0, 20)) {
        if (!name.given || !person.name.given || familyKey(person.name.given) !== familyKey(name.given)) continue;
        if (rare > person.mentions.length) continue;
        return { person, slip: (use) => familySlip(person, use) };
      }
    }
    return undefined;
  }

  /** “Bill and Hillary Clinton”: names the first of the two. */
  admitCouples(uses: readonly Use[]): void {
    for (const use of uses) {
      const { partner, words } = use.naming;
      const first = words[0] ?? '';
      if (partner === undefined || use.headline || this.byShort.has(familyKey(first))) continue;
      const family = this.assigned.get(placeKey(use.block, partner))?.name;
      if (!family?.family || family.familyFirst) continue;
      const known = this.called(familyKey(family.family)).find(
        (person) => person.name.given && givenNamesAgree(person.name.given, first),
      );
      const person =
        known ?? this.add({ name: parseName(`${first} ${family.family}`, false), nicknames: new Set(), mentions: [] });
      this.mention(person, use, 'given');
      person.introduction = earlier(person.introduction, use);
    }
  }

  /** Brings bare names to the people they mean, in order of place; those that nobody bears make nameless people, where a person speaks. */
  place(
    uses: readonly Use[],
    bare: ReadonlySet<Use>,
    counts: ReadonlyMap<string, BareCount>,
    taken: (key: string) => boolean,
  ): void {
    const strangers: Use[] = [];
    const seen = new Map<Person, number>();
    uses.forEach((use, at) => {
      const assigned = this.assigned.get(placeKey(use.block, use.naming.start));
      const person = assigned ?? (bare.has(use) ? this.meant(use, seen) : undefined);
      if (person) seen.set(person, at);
      else if (bare.has(use) && !use.headline && !this.isBorne(use) && !taken(familyKey(use.naming.text)))
        strangers.push(use);
    });
    this.nameStrangers(strangers, counts);
  }

  private isBorne({ naming }: Use): boolean {
    const key = familyKey(naming.text);
    return this.byShort.has(key) || this.byGiven.has(key) || this.byInner.has(key);
  }

  /** Whom a bare name means among those who bear it. */
  private meant(use: Use, seen: ReadonlyMap<Person, number>): Person | undefined {
    const { naming } = use;
    const key = familyKey(naming.text);
    const called = this.byShort.get(key);
    if (called) {
      const person = passes(naming) ? chosen(called, use, seen) : undefined;
      return (
        person && this.mention(person, use, isAlias(person, naming.text) ? 'alias' : 'family', bareSlip(person, use))
      );
    }
    const [only, other] = this.byGiven.get(key) ?? [];
    if (only) return !other && isGivenUse(naming) ? this.mention(only, use, 'given') : undefined;
    const [one, another] = this.byInner.get(key) ?? [];
    const speaks = naming.speaks || naming.honorific || naming.titled;
    return one && !another && speaks ? this.mention(one, use, 'family') : undefined;
  }

  /** Bare names that nobody bears: slips of a name that somebody does, or people whom no full name introduces. */
  private nameStrangers(strangers: readonly Use[], counts: ReadonlyMap<string, BareCount>): void {
    const byKey = new Map<string, Use[]>();
    for (const use of strangers) push(byKey, familyKey(use.naming.text), use);
    const left: [string, Use[]][] = [];
    for (const [key, uses] of byKey) if (!this.admitSlips(key, uses, counts)) left.push([key, uses]);
    const commonest = left.sort(([, a], [, b]) => b.length - a.length);
    for (const [key, uses] of commonest) {
      if (this.admitSlips(key, uses, counts)) continue;
      const named = uses.filter(({ naming }) => naming.shape === 'person' && !isPlaceName(naming.text));
      if (isOrganizations(named, counts.get(key))) {
        // Named once, it is as likely a part of a longer name.
        if (named.length > 1) this.organizations.push(named);
        continue;
      }
      if (!named.some(({ naming }) => givesAway(naming, counts.get(key)))) continue;
      const person: Person = { name: parseName(named[0]?.naming.text ?? ''), nicknames: new Set(), mentions: [] };
      this.people.push(person);
      this.families.add(key);
      push(this.byFamily, key, person);
      for (const use of named) this.mention(person, use, 'family');
    }
  }

  /** Takes the uses of a bare name for slips of somebody's name, where there is one person whose name is that near. */
  private admitSlips(key: string, uses: readonly Use[], counts: ReadonlyMap<string, BareCount>): boolean {
    if (key.length < 4) return false;
    const slips = uses.filter(({ naming }) => mayBeSlip(naming));
    if (slips.length === 0) return false;
    // “the Lankovs” are a family; “Lankovs said” is one of them, misspelt.
    const oneSpeaks = slips.every(({ naming }) => naming.speaks && !naming.preceded);
    const near = this.families
      .near(key)
      .filter(
        (known) => known.length > (oneSpeaks ? 3 : 4) && (oneSpeaks || (`${known}s` !== key && `${known}es` !== key)),
      );
    const people = near.flatMap((known) =>
      (this.byFamily.get(known) ?? []).map((person) => ({
        person,
        meant: person.name.family ?? person.name.full,
        theirs: known,
      })),
    );
    const givens =
      people.length > 0 ? [] : this.givens.near(key).filter((known) => known.length > 4 && `${known}s` !== key);
    people.push(
      ...givens.flatMap((known) =>
        (this.byGiven.get(known) ?? []).map((person) => ({ person, meant: person.name.given ?? '', theirs: known })),
      ),
    );
    const [first] = people;
    if (!first || people.some(({ theirs }) => theirs !== first.theirs)) return false;
    const bare = counts.get(first.theirs)?.all ?? 0;
    if (givens.length > 0 && (bare < 2 || people.length > 1)) return false;
    if (uses.length > Math.max(1, bare) || (first.person.name.given === undefined && bare < 2)) return false;
    for (const use of slips)
      this.mention(first.person, use, 'family', {
        place: placeOf(use),
        meant: likeWritten(first.meant, use.naming.text),
        kind: 'spelling',
      });
    return true;
  }

  private mention(person: Person, use: Use, form: MentionForm, slip?: Slip): Person {
    person.mentions.push({ use, form, ...(slip && { slip }) });
    this.assigned.set(placeKey(use.block, use.naming.start), person);
    const { pronoun } = use.naming;
    if (pronoun) person.pronouns ??= pronoun;
    return person;
  }
}

const push = <T>(map: Map<string, T[]>, key: string, value: T) => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
};

/** The words of a full name as the text has them first, not a headline. */
const usualWords = ({ words, uses }: Group) => uses.find(({ headline }) => !headline)?.naming.words ?? words;

const placeKey = (block: number, start: number) => `${String(block)}:${String(start)}`;

const sortedKey = (words: readonly string[]) => words.map(familyKey).sort().join(' ');

const isBefore = (a: Use, b: Use) => a.block - b.block || a.naming.start - b.naming.start;

const earlier = (a: Use | undefined, b: Use) => (a && isBefore(a, b) <= 0 ? a : b);

function sameGeneration(a: PersonalName, b: PersonalName): boolean {
  const one = plain(a.suffix ?? '').replace('.', '');
  const other = plain(b.suffix ?? '').replace('.', '');
  return one === other || (a.middle !== undefined && a.middle === b.middle);
}

function givenAgrees({ name, nicknames }: Person, other: PersonalName): boolean {
  if (!name.given || !other.given) return name.given === other.given;
  if (name.middle && other.middle && familyKey(name.middle)[0] !== familyKey(other.middle)[0]) return false;
  if (givenNamesAgree(name.given, other.given)) return true;
  for (const nickname of nicknames) if (familyKey(nickname) === familyKey(other.given)) return true;
  // “J. Edgar Hoover” and “Edgar Hoover”
  return (
    (name.middle !== undefined && familyKey(name.middle) === familyKey(other.given)) ||
    (other.middle !== undefined && familyKey(other.middle) === familyKey(name.given))
  );
}

/** How a name sounds, roughly: two given names with one sound are two spellings of it. */
const sound = (name: string) =>
  plain(name)
    .replace(/ph|v/g, 'f')
    .replace(/ck|k|q/g, 'c')
    .replace(/[yj]/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)[aeiou]+/g, 'a')
    .replace(/a$/, '');

function givenIsMisspelt(known: PersonalName, other: PersonalName): boolean {
  const a = familyKey(known.given ?? '');
  const b = familyKey(other.given ?? '');
  if (Math.min(a.length, b.length) < 3 || !oneSlipApart(a, b)) return false;
  const both = givenNameStrength(known.given ?? '') > 0 && givenNameStrength(other.given ?? '') > 0;
  return both ? sound(a) === sound(b) : a[0] === b[0] || Math.min(a.length, b.length) > 4;
}
