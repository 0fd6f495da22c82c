// A linear-chain conditional random field over the labels of labels.ts, in integers: which spans are how likely, over all readings.
// Scores are sums of quantised weights in steps of 1/STEPS of a natural logarithm, so every platform finds the same.
import { beginning, inside, type Range, type Scheme } from './labels.ts';

/** Steps of a weight in one unit of log-probability. */
export const STEPS = 16;
/** Sums of chances are kept finer than weights by this factor. */
const FINE = 64;
const UNIT = STEPS * FINE;

export interface Chain {
  readonly scheme: Scheme;
  /** the labels that may stand before each label */
  readonly before: readonly Int32Array[];
  /** `links[from * labels + to]` in fine steps, read only where `to` may follow `from` */
  readonly links: Int32Array;
}

/** `transitions[from * labels + to]`, in steps. */
export function chainOf(scheme: Scheme, transitions: Int32Array): Chain {
  const all = Array.from({ length: scheme.labels }, (_, label) => label);
  return {
    scheme,
    before: all.map((to) => Int32Array.from(all.filter((from) => scheme.mayFollow(from, to)))),
    links: transitions.map((steps) => steps * FINE),
  };
}

const NEVER = -0x20000000;

// log(1 + exp(-d)) for differences d, both in fine steps
const SUMS = Uint16Array.from({ length: 8 * UNIT }, (_, d) => Math.round(Math.log1p(Math.exp(-d / UNIT)) * UNIT));

/** The log of the sum of two chances. */
function plus(a: number, b: number): number {
  const d = a - b;
  if (d >= 0) return d < SUMS.length ? a + (SUMS[d] as number) : a;
  return -d < SUMS.length ? b + (SUMS[-d] as number) : b;
}

/** Log-sums over all ways to reach each label at each token, each token's largest 0, and what was taken off altogether. */
interface Sums {
  rows: Int32Array;
  taken: Float64Array;
}

const reaching: Sums = { rows: new Int32Array(0), taken: new Float64Array(0) };
const leaving: Sums = { rows: new Int32Array(0), taken: new Float64Array(0) };

function makeRoom(sums: Sums, length: number, labels: number): void {
  if (sums.rows.length < length * labels) sums.rows = new Int32Array(length * labels * 2);
  if (sums.taken.length < length) sums.taken = new Float64Array(length * 2);
}

function forward({ scheme, before, links }: Chain, scores: Int32Array, length: number): void {
  const { labels, mayStart } = scheme;
  makeRoom(reaching, length, labels);
  const { rows, taken } = reaching;
  let off = 0;
  for (let i = 0; i < length; i++) {
    const here = i * labels;
    const back = here - labels;
    let most = NEVER;
    for (let y = 0; y < labels; y++) {
      let sum = i === 0 && mayStart(y) ? 0 : NEVER;
      if (i > 0) {
        const from = before[y] as Int32Array;
        for (const z of from) {
          sum = plus(sum, (rows[back + z] as number) + (links[z * labels + y] as number));
        }
      }
      sum += (scores[here + y] as number) * FINE;
      rows[here + y] = sum;
      if (sum > most) most = sum;
    }
    for (let y = 0; y < labels; y++) rows[here + y] = Math.max(NEVER, (rows[here + y] as number) - most);
    off += most;
    taken[i] = off;
  }
}

function backward({ scheme, before, links }: Chain, scores: Int32Array, length: number): void {
  const { labels } = scheme;
  makeRoom(leaving, length, labels);
  const { rows, taken } = leaving;
  rows.fill(0, (length - 1) * labels, length * labels);
  let off = 0;
  taken[length - 1] = 0;
  for (let i = length - 1; i > 0; i--) {
    const here = i * labels;
    const back = here - labels;
    rows.fill(NEVER, back, here);
    for (let y = 0; y < labels; y++) {
      const after = (rows[here + y] as number) + (scores[here + y] as number) * FINE;
      const from = before[y] as Int32Array;
      for (const z of from) {
        rows[back + z] = plus(rows[back + z] as number, after + (links[z * labels + y] as number));
      }
    }
    let most = NEVER;
    for (let z = 0; z < labels; z++) most = Math.max(most, rows[back + z] as number);
    for (let z = 0; z < labels; z++) rows[back + z] = Math.max(NEVER, (rows[back + z] as number) - most);
    off += most;
    taken[i - 1] = off;
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
  if (length === 0) return found;
  const { links, scheme } = chain;
  const { labels, roles } = scheme;
  forward(chain, scores, length);
  backward(chain, scores, length);
  const last = (length - 1) * labels;
  let whole = NEVER;
  for (let y = 0; y < labels; y++) whole = plus(whole, reaching.rows[last + y] as number);
  whole += reaching.taken[length - 1] as number;
  const bound = least * UNIT;
  /** all that may follow label y at token i */
  const rest = (i: number, y: number): number =>
    (leaving.rows[i * labels + y] as number) + (leaving.taken[i] as number) - whole;
  /** the same without what goes on with its span */
  const end = (i: number, y: number): number => {
    if (i === length - 1) return rest(i, y);
    const next = (i + 1) * labels;
    let sum = NEVER;
    for (let z = 0; z < labels; z++)
      if (scheme.mayStart(z)) {
        const score = (scores[next + z] as number) * FINE + (leaving.rows[next + z] as number);
        sum = plus(sum, (links[y * labels + z] as number) + score);
      }
    return sum + (leaving.taken[i + 1] as number) - whole;
  };
  for (let from = 0; from < length; from++)
    for (let role = 0; role < roles; role++) {
      let y = beginning(role);
      let sum = (reaching.rows[from * labels + y] as number) + (reaching.taken[from] as number);
      for (let i = from; i < length && sum + rest(i, y) >= bound; i++) {
        const chance = sum + end(i, y);
        if (chance >= bound) found.push({ role, from, to: i + 1, chance: Math.min(0, chance) / UNIT });
        if (i + 1 === length) break;
        const z = inside(role);
        sum += (links[y * labels + z] as number) + (scores[(i + 1) * labels + z] as number) * FINE;
        y = z;
      }
    }
  return found;
}
