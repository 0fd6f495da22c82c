// What a name of one word stands for: a person, a place, a common word, and whom of several who bear it.
import { usualPronoun } from './given-names.ts';
import type { BareCount } from './full-names.ts';
import { OPENERS } from './name-words.ts';
import type { Naming } from './naming.ts';
import type { Person, Use } from './person.ts';
import { familyKey } from './personal-name.ts';
import { isNoFamilyName, isPeople, isPlaceName, isTime } from './places.ts';
import { isRoleNoun } from './titles.ts';

/** A place or a common word is a family name only where a person speaks, acts or is addressed. */
export function passes(naming: Naming): boolean {
  const { text, speaks, honorific, titled, possessive, acts, opening, tag } = naming;
  if (speaks || honorific || titled) return true;
  if (isPlaceName(text) || isPeople(text) || isTime(text)) return false;
  if (opening && OPENERS.has(text.toLowerCase())) return possessive || (acts && tag === 'PROPN');
  return true;
}

/** Whether a bare name is on the list as somebody’s alias. */
export const isAlias = ({ entry }: Person, text: string) =>
  entry?.aliases?.some((alias) => familyKey(alias) === familyKey(text)) ?? false;

/** Whether a bare given name is used as one. */
export function isGivenUse({ text, opening, tag, given, speaks }: Naming): boolean {
  if (isPlaceName(text) || isTime(text)) return speaks;
  return !opening || (tag === 'PROPN' && given === 2) || speaks;
}

/** Whether a bare name nobody bears can be a slip at all: no known place or word, unless a person speaks or is addressed by it. */
export function mayBeSlip({ text, speaks, honorific, titled, shape, opening, tag, given }: Naming): boolean {
  if (speaks || honorific || titled) return true;
  if (shape !== 'person' || given > 0 || OPENERS.has(text.toLowerCase()) || isPlaceName(text) || isNoFamilyName(text))
    return false;
  return !opening || tag === 'PROPN';
}

/** Whether a bare name is a person's by what stands beside it. */
export function givesAway(
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

/** Whether a bare name that nobody bears is an organization's, by what stands beside some use of it and nothing against it. */
export function isOrganizations(uses: readonly Use[], count: BareCount | undefined): boolean {
  const [text = ''] = uses.map(({ naming }) => naming.text);
  return (
    (count?.corporate ?? 0) > 0 &&
    uses.some(({ naming }) => !naming.opening || naming.tag === 'PROPN') &&
    !uses.some(({ naming }) => naming.honorific || naming.titled || naming.human) &&
    !(isCommonNoun(text) || isPeople(text) || isTime(text) || OPENERS.has(text.toLowerCase()))
  );
}

/** “Lawmaker”, “Demonstrators”, “Mexicans”: what people are called rather than a name. */
const isCommonNoun = (text: string) =>
  isRoleNoun(text) ||
  isRoleNoun(text.replace(/s$/, '')) ||
  isPeople(text.replace(/s$/, '')) ||
  /(?:ers|ors|ists|ants|ents|ees|ians|ives|tions)$/.test(text);

/** Whom of those who share a name a bare use of it means; undefined where it is uncertain. */
export function chosen(
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

const pronounsOf = (person: Person) =>
  person.entry?.pronouns ?? person.pronouns ?? usualPronoun(person.name.given ?? '');
