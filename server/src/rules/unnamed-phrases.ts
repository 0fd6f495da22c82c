// Noun phrases without a name that could stand for a source: how far they reach, how many they mean, whether the words around
// them say who is meant after all. Knows one text at a time, and not whether the sentence uses the phrase as a source.
import type { Reading, Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';
import { timeEnd } from './time-words.ts';
import {
  attitudes,
  counts,
  elusive,
  heads,
  isOrigin,
  measures,
  participles,
  quantifiers,
  unplaceable,
  voicesOnly,
  works,
  type Head,
} from './unnamed-lexicon.ts';
import { clauseVerbs, sayingVerbs } from './verbs.ts';

export interface UnnamedPhrase {
  readonly kind: 'vague' | 'anonymous';
  /** the noun in the singular */
  readonly noun: string;
  /** token indices: the first, and the noun itself */
  readonly first: number;
  readonly head: number;
  /** "the experts", "the well-informed diplomat": perhaps somebody whom the text has met before */
  readonly definite: boolean;
  /** lower-case words between determiner and noun */
  readonly modifiers: readonly string[];
  /** too common a word to be a source without a clause that it is said to have said: "some people" */
  readonly weak: boolean;
}

/** The phrases of one text, in order, less those that the words in or after them give a name. */
export function readUnnamedPhrases({ tokens, sentences }: Reading): UnnamedPhrase[] {
  const phrases: UnnamedPhrase[] = [];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      const phrase = pronoun(tokens, at, first, last) ?? nounPhrase(tokens, at, first, last);
      if (phrase) phrases.push(phrase);
    }
  }
  return phrases;
}

const definites = new Set(['the', 'these', 'those', 'this', 'that', 'both']);
const possessives = new Set(['his', 'her', 'their', 'our', 'my', 'its', 'your', 'whose']);

const alone = new Set(['some', 'many', 'most', 'few', 'others']);

/** "Some say", "many in the party believe": a quantifier that stands alone. */
function pronoun(tokens: readonly Token[], at: number, first: number, last: number): UnnamedPhrase | undefined {
  const quantifier = lower(tokens[at]);
  if (!alone.has(quantifier)) return undefined;
  const before = lower(tokens[at - 1]);
  if (
    at > first &&
    (['so', 'as', 'how', 'too', 'and', 'or', 'than', 'the', 'at', 'of'].includes(before) ||
      tokens[at - 1]?.pos === 'ADJ')
  )
    return undefined;
  const next = tokens[at + 1];
  if (
    at + 1 >= last ||
    !next ||
    (next.pos === 'NOUN' && !saysSo(tokens, at, first)) ||
    next.pos === 'PROPN' ||
    next.pos === 'ADJ' ||
    next.pos === 'NUM'
  )
    return undefined;
  if (lower(next) === 'of' || (quantifier === 'most' && next.pos === 'ADV')) return undefined;
  return { kind: 'vague', noun: quantifier, first: at, head: at, definite: false, modifiers: [], weak: true };
}

/** "Some say the board …", "many fear it": the verb looks like a noun, but a clause or a quotation begins behind it. */
function saysSo(tokens: readonly Token[], at: number, first: number): boolean {
  const verb = sayingVerbs.get(lower(tokens[at + 1])) ?? clauseVerbs.get(lower(tokens[at + 1]));
  if (!verb?.forms.includes('base')) return false;
  const opens = at === first || /^(?:that|but|while|though|although|whereas|,)$/.test(lower(tokens[at - 1]));
  return opens && /^(?:DET|PRON|PROPN|SCONJ|PUNCT)$/.test(tokens[at + 2]?.pos ?? '');
}

