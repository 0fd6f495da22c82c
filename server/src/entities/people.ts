// The people of an article: namings of one person brought together, the order of the name learned from how the article goes on.
import type { Place } from '../prose/prose.ts';
import { givenNameStrength, plain, usualPronoun } from './given-names.ts';
import type { EntityEntry, MentionForm, Pronouns, Slip } from './entity.ts';
import { OPENERS } from './name-words.ts';
import { isOrganizationHead } from './organization-words.ts';
import type { Naming } from './naming.ts';
import { oneSlipApart, slipIndex, type SlipIndex } from './one-slip.ts';
import {
  familyKey,
  givenNamesAgree,
  isParticle,
  looksFamilyFirst,
  parseName,
  type PersonalName,
} from './personal-name.ts';
import { isRoleNoun } from './titles.ts';
import { isNoFamilyName, isPeople, isPlaceName, isThing, isTime } from './places.ts';

/** A naming and where it stands in the draft. */
export interface Use {
  readonly naming: Naming;
  readonly block: number;
  /** in a heading or headline, where capitals tell nothing */
  readonly headline: boolean;
}

export interface NamingMention {
  readonly use: Use;
  readonly form: MentionForm;
  readonly slip?: Slip;
}

/** A person under construction. */
export interface Person {
  name: PersonalName;
  readonly entry?: EntityEntry;
  readonly nicknames: Set<string>;
  readonly mentions: NamingMention[];
  introduction?: Use;
  pronouns?: Pronouns;
}

/** The people of an article, and what is needed to find them by name. */
export interface People {
  readonly all: readonly Person[];
  /** those whom a bare name may mean */
  called(key: string): readonly Person[];
}

interface Group {
  readonly words: readonly string[];
  readonly suffix?: string;
  readonly uses: Use[];
  evidence: number;
  /** a word of it alone stands where a person does */
  spoken: boolean;
}

/** Finds the people named in `uses`, which stand in order; the people of `entries` come first and win. `taken` tells what is an organization's name. */
export function readPeople(
  uses: readonly Use[],
  entries: readonly EntityEntry[],
  taken: (key: string) => boolean,
): People {
  const full: Use[] = [];
  const bare: Use[] = [];
  for (const use of uses) {
    const { naming } = use;
    if (naming.shape === 'organization' || naming.shape === 'acronym') continue;
    if (naming.words.length === 1) bare.push(use);
    else if (naming.shape === 'person') (isBareWithParticle(naming.words) ? bare : full).push(use);
  }
  const counts = countBare(bare);
  const roll = new Roll();
  for (const entry of entries) if (entry.kind !== 'organization') roll.enter(entry);
  const groups = groupsOf(full);
  for (const group of groups) {
    const bareAlone = bareEvidence(group, counts);
    group.evidence += bareAlone;
    group.spoken = bareAlone >= 2;
  }
  for (const group of groups) {
    if (roll.isTail(group.words) && givenNameStrength(group.words[0] ?? '') < 2) roll.admitDouble(group);
    else if (isPerson(group, roll)) roll.admit(group, counts);
  }
  roll.admitCouples(uses);
  roll.place(uses, new Set(bare), counts, taken);
  return { all: roll.people, called: (key) => roll.called(key) };
}

/** “de Blasio”, “Van Hollen”, “bin Salman”: a family name alone. */
function isBareWithParticle(words: readonly string[]): boolean {
  return words.slice(0, -1).every((word) => isParticle(word)) && givenNameStrength(words[0] ?? '') < 2;
}

interface BareCount {
  /** all uses outside headlines */
  all: number;
  /** uses whose capital is owed to nothing but the name */
  sure: number;
  /** uses where a person speaks, acts or is addressed */
  person: number;
}

function countBare(bare: readonly Use[]): ReadonlyMap<string, BareCount> {
  const counts = new Map<string, BareCount>();
  for (const { naming, headline } of bare) {
    if (headline) continue;
    const key = familyKey(naming.text);
    const count = counts.get(key) ?? { all: 0, sure: 0, person: 0 };
    count.all++;
    if (!naming.opening) count.sure++;
    if (naming.speaks || naming.honorific || naming.titled || naming.acts || naming.possessive) count.person++;
    counts.set(key, count);
  }
  return counts;
}

