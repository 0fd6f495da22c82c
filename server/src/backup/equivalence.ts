// When other words are not other words: hyphenation, spelling of one side of the ocean, and numbers written differently.
import { numberWords } from './numbers.ts';

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

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

function spelling(words: string): string {
  return words
    .toLowerCase()
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
  const words = text.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu) ?? [];
  let value: number | undefined;
  for (const word of words) {
    const digits = word === 'one' ? '1' : (numberWords.get(word) ?? word);
    if (/^\d/.test(digits)) {
      const next = Number(digits.replaceAll(',', ''));
      if (value === undefined) value = next;
      else if (value >= 20 && value % 10 === 0 && next < 10) value += next;
      else return undefined;
    } else if (scales.has(word)) value = (value ?? 1) * (scales.get(word) ?? 1);
    else return undefined;
  }
  return value;
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
