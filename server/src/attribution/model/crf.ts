// A linear-chain conditional random field over the labels of labels.ts, in integers: the best sequence, and how sure it is.
// Scores are sums of quantised weights in steps of 1/STEPS of a natural logarithm, so every platform finds the same.
import { OUTSIDE, type Range, type Scheme } from './labels.ts';

/** Steps of a weight in one unit of log-probability. */
export const STEPS = 32;
/** Sums of chances are kept finer than weights by this factor. */
const FINE = 32;
const UNIT = STEPS * FINE;

export interface Chain {
  readonly scheme: Scheme;
  /** `transitions[from * labels + to]`, read only where `to` may follow `from` */
  readonly transitions: Int32Array;
  /** the labels that may stand before each label */
  readonly before: readonly (readonly number[])[];
  /** the labels that go on with a span after each label, and those that do not */
  readonly onward: readonly (readonly number[])[];
  readonly away: readonly (readonly number[])[];
}

export function chainOf(scheme: Scheme, transitions: Int32Array): Chain {
  const all = Array.from({ length: scheme.labels }, (_, label) => label);
  const after = all.map((from) => all.filter((to) => scheme.mayFollow(from, to)));
  return {
    scheme,
    transitions,
    before: all.map((to) => all.filter((from) => scheme.mayFollow(from, to))),
    onward: after.map((list) => list.filter((to) => !scheme.mayStart(to))),
    away: after.map((list) => list.filter((to) => scheme.mayStart(to))),
  };
}

const NEVER = -0x20000000;

/** The best labels for `length` tokens; `scores[i * labels + label]`. */
export function decode(chain: Chain, scores: Int32Array, length: number): Uint8Array {
  const { scheme, transitions, before } = chain;
  const { labels, mayStart } = scheme;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const from = new Uint8Array(length * labels);
  let row = new Int32Array(labels);
  let next = new Int32Array(labels);
  for (let y = 0; y < labels; y++) row[y] = mayStart(y) ? (scores[y] as number) : NEVER;
  for (let i = 1; i < length; i++) {
    let most = NEVER;
    for (let y = 0; y < labels; y++) {
      let top = 2 * NEVER;
      let arg = 0;
      for (const z of before[y] as readonly number[]) {
        const s = (row[z] as number) + (transitions[z * labels + y] as number);
        if (s > top) {
          top = s;
          arg = z;
        }
      }
      next[y] = top + (scores[i * labels + y] as number);
      from[i * labels + y] = arg;
      most = Math.max(most, next[y] as number);
    }
    for (let y = 0; y < labels; y++) next[y] = Math.max(NEVER, (next[y] as number) - most);
    [row, next] = [next, row];
  }
  let y = OUTSIDE;
  for (let z = 0; z < labels; z++) if ((row[z] as number) > (row[y] as number)) y = z;
  for (let i = length - 1; i >= 0; i--) {
    best[i] = y;
    y = from[i * labels + y] as number;
  }
  return best;
}

// log(1 + exp(-d)) for differences d, both in fine steps
const SUM_TABLE = Int32Array.from({ length: 8 * UNIT }, (_, d) => Math.round(Math.log1p(Math.exp(-d / UNIT)) * UNIT));
const plus = (a: number, b: number): number => {
  const d = a > b ? a - b : b - a;
  return (a > b ? a : b) + (d < SUM_TABLE.length ? (SUM_TABLE[d] as number) : 0);
};

/** Log-sums over all ways to reach each label at each token, each token's largest 0, and what was taken off altogether. */
interface Sums {
  readonly rows: Int32Array;
  readonly taken: Float64Array;
}

function forward({ scheme, transitions, before }: Chain, scores: Int32Array, length: number): Sums {
  const { labels, mayStart } = scheme;
  const rows = new Int32Array(length * labels);
  const taken = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    let most = NEVER;
    for (let y = 0; y < labels; y++) {
      let sum = i === 0 && mayStart(y) ? 0 : NEVER;
      if (i > 0)
        for (const z of before[y] as readonly number[])
          sum = plus(sum, (rows[(i - 1) * labels + z] as number) + (transitions[z * labels + y] as number) * FINE);
      sum += (scores[i * labels + y] as number) * FINE;
      rows[i * labels + y] = sum;
      most = Math.max(most, sum);
    }
    for (let y = 0; y < labels; y++) rows[i * labels + y] = Math.max(NEVER, (rows[i * labels + y] as number) - most);
    taken[i] = (i ? (taken[i - 1] as number) : 0) + most;
  }
  return { rows, taken };
}

