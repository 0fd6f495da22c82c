// The words of a text as they are compared: case, punctuation, hyphens and accents aside, numbers by value.
import { numberWords } from './numbers.ts';

/** Words as parallel arrays: `keys[i]` is the hash of word i as compared, [starts[i], ends[i]) its place in the text. */
export interface Words {
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|%/gu;

/** Reads the words of [from, to) of a text. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of stretch.matchAll(WORD)) {
    keys.push(keyOf(match[0]));
    starts.push(from + match.index);
    ends.push(from + match.index + match[0].length);
  }
  return { keys: Int32Array.from(keys), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The hash under which a word is compared; never 0, which stands for no word at all. */
export function keyOf(word: string): number {
  const plain = plainly(word);
  let hash = 0x811c9dc5;
  for (let i = 0; i < plain.length; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193);
  return hash | 0 || 1;
}

/** A word in the form in which it is compared: lower case, no accents, one kind of apostrophe, a number in digits. */
export function plainly(word: string): string {
  if (word === '%') return 'percent';
  const lower = word.toLowerCase();
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return lower.replaceAll(',', '');
  const letters = /^[a-z]+$/.test(lower) ? lower : lower.replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  return numberWords.get(letters) ?? letters;
}
