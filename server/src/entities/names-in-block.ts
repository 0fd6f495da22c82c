// The names that stand in one block, each with what its neighbours tell: title before, role behind, whether somebody speaks.
// Looks no further than the block, so that what it finds is kept with the block's reading.
import type { Reading } from '../prose/prose.ts';
import { givenNameStrength } from './given-names.ts';
import { ACTS, BETWEEN, OPENERS, SPEECH } from './name-words.ts';
import {
  ORGANIZATION_STARTS,
  isKnownOrganization,
  isOrganizationHead,
  isThingHead,
  isTradeName,
} from './organization-words.ts';
import { isGivenBefore, isParticle, isSuffix } from './personal-name.ts';
import { isNoFamilyName, isPeople, isPlaceName, isThing, isTime, startsPlace } from './places.ts';
import {
  HONORIFICS,
  endsTitle,
  isPersonalRole,
  isRoleNoun,
  isRoleOnly,
  isTitleWord,
  pronounOfTitle,
} from './titles.ts';
import { wordsOf, type Word } from './words.ts';

/** Offsets into the block's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is said of a person beside the name. */
export interface RoleText extends Stretch {
  readonly text: string;
  /** `title`: before the name, with a capital; `party`: in brackets or between commas; the others are plain words */
  readonly kind: 'title' | 'before' | 'behind' | 'party' | 'affiliation';
}

/** A place where a name stands. */
export interface Naming extends Stretch {
  /** the name's words, without title, nickname, suffix and possessive ending */
  readonly words: readonly string[];
  readonly text: string;
  readonly shape: 'person' | 'organization' | 'acronym' | 'other';
  /** how surely the first word is a given name */
  readonly given: 0 | 1 | 2;
  readonly nickname?: string;
  readonly suffix?: string;
  readonly roles: readonly RoleText[];
  /** what title or role tells of the gender */
  readonly pronoun?: 'he' | 'she';
  /** “Mr.”, “Ms.”, “Dr.” right before the name */
  readonly honorific: boolean;
  /** a title of any kind right before the name */
  readonly titled: boolean;
  readonly possessive: boolean;
  /** the first word's capital may be owed to its place */
  readonly opening: boolean;
  /** a verb of saying stands beside it, or “according to” before it */
  readonly speaks: boolean;
  /** a quotation ends right before it, or before the verb that it speaks with */
  readonly quotes: boolean;
  /** it is followed by what follows a person: an age, “who”, a role, a verb of doing */
  readonly acts: boolean;
  /** a role, an age or “who” introduces the person here */
  readonly introduced: boolean;
  /** what introduces it here goes with a person and with nothing else */
  readonly human: boolean;
  /** a noun phrase goes on behind it: “the Lankov plan” */
  readonly modifies: boolean;
  /** “the” or another capital stands right before it, so that it is no whole name: “the Hill”, “Win Htein” */
  readonly preceded: boolean;
  /** the abbreviation in brackets behind it */
  readonly abbreviation?: string;
  /** for “Bill” in “Bill and Hillary Clinton”: where the partner's name begins */
  readonly partner?: number;
  readonly tag: string;
}

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
  const tags = tagsOf(reading);
  const namings: Naming[] = [];
  for (let i = 0; i < words.length;) {
    const end = runEnd(words, i);
    if (end === i) {
      i++;
      continue;
    }
    i = Math.max(i + 1, readRun(reading, words, i, end, tags, namings));
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

/** The part of speech of the token at an offset. */
function tagsOf(reading: Reading): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  for (const token of reading.tokens) tags.set(token.start, token.pos);
  return tags;
}