function groupsOf(full: readonly Use[]): Group[] {
  const groups = new Map<string, Group>();
  for (const use of full) {
    const { naming, headline } = use;
    const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i.test(naming.suffix ?? '') ? naming.suffix : undefined;
    const key = `${familyKey(naming.text)} ${plain(generation ?? '')}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        words: naming.words,
        uses: [],
        evidence: 0,
        spoken: false,
        ...(generation !== undefined && { suffix: generation }),
      };
      groups.set(key, group);
    }
    group.uses.push(use);
    if (headline) group.evidence += 0.5;
    else
      group.evidence +=
        (naming.titled ? 3 : 0) +
        (naming.speaks ? 3 : 0) +
        (naming.introduced ? 2 : 0) +
        (naming.acts ? 1 : 0) +
        (naming.modifies ? 0 : 0.5) +
        (naming.opening ? 0 : 0.5);
  }
  const all = [...groups.values()];
  for (const group of all)
    group.evidence += looksFamilyFirst(group.words) ? 2.5 : ([0, 1, 2.5][givenNameStrength(group.words[0] ?? '')] ?? 0);
  return all.sort((a, b) => Number(isHeadlineOnly(a)) - Number(isHeadlineOnly(b)));
}

const isHeadlineOnly = (group: Group) => group.uses.every((use) => use.headline);

/** What the bare uses of a full name's words tell of its being a person's. */
function bareEvidence({ words }: Group, counts: ReadonlyMap<string, BareCount>): number {
  const first = counts.get(familyKey(words[0] ?? ''));
  const last = counts.get(familyKey(words.at(-1) ?? ''));
  const wordsThere = [last, givenNameStrength(words[0] ?? '') === 0 ? first : undefined];
  return Math.max(
    ...wordsThere.map((count) =>
      !count ? 0 : count.person > 1 ? 2.5 : count.person > 0 ? 2 : count.sure > 0 ? 0.5 : 0,
    ),
  );
}

function isPerson(group: Group, roll: Roll): boolean {
  const { words, evidence } = group;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const given = givenNameStrength(first);
  if (roll.knows(words)) return true;
  if (isHeadlineOnly(group))
    return given === 2 && words.length === 2 && evidence >= 4 && !OPENERS.has(last.toLowerCase());
  // “Notice Lankov”, “Post Lankov”: an unknown word before a family name that somebody bears already.
  if (
    given === 0 &&
    !looksFamilyFirst(words) &&
    roll.called(familyKey(last)).length > 0 &&
    !group.uses.some(
      ({ naming }) => naming.titled || naming.introduced || (naming.speaks && !isOrganizationHead(first)),
    )
  )
    return false;
  // “Design Standards”: words with capitals, named again and again, that nobody gives away as a person’s name
  if (given === 0 && !looksFamilyFirst(words) && !isGivenAway(group)) return false;
  const best = group.uses.some(({ naming }) => naming.titled && naming.honorific);
  if (
    given < 2 &&
    !best &&
    (isTime(last) ||
      isPeople(last) ||
      (isPlaceName(last) && evidence < 4) ||
      (isThing(last) && evidence < 4) ||
      OPENERS.has(last.toLowerCase()))
  )
    return false;
  if (given === 0 && isNoFamilyName(first) && evidence < 4) return false;
  if (given === 0 && OPENERS.has(first.toLowerCase()) && evidence < 4) return false;
  return evidence >= (words.length > 3 && given < 2 ? 4 : 2.5);
}

/** Whether a title, a role, words said or its words alone tell that a full name is a person’s. */
const isGivenAway = ({ uses, spoken }: Group) =>
  spoken ||
  uses.some(({ naming }) => naming.titled || naming.speaks || naming.introduced || naming.nickname !== undefined);

/** Everybody found so far, by name. */
class Roll {
  readonly people: Person[] = [];
  private readonly byFamily = new Map<string, Person[]>();
  private readonly byShort = new Map<string, Person[]>();
  private readonly byGiven = new Map<string, Person[]>();
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
      ...parseName(group.words.join(' '), orderOf(group, counts)),
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
      const slip = match?.slip?.(use);
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
    return this.byShort.has(key) || this.byGiven.has(key);
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
    return only && !other && isGivenUse(naming) ? this.mention(only, use, 'given') : undefined;
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
    const near = this.families
      .near(key)
      .filter((known) => known.length > 4 && `${known}s` !== key && `${known}es` !== key);
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
const placeKey = (block: number, start: number) => `${String(block)}:${String(start)}`;
const sortedKey = (words: readonly string[]) => words.map(familyKey).sort().join(' ');
const placeOf = ({ block, naming }: Use): Place => ({ block, start: naming.start, end: naming.end });
const isBefore = (a: Use, b: Use) => a.block - b.block || a.naming.start - b.naming.start;
const earlier = (a: Use | undefined, b: Use) => (a && isBefore(a, b) <= 0 ? a : b);

/** What a person may be called without the given name: the family name, and its last word where particles or a second name precede. */
function shortForms(name: PersonalName): string[] {
  const family = name.family ?? name.full;
  const words = family.split(' ');
  const forms = new Set([family]);
  if (words.length > 1 && (isParticle(words[0] ?? '') || words.length > 2)) forms.add(words.at(-1) ?? family);
  if (words.length > 1 && !isParticle(words[0] ?? '')) forms.add(words[0] ?? family);
  return [...forms];
}

/** Whether the family name stands first, as the bare names of the article tell; undefined where they tell nothing. */
function orderOf({ words }: Group, counts: ReadonlyMap<string, BareCount>): boolean | undefined {
  const [first = '', second = ''] = words;
  if (words.length > 3 || words.some((word) => isParticle(word))) return undefined;
  const before = counts.get(familyKey(first))?.person ?? 0;
  const behind = counts.get(familyKey(words.at(-1) ?? ''))?.person ?? 0;
  if (behind > before) return false;
  if (before > behind && before > 1 && givenNameStrength(first) === 0 && givenNameStrength(second) < 2) return true;
  return undefined;
}

/** Where the article calls somebody by more or another word than the last of the name, that is the family name. */
function learnFamily(name: PersonalName, counts: ReadonlyMap<string, BareCount>): PersonalName {
  const { words } = name;
  if (name.familyFirst || words.length < 3 || (name.family?.split(' ').length ?? 0) > 1) return name;
  const persons = (word: string) => counts.get(familyKey(word))?.person ?? 0;
  if (persons(words.at(-1) ?? '') > 0) return name;
  for (let k = 1; k < words.length - 1; k++) {
    if (persons(words[k] ?? '') < 2 || givenNameStrength(words[k] ?? '') === 2) continue;
    return { ...name, family: words.slice(k).join(' '), ...(k > 1 ? { middle: words.slice(1, k).join(' ') } : {}) };
  }
  return name;
}

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

/** The place of the word with this index in a full name as it is written. */
function wordPlace({ block, naming }: Use, from: number, to: number): Place {
  let start = naming.start;
  let at = naming.start;
  let end = naming.end;
  naming.words.forEach((word, i) => {
    if (i === from) start = at;
    if (i === to - 1) end = at + word.length;
    at += word.length + 1;
  });
  return { block, start, end: Math.min(end, naming.end) };
}

function familySlip(person: Person, use: Use): Slip {
  const family = person.name.family ?? person.name.full;
  const { words } = use.naming;
  const count = family.split(' ').length;
  const place = person.name.familyFirst ? wordPlace(use, 0, count) : wordPlace(use, words.length - count, words.length);
  return { place, meant: family, kind: 'spelling' };
}

function givenSlip(person: Person, use: Use): Slip {
  const given = person.name.given ?? '';
  const { words } = use.naming;
  const place = person.name.familyFirst
    ? wordPlace(use, words.length - given.split(' ').length, words.length)
    : wordPlace(use, 0, 1);
  return { place, meant: given, kind: 'spelling' };
}

/** The whole name in another order. */
function orderSlip(person: Person, use: Use): Slip | undefined {
  if (isWrittenAlias(person, use.naming.text)) return undefined;
  const mine = use.naming.words.map(familyKey);
  const theirs = person.name.words.map(familyKey);
  if (mine.length !== theirs.length || mine.every((word, i) => word === theirs[i])) return undefined;
  return [...mine].sort().join() === [...theirs].sort().join()
    ? { place: placeOf(use), meant: person.name.words.join(' '), kind: 'order' }
    : undefined;
}

/** A name that is somebody's without accents, hyphens and case, but is not written so. */
function writingSlip(person: Person, use: Use): Slip | undefined {
  const { name } = person;
  if (isWrittenAlias(person, use.naming.text)) return undefined;
  const mine = straight(use.naming.words.join(' '));
  const theirs = straight(name.words.join(' '));
  if (mine === theirs || familyKey(mine) !== familyKey(theirs)) return undefined;
  return { place: placeOf(use), meant: name.words.join(' '), kind: slipKind(mine, theirs) };
}

/** With straight apostrophes: which kind is typed says nothing of the name. */
const straight = (name: string) => name.replace(/[’‘]/g, "'");

function slipKind(mine: string, theirs: string): Slip['kind'] {
  if (mine.toLowerCase() === theirs.toLowerCase()) return 'case';
  return plain(mine) === plain(theirs) ? 'accent' : 'hyphen';
}

/** A bare name that is somebody's but for accents, hyphens or capitals. */
function bareSlip({ name, entry }: Person, use: Use): Slip | undefined {
  const mine = straight(use.naming.text);
  const forms = [...shortForms(name), ...(entry?.aliases ?? [])].map(straight);
  if (
    use.naming.words.length > 1 ||
    mine === mine.toUpperCase() ||
    forms.some(
      (form) =>
        form === mine ||
        likeWritten(form, mine) === mine ||
        (stripParticles(form) === stripParticles(mine) && form.length !== mine.length),
    )
  )
    return undefined;
  const meant = forms.find((form) => familyKey(form) === familyKey(mine) && !form.includes(' '));
  return meant === undefined ? undefined : { place: placeOf(use), meant, kind: slipKind(mine, meant) };
}

/** “Assad” of “al-Assad”. */
const stripParticles = (name: string) => name.replace(/^(?:al|el|ul|as|ad|ar|at|az|ash|an)[-‐‑ ]/i, '').toLowerCase();

/** A place or a common word is a family name only where a person speaks, acts or is addressed. */
function passes(naming: Naming): boolean {
  const { text, speaks, honorific, titled, acts, opening, tag } = naming;
  if (speaks || honorific || titled) return true;
  if (isPlaceName(text) || isPeople(text) || isTime(text)) return false;
  if (opening && OPENERS.has(text.toLowerCase())) return acts && tag === 'PROPN';
  return true;
}

/** Whether the list has a name as an alias, letter by letter. */
const isWrittenAlias = ({ entry }: Person, text: string) =>
  entry?.aliases?.some((alias) => straight(alias) === straight(text)) ?? false;

const isAlias = ({ entry }: Person, text: string) =>
  entry?.aliases?.some((alias) => familyKey(alias) === familyKey(text)) ?? false;

function isGivenUse({ text, opening, tag, given, speaks }: Naming): boolean {
  if (isPlaceName(text) || isTime(text)) return speaks;
  return !opening || (tag === 'PROPN' && given === 2) || speaks;
}

/** Whether a bare name nobody bears can be a slip at all: no known place or word, unless a person speaks or is addressed by it. */
function mayBeSlip({ text, speaks, honorific, titled, shape, opening, tag, given }: Naming): boolean {
  if (speaks || honorific || titled) return true;
  if (shape !== 'person' || given > 0 || OPENERS.has(text.toLowerCase()) || isPlaceName(text) || isNoFamilyName(text))
    return false;
  return !opening || tag === 'PROPN';
}

/** Whether a bare name is a person's by what stands beside it. */
function givesAway(
  { text, honorific, titled, speaks, quotes, tag, opening, preceded, human }: Naming,
  count: BareCount | undefined,
): boolean {
  if (
    preceded ||
    (/\p{L}[-‐‑](?:\p{Lu}|\p{Ll}{5})/u.test(text) && !honorific && !titled) ||
    ((count?.sure ?? 0) === 0 && isCommonNoun(text)) ||
    isPeople(text.replace(/s$/, ''))
  )
    return false;
  if (human && (count?.all ?? 0) > 1) return true;
  // Named once and no more: a person is quoted, where a company announces.
  if (!honorific && (count?.all ?? 0) < 2 && !quotes) return false;
  if (!honorific && !titled && !quotes && (count?.sure ?? 0) === 0 && (count?.person ?? 0) < 2) return false;
  return honorific || titled || (speaks && !OPENERS.has(text.toLowerCase()) && (tag === 'PROPN' || !opening));
}

/** “Lawmaker”, “Demonstrators”, “Mexicans”: what people are called rather than a name. */
const isCommonNoun = (text: string) =>
  isRoleNoun(text) ||
  isRoleNoun(text.replace(/s$/, '')) ||
  isPeople(text.replace(/s$/, '')) ||
  /(?:ers|ors|ists|ants|ents|ees|ians|ives|tions)$/.test(text);

/** A name in the capitals of the place it is put: “De Blasio” where “de Blasio” begins a sentence. */
const likeWritten = (name: string, written: string) =>
  /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(name) && !name.includes(' ')
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : name;

const pronounsOf = (person: Person) =>
  person.entry?.pronouns ?? person.pronouns ?? usualPronoun(person.name.given ?? '');

/** Whom of those who share a name a bare use of it means; undefined where it is uncertain. */
function chosen(
  called: readonly Person[],
  { naming, block }: Use,
  seen: ReadonlyMap<Person, number>,
): Person | undefined {
  if (called.length === 1) return called[0];
  const fitting = called.slice(0, 20).filter((person) => {
    const pronouns = pronounsOf(person);
    return !naming.pronoun || !pronouns || pronouns === naming.pronoun;
  });
  if (fitting.length < 2) return fitting[0];
  const here = fitting.filter((person) =>
    person.mentions.some(({ use, form }) => use.block === block && form === 'full' && use.naming.start < naming.start),
  );
  if (here.length === 1) return here[0];
  const weight = (person: Person) => person.mentions.filter(({ form, use }) => form === 'full' && !use.headline).length;
  const ranked = [...fitting].sort((a, b) => weight(b) - weight(a));
  const [first, second] = ranked;
  if (first && second && weight(first) >= 2 * weight(second) + 1) return first;
  const before = fitting.filter((person) => seen.has(person));
  return before.length === 1 ? before[0] : undefined;
}
