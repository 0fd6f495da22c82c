// Finds listed phrases among the tokens of a text, in time that grows with the text alone.
import type { PartOfSpeech, Token } from '../prose/prose.ts';

interface Word {
  readonly form: string;
  readonly pos?: readonly PartOfSpeech[];
}

interface Phrase<T> {
  readonly words: readonly Word[];
  readonly value: T;
}

/** Phrases by their first word. A phrase never begins with `*`. */
export type PhraseBook<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

const classes: Readonly<Record<string, readonly PartOfSpeech[]>> = {
  V: ['VERB', 'AUX'],
  N: ['NOUN', 'PROPN'],
  A: ['ADJ', 'ADV'],
};

const any: Word = { form: '*' };

function word(written: string): Word {
  if (written === '*') return any;
  const [form = written, tag] = written.split('/');
  const pos = tag === undefined ? undefined : classes[tag];
  return pos ? { form, pos } : { form };
}

/** Makes a book of phrases as `lexicon.ts` writes them; longer phrases come first. */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const book = new Map<string, Phrase<T>[]>();
  for (const [written, value] of entries) {
    const words = written.split(' ').map(word);
    const first = words[0]?.form;
    if (first === undefined || first === '*') continue;
    const shelf = book.get(first);
    if (shelf) shelf.push({ words, value });
    else book.set(first, [{ words, value }]);
  }
  for (const shelf of book.values()) shelf.sort((a, b) => b.words.length - a.words.length);
  return book;
}

const matches = (token: Token, { form, pos }: Word): boolean =>
  form === '*'
    ? !/^(?:PUNCT|VERB|AUX|PRON)$/.test(token.pos)
    : (token.lemma === form || token.lower === form) && (!pos || pos.includes(token.pos));

/** Whether the tokens from `at` on, up to `end`, are these words. Every token of a draft comes here: no closures. */
function fit(words: readonly Word[], tokens: readonly Token[], at: number, end: number): boolean {
  if (at + words.length > end) return false;
  for (let i = 0; i < words.length; i++) {
    const token = tokens[at + i];
    const word = words[i];
    if (!token || !word || !matches(token, word)) return false;
  }
  return true;
}

function longest<T>(
  shelf: readonly Phrase<T>[],
  tokens: readonly Token[],
  at: number,
  end: number,
): Phrase<T> | undefined {
  for (const phrase of shelf) if (fit(phrase.words, tokens, at, end)) return phrase;
  return undefined;
}

/** A phrase found: its tokens as the half-open index range [first, last). */
export interface Match<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** The longest phrase that begins at the token with index `at` and ends before `end`. */
export function phraseAt<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  at: number,
  end: number,
): Match<T> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const { lower } = token;
  const lemmas = book.get(token.lemma);
  const texts = lower === token.lemma ? undefined : book.get(lower);
  const byLemma = lemmas && longest(lemmas, tokens, at, end);
  const byText = texts && longest(texts, tokens, at, end);
  const found = byText && (!byLemma || byText.words.length > byLemma.words.length) ? byText : byLemma;
  return found && { value: found.value, first: at, last: at + found.words.length };
}

/** All phrases among the tokens [first, last), from left to right, none overlapping the one before. */
export function findPhrases<T>(book: PhraseBook<T>, tokens: readonly Token[], first: number, last: number): Match<T>[] {
  const found: Match<T>[] = [];
  for (let at = first; at < last;) {
    const match = phraseAt(book, tokens, at, last);
    if (match) found.push(match);
    at = match ? match.last : at + 1;
  }
  return found;
}
