// What a transcript has and a quotation need not: fillers, stammers, stage directions.
import { firstWhere } from '../prose/in-order.ts';
import { keyOf, type Words } from './words.ts';

const fillers = new Set('uh uhh um umm er erm ah eh hm hmm mm mhm'.split(' ').map(keyOf));
const [you, know, i, mean] = ['you', 'know', 'i', 'mean'].map(keyOf);

/** Directions and times: `[laughter]`, `(Applause.)`, `(laughs)`, `[00:12:03]`, `(12:03)`, a time on a line of its own. */
const DIRECTION =
  /\([A-Z][^()\n]{2,40}\)|\[[^[\]\n]{2,40}\]|\((?:laugh|chuckl|applau|cheer|pause|silence|sigh|cough|music|inaudible|unintelligible|indiscernible|crosstalk|off[- ]mic|ph\)|phonetic|sic\)|\d{1,2}:\d{2})[^()\n]{0,30}\)?|^[^\S\n]*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[^\S\n]*$/gm;
/** What a transcript writes where it has no words: anything may have been said there. */
const UNHEARD = /inaudible|unintelligible|indiscernible|crosstalk|audio (?:gap|cut)|\?\?\?/i;

/** Whether a stretch of a transcript says that some of it could not be heard. */
export const isInaudible = (text: string): boolean => UNHEARD.test(text);

/** Marks each word that may be left out without altering a quotation: 1 where so. */
export function skippableWords(text: string, words: Words): Uint8Array {
  const { keys, starts, ends } = words;
  const skippable = new Uint8Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const next = keys[at + 1];
    if (fillers.has(key) || key === next) skippable[at] = 1;
    const parenthetic = (key === you && next === know) || (key === i && next === mean);
    if (parenthetic && /^\s*,/.test(text.slice(ends[at + 1], (ends[at + 1] ?? 0) + 3))) skippable.fill(1, at, at + 2);
  }
  for (const { index, 0: direction } of text.matchAll(DIRECTION)) {
    for (let at = firstFrom(starts, index); at < keys.length && (starts[at] ?? 0) < index + direction.length; at++) {
      skippable[at] = 1;
    }
  }
  return skippable;
}

/** The index of the first start at or after an offset. */
export function firstFrom(starts: Int32Array, offset: number): number {
  return firstWhere(starts.length, (i) => (starts[i] ?? 0) >= offset);
}
