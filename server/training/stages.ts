// Learns one stage: labelled sequences from documents, weights for all their features, and then for those that matter most.
import type { Columns } from '../src/attribution/model/columns.ts';
import { STEPS, type Candidate } from '../src/attribution/model/crf.ts';
import { CUE_FEATURES, cueGlance, cueLook } from '../src/attribution/model/cue-features.ts';
import { OUTSIDE, writeLabels, type Range, type Scheme } from '../src/attribution/model/labels.ts';
import { contextOf } from '../src/attribution/model/read-block.ts';
import { SPAN_FEATURES, spanFeatures, windowOf } from '../src/attribution/model/span-features.ts';
import { LARGEST_WEIGHT } from '../src/attribution/model/table.ts';
import type { Stage } from '../src/attribution/model/weights.ts';
import type { Marked } from './corpus.ts';
import type { Document } from './documents.ts';
import { collector, dictionaryFrom, renumbered, type Dictionary, type Examples } from './examples.ts';
import { learn, meanOf, type Learned, type Recipe } from './learn.ts';

/** Says how training goes on. */
export type Report = (line: string) => void;

export interface StageSettings {
  /** how often each is learned: what is kept is the mean */
  readonly runs: number;
  /** how all features are learned */
  readonly first: Recipe;
  /** how those that are kept are learned on */
  readonly again: Recipe;
  /** how many are kept */
  readonly features: number;
  /** added to the score of a token's being outside */
  readonly outside: number;
}

/** Examples and the numbers of their features. */
export interface Gathered {
  readonly examples: Examples;
  readonly dictionary: Dictionary;
}

/** The likely cues of every paragraph of every document, found by weights that have not seen it. */
export type Candidates = ReadonlyMap<Document, readonly (readonly Candidate[])[]>;

const buffer = new Int32Array(Math.max(CUE_FEATURES, SPAN_FEATURES));

/** Sequences for the first stage. Features must occur `least` times. */
export function cueExamples(documents: readonly Document[], least: number): Gathered {
  const gathered = collector();
  for (const { passages, columns } of documents)
    passages.forEach(({ marked }, p) => {
      const c = columns[p] as Columns;
      const labels = writeLabels(c.length, [marked.map(({ cue }) => cue)]);
      for (let i = 0; i < c.length; i++) {
        const glanced = cueGlance(c, i, buffer);
        gathered.token(buffer, glanced + cueLook(c, i, buffer.subarray(glanced)), labels[i] as number);
      }
      gathered.end(1);
    });
  return gathered.close((count) => count >= least);
}

/** Sequences for the second stage: the surroundings of each likely cue, and of each annotated one that is not likely. */
export function spanExamples(
  documents: readonly Document[],
  candidates: Candidates,
  { least, falseCue }: { readonly least: number; readonly falseCue: number },
): Gathered {
  const gathered = collector();
  for (const document of documents) {
    document.passages.forEach(({ marked }, p) => {
      const c = document.columns[p] as Columns;
      const likely = candidates.get(document)?.[p] ?? [];
      const golds = annotated(likely, marked);
      const add = (range: Range, gold: Marked | undefined): void => {
        const { from, to } = windowOf(c, range);
        const { cue, begun, inCue } = contextOf(c, range, likely);
        const here = (ranges: readonly Range[]): Range[] =>
          ranges.filter((r) => r.from >= from && r.to <= to).map((r) => ({ from: r.from - from, to: r.to - from }));
        const truth = writeLabels(to - from, gold ? [here(gold.sources), here(gold.contents)] : []);
        for (let i = from; i < to; i++)
          gathered.token(buffer, spanFeatures(c, cue, i, begun, inCue, buffer), truth[i - from] as number);
        gathered.end(gold ? 1 : falseCue);
      };
      likely.forEach((cue, k) => {
        add(cue, golds[k]);
      });
      for (const gold of marked) if (!golds.includes(gold)) add(gold.cue, gold);
    });
  }
  return gathered.close((count) => count >= least);
}

