// Reads, sentence by sentence, the words that make a statement want a source. Pure in the text, and kept for as long as its reading is.
import type { Reading, Sentence, Token } from '../prose/prose.ts';
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
    const word = token.text.toLowerCase();
    const graded = (word === 'most' || word === 'least') && /^AD[JV]$/.test(tokens[at + 1]?.pos ?? '') && at + 1 < last;
    const inflected =
      word.length > 5 &&
      word.endsWith('est') &&
      !noSuperlative.has(word) &&
      (token.pos === 'ADJ' || token.pos === 'ADV');
    const extreme = word === 'worst' && token.pos === 'ADJ';
    if (!graded && !inflected && !extreme) continue;
    let before = at - 1;
    if (/^(?:single|second|third|fourth|fifth|nation|world)$/.test(tokens[before]?.text.toLowerCase() ?? '')) before--;
    if (!determines(tokens[before]) || before < first) continue;
    const taste = graded && tasteSuperlative.has(tokens[at + 1]?.text.toLowerCase() ?? '');
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
      const word = token?.text.toLowerCase() ?? '';
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

const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);
const hedges: ReadonlySet<string> = new Set(['may', 'might', 'could', 'perhaps', 'possibly']);

const isPast = ({ text, lemma }: Token): boolean =>
  (text.toLowerCase() !== lemma && !/(?:ing|s)$/.test(text)) || unchanging.has(lemma);
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

function readSentence(tokens: readonly Token[], { first, last }: Sentence): Hint[] {
  const hints: Hint[] = [];
  const condition = tokens.findIndex((token, i) => i >= first && i < last && conditions.has(token.text));
  const put = (reason: ClaimReason, from: number, to: number, weight: number): void => {
    const head = tokens[from];
    const tail = tokens[to - 1];
    if (!head || !tail || weight <= 0 || (condition >= 0 && from > condition)) return;
    const hedged =
      reason !== 'figure' && tokens.slice(Math.max(first, from - 4), from).some(({ lemma }) => hedges.has(lemma));
    hints.push({ reason, start: head.start, end: tail.end, weight: hedged ? weight / 2 : weight });
  };
  const measured = (): boolean => tokens.slice(first, last).some(({ lemma }) => measures.has(lemma));
  const done = tokens.slice(first, last).some((token) => token.pos === 'VERB' && isPast(token));
  for (const figure of readFigures(tokens, first, last)) {
    const dated = figure.kind === 'year' || figure.kind === 'date';
    if (dated)
      put(
        'history',
        figure.first,
        figure.last,
        isAdverbial(tokens, figure.first, first) ? (done && figure.kind === 'year' ? 0.4 : 0.1) : 0,
      );
    else put('figure', figure.first, figure.last, figure.weight);
  }
  for (const { value, first: from, last: to } of findPhrases(book, tokens, first, last))
    put(value.reason, from, to, value.reason === 'trend' && measured() ? value.weight + 0.2 : value.weight);
  for (const { first: from, last: to, weight } of superlatives(tokens, first, last))
    put('superlative', from, to, weight);
  for (const { first: from, last: to, weight } of comparisons(tokens, first, last)) put('comparison', from, to, weight);
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
