// What the words beside a name tell: roles before and behind it, parties, ages, and whether its bearer speaks or acts.
import type { Reading } from '../prose/prose.ts';
import { tagAt } from '../prose/word.ts';
import { firstWhere } from '../prose/in-order.ts';
import { ACTS, BETWEEN, SPEECH } from './name-words.ts';
import type { RoleText } from './naming.ts';
import { isPersonalRole, isRoleNoun } from './titles.ts';
import { SPACE, type Word } from './words.ts';

export interface Context {
  readonly speaks: boolean;
  readonly acts: boolean;
  readonly introduced: boolean;
  readonly human: boolean;
  readonly modifies: boolean;
}
export const NO_CONTEXT: Context = { speaks: false, acts: false, introduced: false, human: false, modifies: false };
const PERSON: Context = { speaks: false, acts: true, introduced: true, human: true, modifies: false };
const PARTY =
  /^,? \(?((?:[DRI]|Republican|Democrat|Con|Lab|Labour|Tory)(?:\.,? ?|-|–|, )\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)\)?/u;
const AGE = /^,? \(?(?:aged )?\d{1,2}(?:,|\)|\.| )/;
const ALSO_NOUNS = /^(?:notes|reports|claims|charges|comments|calls|posts|reads|puts|points|states|promises|fears)$/;
const CLAUSE_END = /[,.;:—–“”"()\n?!]/u;

/** What the words behind a name tell; adds the roles found there to `roles`. */
export function contextBehind(
  reading: Reading,
  words: readonly Word[],
  at: number,
  last: Word,
  roles: RoleText[],
): Context {
  const { text } = reading;
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
  const noun = last.opening && ALSO_NOUNS.test(next.text) && tagAt(reading, next.start) === 'NOUN';
  if (!noun && speaksAt(words, at)) return { ...NO_CONTEXT, speaks: true, acts: true };
  if (next.text === 'who') return PERSON;
  if (/^(?:of|at|from)$/.test(next.text)) {
    const role = affiliation(text, words, at);
    if (role) roles.push(role);
    return { ...NO_CONTEXT, introduced: role !== undefined };
  }
  const tag = tagAt(reading, next.start);
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

const speaksAfter = (words: readonly Word[], offset: number): boolean =>
  speaksAt(
    words,
    firstWhere(words.length, (i) => (words[i]?.start ?? 0) >= offset),
  );

/** “said Lankov”, “according to Lankov”, “told Lankov” is no speaker but a hearer. */
export function speaksBefore(words: readonly Word[], at: number): boolean {
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
export function roleBefore(
  text: string,
  words: readonly Word[],
  at: number,
  behind: Word | undefined,
): RoleText | undefined {
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
