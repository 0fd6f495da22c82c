// Numbers of several words: "thirty-one", "two hundred and fifty thousand", "one point five million", "1.2 million", "nineteen ninety-nine".
import { numerals, scales } from '../prose/numerals.ts';

/** A number of several words: the half-open range of offsets into the text. */
export interface SpokenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const small = [...numerals.keys()].join('|');
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
      const rest = remainder(word, end);
      if (rest) ({ value, end } = { value: value + rest.value, end: rest.end });
    } else if (scale !== undefined) {
      total += value * scale;
      value = 0;
      end++;
      const rest = remainder(word, end);
      if (!rest) break;
      ({ value, end } = rest);
    } else break;
  }
  return { value: Number((total + value).toPrecision(12)), end };
}

const isDigits = (word: string): boolean => /^\d+(?:\.\d+)?$/.test(word);

/** What is left of a number behind "hundred" or "thousand", in words: "and fifty", "nine". */
function remainder(word: Words, at: number): Read | undefined {
  const rest = belowHundred(word, word(at) === 'and' ? at + 1 : at);
  return rest && !isDigits(word(rest.end - 1)) ? rest : undefined;
}

/** "thirty-one", "nineteen", "31", "1.2" */
function belowHundred(word: Words, at: number): Read | undefined {
  if (isDigits(word(at))) return { value: Number(word(at)), end: at + 1 };
  const value = numerals.get(word(at));
  if (value === undefined) return undefined;
  const unit = value >= 20 ? numerals.get(word(at + 1)) : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, end: at + 2 } : { value, end: at + 1 };
}

/** "one point five" */
function withDecimals(word: Words, number: Read | undefined): Read | undefined {
  if (!number || word(number.end) !== 'point') return number;
  let digits = '';
  let end = number.end + 1;
  for (let digit = numerals.get(word(end)); digit !== undefined && digit < 10; digit = numerals.get(word(++end)))
    digits += String(digit);
  return digits === '' ? number : { value: Number(`${String(number.value)}.${digits}`), end };
}

/** "nineteen ninety-nine", "twenty twenty-four": two numbers of two digits, said one after the other. */
function yearAt(word: Words, at: number): Read | undefined {
  const century = numerals.get(word(at));
  if (century === undefined || century < 16 || century > 20) return undefined;
  const rest = belowHundred(word, at + 1);
  if (!rest || rest.value < 10 || isDigits(word(at + 1))) return undefined;
  return { value: century * 100 + rest.value, end: rest.end };
}
