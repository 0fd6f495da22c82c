// The second look at spans: overlapping spans of one role are alternatives, of which at most one is right. What a chain of labels
// cannot weigh, a whole span shows: its first and last words together, its length, its marks, what it adds to a likelier one.
import { STEPS, type Candidate } from './crf.ts';
import { addWeights, weightTableOf, type WeightTable } from './table.ts';

/** Spans of one role that all overlap the likeliest of them, which comes first. */
export interface Alternatives {
  readonly role: number;
  readonly options: readonly Candidate[];
  /** the natural logarithm of the chance that none is right, as the chain has it */
  readonly none: number;
}

/** What the choice among alternatives has learned. */
export interface ChoiceWeights {
  /** feature keys in rising order, and the weight of each in steps */
  readonly keys: Int32Array;
  readonly weights: Int8Array;
  /** for each role, in steps: the weight of a span's log-chance, of being the likeliest, of the log-chance of none, and none's own */
  readonly base: Int32Array;
}

/** The same, ready for look-up. */
export interface Choice {
  readonly table: WeightTable;
  readonly base: Int32Array;
}

export const BASE_WEIGHTS = 4;
/** More than these are not weighed against one another. */
const MOST_OPTIONS = 8;

export const choiceOf = ({ keys, weights, base }: ChoiceWeights): Choice => ({
  table: weightTableOf(keys, weights, 1),
  base,
});

/** Sorts likely spans, in order of their first token, into alternatives. */
export function alternativesOf(spans: readonly Candidate[]): Alternatives[] {
  const found: Alternatives[] = [];
  if (spans.length === 0) return found;
  const roles = [...new Set(spans.map(({ role }) => role))].sort((a, b) => a - b);
  for (const role of roles)
    for (const chain of connected(spans.filter((span) => span.role === role))) {
      let rest = chain.sort((a, b) => b.chance - a.chance || a.from - b.from || a.to - b.to);
      while (rest[0]) {
        const [top] = rest;
        const overlaps = ({ from, to }: Candidate): boolean => from < top.to && to > top.from;
        const options = rest.filter(overlaps).slice(0, MOST_OPTIONS);
        rest = rest.filter((span) => !overlaps(span));
        const any = options.reduce((sum, { chance }) => sum + Math.exp(chance), 0);
        found.push({ role, options, none: Math.log1p(-Math.min(0.999, any)) });
      }
    }
  return found;
}

/** Text can be made that overlaps on and on; no more spans than these are sorted out together. */
const LONGEST_RUN = 200;

/** Runs of spans that overlap one another, directly or through others. */
function connected(spans: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  let end = -1;
  for (const span of spans) {
    const run = runs.at(-1);
    if (run && span.from < end && run.length < LONGEST_RUN) run.push(span);
    else runs.push([span]);
    end = Math.max(end, span.to);
  }
  return runs;
}

/** The best of alternatives. Its chance is the natural logarithm of the chance that any of them is right. */
export interface Chosen extends Candidate {
  /** the natural logarithm of the chance that this very span is right */
  readonly exact: number;
}

const keys = new Int32Array(256);
const sum = new Int32Array(1);
const scores = new Float64Array(MOST_OPTIONS);

/** Chooses; `features` writes the keys of an option's features, at most 256, and returns their number. */
export function choose(
  { table, base }: Choice,
  { role, options, none }: Alternatives,
  features: (option: Candidate, out: Int32Array) => number,
): Chosen {
  const at = role * BASE_WEIGHTS;
  const likelihood = base[at] as number;
  let best = options[0] as Candidate;
  let most = -Infinity;
  for (let k = 0; k < options.length; k++) {
    const option = options[k] as Candidate;
    sum[0] = k === 0 ? (base[at + 1] as number) : 0;
    addWeights(table, keys, features(option, keys), sum, 0);
    const score = ((sum[0] as number) + likelihood * option.chance) / STEPS;
    scores[k] = score;
    if (score > most) {
      most = score;
      best = option;
    }
  }
  const nothing = ((base[at + 3] as number) + (base[at + 2] as number) * none) / STEPS;
  const top = Math.max(most, nothing);
  let all = 0;
  for (let k = 0; k < options.length; k++) all += Math.exp((scores[k] as number) - top);
  const total = Math.log(all + Math.exp(nothing - top));
  return { ...best, chance: Math.log(all) - total, exact: most - top - total };
}

/** Those that overlap no likelier one, in order. */
export function disjoint<Span extends Candidate>(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return [...spans];
  const start = spans.reduce((least, { from }) => Math.min(least, from), Infinity);
  const end = spans.reduce((most, { to }) => Math.max(most, to), 0);
  const taken = new Uint8Array(Math.max(0, end - start));
  return [...spans]
    .sort((a, b) => b.chance - a.chance || a.from - b.from)
    .filter(({ from, to }) => {
      if (taken.subarray(from - start, to - start).includes(1)) return false;
      taken.fill(1, from - start, to - start);
      return true;
    })
    .sort((a, b) => a.from - b.from);
}
