// A linear-chain conditional random field over the labels of labels.ts: which spans are how likely, over all readings. Scores are
// whole numbers, in steps of 1/STEPS of a natural logarithm; their powers are rounded, and only added and multiplied from there on,
// so every platform finds the same. The sums are scaled token by token (Rabiner, A Tutorial on Hidden Markov Models, 1989, V.A).
import { beginning, inside, type Range, type Scheme } from './labels.ts';

/** Steps of a weight in one unit of log-probability. */
export const STEPS = 16;
/** Scores count up to so many steps, either way. */
const LARGEST_SCORE = 1023;

const powerOf = (steps: number): number => Math.fround(Math.exp(steps / STEPS));
const POWERS = Float64Array.from({ length: 2 * LARGEST_SCORE + 1 }, (_, k) => powerOf(k - LARGEST_SCORE));

export interface Chain {
  readonly scheme: Scheme;
  /** `links[from * labels + to]`: how much speaks for `to` after `from`, 0 where it may not follow */
  readonly links: Float64Array;
}

/** `transitions[from * labels + to]`, in steps. */
export function chainOf(scheme: Scheme, transitions: Int32Array): Chain {
  const { labels, mayFollow } = scheme;
  const links = Float64Array.from(transitions, (steps, k) =>
    mayFollow(Math.floor(k / labels), k % labels) ? powerOf(steps) : 0,
  );
  return { scheme, links };
}

// For each token and label: its power; the share of all ways to this token that end with the label; how much comes after the label,
// in units that make the share and it a chance; the same with the token's own power and scale.
let powers = new Float64Array(0);
let reaching = new Float64Array(0);
let leaving = new Float64Array(0);
let coming = new Float64Array(0);
/** what each token's ways were multiplied by to make their sum 1 */
let scales = new Float64Array(0);

function makeRoom(length: number, labels: number): void {
  if (scales.length >= length && powers.length >= length * labels) return;
  const room = (): Float64Array<ArrayBuffer> => new Float64Array(2 * length * labels);
  powers = room();
  reaching = room();
  leaving = room();
  coming = room();
  scales = new Float64Array(2 * length);
}

function forward({ scheme: { labels, mayStart }, links }: Chain, scores: Int32Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const here = i * labels;
    let whole = 0;
    for (let y = 0; y < labels; y++) {
      const score = Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, scores[here + y] as number));
      const power = POWERS[score + LARGEST_SCORE] as number;
      powers[here + y] = power;
      let sum = 0;
      if (i === 0) sum = mayStart(y) ? 1 : 0;
      else
        for (let z = 0; z < labels; z++)
          sum += (reaching[here - labels + z] as number) * (links[z * labels + y] as number);
      reaching[here + y] = sum * power;
      whole += sum * power;
    }
    const scale = 1 / whole;
    scales[i] = scale;
    for (let y = 0; y < labels; y++) (reaching[here + y] as number) *= scale;
  }
}

function backward({ scheme: { labels }, links }: Chain, length: number): void {
  for (let i = length - 1; i >= 0; i--) {
    const here = i * labels;
    for (let y = 0; y < labels; y++) {
      let sum = i === length - 1 ? 1 : 0;
      if (i < length - 1)
        for (let z = 0; z < labels; z++)
          sum += (links[y * labels + z] as number) * (coming[here + labels + z] as number);
      leaving[here + y] = sum;
    }
    for (let y = 0; y < labels; y++)
      coming[here + y] = (leaving[here + y] as number) * (powers[here + y] as number) * (scales[i] as number);
  }
}

/** A span and the natural logarithm of its chance. */
export interface Candidate extends Range {
  readonly role: number;
  readonly chance: number;
}

/** Every span of any role whose log-chance is at least `least`, in order of its first token. `scores[i * labels + label]`. */
export function likelySpans(chain: Chain, scores: Int32Array, length: number, least: number): Candidate[] {
  const found: Candidate[] = [];
  const { links, scheme } = chain;
  const { labels, roles, mayStart } = scheme;
  makeRoom(length, labels);
  forward(chain, scores, length);
  backward(chain, length);
  const bound = Math.exp(least);
  /** how much comes after label y at token i that does not go on with its span */
  const ending = (i: number, y: number): number => {
    if (i === length - 1) return 1;
    let sum = 0;
    for (let z = 0; z < labels; z++)
      if (mayStart(z)) sum += (links[y * labels + z] as number) * (coming[(i + 1) * labels + z] as number);
    return sum;
  };
  for (let from = 0; from < length; from++)
    for (let role = 0; role < roles; role++) {
      let y = beginning(role);
      let share = reaching[from * labels + y] as number;
      for (let i = from; share * (leaving[i * labels + y] as number) >= bound; i++) {
        const chance = share * ending(i, y);
        if (chance >= bound) found.push({ role, from, to: i + 1, chance: Math.log(Math.min(1, chance)) });
        if (i + 1 === length) break;
        share *= (links[y * labels + inside(role)] as number) * (powers[(i + 1) * labels + inside(role)] as number);
        share *= scales[i + 1] as number;
        y = inside(role);
      }
    }
  return found;
}
