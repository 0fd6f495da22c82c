// The parts of a run of capitals: titles before the name, the name itself, and whether it is a person's by its words.
import type { Reading } from '../prose/prose.ts';
import { givenNameStrength } from './given-names.ts';
import { FAMILY_OPENERS, OPENERS } from './name-words.ts';
import type { Naming, RoleText } from './naming.ts';
import {
  AMBIGUOUS_HEADS,
  ORGANIZATION_STARTS,
  isOrganizationHead,
  isThingHead,
  isTradeName,
} from './organization-words.ts';
import { isGivenBefore, isParticle, looksFamilyFirst } from './personal-name.ts';
import { isNoFamilyName, isPeople, isPlaceName, isThing, isTime, startsPlace } from './places.ts';
import { endsTitle, isRoleOnly, isTitleWord } from './titles.ts';
import type { Word } from './words.ts';

/** The index of the first word of the person's name in the run [first, last): behind titles, parties, places and bodies. */
export function nameStart(words: readonly Word[], first: number, last: number): number {
  let start = first;
  for (let i = first; i < last - 1; i++) {
    const word = words[i];
    if (!word) break;
    const rest = words.slice(i + 1, last).map((w) => w.text);
    if (
      (endsTitle(word.text) || isTrade(word.text, rest)) &&
      !isGivenBefore(word.text, rest) &&
      !(
        i > first &&
        i === last - 2 &&
        givenNameStrength(words[i - 1]?.text ?? '') === 2 &&
        !word.text.endsWith('.') &&
        start <= i - 1
      )
    )
      start = i + 1;
  }
  for (let i = start; i < last - 1; i++) {
    const word = words[i];
    const next = words[i + 1]?.text ?? '';
    if (!word) break;
    const place = !isParticle(word.text) && (isPlaceName(word.text) || isPeople(word.text) || isTime(word.text));
    const given = givenNameStrength(word.text);
    const goesOn = isPeople(next) || isTitleWord(next) || isOrganizationHead(next) || givenNameStrength(next) === 2;
    if (word.text.toLowerCase() === word.text && !isParticle(word.text)) start = i + 1;
    else if (isTitleWord(word.text) && given === 0) start = i + 1;
    else if (place && (given === 0 || (goesOn && i + 2 < last)) && !startsTwoWordPlace(words, start, last))
      start = i + 1;
    else if (isOrganizationHead(word.text) && i > first && given === 0 && i + 1 < last - 1) start = i + 1;
    else if (word.caps && word.text.length > 2) start = i + 1;
    else if (startsPlace(word.text) && given === 0 && isPlaceName(next) && i + 2 < last) start = i + 2;
  }
  return start;
}

/** “North Carolina”, “Saudi Arabia”: what remains is a place and nothing else. */
function startsTwoWordPlace(words: readonly Word[], first: number, last: number): boolean {
  return last - first === 2 && startsPlace(words[first]?.text ?? '') && isPlaceName(words[last - 1]?.text ?? '');
}

/** “Researcher Ana Ruiz”: a trade with a capital, before what is surely a name. */
const isTrade = (word: string, [next = '', ...more]: readonly string[]) =>
  isRoleOnly(word) && givenNameStrength(word) === 0 && givenNameStrength(next) === 2 && more.length > 0;

export function titleOf(
  reading: Reading,
  words: readonly Word[],
  first: number,
  nameFrom: number,
): RoleText | undefined {
  let start = nameFrom;
  for (let i = first; i < nameFrom; i++) {
    if (isTitleWord(words[i]?.text ?? '') || isRoleOnly(words[i]?.text ?? '')) {
      start = i;
      break;
    }
  }
  // A title ends right before the name, or goes on with “of …” up to it.
  if (start === nameFrom) return undefined;
  const from = words[start]?.start ?? 0;
  const to = words[nameFrom - 1]?.end ?? 0;
  const text = reading.text.slice(from, to);
  const last = words[nameFrom - 1]?.text ?? '';
  const trade = isRoleOnly(last) && givenNameStrength(words[nameFrom]?.text ?? '') === 2;
  const ends = endsTitle(last) || trade || /\bof\b/.test(text);
  return ends ? { start: from, end: to, text, kind: 'title' } : undefined;
}

export const cutsAtAcronym = (texts: readonly string[]) =>
  texts.slice(1).some((text) => text.length > 2 && /^[\p{Lu}\p{N}&-]+$/u.test(text)) ||
  /^[\p{Lu}\p{N}&-]{3,}$/u.test(texts[0] ?? '');

export function shapeOf(rest: readonly Word[], given: 0 | 1 | 2, titled: boolean): Naming['shape'] {
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last) return 'other';
  const dotted =
    /^(?:U\.S|U\.N|U\.K|E\.U|D\.C|G\.O\.P|L\.A|N\.\p{Lu}|S\.[CD]|R\.I|W\.Va|P\.R|F\.B\.I|C\.I\.A|I\.R\.S|P\.M|A\.M|Ph\.D|M\.D)/u;
  if (rest.length === 1) {
    if (first.initial) return 'other';
    if (first.caps) return first.text.length > 1 && !titled ? 'acronym' : 'other';
    if (/\d/.test(first.text)) return 'other';
    if (titled && isRoleOnly(first.text)) return 'other';
    return !titled && isNoFamilyName(first.text) ? 'other' : 'person';
  }
  if (given < 2 && isRoleOnly(last.text)) return 'other';
  if (rest.length > 6 || rest.some((word) => /\d/.test(word.text) || dotted.test(word.text))) return 'other';
  if (rest.some((word, i) => word.caps && word.text.length > 2 && i > 0)) return 'other';
  if (
    isThingHead(last.text) &&
    !(rest.length === 2 && given === 2 && AMBIGUOUS_HEADS.has(last.text)) &&
    !(titled && AMBIGUOUS_HEADS.has(last.text))
  )
    return 'other';
  if (
    rest.every(
      (word) =>
        isPlaceName(word.text) ||
        isPeople(word.text) ||
        isTime(word.text) ||
        isThing(word.text) ||
        startsPlace(word.text),
    ) &&
    given < 2
  )
    return 'other';
  if (startsPlace(first.text) && given === 0 && !looksFamilyFirst(rest.map(({ text }) => text))) return 'other';
  if (given === 0 && ORGANIZATION_STARTS.has(first.text)) return 'other';
  if ((isPlaceName(first.text) || isPeople(first.text) || isTime(first.text)) && given === 0) return 'other';
  if (given === 0 && !titled && isThing(first.text) && !isThing(last.text) === false) return 'other';
  if (isTime(last.text) || (isPeople(last.text) && given < 2)) return 'other';
  if (last.initial) return 'other';
  if (
    rest.some(
      ({ text }, i) =>
        isTradeName(text) ||
        (i > 0 && OPENERS.has(text.toLowerCase()) && !FAMILY_OPENERS.has(text) && !isParticle(text)),
    )
  )
    return 'other';
  return 'person';
}
