// Learns the weights of a linear-chain conditional random field: forward–backward, AdaGrad one sequence at a time, dropout of
// features, the mean of the last epochs. Same examples, same seed: same weights.
import type { Scheme } from '../src/attribution/model/labels.ts';
import type { Examples } from './examples.ts';
import { randomFrom, shuffled } from './random.ts';

export interface Recipe {
  readonly epochs: number;
  /** AdaGrad's step */
  readonly rate: number;
  /** the share of features left out at each token */
  readonly dropout: number;
  /** over how many epochs' ends the weights are averaged */
  readonly averaged: number;
  readonly seed: number;
}

export interface Learned {
  readonly labels: number;
  /** `unary[feature * labels + label]` */
  readonly unary: Float32Array;
  /** `transitions[from * labels + to]` */
  readonly transitions: Float32Array;
}

/** Gradients smaller than this are not followed. */
const NEGLIGIBLE = 0.01;

/** The mean of what was learned in several runs, by the same labels and features. */
export const meanOf = (labels: number, runs: readonly Learned[]): Learned => ({
  labels,
  unary: mean(runs.map(({ unary }) => unary)),
  transitions: mean(runs.map(({ transitions }) => transitions)),
});

function mean(weights: readonly Float32Array[]): Float32Array {
  const sums = new Float32Array(weights[0]?.length ?? 0);
  for (const some of weights) some.forEach((weight, k) => ((sums[k] as number) += weight / weights.length));
  return sums;
}

