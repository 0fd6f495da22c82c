// The words of a text as they are compared: case, punctuation, hyphens and accents aside, numbers by value.
import { numerals } from '../prose/numerals.ts';
import { spokenNumbers } from './spoken-numbers.ts';

/** Words as parallel arrays: `keys[i]` is the hash of word i as compared, [starts[i], ends[i]) its place in the text. */
export interface Words {
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|%/gu;

const COINS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
]);

/** Reads the words of [from, to) of a text. A number of several words is one word, and "$4" is "4 dollars". */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  const numbers = spokenNumbers(stretch);
  let next = 0;
  const put = (key: number, start: number, end: number): void => {
    keys.push(key);
    starts.push(from + start);
    ends.push(from + end);
  };
  for (const { index, 0: word } of stretch.matchAll(WORD)) {
    let number = numbers[next];
    while (number && number.end <= index) number = numbers[++next];
    if (number && number.start < index) continue;
    const end = number?.start === index ? number.end : index + word.length;
    put(number?.start === index ? keyOf(String(number.value)) : keyOf(word), index, end);
    const coins = isDigit(word.charCodeAt(0)) ? COINS.get(stretch.charAt(index - 1)) : undefined;
    if (coins !== undefined) put(keyOf(coins), end, end);
  }
  return { keys: Int32Array.from(keys), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

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
  if (isDigit(lower.charCodeAt(0))) return lower.replaceAll(',', '');
  const letters = /^[a-z]+$/.test(lower) ? lower : lower.replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  // "one" is a pronoun too often to be a number.
  return letters === 'one' ? letters : String(numerals.get(letters) ?? letters);
}
