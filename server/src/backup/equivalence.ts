// When other words are not other words: hyphenation, spelling of one side of the ocean or as it sounds, and numbers written differently.
import { numerals, scales } from '../prose/numerals.ts';
import { spokenNumbers } from './spoken-numbers.ts';

/** Whether two stretches of text have the same words, however they are hyphenated or spelled. */
export function sameWords(written: string, said: string): boolean {
  if (spelling(written) === spelling(said)) return true;
  const value = valueOf(written);
  return value !== undefined && value === valueOf(said);
}

/**
 * How many characters the words take with which two stretches both begin and both end, spaces included: 3 at the start of "14 million"
 * and "14 always", 8 at the end of "17 million" and "14 million". Never all of a stretch.
 */
export function sharedEnds(written: string, said: string): { readonly head: number; readonly tail: number } {
  const gaps = [...written.matchAll(/\s+/g)].map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }));
  const isSame = (ours: string, theirs: string): boolean => ours.toLowerCase() === theirs.toLowerCase();
  const head =
    gaps
      .map(({ end }) => end)
      .findLast((end) => said.length > end && isSame(written.slice(0, end), said.slice(0, end))) ?? 0;
  const tail = gaps
    .map(({ start }) => written.length - start)
    .find(
      (length) =>
        written.length - length >= head &&
        said.length - length > head &&
        isSame(written.slice(-length), said.slice(-length)),
    );
  return { head, tail: tail ?? 0 };
}

/** How transcripts spell what was said in haste. */
const HASTE: ReadonlyMap<string, string> = new Map([
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'got to'],
  ['kinda', 'kind of'],
  ['sorta', 'sort of'],
  ['lotta', 'lot of'],
  ['outta', 'out of'],
  ['dunno', 'don’t know'],
  ['lemme', 'let me'],
  ['gimme', 'give me'],
  ['cannot', 'can not'],
]);

function spelling(words: string): string {
  return words
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => HASTE.get(word) ?? word)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}%]+/gu, '')
    .replaceAll('%', 'percent')
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, 'iz')
    .replace(/our(?=s|ed|ing|able|ite|ites|$)/, 'or')
    .replace(/ll(?=(?:ed|ing|er|ers)$)/, 'l');
}

/**
 * The number that a stretch of text says and nothing else: "1.2 million", "twenty-five", "$4,000"; undefined for other text.
 */
export function valueOf(text: string): number | undefined {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const [number] = spokenNumbers(words);
  if (number?.start === 0 && number.end === words.length) return number.value;
  const word = words.toLowerCase().replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : (numerals.get(word) ?? scales.get(word));
}

/** Rounding moves a figure by no more than this share; 40 for 38 is another figure. */
const ROUNDING = 0.03;

/** Whether `written` is `said` rounded to the digits that `written` shows: "1.2 million" for 1,187,000. */
export function isRounded(written: string, said: string): boolean {
  const short = valueOf(written);
  const long = valueOf(said);
  if (short === undefined || long === undefined || short === 0 || long === 0) return false;
  const digits = String(short)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  const digitsSaid = String(long)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return (
    digits < digitsSaid &&
    Math.abs(short - long) <= ROUNDING * Math.abs(long) &&
    Number(long.toPrecision(digits)) === short
  );
}
