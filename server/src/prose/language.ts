// The only module that knows wink-nlp: text in, tokens and sentences out.
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { PartOfSpeech, Reading, Token } from './prose.ts';
import { findSentences } from './sentences.ts';

interface Tagger {
  readonly nlp: ReturnType<typeof winkNLP>;
  /** Makes the tagger forget what it has met outside its lexicon and would read otherwise now. */
  readonly forget: () => void;
  /** how many words outside its lexicon it has met */
  readonly met: () => number;
}

let tagger: Tagger | undefined;

/** The tagger keeps a few bytes of every word that it has met, forgotten or not; after so many it is loaded anew. */
const MOST_MET = 300_000;

/** A longer run without white space is no word of any language, and the tagger is not asked about it. */
const LONGEST_WORD = 200;
/** The tagger looks a few words around; what it is given at once is kept to this many characters. */
const LONGEST_STRETCH = 8_000;

/**
 * Reads the sentences and tokens of one block's text. Offsets are UTF-16 offsets into `text`.
 * The language model is loaded at the first call (20 ms in a bundle) and kept.
 */
export function readText(text: string): Reading {
  const tokens: Token[] = [];
  for (const { start, end } of stretches(text)) {
    if (/\s/.test(text.slice(start, end)) || end - start <= LONGEST_WORD) tag(text, start, end, tokens);
    else tokens.push(unread(text.slice(start, end), start));
  }
  return { text, tokens, sentences: findSentences(text, tokens) };
}

/** Tags text[start, end) and appends its tokens. */
function tag(text: string, start: number, end: number, tokens: Token[]): void {
  if (!tagger || tagger.met() > MOST_MET) tagger = loadTagger();
  const { nlp, forget } = tagger;
  const { its } = nlp;
  const all = nlp.readDoc(forTagger(text.slice(start, end))).tokens();
  const words = all.out() as string[];
  const tags = all.out(its.pos) as unknown as PartOfSpeech[];
  const lemmas = all.out(its.lemma as typeof its.value) as string[];
  forget();
  let at = start;
  words.forEach((word, i) => {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    const length = Math.min(word.length, end - at);
    if (length === 0 || word.trim() === '') return;
    // the tagger's own string where it is the same, so that all tokens of a word share one
    const own = text.startsWith(word, at) ? word : text.slice(at, at + length);
    const lower = own.toLowerCase();
    tokens.push({ text: own, lower, lemma: lemmas[i] ?? own, pos: tags[i] ?? 'X', start: at, end: (at += length) });
  });
}

/** A token that the tagger is not asked about. */
const unread = (text: string, start: number): Token => ({
  text,
  lower: text.toLowerCase(),
  lemma: text,
  pos: 'X',
  start,
  end: start + text.length,
});

/** What the tagger reads as one token whether it has met it before or not. */
const wholeWord = /^[a-z]+$/i;

/**
 * Loads wink-nlp. It takes a word outside its lexicon for one token wherever it has met it whole before ("Clinton's" after
 * "Clinton's,"), so what it reads would hang on what it read: after each text it is made to forget all but whole words.
 */
function loadTagger(): Tagger {
  const core = (model.core as () => unknown)() as {
    features: { lexeme: { hash: Record<string, number>; list: string[] } };
  };
  const { hash, list } = core.features.lexeme;
  const nlp = winkNLP({ ...model, core: () => core } as typeof model, ['pos']);
  const known = list.length;
  let kept = known;
  const forget = (): void => {
    for (; kept < list.length; kept++) {
      const word = list[kept] ?? '';
      if (!wholeWord.test(word)) Reflect.deleteProperty(hash, word);
    }
  };
  return { nlp, forget, met: () => list.length - known };
}

/** The same text, character for character, as the tagger's lexicon spells it: apostrophes inside words are straight. */
function forTagger(text: string): string {
  return /[’ʼ´`]/.test(text) ? text.replace(/(?<=\p{L})[’ʼ´`](?=\p{L})/gu, "'") : text;
}

/** Cuts a text into what the tagger reads at once, and runs too long to be words. */
function* stretches(text: string): Generator<{ start: number; end: number }> {
  if (text.length <= LONGEST_STRETCH && !hasLongWord(text)) {
    yield { start: 0, end: text.length };
    return;
  }
  let start = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const end = index + word.length;
    const isLong = word.length > LONGEST_WORD;
    if (index > start && (isLong || end - start > LONGEST_STRETCH)) {
      yield { start, end: index };
      start = index;
    }
    if (isLong) {
      yield { start: index, end };
      start = end;
    }
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Whether more than LONGEST_WORD characters in a row are no white space. Looks at a few in a hundred. */
function hasLongWord(text: string): boolean {
  let start = 0;
  for (let end = LONGEST_WORD; end < text.length; end = start + LONGEST_WORD) {
    let at = end;
    while (at >= start && !isSpace(text.charCodeAt(at))) at--;
    if (at < start) return true;
    start = at + 1;
  }
  return false;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 || code === 0x0a || (code > 0x7f ? /\s/.test(String.fromCharCode(code)) : code >= 9 && code <= 13)
  );
}