function nounPhrase(tokens: readonly Token[], at: number, first: number, last: number): UnnamedPhrase | undefined {
  const noun = lower(tokens[at]);
  const head = heads.get(noun) ?? works.get(noun);
  if (!head || (tokens[at]?.pos === 'VERB' && !isMistaken(tokens, at, head))) return undefined;
  // "the Charlotte Observer"
  if (at > first && /^\p{Lu}/u.test(tokens[at]?.text ?? '') && !/^["“”.!?]$/.test(tokens[at - 1]?.text ?? ''))
    return undefined;
  if (isCompound(tokens, at, last)) return undefined;
  if (head.noun === 'source' && lower(tokens[at + 1]) === 'of') return undefined;
  const start = phraseStart(tokens, at, first);
  const inside = tokens.slice(start, at).map(lower);
  const kind = kindOf(head, inside);
  if (!kind) return undefined;
  if (isIdentified(tokens, start, at, last, head, kind)) return undefined;
  const determiner = inside.find((text) => text !== 'of');
  return {
    kind,
    noun: head.noun,
    first: start,
    head: at,
    definite:
      determiner !== undefined &&
      definites.has(determiner) &&
      !inside.some((text) => quantifiers.has(text) || counts.has(text)),
    modifiers: inside.filter((text) => /^\p{L}{3,}/u.test(text) && !definites.has(text)),
    weak: head.bare !== 'enough' && kind === 'vague',
  };
}

/** "Sources called it a lie": taken for a verb; as one it has an object ("sources its milk from farms"). */
const isMistaken = (tokens: readonly Token[], at: number, { noun, number }: Head): boolean =>
  number === 'many' && voicesOnly.has(noun) && !/^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');

const isPart = (token: Token | undefined): boolean => token?.pos === 'PART' && /^['’]/.test(token.text);

/** "critic reviews", "source code", "expert-led": the noun only modifies the next. */
function isCompound(tokens: readonly Token[], at: number, last: number): boolean {
  const next = at + 1 < last ? tokens[at + 1] : undefined;
  if (!next) return false;
  const singular = heads.get(lower(tokens[at]))?.number === 'one' || works.get(lower(tokens[at]))?.number === 'one';
  if (next.text === '-' && next.start === tokens[at]?.end) return true;
  return singular && next.pos === 'NOUN';
}

/** The first token of the noun phrase that ends with the noun at `at`. */
function phraseStart(tokens: readonly Token[], at: number, first: number): number {
  let start = at;
  while (start > first) {
    const token = tokens[start - 1];
    if (!token) break;
    const text = lower(token);
    if (token.text === '-' && start - 2 >= first && tokens[start - 2]?.end === token.start) start -= 2;
    else if (isPart(token)) start -= 1;
    else if ((token.pos === 'DET' && text !== 'what') || possessives.has(text))
      return ofQuantifier(tokens, start - 1, first);
    else if (isModifier(tokens, start - 1)) start -= 1;
    else if (
      /^(?:and|or)$/.test(text) &&
      tokens[start - 2]?.pos === 'ADJ' &&
      tokens[start]?.pos === 'ADJ' &&
      start - 2 >= first
    )
      start -= 2;
    else break;
  }
  return ofQuantifier(tokens, start, first);
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const text = lower(token);
  if (
    /^(?:\d{4,}|.*illion|percent|dozen)$/.test(text) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(text) ||
    /^(?:including|year|week|month|day|night|morning|afternoon|evening|time|today|yesterday)$/.test(text)
  )
    return false;
  if (text === 'at') return /^(?:least|most)$/.test(lower(tokens[at + 1]));
  if (quantifiers.has(text) || counts.has(text) || participles.has(text)) return true;
  if (token.pos === 'ADV')
    return /^(?:well|highly|very|increasingly|so-called|once|politically|at|least|several)$/.test(text);
  return (
    token.pos === 'ADJ' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    (token.pos === 'NOUN' && heads.get(text)?.number !== 'many')
  );
}

/** Takes in "a growing number of", "two of", "some of" before a phrase that starts at `start`. */
function ofQuantifier(tokens: readonly Token[], start: number, first: number): number {
  if (lower(tokens[start - 1]) !== 'of' || start - 2 < first) return start;
  const measure = lower(tokens[start - 2]);
  if (!measures.has(measure) && !counts.has(measure)) return start;
  // "eight of 10 voters" is a share.
  if (counts.has(measure) && tokens[start]?.pos === 'NUM') return start;
  let at = start - 2;
  while (
    at > first &&
    (tokens[at - 1]?.pos === 'ADJ' ||
      tokens[at - 1]?.pos === 'DET' ||
      /^(?:growing|rising)$/.test(lower(tokens[at - 1])))
  )
    at -= 1;
  return at;
}

function kindOf(head: Head, inside: readonly string[]): UnnamedPhrase['kind'] | undefined {
  const has = (set: ReadonlySet<string>) => inside.some((text) => set.has(text));
  if (inside.includes('few') && head.bare !== 'enough' && !inside.includes('a')) return undefined;
  if (inside.some((text) => /^(?:no|neither|any|every|each|what|which|whatever|whose|not|either|enough)$/.test(text)))
    return undefined;
  const owned = has(possessives);
  if (owned) {
    if (head.noun === 'source') return head.number === 'one' ? 'anonymous' : 'vague';
    return head.number === 'many' && attitudes.has(head.noun) && head.noun !== 'supporter' ? 'vague' : undefined;
  }
  if (works.has(head.noun)) {
    if (head.number === 'many') return has(counts) || has(definites) ? undefined : 'vague';
    return /^(?:an?|one|another)$/.test(inside[0] ?? '') ? 'vague' : undefined;
  }
  const possessor = inside.some((text) => /^['’]s?$/.test(text));
  if (head.number === 'one') {
    if (possessor) return undefined;
    if (inside.some((text) => /^(?:a|an|one|another)$/.test(text))) return 'anonymous';
    return inside[0] === 'the' && elusive.has(head.noun) ? 'anonymous' : undefined;
  }
  if (possessor && !unplaceable.has(head.noun)) return undefined;
  if (inside.some((text) => counts.has(text) || /^\d{1,3}$/.test(text)) && !has(measures))
    return head.bare === 'enough' || has(counts) ? 'anonymous' : undefined;
  if (has(quantifiers) || has(measures) || (inside[0] === 'all' && head.bare === 'enough')) return 'vague';
  return head.bare === 'enough' ? 'vague' : undefined;
}

/** Whether the words in or after the phrase say who is meant. */
function isIdentified(
  tokens: readonly Token[],
  start: number,
  at: number,
  last: number,
  head: Head,
  kind: UnnamedPhrase['kind'],
): boolean {
  if (
    lower(tokens[start]) === 'other' ||
    (/^(?:and|or)$/.test(lower(tokens[start - 1])) && tokens[start - 2]?.pos === 'PROPN')
  )
    return true;
  // "several members of the council": the council can be asked.
  if (head.noun === 'member' && lower(tokens[at + 1]) === 'of') return true;
  if (/^spokes/.test(head.noun)) {
    if (tokens.slice(start, at).some(({ pos }) => pos === 'PROPN' || pos === 'NOUN')) return true;
    if (/^(?:for|of|at|from|with)$/.test(lower(tokens[at + 1]))) return true;
  }
  if (kind === 'vague' && !unplaceable.has(head.noun)) {
    const named = tokens
      .slice(start, at)
      .some(
        (token, i) =>
          isName(token) &&
          !isOrigin(token.text) &&
          tokens[start + i + 1]?.text !== '-' &&
          !(start + i === start && isSentenceStart(tokens, start)),
      );
    if (named) return true;
  }
  return namedAfter(tokens, at + 1, last, head, kind);
}

const isSentenceStart = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || /^[.!?]$/.test(tokens[at - 1]?.text ?? '');

const isName = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);

function namedAfter(
  tokens: readonly Token[],
  from: number,
  last: number,
  head: Head,
  kind: UnnamedPhrase['kind'],
): boolean {
  let at = timeEnd(tokens, from);
  const next = tokens[at];
  if (at >= last || !next) return false;
  // "former diplomat Cho Hyun", "an analyst named Ruiz"; but "critics called on Ruiz"
  const naming = head.number === 'one' && /^(?:named|called|identified)$/.test(lower(next));
  if (isName(next) || (naming && nameWithin(tokens, at + 1, last, 3))) return true;
  const comma = /^[,(:–—-]$/.test(next.text);
  if (comma) at += 1;
  const opener = lower(tokens[at]);
  if (
    (/^(?:like|including|namely|particularly|notably|e\.g\.|among)$/.test(opener) && tokens[at + 1]?.pos !== 'ADP') ||
    (opener === 'such' && lower(tokens[at + 1]) === 'as')
  )
    return nameWithin(tokens, at + 1, last, 7);
  if (comma) return isName(tokens[at]) && isName(tokens[at + 1]) && !isOrigin(tokens[at]?.text ?? '');
  if (tokens[at]?.pos === 'VERB' && lower(tokens[at + 1]) === 'by') return nameWithin(tokens, at + 2, last, 4);
  if (kind !== 'vague') return false;
  const places = works.has(head.noun)
    ? /^(?:by|from|at|of|in)$/
    : attitudes.has(head.noun)
      ? /^(?:at|from|with|inside|within)$/
      : /^(?:at|from|with|of|for|inside|within|behind)$/;
  if (/^(?:source|insider|observer)$/.test(head.noun) || !places.test(opener)) return false;
  return nameWithin(tokens, at + 1, last, 5, true);
}

/** Whether a name begins within `reach` tokens, before any verb or mark. With `beyondOrigins`, "Seoul" or "American" is not enough. */
function nameWithin(
  tokens: readonly Token[],
  from: number,
  last: number,
  reach: number,
  beyondOrigins = false,
): boolean {
  for (let at = from; at < Math.min(last, from + reach); at++) {
    const token = tokens[at];
    if (!token) return false;
    if (isName(token) && !(beyondOrigins && isOrigin(token.text))) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[,;.:!?()]$/.test(token.text)) return false;
  }
  return false;
}
