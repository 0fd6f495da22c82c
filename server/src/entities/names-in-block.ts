// The names that stand in one block, each with what its neighbours tell: title before, role behind, whether somebody speaks.
// Looks no further than the block, so that what it finds is kept with the block's reading.
import type { Reading } from '../prose/prose.ts';
import { tagAt } from '../prose/word.ts';
import { NO_CONTEXT, contextBehind, roleBefore, speaksBefore } from './beside-names.ts';
import { NICKNAME_OPENS, dropsOpener, runEnd } from './capital-runs.ts';
import { givenNameStrength } from './given-names.ts';
import { cutsAtAcronym, nameStart, shapeOf, titleOf } from './name-parts.ts';
import { OPENERS, SPEECH } from './name-words.ts';
import type { Naming, RoleText } from './naming.ts';
import { goesWithOrganization } from './organization-context.ts';
import { calledOrganization, organizationEnd } from './organization-names.ts';
import { isSuffix } from './personal-name.ts';
import { HONORIFICS, isPersonalRole, pronounOfTitle } from './titles.ts';
import { SPACE, wordsOf, type Word } from './words.ts';

export interface BlockNames {
  readonly words: readonly Word[];
  readonly namings: readonly Naming[];
  /** most words have capitals: a headline, where a capital tells nothing */
  readonly headline: boolean;
}

const known = new WeakMap<Reading, BlockNames>();

/** The names of a block, in order; kept with the reading. */
export function namesIn(reading: Reading): BlockNames {
  const kept = known.get(reading);
  if (kept) return kept;
  const found = findNames(reading);
  known.set(reading, found);
  return found;
}

function findNames(reading: Reading): BlockNames {
  const words = wordsOf(reading);
  const headline = isHeadline(words);
  const namings: Naming[] = [];
  for (let i = 0; i < words.length;) {
    const end = runEnd(words, i);
    if (end === i) {
      i++;
      continue;
    }
    i = Math.max(i + 1, readRun(reading, words, i, end, namings));
  }
  return { words, namings: withCouples(reading, namings), headline };
}

/** Words that headlines with capitals leave small. */
const SMALL_IN_TITLES = new Set(
  'a an the of in on at to for by as and or nor but vs via per if is be it its with from over into than that upon amid after about under against between during before through without off out up down so yet'.split(
    ' ',
  ),
);

/** Whether words are capital that no sentence writes so: all long ones, as headlines have them. */
function isHeadline(words: readonly Word[]): boolean {
  let capital = 0;
  let lower = 0;
  for (const { text, capital: isCapital } of words) {
    if (isCapital && text.length > 3) capital++;
    else if (!isCapital && !SMALL_IN_TITLES.has(text) && !/\d/.test(text)) lower++;
  }
  return capital >= 4 && lower <= capital / 8;
}

/** Takes a run of capitals apart and adds the namings in it; returns the index of the word behind what it read. */
function readRun(reading: Reading, words: readonly Word[], from: number, to: number, namings: Naming[]): number {
  let first = from;
  while (first < to && dropsOpener(reading, words, first, to)) first++;
  if (first >= to) return to;
  let last = to;
  let suffix: string | undefined;
  while (last - first > 1 && isSuffix(words[last - 1]?.text ?? '')) {
    suffix = words[--last]?.text;
    if (reading.text[words[last]?.end ?? 0] === '.' && suffix && suffix.length === 2) suffix += '.';
  }
  const organization = organizationEnd(words, first, last) ?? calledOrganization(words, first, last);
  if (organization !== undefined) {
    namings.push(naming(reading, words, first, organization, { shape: 'organization' }));
    return Math.max(to, organization);
  }
  const nameFrom = nameStart(words, first, last);
  const rest = words.slice(nameFrom, last);
  const firstWord = rest[0];
  if (!firstWord) return to;
  const texts = rest.map((word) => word.text);
  const title = nameFrom > first ? titleOf(reading, words, first, nameFrom) : undefined;
  const given = givenNameStrength(texts[0] ?? '');
  if (rest.length > 1 && cutsAtAcronym(texts)) {
    for (const word of rest)
      if (word.caps)
        namings.push(naming(reading, words, words.indexOf(word), words.indexOf(word) + 1, { shape: 'acronym' }));
    return to;
  }
  const address = /^\.\p{Ll}{2}/u.test(reading.text.slice(words[last - 1]?.end ?? 0, (words[last - 1]?.end ?? 0) + 3));
  const shape =
    address || (title && /\b(?:of|for)$/.test(title.text)) ? 'other' : shapeOf(rest, given, title !== undefined);
  namings.push(
    naming(reading, words, nameFrom, last, {
      shape,
      ...(suffix !== undefined && { suffix }),
      ...(title && { title }),
    }),
  );
  return to;
}

