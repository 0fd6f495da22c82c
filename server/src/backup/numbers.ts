// Numbers in one word.

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** "twelve" → "12". "one" is left out: it is a pronoun too often to be a number. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  [
    ...units.split(' ').map((word, value): [string, string] => [word, String(value)]),
    ...tens.split(' ').map((word, i): [string, string] => [word, String((i + 2) * 10)]),
  ].filter(([word]) => word !== 'one'),
);

/** What "hundred" and its like stand for. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
