// Which full names are people's, by the company that they keep, and which of their words is the family name.
import { givenNameStrength, plain } from './given-names.ts';
import { OPENERS } from './name-words.ts';
import { isOrganizationHead } from './organization-words.ts';
import type { Person, Use } from './person.ts';
import { familyKey, isParticle, looksFamilyFirst, type PersonalName } from './personal-name.ts';
import { isNoFamilyName, isPeople, isPlaceName, isThing, isTime } from './places.ts';

export interface Group {
  readonly words: readonly string[];
  readonly suffix?: string;
  readonly uses: Use[];
  evidence: number;
  /** a word of it alone stands where a person does */
  spoken: boolean;
}

export interface BareCount {
  /** all uses outside headlines */
  all: number;
  /** uses whose capital is owed to nothing but the name */
  sure: number;
  /** uses where a person speaks, acts or is addressed */
  person: number;
  /** uses that go with an organization alone */
  corporate: number;
}

/** Who is known by now. */
export interface Known {
  /** whether somebody has just these words as a name or alias, in any order */
  knows(words: readonly string[]): boolean;
  /** those whom a bare name may mean */
  called(key: string): readonly Person[];
}

/** How often, and how surely as a person’s, each bare name is used; by its key. */
export function countBare(bare: readonly Use[]): ReadonlyMap<string, BareCount> {
  const counts = new Map<string, BareCount>();
  for (const { naming, headline } of bare) {
    if (headline) continue;
    const key = familyKey(naming.text);
    const count = counts.get(key) ?? { all: 0, sure: 0, person: 0, corporate: 0 };
    count.all++;
    if (!naming.opening) count.sure++;
    if (naming.speaks || naming.honorific || naming.titled || naming.acts || naming.possessive) count.person++;
    if (naming.corporate) count.corporate++;
    counts.set(key, count);
  }
  return counts;
}

/** The uses of each full name, headlines last, with what they tell of its being a person’s. */
export function groupsOf(full: readonly Use[]): Group[] {
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
export function bareEvidence({ words }: Group, counts: ReadonlyMap<string, BareCount>): number {
  const first = counts.get(familyKey(words[0] ?? ''));
  const last = counts.get(familyKey(words.at(-1) ?? ''));
  const wordsThere = [last, givenNameStrength(words[0] ?? '') === 0 ? first : undefined];
  return Math.max(
    ...wordsThere.map((count) =>
      !count ? 0 : count.person > 1 ? 2.5 : count.person > 0 ? 2 : count.sure > 0 ? 0.5 : 0,
    ),
  );
}

/** Whether a full name is a person’s. */
export function isPerson(group: Group, roll: Known): boolean {
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

/** Whether the family name stands first, as the bare names of the article tell; undefined where they tell nothing. */
export function orderOf({ words }: Group, counts: ReadonlyMap<string, BareCount>): boolean | undefined {
  const [first = '', second = ''] = words;
  if (words.length > 3 || words.some((word) => isParticle(word))) return undefined;
  const before = counts.get(familyKey(first))?.person ?? 0;
  const behind = counts.get(familyKey(words.at(-1) ?? ''))?.person ?? 0;
  if (behind > before) return false;
  if (before > behind && before > 1 && givenNameStrength(first) === 0 && givenNameStrength(second) < 2) return true;
  return undefined;
}

/** Where the article calls somebody by more or another word than the last of the name, that is the family name. */
export function learnFamily(name: PersonalName, counts: ReadonlyMap<string, BareCount>): PersonalName {
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
