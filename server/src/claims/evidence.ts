// Reads, sentence by sentence, the words that make a statement want a source. Pure in the text, and kept for as long as its reading is.
import type { Reading, Sentence, Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';
import type { ClaimReason } from './claim.ts';
import { measures, noSuperlative, scopes, tasteSuperlative, vocabularies } from './lexicon.ts';
import { readFigures } from './figures.ts';
import { findPhrases, phraseAt, phraseBook } from './phrases.ts';

/** Words of one sentence that speak for one reason: offsets into the reading's text. */
export interface Hint {
  readonly reason: ClaimReason;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const book = phraseBook(
  vocabularies.flatMap(({ phrases, ...value }) => phrases.map((phrase) => [phrase, value] as const)),
);
const scopeBook = phraseBook(scopes.map((phrase) => [phrase, true] as const));

const determines = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.lemma === 'the' || token.text === '’s' || token.text === "'s" || /^(?:its|his|her|their)$/i.test(token.text));

function superlatives(
  tokens: readonly Token[],
  first: number,
  last: number,
): { first: number; last: number; weight: number }[] {
  const found: { first: number; last: number; weight: number }[] = [];
  let scoped: boolean | undefined;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token) break;
    const word = token.lower;
    const graded = (word === 'most' || word === 'least') && /^AD[JV]$/.test(tokens[at + 1]?.pos ?? '') && at + 1 < last;
    const inflected =
      word.length > 5 &&
      word.endsWith('est') &&
      !noSuperlative.has(word) &&
      (token.pos === 'ADJ' || token.pos === 'ADV');
    const extreme = word === 'worst' && token.pos === 'ADJ';
    if (!graded && !inflected && !extreme) continue;
    let before = at - 1;
    if (/^(?:single|second|third|fourth|fifth|nation|world)$/.test(lower(tokens[before]))) before--;
    if (!determines(tokens[before]) || before < first) continue;
    const taste = graded && tasteSuperlative.has(lower(tokens[at + 1]));
    scoped ??= hasScope(tokens, first, last);
    const oneOf = tokens[before - 1]?.text === 'of' && /^(?:one|some|among)$/i.test(tokens[before - 2]?.text ?? '');
    const weight = (scoped ? 0.6 : 0.3) - (taste ? 0.2 : 0) - (oneOf ? 0.2 : 0);
    found.push({ first: before, last: at + (graded ? 2 : 1), weight: Math.max(0.05, weight) });
  }
  return found;
}

function hasScope(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (phraseAt(scopeBook, tokens, at, last)) return true;
  return false;
}

/** "more strongly disliked than", "richer than"; not "more than 300", "rather than", "other than". */
function comparisons(
  tokens: readonly Token[],
  first: number,
  last: number,
): { first: number; last: number; weight: number }[] {
  const found: { first: number; last: number; weight: number }[] = [];
  for (let at = first; at < last; at++) {
    if (tokens[at]?.text !== 'than') continue;
    if (
      tokens[at + 1]?.pos === 'NUM' ||
      tokens[at + 1]?.pos === 'SYM' ||
      /^(?:a|half|one|just|ever|dozens?)$/.test(tokens[at + 1]?.text ?? '')
    )
      continue;
    for (let back = at - 1; back >= Math.max(first, at - 6); back--) {
      const token = tokens[back];
      const word = lower(token);
      if (token?.pos === 'PUNCT' || /^(?:rather|other)$/.test(word)) break;
      const graded = /^(?:more|less|fewer|better|worse|greater)$/.test(word);
      const inflected = token?.pos === 'ADJ' && /(?:[^e]er|eer)$/.test(word) && word !== token.lemma;
      if (!graded && !inflected) continue;
      found.push({ first: back, last: at + 1, weight: 0.3 });
      break;
    }
  }
  return found;
}

/** Whether a date tells when something was done ("in 2010"), and is not part of a name ("the 2016 race"). */
const isAdverbial = (tokens: readonly Token[], at: number, first: number): boolean =>
  at > first &&
  /^(?:in|of|since|by|from|until|till|during|before|after|between|and|to|through|around|about|early|late|mid|-|,|on)$/i.test(
    tokens[at - 1]?.text ?? '',
  );

/** The weight of a deed with a year to it. */
const DATED = 0.4;
/** What a trend gains when something that can be measured rises or falls. */
const MEASURED = 0.2;

/** What a trend gains when it is told as come to pass. */
const PERFECT = 0.1;
/** What is left of a weight below this where the words stand in a subordinate clause: the sentence is not about them. */
const GRAVE = 0.6;
const ASIDE = 0.8;

const subordinators: ReadonlySet<string> = new Set([
  'that',
  'who',
  'which',
  'whose',
  'whom',
  'when',
  'where',
  'as',
  'after',
  'before',
  'because',
  'although',
  'though',
  'while',
  'how',
  'why',
  'what',
]);
const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);
const hedges: ReadonlySet<string> = new Set([
  'may',
  'might',
  'could',
  'should',
  'would',
  'must',
  'perhaps',
  'possibly',
]);

const isPast = (verb: Token): boolean =>
  (verb.lower !== verb.lemma && !/(?:ing|s)$/.test(verb.text)) || unchanging.has(verb.lemma);
