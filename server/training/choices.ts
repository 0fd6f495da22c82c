// Learns to choose among alternatives: a log-linear model over the options and none of them, AdaGrad with dropout of features.
// Same alternatives, same seed: same weights.
import { BASE_WEIGHTS, type Alternatives, type ChoiceWeights } from '../src/attribution/model/choice.ts';
import { STEPS, type Candidate } from '../src/attribution/model/crf.ts';
import { LARGEST_WEIGHT } from '../src/attribution/model/table.ts';
import { dictionaryFrom, dictionaryOf, type Dictionary } from './examples.ts';
import { randomFrom, shuffled } from './random.ts';

export interface ChoiceRecipe {
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly seed: number;
  /** how often a feature must occur */
  readonly least: number;
  /** how many features are kept */
  readonly features: number;
}

/** Alternatives with the features of their options. Set s has options [ends[s - 1], ends[s]), option o features [stops[o - 1], stops[o]). */
export interface Choices {
  readonly features: Int32Array;
  readonly stops: readonly number[];
  readonly chances: readonly number[];
  readonly ends: readonly number[];
  readonly roles: readonly number[];
  readonly nones: readonly number[];
  /** which option of each set is right, -1 if none */
  readonly right: readonly number[];
  readonly weights: readonly number[];
}

/** Gathers alternatives. */
export function choiceCollector(): {
  add: (
    set: Alternatives,
    features: (option: Candidate, out: Int32Array) => number,
    isRight: (option: Candidate) => boolean,
    weight: number,
  ) => void;
  close: () => Choices;
} {
  let features = new Int32Array(1 << 20);
  let used = 0;
  const buffer = new Int32Array(256);
  const [stops, chances, ends]: [number[], number[], number[]] = [[], [], []];
  const [roles, nones, right, weights]: [number[], number[], number[], number[]] = [[], [], [], []];
  return {
    add(set, write, isRight, weight) {
      for (const option of set.options) {
        const count = write(option, buffer);
        if (used + count > features.length) {
          const larger = new Int32Array(features.length * 2);
          larger.set(features);
          features = larger;
        }
        features.set(buffer.subarray(0, count), used);
        used += count;
        stops.push(used);
        chances.push(option.chance);
      }
      ends.push(stops.length);
      roles.push(set.role);
      nones.push(set.none);
      right.push(set.options.findIndex(isRight));
      weights.push(weight);
    },
    close: () => ({ features: features.slice(0, used), stops, chances, ends, roles, nones, right, weights }),
  };
}

/** Weights for the features that matter most. */
export function learnChoice(choices: Choices, roles: number, recipe: ChoiceRecipe): ChoiceWeights {
  const dictionary = dictionaryOf(choices.features, (count) => count >= recipe.least);
  const first = learned(choices, dictionary, roles, recipe);
  const order = Int32Array.from({ length: dictionary.size }, (_, f) => f)
    .sort((a, b) => Math.abs(first.weights[b] as number) - Math.abs(first.weights[a] as number) || a - b)
    .slice(0, recipe.features);
  const kept = order.map((f) => dictionary.keys[f] as number).sort();
  const again = learned(choices, dictionaryFrom(kept), roles, recipe);
  const steps = (w: number): number => Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round(w * STEPS)));
  return {
    keys: kept,
    weights: Int8Array.from(again.weights, steps),
    base: Int32Array.from(again.base, (w) => Math.round(w * STEPS)),
  };
}

/** Errors smaller than this are not followed. */
const NEGLIGIBLE = 0.005;
const FIRST_SQUARE = 1e-4;

function learned(
  choices: Choices,
  { size, find }: Dictionary,
  roles: number,
  recipe: ChoiceRecipe,
): { weights: Float64Array; base: Float64Array } {
  const { stops, chances, ends, nones, right } = choices;
  const numbers = choices.features.map(find);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(FIRST_SQUARE);
  // of a span's chance, of being the likeliest, of the chance of none, and none's own
  const base = Float64Array.from({ length: roles * BASE_WEIGHTS }, (_, k) => (k % BASE_WEIGHTS === 0 ? 1 : 0));
  for (let role = 0; role < roles; role++) base[role * BASE_WEIGHTS + 2] = 1;
  const baseSquares = new Float64Array(base.length).fill(FIRST_SQUARE);
  const random = randomFrom(recipe.seed);
  const boost = 1 / (1 - recipe.dropout);
  const drops = new Float64Array(256);
  const step = (list: Float64Array, sums: Float64Array, k: number, slope: number): void => {
    (sums[k] as number) += slope * slope;
    (list[k] as number) -= (recipe.rate * slope) / Math.sqrt(sums[k] as number);
  };
  for (let epoch = 0; epoch < recipe.epochs; epoch++)
    for (const s of shuffled(ends.length, random)) {
      const from = s ? (ends[s - 1] as number) : 0;
      const to = ends[s] as number;
      const at = (choices.roles[s] as number) * BASE_WEIGHTS;
      const none = nones[s] as number;
      for (let k = 0; k < drops.length; k++) drops[k] = random() < recipe.dropout ? 0 : boost;
      const scores: number[] = [];
      for (let o = from; o < to; o++) {
        let score = (base[at] as number) * (chances[o] as number) + (o === from ? (base[at + 1] as number) : 0);
        const start = o ? (stops[o - 1] as number) : 0;
        for (let f = start; f < (stops[o] as number); f++) {
          const number = numbers[f] as number;
          if (number >= 0) score += (weights[number] as number) * (drops[f - start] as number);
        }
        scores.push(score);
      }
      scores.push((base[at + 2] as number) * none + (base[at + 3] as number));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((sum, share) => sum + share);
      const truth = (right[s] as number) < 0 ? to - from : (right[s] as number);
      shares.forEach((share, k) => {
        const error = (choices.weights[s] as number) * (share / all - (k === truth ? 1 : 0));
        if (Math.abs(error) < NEGLIGIBLE) return;
        const o = from + k;
        if (o === to) {
          step(base, baseSquares, at + 2, error * none);
          step(base, baseSquares, at + 3, error);
          return;
        }
        step(base, baseSquares, at, error * (chances[o] as number));
        if (k === 0) step(base, baseSquares, at + 1, error);
        const start = o ? (stops[o - 1] as number) : 0;
        for (let f = start; f < (stops[o] as number); f++) {
          const number = numbers[f] as number;
          if (number >= 0 && (drops[f - start] as number) > 0) step(weights, squares, number, error);
        }
      });
    }
  return { weights, base };
}