/** Learns weights for features 0 … size - 1. `start` lends weights to begin from. */
export function learn(
  examples: Examples,
  size: number,
  scheme: Scheme,
  recipe: Recipe,
  start?: Learned,
  progress?: (loss: number) => void,
): Learned {
  const { features, stops, ends } = examples;
  const { labels, mayStart, mayFollow } = scheme;
  const random = randomFrom(recipe.seed);
  // for each feature its weights, then the sums of their squared gradients: what is used together lies together
  const stride = 2 * labels;
  const table = new Float32Array(size * stride);
  if (start) for (let f = 0; f < size; f++) table.set(start.unary.subarray(f * labels, (f + 1) * labels), f * stride);
  const transitions = start ? Float64Array.from(start.transitions) : new Float64Array(labels * labels);
  const transitionSquares = new Float64Array(labels * labels);
  const mean = new Float32Array(size * labels);
  const meanTransitions = new Float64Array(labels * labels);
  const before = Array.from({ length: labels }, (_, to) =>
    Array.from({ length: labels }, (_, from) => from).filter((from) => mayFollow(from, to)),
  );

  let longest = 0;
  let most = 0;
  for (let s = 0; s < ends.length; s++) {
    const from = s ? (ends[s - 1] as number) : 0;
    const to = ends[s] as number;
    longest = Math.max(longest, to - from);
    most = Math.max(most, (stops[to - 1] ?? 0) - (from ? (stops[from - 1] as number) : 0));
  }
  const kept = new Int32Array(most);
  const keptStops = new Int32Array(longest + 1);
  const potential = new Float64Array(longest * labels);
  const alpha = new Float64Array(longest * labels);
  const beta = new Float64Array(longest * labels);
  const scale = new Float64Array(longest);
  const expected = new Float64Array(labels * labels);
  const link = new Float64Array(labels * labels);
  const gradient = new Float64Array(labels);
  const scores = new Float64Array(labels);
  // dropout asks for a great many numbers, so a quicker source serves it
  let state = recipe.seed | 1;
  const chance = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const keep = 1 - recipe.dropout;
  const boost = 1 / keep;

  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    let loss = 0;
    for (const s of shuffled(ends.length, random)) {
      const from = s ? (ends[s - 1] as number) : 0;
      const n = (ends[s] as number) - from;
      if (n === 0) continue;
      const weight = examples.weights[s] as number;
      for (let k = 0; k < labels * labels; k++) link[k] = Math.exp(transitions[k] as number);
      // potentials
      let used = 0;
      let gold = 0;
      let partition = 0;
      for (let t = 0; t < n; t++) {
        scores.fill(0);
        const stop = stops[from + t] as number;
        for (let f = from + t ? (stops[from + t - 1] as number) : 0; f < stop; f++) {
          if (recipe.dropout > 0 && chance() >= keep) continue;
          const base = (features[f] as number) * stride;
          kept[used++] = base;
          for (let y = 0; y < labels; y++) (scores[y] as number) += table[base + y] as number;
        }
        keptStops[t + 1] = used;
        let top = -Infinity;
        for (let y = 0; y < labels; y++) top = Math.max(top, (scores[y] as number) * boost);
        for (let y = 0; y < labels; y++) potential[t * labels + y] = Math.exp((scores[y] as number) * boost - top);
        partition += top;
        gold += (scores[examples.labels[from + t] as number] as number) * boost;
        if (t)
          gold += transitions[
            (examples.labels[from + t - 1] as number) * labels + (examples.labels[from + t] as number)
          ] as number;
      }
      // forward
      for (let t = 0; t < n; t++) {
        let sum = 0;
        for (let y = 0; y < labels; y++) {
          let a = 0;
          if (t === 0) a = mayStart(y) ? 1 : 0;
          else
            for (const z of before[y] as number[])
              a += (alpha[(t - 1) * labels + z] as number) * (link[z * labels + y] as number);
          a *= potential[t * labels + y] as number;
          alpha[t * labels + y] = a;
          sum += a;
        }
        scale[t] = 1 / sum;
        for (let y = 0; y < labels; y++) (alpha[t * labels + y] as number) *= scale[t] as number;
        partition += Math.log(sum);
      }
      loss += weight * (partition - gold);
      // backward
      for (let y = 0; y < labels; y++) beta[(n - 1) * labels + y] = 1;
      expected.fill(0);
      for (let t = n - 1; t > 0; t--) {
        const c = scale[t] as number;
        for (let y = 0; y < labels; y++) beta[(t - 1) * labels + y] = 0;
        for (let y = 0; y < labels; y++) {
          const b = (beta[t * labels + y] as number) * (potential[t * labels + y] as number) * c;
          if (b === 0) continue;
          for (const z of before[y] as number[]) {
            const flow = (link[z * labels + y] as number) * b;
            (beta[(t - 1) * labels + z] as number) += flow;
            (expected[z * labels + y] as number) += (alpha[(t - 1) * labels + z] as number) * flow;
          }
        }
      }
      // steps
      for (let t = 0; t < n; t++) {
        const truth = examples.labels[from + t] as number;
        if (t) (expected[(examples.labels[from + t - 1] as number) * labels + truth] as number) -= 1;
        let any = false;
        for (let y = 0; y < labels; y++) {
          let g = (alpha[t * labels + y] as number) * (beta[t * labels + y] as number) - (y === truth ? 1 : 0);
          if (Math.abs(g) < NEGLIGIBLE) g = 0;
          else any = true;
          gradient[y] = g * weight;
        }
        if (!any) continue;
        for (let f = keptStops[t] as number; f < (keptStops[t + 1] as number); f++) {
          const base = kept[f] as number;
          for (let y = 0; y < labels; y++) {
            const g = gradient[y] as number;
            if (g === 0) continue;
            const square = (table[base + labels + y] as number) + g * g;
            table[base + labels + y] = square;
            (table[base + y] as number) -= (recipe.rate * g) / Math.sqrt(square + 1e-8);
          }
        }
      }
      for (let k = 0; k < labels * labels; k++) {
        const g = (expected[k] as number) * weight;
        if (g === 0) continue;
        (transitionSquares[k] as number) += g * g;
        (transitions[k] as number) -= (recipe.rate * g) / Math.sqrt((transitionSquares[k] as number) + 1e-8);
      }
    }
    if (epoch >= recipe.epochs - recipe.averaged) {
      for (let f = 0; f < size; f++)
        for (let y = 0; y < labels; y++)
          (mean[f * labels + y] as number) += (table[f * stride + y] as number) / recipe.averaged;
      for (let k = 0; k < transitions.length; k++)
        (meanTransitions[k] as number) += (transitions[k] as number) / recipe.averaged;
    }
    progress?.(loss);
  }
  return { labels, unary: mean, transitions: Float32Array.from(meanTransitions) };
}