const LEADING_PARTICLES = new Set(['de', 'del', 'della', 'di', 'du', 'von', 'van', 'bin', 'el', 'da', 'ter', 'ten']);
const NICKNAME_OPENS = /^ [“"‘'(]$/u;
const NICKNAME_CLOSES = /^[”"’')],? $/u;
const SPACE = /^[ \u00a0]$/u;

/** The index behind the last word of the run of capitals that begins at `from`; `from` itself where none does. */
function runEnd(words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return from;
  const particle =
    LEADING_PARTICLES.has(first.text) && isCapital(words[from + 1]) && SPACE.test(words[from + 1]?.gap ?? '');
  if (!isCapital(first) && !particle) return from;
  let i = from + 1;
  while (i < words.length && i - from < 16) {
    const word = words[i];
    const before = words[i - 1];
    if (!word || !before || before.possessive) break;
    if (SPACE.test(word.gap)) {
      if (isCapital(word)) {
        i++;
        continue;
      }
      const reach = connection(words, i);
      if (reach > i && (isParticle(word.text) || isTitleRun(words, from, i))) {
        i = reach;
        continue;
      }
      break;
    }
    if (NICKNAME_OPENS.test(word.gap) && isCapital(words[i + 1]) && NICKNAME_CLOSES.test(words[i + 1]?.gap ?? '')) {
      i += 2;
      continue;
    }
    if (word.gap === ', ' && isSuffix(word.text)) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

const isCapital = (word: Word | undefined) => word !== undefined && (word.capital || word.initial);

/** From a lower-case particle or “of” at `i`, the index behind the capital that it leads to; `i` where it leads to none. */
function connection(words: readonly Word[], i: number): number {
  for (let k = i; k < words.length && k < i + 3; k++) {
    const word = words[k];
    if (!word || !SPACE.test(word.gap) || (k > i && words[k - 1]?.possessive)) return i;
    if (isCapital(word)) return k > i ? k + 1 : i;
    if (!isParticle(word.text) && !/^(?:of|for|the|and|on)$/.test(word.text)) return i;
  }
  return i;
}

/** Whether the words are an office that “of” may follow: “Secretary of State”, “Director of National Intelligence”. */
function isTitleRun(words: readonly Word[], from: number, to: number): boolean {
  return (
    endsTitle(words[to - 1]?.text ?? '') &&
    !HONORIFICS.has((words[to - 1]?.text ?? '').replace('.', '').toLowerCase()) &&
    words[to]?.text === 'of' &&
    (to - from < 2 || isTitleWord(words[to - 2]?.text ?? '') || givenNameStrength(words[from]?.text ?? '') < 2)
  );
}

/** Takes a run of capitals apart and adds the namings in it; returns the index of the word behind what it read. */
function readRun(
  reading: Reading,
  words: readonly Word[],
  from: number,
  to: number,
  tags: ReadonlyMap<number, string>,
  namings: Naming[],
): number {
  let first = from;
  while (first < to && dropsOpener(words, first, to, tags)) first++;
  if (first >= to) return to;
  let last = to;
  let suffix: string | undefined;
  while (last - first > 1 && isSuffix(words[last - 1]?.text ?? '')) {
    suffix = words[--last]?.text;
    if (reading.text[words[last]?.end ?? 0] === '.' && suffix && suffix.length === 2) suffix += '.';
  }
  const organization = organizationEnd(words, first, last) ?? calledOrganization(words, first, last);
  if (organization !== undefined) {
    namings.push(naming(reading, words, first, organization, tags, { shape: 'organization' }));
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
        namings.push(naming(reading, words, words.indexOf(word), words.indexOf(word) + 1, tags, { shape: 'acronym' }));
    return to;
  }
  const address = /^\.\p{Ll}{2}/u.test(reading.text.slice(words[last - 1]?.end ?? 0, (words[last - 1]?.end ?? 0) + 3));
  const shape =
    address || (title && /\b(?:of|for)$/.test(title.text)) ? 'other' : shapeOf(rest, given, title !== undefined);
  namings.push(
    naming(reading, words, nameFrom, last, tags, {
      shape,
      ...(suffix !== undefined && { suffix }),
      ...(title && { title }),
    }),
  );
  return to;
}

const NEVER_NAMES = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'you', 'but', 'and', 'if', 'this', 'that']);
const FAMILY_OPENERS = new Set(
  'Long Short Young Small Little Good Major Low Early Best Key High Old Grand Sharp Moore Rich Bright Wise Real True Law Case Will May So An He'.split(
    ' ',
  ),
);

/** Whether the word at `at` is only capital because it opens a sentence, or an article that belongs to no name. */
function dropsOpener(words: readonly Word[], at: number, to: number, tags: ReadonlyMap<number, string>): boolean {
  const word = words[at];
  if (!word) return false;
  const lower = word.text.toLowerCase();
  if (lower === 'the' || lower === 'a' || lower === 'an') return true;
  if (NEVER_NAMES.has(lower) || (to - at === 1 && OPENERS.has(lower) && !FAMILY_OPENERS.has(word.text))) return true;
  if (!OPENERS.has(lower)) {
    // “Asked Clinton …”: an opener that the tagger takes for no name, before a name
    return (
      word.opening &&
      to - at > 1 &&
      !word.initial &&
      givenNameStrength(word.text) === 0 &&
      !isTitleWord(word.text) &&
      !isOrganizationHead(word.text) &&
      !startsPlace(word.text) &&
      /^(?:VERB|ADV|ADP|SCONJ|CCONJ|AUX|PRON|DET)$/.test(tags.get(word.start) ?? '')
    );
  }
  if (!word.opening && to - at > 1)
    return (
      !(isTitleWord(word.text) || startsPlace(word.text)) &&
      OPENERS.has(lower) &&
      lower.length < 5 &&
      givenNameStrength(word.text) === 0 &&
      !/^(?:He|So|An|See|Do|Go|May|Long|Will|My|Ha|No|Ho|To|Au|Oh|In|You|Young)$/.test(word.text)
    );
  return word.opening
    ? !(givenNameStrength(word.text) > 0 && to - at > 1) &&
        !(isTitleWord(word.text) && to - at > 1) &&
        !(word.text === 'New' && to - at > 1)
    : false;
}

const AMBIGUOUS_HEADS = new Set(
  'Power Post Church Sun House Star Wing Trade Guard Yard Trust Mail Day Hill Hall Lake March West Street Law Price Rivers Forest Park Bay North South East Field Fields Banks Power Powers Bridges Lane Walls Castle Battle Falls Bond Bush Press Record Sheriff Case Cross Rice Wall Temple Team Workers Parker Cash Towns Hunter Fisher War Gates Waters Brooks Woods Stone Poll Beach Village Green Avenue Corps Week Story Point Towers'.split(
    ' ',
  ),
);

/** Where an organization begins at `first`, the index behind it, “of” and what follows included; undefined where none does. */
function organizationEnd(words: readonly Word[], first: number, last: number): number | undefined {
  const tail = words[last - 1];
  const head = words[first];
  if (!tail || !head) return undefined;
  const known = last - first === 1 && isKnownOrganization(tail.text);
  const given = givenNameStrength(head.text);
  let end: number | undefined;
  if (known) end = last;
  else if (isOrganizationHead(tail.text)) {
    const person = last - first === 2 && given === 2 && AMBIGUOUS_HEADS.has(tail.text);
    const titled = last - first >= 2 && isTitleWord(head.text) && AMBIGUOUS_HEADS.has(tail.text);
    if (!person && !titled && (last - first > 1 || followedByOf(words, last))) end = last;
  }
  if (end === undefined) return undefined;
  return extendOverOf(words, end);
}

// “the newspaper Haaretz”, “the software company Palantir”
const ORGANIZATION_NOUNS =
  /^(?:newspaper|website|site|magazine|network|outlet|company|firm|channel|agency|blog|newsletter|broadcaster|startup|charity|nonprofit|platform|app|brand|retailer|bank|airline|carmaker|automaker|chain|daily|weekly|tabloid|publication|publisher|podcast|programme|show|band)$/;

function calledOrganization(words: readonly Word[], first: number, last: number): number | undefined {
  const before = words[first - 1];
  const company = /^General (?:Electric|Motors|Mills|Assembly|Dynamics|Services|Atomics)$/.test(
    `${words[first]?.text ?? ''} ${words[first + 1]?.text ?? ''}`,
  );
  return company ||
    (before !== undefined &&
      SPACE.test(words[first]?.gap ?? '') &&
      ORGANIZATION_NOUNS.test(before.text) &&
      givenNameStrength(words[first]?.text ?? '') < 2 &&
      !isTitleWord(words[first]?.text ?? ''))
    ? last
    : undefined;
}

const followedByOf = (words: readonly Word[], at: number) => extendOverOf(words, at) > at;

/** Adds “of Justice”, “for American Progress”, “on Foreign Relations” to an organization's name. */
function extendOverOf(words: readonly Word[], end: number): number {
  const of = words[end];
  if (!of || !SPACE.test(of.gap) || words[end - 1]?.possessive || !/^(?:of|for|on)$/.test(of.text)) return end;
  let i = end + 1;
  if (words[i]?.text === 'the' && SPACE.test(words[i]?.gap ?? '')) i++;
  const begin = i;
  while (i < words.length && i - begin < 6) {
    const word = words[i];
    if (!word || !SPACE.test(word.gap) || words[i - 1]?.possessive) break;
    if (word.capital && !isTime(word.text)) i++;
    else if (
      /^(?:and|of)$/.test(word.text) &&
      words[i + 1]?.capital &&
      SPACE.test(words[i + 1]?.gap ?? '') &&
      givenNameStrength(words[i + 1]?.text ?? '') < 2
    )
      i += 2;
    else break;
  }
  if (i === begin || (of.text !== 'of' && words[i - 1]?.possessive)) return end;
  if (givenNameStrength(words[begin]?.text ?? '') === 2 && !isPlaceName(words[begin]?.text ?? '')) return end;
  return i;
}

/** The index of the first word of the person's name in the run [first, last): behind titles, parties, places and bodies. */
function nameStart(words: readonly Word[], first: number, last: number): number {
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
    const place = isPlaceName(word.text) || isPeople(word.text) || isTime(word.text);
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

function titleOf(reading: Reading, words: readonly Word[], first: number, nameFrom: number): RoleText | undefined {
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

const cutsAtAcronym = (texts: readonly string[]) =>
  texts.slice(1).some((text) => text.length > 2 && /^[\p{Lu}\p{N}&-]+$/u.test(text)) ||
  /^[\p{Lu}\p{N}&-]{3,}$/u.test(texts[0] ?? '');

function shapeOf(rest: readonly Word[], given: 0 | 1 | 2, titled: boolean): Naming['shape'] {
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
  if (startsPlace(first.text) && given === 0) return 'other';
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
  tags: ReadonlyMap<number, string>,
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
  const context = person && !last.possessive ? contextBehind(text, words, behind, last, tags, roles) : NO_CONTEXT;
  const before = person ? roleBefore(text, words, title ? indexAt(words, title.start, from) : from, next) : undefined;
  if (before) roles.push(before);
  const pronoun = pronounFrom(roles);
  const abbreviation =
    shape === 'organization' && next && /^ \($/.test(next.gap) && next.caps && text[next.end] === ')'
      ? next.text
      : undefined;
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
    speaks: context.speaks || (person && speaksBefore(words, title ? indexAt(words, title.start, from) : from)),
    acts: context.acts,
    introduced: context.introduced || before !== undefined,
    human: context.human || (before !== undefined && isPersonalRole(before.text)),
    modifies: context.modifies,
    tag: tags.get(first.start) ?? 'X',
    quotes:
      /[”"'’]/u.test(first.gap) ||
      (SPEECH.has(words[from - 1]?.text ?? '') && /[”"'’]/u.test(words[from - 1]?.gap ?? '')),
    preceded: title === undefined && isPreceded(words, from),
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

interface Context {
  readonly speaks: boolean;
  readonly acts: boolean;
  readonly introduced: boolean;
  readonly human: boolean;
  readonly modifies: boolean;
}
const NO_CONTEXT: Context = { speaks: false, acts: false, introduced: false, human: false, modifies: false };
const PERSON: Context = { speaks: false, acts: true, introduced: true, human: true, modifies: false };
const PARTY =
  /^,? \(?((?:[DRI]|Republican|Democrat|Con|Lab|Labour|Tory)(?:\.,? ?|-|–|, )\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)\)?/u;
const AGE = /^,? \(?(?:aged )?\d{1,2}(?:,|\)|\.| )/;
const ALSO_NOUNS = /^(?:notes|reports|claims|charges|comments|calls|posts|reads|puts|points|states|promises|fears)$/;
const CLAUSE_END = /[,.;:—–“”"()\n?!]/u;

/** What the words behind a name tell; adds the roles found there to `roles`. */
function contextBehind(
  text: string,
  words: readonly Word[],
  at: number,
  last: Word,
  tags: ReadonlyMap<number, string>,
  roles: RoleText[],
): Context {
  const next = words[at];
  const behind = text.slice(last.end, last.end + 40);
  const party = /^,? \(?[DRICLT]/.test(behind) ? PARTY.exec(behind) : null;
  if (party?.[1]) {
    const start = last.end + party[0].indexOf(party[1]);
    roles.push({ start, end: start + party[1].length, text: party[1], kind: 'party' });
    const over = last.end + party[0].length;
    let after = at;
    while (after < words.length && (words[after]?.start ?? 0) < over) after++;
    return { ...PERSON, speaks: speaksAt(words, after) };
  }
  if (!next) return NO_CONTEXT;
  const { gap } = next;
  if (gap === ', ' || gap === ' (' || gap === ' — ' || gap === ' – ' || gap === ' -- ' || gap === '—') {
    if (AGE.test(behind)) return PERSON;
    if (next.text === 'who' || next.text === 'whose') {
      const role = relativeRole(text, words, at);
      if (role) roles.push(role);
      return PERSON;
    }
    const role = apposition(text, words, at);
    if (role) {
      roles.push(role);
      return { ...PERSON, speaks: speaksAfter(words, role.end), human: isPersonalRole(role.text) };
    }
    return { ...NO_CONTEXT, speaks: SPEECH.has(next.text) };
  }
  if (gap !== ' ') return NO_CONTEXT;
  // “Release notes help”: a word that opens a sentence, and a noun that a verb of saying looks like
  const noun = last.opening && ALSO_NOUNS.test(next.text) && tags.get(next.start) === 'NOUN';
  if (!noun && speaksAt(words, at)) return { ...NO_CONTEXT, speaks: true, acts: true };
  if (next.text === 'who') return PERSON;
  if (/^(?:of|at|from)$/.test(next.text)) {
    const role = affiliation(text, words, at);
    if (role) roles.push(role);
    return { ...NO_CONTEXT, introduced: role !== undefined };
  }
  const tag = tags.get(next.start);
  const acts = ACTS.has(next.text) || (tag === 'VERB' && /(?:ed|s)$/.test(next.text) && !isRoleNoun(next.text));
  return {
    ...NO_CONTEXT,
    acts,
    modifies: !next.capital && (tag === 'NOUN' || tag === 'ADJ') && !acts,
  };
}

/** Whether a verb of saying stands at `at`, an adverb or auxiliary or two skipped. */
function speaksAt(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = words[i];
    if (!word || !/^,? $/.test(word.gap)) return false;
    if (SPEECH.has(word.text)) return true;
    if (!BETWEEN.has(word.text) && !/ly$/.test(word.text)) return false;
  }
  return false;
}

function speaksAfter(words: readonly Word[], offset: number): boolean {
  let i = 0;
  let high = words.length;
  while (i < high) {
    const middle = (i + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) i = middle + 1;
    else high = middle;
  }
  return speaksAt(words, i);
}

/** “said Lankov”, “according to Lankov”, “told Lankov” is no speaker but a hearer. */
function speaksBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const here = words[at];
  if (!before || !here || !SPACE.test(here.gap)) return false;
  if (before.text === 'to' && /^according$/i.test(words[at - 2]?.text ?? '')) return true;
  return SPEECH.has(before.text) && /[”"’'“]/.test(before.gap);
}

/** “, a historian of the court,” */
function apposition(text: string, words: readonly Word[], at: number): RoleText | undefined {
  const first = words[at];
  if (
    !first ||
    /^(?:and|but|or|said|says|told|which|where|when|as|because|while|who|whose|whom|he|she|they|it|we|i|you|then|so|nor|yet|if|that|after|before|in|on|at|with|by|for|to|of|from|speaking|saying)$/i.test(
      first.text,
    )
  )
    return undefined;
  let head = -1;
  let end = first.end;
  for (let i = at; i < words.length && i < at + 22; i++) {
    const word = words[i];
    if (!word || (i > at && CLAUSE_END.test(word.gap))) break;
    if (
      i > at &&
      /^(?:who|which|that|said|says|told|was|is|were|are|has|had|will|would|wrote|tweeted)$/.test(word.text)
    )
      break;
    if (head < 0 && i < at + 9 && isRoleNoun(word.text.replace(/-/g, '')) && !word.possessive) head = i;
    if (head < 0 && i < at + 9 && isRoleNoun(word.text.split('-').at(-1) ?? '') && !word.possessive) head = i;
    if (head < 0 && /^(?:of|in|at|with|for|from|to|by|on)$/.test(word.text)) break;
    end = word.end;
  }
  if (head < 0) return undefined;
  const start = first.start;
  return { start, end, text: text.slice(start, end), kind: 'behind' };
}

/** “, who currently leads the advisory council on unification,” */
function relativeRole(text: string, words: readonly Word[], at: number): RoleText | undefined {
  let verb = at + 1;
  while (/^(?:currently|now|also|previously|once|long|briefly)$/.test(words[verb]?.text ?? '')) verb++;
  if (
    !/^(?:leads|heads|chairs|runs|directs|teaches|is|was|served|serves|worked|works|founded|edits|represents|represented|led|headed|chaired|ran|directed)$/.test(
      words[verb]?.text ?? '',
    )
  )
    return undefined;
  let end = words[verb]?.end ?? 0;
  for (let i = verb + 1; i < words.length && i < verb + 18; i++) {
    const word = words[i];
    if (!word || CLAUSE_END.test(word.gap)) break;
    end = word.end;
  }
  const start = words[at + 1]?.start ?? end;
  const role = text.slice(start, end);
  if (
    /^(?:is|was)\b/.test(role) &&
    !role
      .split(/\s+/)
      .slice(0, 8)
      .some((word) => isRoleNoun(word))
  )
    return undefined;
  return end > start ? { start, end, text: role, kind: 'behind' } : undefined;
}

/** “of Kookmin University”, “of Iowa” */
function affiliation(text: string, words: readonly Word[], at: number): RoleText | undefined {
  let i = at + 1;
  if (words[i]?.text === 'the') i++;
  const begin = i;
  while (i < words.length && i < begin + 7) {
    const word = words[i];
    if (!word || !SPACE.test(word.gap) || (i > begin && words[i - 1]?.possessive)) break;
    if (word.capital || (/^(?:of|and|for)$/.test(word.text) && words[i + 1]?.capital && words[i + 1]?.gap === ' ')) i++;
    else break;
  }
  if (i === begin) return undefined;
  const start = words[begin]?.start ?? 0;
  const end = words[i - 1]?.end ?? 0;
  return { start, end, text: text.slice(start, end), kind: 'affiliation' };
}

const ROLE_STOPS =
  /^(?:the|a|an|his|her|their|our|my|its|this|that|to|by|from|with|for|and|or|but|as|at|in|on|than|says?|said|told|asked|quoted|like|when|while|if|of|former-)$/;

/** “campaign manager” before “Robby Mook”; “the former minister,” before a name between commas. */
function roleBefore(text: string, words: readonly Word[], at: number, behind: Word | undefined): RoleText | undefined {
  const name = words[at];
  const nearest = words[at - 1];
  if (!name || !nearest || nearest.possessive || !(SPACE.test(name.gap) || name.gap === ', ')) return undefined;
  if (
    nearest.capital ||
    !(
      isRoleNoun(nearest.text) ||
      isRoleNoun(nearest.text.split('-').at(-1) ?? '') ||
      /^(?:former|then|ex)$/.test(nearest.text)
    )
  )
    return undefined;
  // “In a talk with the mayor, Ana Ruiz said”: a name between commas ends with one.
  if (name.gap === ', ' && (!isRoleNoun(nearest.text) || (behind && SPACE.test(behind.gap)))) return undefined;
  let first = at - 1;
  while (first > 0 && at - first < 7) {
    const word = words[first - 1];
    if (
      !word ||
      word.capital ||
      word.possessive ||
      !SPACE.test(words[first]?.gap ?? '') ||
      ROLE_STOPS.test(word.text) ||
      SPEECH.has(word.text) ||
      /ed$/.test(word.text)
    )
      break;
    first--;
  }
  const start = words[first]?.start ?? 0;
  if (name.gap === ', ' && !/^(?:the|a|an|his|her|their|our|its)$/i.test(words[first - 1]?.text ?? ''))
    return undefined;
  return { start, end: nearest.end, text: text.slice(start, nearest.end), kind: 'before' };
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