function backward({ scheme, transitions, before }: Chain, scores: Int32Array, length: number): Sums {
  const { labels } = scheme;
  const rows = new Int32Array(length * labels).fill(NEVER);
  const taken = new Float64Array(length);
  for (let y = 0; y < labels; y++) rows[(length - 1) * labels + y] = 0;
  for (let i = length - 1; i > 0; i--) {
    for (let y = 0; y < labels; y++) {
      const b = (rows[i * labels + y] as number) + (scores[i * labels + y] as number) * FINE;
      for (const z of before[y] as readonly number[]) {
        const at = (i - 1) * labels + z;
        rows[at] = plus(rows[at] as number, b + (transitions[z * labels + y] as number) * FINE);
      }
    }
    let most = NEVER;
    for (let z = 0; z < labels; z++) most = Math.max(most, rows[(i - 1) * labels + z] as number);
    for (let z = 0; z < labels; z++)
      rows[(i - 1) * labels + z] = Math.max(NEVER, (rows[(i - 1) * labels + z] as number) - most);
    taken[i - 1] = (taken[i] as number) + most;
  }
  return { rows, taken };
}

/** The log of the summed chances of all label sequences, in fine steps. */
function total({ scheme: { labels } }: Chain, { rows, taken }: Sums, length: number): number {
  let sum = NEVER;
  for (let y = 0; y < labels; y++) sum = plus(sum, rows[(length - 1) * labels + y] as number);
  return sum + (taken[length - 1] as number);
}

/** The natural logarithm of each label sequence's chance among all. */
export function logChances(chain: Chain, scores: Int32Array, sequences: readonly Uint8Array[]): number[] {
  const { transitions } = chain;
  const { labels } = chain.scheme;
  const length = sequences[0]?.length ?? 0;
  if (length === 0) return sequences.map(() => 0);
  const whole = total(chain, forward(chain, scores, length), length);
  return sequences.map((sequence) => {
    let score = 0;
    for (let i = 0; i < length; i++) {
      const y = sequence[i] as number;
      score += scores[i * labels + y] as number;
      if (i) score += transitions[(sequence[i - 1] as number) * labels + y] as number;
    }
    return Math.min(0, score * FINE - whole) / UNIT;
  });
}

/** A span and the natural logarithm of its chance. */
export interface Candidate extends Range {
  readonly role: number;
  readonly chance: number;
}

/** Every span of any role whose log-chance is at least `least`, in order of its first token. */
export function likelySpans(chain: Chain, scores: Int32Array, length: number, least: number): Candidate[] {
  const found: Candidate[] = [];
  if (length === 0) return found;
  const { transitions, onward, away } = chain;
  const { labels, mayStart, roleOf } = chain.scheme;
  const a = forward(chain, scores, length);
  const b = backward(chain, scores, length);
  const whole = total(chain, a, length);
  const bound = least * UNIT;
  const score = (i: number, y: number): number => (scores[i * labels + y] as number) * FINE;
  const link = (y: number, z: number): number => (transitions[y * labels + z] as number) * FINE;
  /** what follows label y at token i, by label or altogether */
  const rest = (i: number, y: number): number => (b.rows[i * labels + y] as number) + (b.taken[i] as number) - whole;
  const restAway = (i: number, y: number): number => {
    if (i === length - 1) return rest(i, y);
    let sum = NEVER;
    for (const z of away[y] as readonly number[])
      sum = plus(sum, link(y, z) + score(i + 1, z) + (b.rows[(i + 1) * labels + z] as number));
    return sum + (b.taken[i + 1] as number) - whole;
  };
  for (let from = 0; from < length; from++)
    for (let first = OUTSIDE + 1; first < labels; first++) {
      if (!mayStart(first)) continue;
      let open = [{ y: first, sum: (a.rows[from * labels + first] as number) + (a.taken[from] as number) }];
      for (let i = from; i < length && open.length > 0; i++) {
        open = open.filter(({ y, sum }) => sum + rest(i, y) >= bound);
        let chance = NEVER;
        for (const { y, sum } of open)
          if ((away[y] as readonly number[]).length > 0) chance = plus(chance, sum + restAway(i, y));
        if (chance >= bound) found.push({ role: roleOf(first), from, to: i + 1, chance: Math.min(0, chance) / UNIT });
        if (i + 1 === length) break;
        open = open.flatMap(({ y, sum }) =>
          (onward[y] as readonly number[]).map((z) => ({ y: z, sum: sum + link(y, z) + score(i + 1, z) })),
        );
      }
    }
  return found;
}
