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
    const again = startedAgain(text, words, at);
    if (again > at) skippable.fill(1, at, again);
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

/** Two words or three that a speaker says again. */
const STAMMERS = [2, 3];
/** How many fillers may stand between one start and the next. */
const MOST_FILLERS = 4;
/** What stands between a start and the next: a comma or a dash, and no end of a sentence. */
const BROKEN_OFF = /^[\s,…–—-]*$/;

/** The index of the word with which a speaker starts again, as "We had, uh, we had 22 people" does; `at` where none does. */
function startedAgain(text: string, { keys, starts, ends }: Words, at: number): number {
  for (const length of STAMMERS) {
    let again = at + length;
    while (again < at + length + MOST_FILLERS && fillers.has(keys[again] ?? 0)) again++;
    if (!isSameRun(keys, at, again, length)) continue;
    const gaps = Array.from({ length: again - at - length + 1 }, (_, i) =>
      text.slice(ends[at + length - 1 + i], starts[at + length + i]),
    );
    if (gaps.every((gap) => BROKEN_OFF.test(gap)) && gaps.some((gap) => /[,…–—-]/.test(gap))) return again;
  }
  return at;
}

function isSameRun(keys: Words['keys'], a: number, b: number, length: number): boolean {
  if (b + length > keys.length) return false;
  for (let i = 0; i < length; i++) if (keys[a + i] !== keys[b + i]) return false;
  return true;
}

/** The index of the first start at or after an offset. */
export function firstFrom(starts: Int32Array, offset: number): number {
  return firstWhere(starts.length, (i) => (starts[i] ?? 0) >= offset);
}