const unchanging: ReadonlySet<string> = new Set([
  'set',
  'cut',
  'put',
  'hit',
  'quit',
  'shut',
  'cost',
  'beat',
  'bet',
  'let',
]);

/**
 * How much of its weight a phrase keeps where it stands: less in a subordinate or hedged place ("to rise", "may lead to"), less for a
 * cause told as a rule rather than an event ("leads to"), nothing for a participle that only describes ("increased traffic") or for
 * part of a compound ("hate-fueled").
 */
function share(tokens: readonly Token[], first: number, from: number, to: number, reason: ClaimReason): number {
  const head = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (!head) return 0;
  if (isHyphen(before) || isHyphen(after)) return 0;
  const verb = head.pos === 'VERB' || head.pos === 'AUX';
  if (reason === 'trend' && head.pos === 'VERB') {
    if (/(?:ed|ing)$/.test(head.text) && after?.pos === 'NOUN' && before?.pos !== 'NOUN') return 0;
    if (
      /^(?:apart|through|behind|asleep|in|for|short|off|out|back|up|down|on)$/.test(after?.text ?? '') &&
      head.lemma === 'fall'
    )
      return 0;
  }
  const infinitive = verb && from > first && before?.pos === 'PART' && before.lemma === 'to';
  const hedged = tokens.slice(Math.max(first, from - 4), from).some(({ lemma }) => hedges.has(lemma));
  const general = reason === 'cause' && verb && !isPast(head) && head.pos !== 'AUX';
  return (infinitive || hedged ? 0.5 : 1) * (general ? 0.6 : 1);
}

const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐–]$/.test(token.text);

/** For each token, whether it stands outside the subordinate clauses: those run from their opening word to the next comma. */
function mainClause(tokens: readonly Token[]): boolean[] {
  let main = true;
  return tokens.map((token, i) => {
    const { text } = token;
    if (subordinators.has(i === 0 ? token.lower : text)) main = false;
    else if (text === ',' || text === ';') main = true;
    return main;
  });
}

/** "has expanded" */
const isPerfect = (tokens: readonly Token[], at: number, first: number): boolean =>
  tokens.slice(Math.max(first, at - 2), at).some(({ lemma, pos }) => lemma === 'have' && pos === 'AUX');

const NOTHING: readonly Hint[] = [];

function readSentence(tokens: readonly Token[], { first, last }: Sentence): readonly Hint[] {
  const figures = readFigures(tokens, first, last);
  const phrases = findPhrases(book, tokens, first, last);
  const degrees = [
    ...superlatives(tokens, first, last).map((found) => ({ ...found, reason: 'superlative' as const })),
    ...comparisons(tokens, first, last).map((found) => ({ ...found, reason: 'comparison' as const })),
  ];
  if (figures.length === 0 && phrases.length === 0 && degrees.length === 0) return NOTHING;
  const own = tokens.slice(first, last);
  const condition = own.findIndex(({ text }) => conditions.has(text));
  const asserted = condition < 0 ? last : first + condition;
  // "Even if the tax cut trade by half, it would raise …": behind its comma the sentence asserts again.
  const comma = condition >= 0 && condition <= 2 ? own.findIndex(({ text }, i) => i > condition && text === ',') : -1;
  const resumed = comma < 0 ? last : first + comma;
  const hints: Hint[] = [];
  const put = (reason: ClaimReason, from: number, to: number, weight: number): void => {
    const head = tokens[from];
    const tail = tokens[to - 1];
    if (head && tail && weight > 0 && (from < asserted || from > resumed))
      hints.push({ reason, start: head.start, end: tail.end, weight });
  };
  const past = own.some((token) => token.pos === 'VERB' && isPast(token));
  const main = mainClause(own);
  let dated = false;
  for (const { kind, first: from, last: to, weight } of figures) {
    if (kind === 'year' && isAdverbial(tokens, from, first)) {
      const tells: boolean = past && !dated && main[from - first] === true;
      put('history', from, to, tells ? DATED : 0.1);
      dated ||= tells;
    } else put('figure', from, to, weight);
  }
  const measured = own.some(({ lemma }) => measures.has(lemma));
  for (const { value, first: from, last: to } of phrases) {
    const trend = value.reason === 'trend' && tokens[from]?.pos === 'VERB';
    const bonus = trend ? (measured ? MEASURED : 0) + (isPerfect(tokens, from, first) ? PERFECT : 0) : 0;
    const aside = !main[from - first] && value.weight < GRAVE ? ASIDE : 1;
    put(value.reason, from, to, (value.weight + bonus) * aside * share(tokens, first, from, to, value.reason));
  }
  for (const { reason, first: from, last: to, weight } of degrees) put(reason, from, to, weight);
  return hints;
}

const kept = new WeakMap<Reading, readonly (readonly Hint[])[]>();

/** The hints of each sentence of a reading, in the order of its sentences. */
export function readHints(reading: Reading): readonly (readonly Hint[])[] {
  let hints = kept.get(reading);
  if (!hints) {
    hints = reading.sentences.map((sentence) => readSentence(reading.tokens, sentence));
    kept.set(reading, hints);
  }
  return hints;
}
