// Numbers of several words: "thirty-one", "two hundred and fifty thousand", "one point five million", "1.2 million", "nineteen ninety-nine".
import { numberWords, scales } from './numbers.ts';

/** A number of several words: the half-open range of offsets into the text. */
export interface SpokenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const small = ['one', ...numberWords.keys()].join('|');
const big = [...scales.keys()].join('|');
/** Words of numbers in a row, with nothing but a space or a hyphen between them. */
const RUN = new RegExp(
  String.raw`\b(?:\d[\d,]{0,20}(?:\.\d{1,12})?[\s-](?:${big})|(?:${small})[\s-](?:${small}|${big}|point))\b(?:[\s-](?:and\s)?(?:${small}|${big}|point)\b)*`,
  'gi',
);

/** The numbers of several words in a text, in order. */
export function spokenNumbers(text: string): SpokenNumber[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    const words = [...run.matchAll(/[^\s-]+/g)];
    const plain = words.map(([word]) => word.toLowerCase().replaceAll(',', ''));
    const found: SpokenNumber[] = [];
    for (let at = 0; at < words.length;) {
      const { value = 0, end = at + 1 } = numberAt((i) => plain[i] ?? '', at) ?? {};
      const [first, last] = [words[at], words[end - 1]];
      if (first && last && end > at + 1)
        found.push({ value, start: index + first.index, end: index + last.index + last[0].length });
      at = end;
    }
    return found;
  });
}

/** A number that words say, and the index behind its last word. */
interface Read {
  readonly value: number;
  readonly end: number;
}

type Words = (index: number) => string;

/** The number that begins at a word; undefined where none does. */
function numberAt(word: Words, at: number): Read | undefined {
  const year = yearAt(word, at);
  if (year) return year;
  const first = withDecimals(word, belowHundred(word, at));
  if (!first) return undefined;
  let { value, end } = first;
  let total = 0;
  for (;;) {
    const scale = scales.get(word(end));
    if (word(end) === 'hundred' && value < 100) {
      value *= 100;
      end++;
      const rest = belowHundred(word, behindAnd(word, end));
      if (rest && isInWords(word(rest.end - 1))) ({ value, end } = { value: value + rest.value, end: rest.end });
    } else if (scale !== undefined) {
      total += value * scale;
      value = 0;
      end++;
      const rest = belowHundred(word, behindAnd(word, end));
      if (!rest || !isInWords(word(rest.end - 1)) || total % (scale * 1000) === 0) break;
      ({ value, end } = rest);
    } else break;
  }
  return { value: Number((total + value).toPrecision(12)), end };
}

const isDigits = (word: string): boolean => /^\d+(?:\.\d+)?$/.test(word);
const isInWords = (word: string): boolean => !isDigits(word);
const smallOf = (word: string): number | undefined =>
  word === 'one' ? 1 : numberWords.has(word) ? Number(numberWords.get(word)) : undefined;

const behindAnd = (word: Words, at: number): number => (word(at) === 'and' ? at + 1 : at);

/** "thirty-one", "nineteen", "31", "1.2" */
function belowHundred(word: Words, at: number): Read | undefined {
  if (isDigits(word(at))) return { value: Number(word(at)), end: at + 1 };
  const value = smallOf(word(at));
  if (value === undefined) return undefined;
  const unit = value >= 20 ? smallOf(word(at + 1)) : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, end: at + 2 } : { value, end: at + 1 };
}

/** "one point five" */
function withDecimals(word: Words, number: Read | undefined): Read | undefined {
  if (!number || word(number.end) !== 'point') return number;
  let digits = '';
  let end = number.end + 1;
  for (let digit = smallOf(word(end)); digit !== undefined && digit < 10; digit = smallOf(word(++end)))
    digits += String(digit);
  return digits === '' ? number : { value: Number(`${String(number.value)}.${digits}`), end };
}

/** "nineteen ninety-nine", "twenty twenty-four": two numbers of two digits, said one after the other. */
function yearAt(word: Words, at: number): Read | undefined {
  const century = smallOf(word(at));
  if (century === undefined || century < 16 || century > 20) return undefined;
  const rest = belowHundred(word, at + 1);
  if (!rest || rest.value < 10 || isDigits(word(at + 1))) return undefined;
  return { value: century * 100 + rest.value, end: rest.end };
}
