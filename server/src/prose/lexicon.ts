// The tagger's words in pages, of which only those are opened that a word is looked up on: a draft has a few hundred of the 87,593
// words, and a table of all took 50 ms of a start. Bundles have this in place of wink-nlp's table: see `server/language-model.mjs`.
import { lastWhere } from './in-order.ts';

/** Numbered words in rising order of their lower case; before them, on a page of its own, the name of what is no word. */
export interface Pages {
  /** the words of each page, with spaces between */
  readonly texts: readonly string[];
  /** the first word of each page in lower case; all that differ from it by case only are on the same page */
  readonly firsts: readonly string[];
  /** the number of each page's first word, and in the end the number of words */
  readonly starts: readonly number[];
}

/** What wink-nlp asks for: words by number and numbers by word, as far as they have been looked up, or added by itself. */
export interface Lexicon {
  readonly hash: Record<string, number>;
  readonly list: string[];
  /** the number of a word on a page */
  readonly find: (word: string) => number | undefined;
  /** the word of a number on a page */
  readonly word: (number: number) => string | undefined;
}

/** So many words that are on no page are remembered: numbers and the like, which wink-nlp asks for again and again. */
const MOST_MISSING = 5000;

/** A lexicon of these words, with all pages closed. */
export function openLexicon({ texts, firsts, starts }: Pages): Lexicon {
  const hash = Object.create(null) as Lexicon['hash'];
  const list = new Array<string>(starts.at(-1) ?? 0);
  const open = (page: number): void => {
    const start = starts[page] as number;
    if (list[start] === undefined) (texts[page] as string).split(' ').forEach((word, k) => (list[start + k] = word));
  };
  const missing = new Set<string>();
  const find: Lexicon['find'] = (word) => {
    if (missing.has(word)) return undefined;
    const lower = word.toLowerCase();
    const page = lastWhere(firsts.length, (at) => (firsts[at] as string) <= lower);
    open(page);
    const end = starts[page + 1] as number;
    for (let number = starts[page] as number; number < end; number++)
      if (list[number] === word) return (hash[word] = number);
    if (missing.size >= MOST_MISSING) missing.clear();
    missing.add(word);
    return undefined;
  };
  const word: Lexicon['word'] = (number) => {
    open(lastWhere(texts.length, (page) => (starts[page] as number) <= number));
    return list[number];
  };
  hash[word(0) as string] = 0;
  return { hash, list, find, word };
}