interface Shape {
  readonly shape: Naming['shape'];
  readonly suffix?: string;
  readonly title?: RoleText;
}

function naming(
  reading: Reading,
  words: readonly Word[],
  from: number,
  to: number,
  { shape, suffix, title }: Shape,
): Naming {
  const { text } = reading;
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const person = shape === 'person' || (shape === 'other' && to - from === 1);
  let nickname: string | undefined;
  const parts: string[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) continue;
    if (i > from && NICKNAME_OPENS.test(word.gap) && shape === 'person') nickname = word.text;
    else if (word.initial && word.text.length > 2 && / /.test(word.text)) parts.push(...word.text.split(' '));
    else parts.push(word.text);
  }
  const roles: RoleText[] = [];
  if (title) roles.push(title);
  const honorific =
    title !== undefined && HONORIFICS.has((title.text.split(/\s+/).at(-1) ?? '').replace('.', '').toLowerCase());
  const behind = suffix === undefined ? to : to + (words[to]?.text === suffix.replace('.', '') ? 1 : 0);
  const next = words[behind];
  const context = person && !last.possessive ? contextBehind(reading, words, behind, last, roles) : NO_CONTEXT;
  const before = person ? roleBefore(text, words, title ? indexAt(words, title.start, from) : from, next) : undefined;
  if (before) roles.push(before);
  const pronoun = pronounFrom(roles);
  const abbreviation =
    shape === 'organization' && next && /^ \($/.test(next.gap) && next.caps && text[next.end] === ')'
      ? next.text
      : undefined;
  const speaks = context.speaks || (person && speaksBefore(words, title ? indexAt(words, title.start, from) : from));
  const human = context.human || (before !== undefined && isPersonalRole(before.text));
  return {
    start: first.start,
    end: last.end,
    words: parts,
    text: parts.join(' '),
    shape,
    given: givenNameStrength(parts[0] ?? ''),
    roles,
    honorific,
    titled: title !== undefined,
    possessive: last.possessive,
    opening: first.opening && title === undefined,
    speaks,
    acts: context.acts,
    introduced: context.introduced || before !== undefined,
    human,
    corporate: person && to - from === 1 && goesWithOrganization(text, words, from),
    modifies: context.modifies,
    tag: tagAt(reading, first.start) ?? 'X',
    quotes:
      /[”"'’]/u.test(first.gap) ||
      (SPEECH.has(words[from - 1]?.text ?? '') && /[”"'’]/u.test(words[from - 1]?.gap ?? '')),
    preceded: title === undefined && (speaks || human) && isPreceded(words, from),
    ...(nickname !== undefined && { nickname }),
    ...(suffix !== undefined && { suffix }),
    ...(pronoun && { pronoun }),
    ...(abbreviation !== undefined && { abbreviation }),
  };
}

function isPreceded(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !SPACE.test(words[at]?.gap ?? '') || before.possessive) return false;
  return /^(?:the|\d+)$/i.test(before.text) || (before.capital && !OPENERS.has(before.text.toLowerCase()));
}

function pronounFrom(roles: readonly RoleText[]): 'he' | 'she' | undefined {
  for (const { kind, text } of roles) {
    if (kind !== 'title' && kind !== 'before' && kind !== 'behind') continue;
    // “a spokesman for the actress” is no actress: only what stands before the first preposition tells.
    const found = pronounOfTitle(text.split(/\s(?:of|for|to|at|in|from|with|and)\s/)[0] ?? '');
    if (found) return found;
  }
  return undefined;
}

function indexAt(words: readonly Word[], start: number, from: number): number {
  let i = from;
  while (i > 0 && (words[i]?.start ?? 0) > start) i--;
  return i;
}

/** “Bill and Hillary Clinton”: the first of the two has the second's family name. */
function withCouples(reading: Reading, namings: Naming[]): Naming[] {
  return namings.map((one, i) => {
    const partner = namings[i + 1];
    if (
      !partner ||
      one.words.length !== 1 ||
      one.given === 0 ||
      one.possessive ||
      partner.shape !== 'person' ||
      partner.words.length < 2 ||
      partner.given === 0 ||
      partner.titled
    )
      return one;
    const between = reading.text.slice(one.end, partner.start);
    return between === ' and ' || between === ' & ' ? { ...one, partner: partner.start } : one;
  });
}
