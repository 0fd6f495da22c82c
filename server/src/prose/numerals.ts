// Numbers in one word. Data only; how several of them make one number is for `backup/spoken-numbers.ts` and `claims/figures.ts` to tell.

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Numbers below a hundred. */
export const numerals: ReadonlyMap<string, number> = new Map([
  ...units.split(' ').map((word, value): [string, number] => [word, value]),
  ...tens.split(' ').map((word, i): [string, number] => [word, 20 + 10 * i]),
]);

/** What "hundred" and its like stand for. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