/** For each cue the first annotation whose cue it touches and that no cue before it has. */
export function annotated(cues: readonly Range[], marked: readonly Marked[]): (Marked | undefined)[] {
  const taken = new Set<Marked>();
  return cues.map((cue) => {
    const gold = marked.find((m) => m.cue.from < cue.to && m.cue.to > cue.from && !taken.has(m));
    if (gold) taken.add(gold);
    return gold;
  });
}

/** Weights for all features of a fold's examples. */
export function learnFold({ examples, dictionary }: Gathered, scheme: Scheme, recipe: Recipe, outside: number): Stage {
  return quantised(dictionary, learn(examples, dictionary.size, scheme, recipe), scheme, outside);
}

/** Learns weights for all features, keeps the features that matter most and learns theirs again. */
export function learnStage(
  name: string,
  { examples, dictionary }: Gathered,
  scheme: Scheme,
  settings: StageSettings,
  report: Report,
): Stage {
  const { labels } = scheme;
  report(`${name}: ${examples.labels.length} tokens, ${dictionary.size} features`);
  // in several runs, each with a seed of its own: so chance has less of a say
  const often = (recipe: Recipe, once: (recipe: Recipe) => Learned): Learned =>
    meanOf(
      labels,
      Array.from({ length: settings.runs }, (_, run) => once({ ...recipe, seed: recipe.seed + run * 100 })),
    );
  const learned = often(settings.first, (recipe) =>
    learn(examples, dictionary.size, scheme, recipe, undefined, (loss) => {
      report(`  loss ${loss.toFixed(0)}`);
    }),
  );
  const kept = worthiest(examples, dictionary.size, learned, settings.features);
  const numbers = new Int32Array(dictionary.size).fill(-1);
  const start = new Float32Array(kept.length * labels);
  kept.forEach((f, k) => {
    numbers[f] = k;
    start.set(learned.unary.subarray(f * labels, (f + 1) * labels), k * labels);
  });
  const smaller = dictionaryFrom(kept.map((f) => dictionary.keys[f] as number));
  const fewer = renumbered(examples, numbers);
  const again = often(settings.again, (recipe) =>
    learn(fewer, kept.length, scheme, recipe, { labels, unary: start, transitions: learned.transitions }),
  );
  report(`  ${kept.length} features kept`);
  return quantised(smaller, again, scheme, settings.outside);
}

/** The features whose weights are largest, those that occur often first. */
function worthiest({ features }: Examples, size: number, { labels, unary }: Learned, most: number): Int32Array {
  const counts = new Int32Array(size);
  for (const f of features) (counts[f] as number)++;
  const worth = Float64Array.from({ length: size }, (_, f) => {
    let sum = 0;
    for (let y = 0; y < labels; y++) sum += (unary[f * labels + y] as number) ** 2;
    return sum * Math.sqrt(counts[f] as number);
  });
  return Int32Array.from({ length: size }, (_, f) => f)
    .sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
    .slice(0, most)
    .sort();
}

/** Rounds weights, as differences to that of being outside, their features in the order of their keys. */
function quantised(
  { keys }: Dictionary,
  { labels, unary, transitions }: Learned,
  scheme: Scheme,
  outside: number,
): Stage {
  const order = Int32Array.from({ length: keys.length }, (_, f) => f).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number),
  );
  const width = labels - 1;
  const rounded = new Int8Array(keys.length * width);
  order.forEach((f, row) => {
    const nothing = unary[f * labels + OUTSIDE] as number;
    for (let y = 1; y < labels; y++) {
      const steps = Math.round(((unary[f * labels + y] as number) - nothing) * STEPS);
      rounded[row * width + y - 1] = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, steps));
    }
  });
  return {
    labels,
    keys: order.map((f) => keys[f] as number),
    unary: rounded,
    transitions: Int32Array.from(transitions, (w, k) => {
      const [from, to] = [Math.floor(k / labels), k % labels];
      return scheme.mayFollow(from, to) ? Math.round((w + (to === OUTSIDE ? outside : 0)) * STEPS) : 0;
    }),
  };
}
