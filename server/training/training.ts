// From annotated articles to the model's weights: the cue lexicon, the two stages, and the judge of what they find.
import { columnsOf, type Columns } from '../src/attribution/model/columns.ts';
import { STEPS, type Candidate } from '../src/attribution/model/crf.ts';
import { CUE_FEATURES, cueFeatures } from '../src/attribution/model/cue-features.ts';
import { hashText } from '../src/attribution/model/hash.ts';
import { JUDGE_WEIGHTS, judged } from '../src/attribution/model/judge.ts';
import {
  CUE_SCHEME,
  OUTSIDE,
  SPAN_SCHEME,
  writeLabels,
  type Range,
  type Scheme,
} from '../src/attribution/model/labels.ts';
import {
  cueCandidates,
  cueContext,
  LEMMA_MASK,
  LIKELY_CUE,
  modelOf,
  readColumns,
  type Model,
  type TokenAttribution,
} from '../src/attribution/model/read-block.ts';
import { cueOf, SPAN_FEATURES, spanFeatures, windowOf } from '../src/attribution/model/span-features.ts';
import type { Stage, Weights } from '../src/attribution/model/weights.ts';
import { passagesOf, type Article, type Marked, type Passage } from './corpus.ts';
import { collector, dictionaryFrom, renumbered, type Dictionary, type Examples } from './examples.ts';
import { learn, type Learned, type Recipe } from './learn.ts';

/** Says how training goes on. */
export type Report = (line: string) => void;

export interface StageSettings {
  /** how all features are learned */
  readonly first: Recipe;
  /** how those that are kept are learned on */
  readonly again: Recipe;
  /** how many are kept */
  readonly features: number;
  /** added to the score of a token's being outside */
  readonly outside: number;
}

export interface Settings {
  readonly cues: StageSettings;
  readonly spans: StageSettings;
  /** in how many parts, and how, cues are found for the second stage to learn from */
  readonly folds: number;
  readonly jackknifed: Recipe;
  /** how often a feature must occur */
  readonly least: number;
  /** how much a false cue counts in the second stage */
  readonly falseCue: number;
}

const SEED = 7;
export const SETTINGS: Settings = {
  cues: {
    first: { epochs: 5, rate: 0.02, dropout: 0.5, averaged: 3, seed: SEED },
    again: { epochs: 2, rate: 0.01, dropout: 0.4, averaged: 2, seed: SEED + 1 },
    features: 80_000,
    outside: 0,
  },
  spans: {
    first: { epochs: 5, rate: 0.02, dropout: 0.5, averaged: 3, seed: SEED + 2 },
    again: { epochs: 2, rate: 0.01, dropout: 0.4, averaged: 2, seed: SEED + 3 },
    features: 150_000,
    outside: -0.1,
  },
  folds: 3,
  jackknifed: { epochs: 2, rate: 0.03, dropout: 0.5, averaged: 2, seed: SEED + 4 },
  least: 3,
  falseCue: 0.3,
};

/** An article read for training. */
export interface Document {
  readonly passages: readonly Passage[];
  /** the columns of each passage, its own cues left out of the lexicon */
  readonly columns: readonly Columns[];
}

export interface Lexicon {
  readonly keys: Int32Array;
  readonly bins: Uint8Array;
}

type Counts = Map<number, { total: number; cue: number }>;

/** Reads articles for training, and counts how often each lemma is part of a cue. */
export function readDocuments(articles: readonly Article[]): { documents: Document[]; lexicon: Lexicon } {
  const read = articles.map(passagesOf);
  const counts = read.map(countsOf);
  const all: Counts = new Map();
  for (const own of counts) for (const [lemma, n] of own) add(all, lemma, n.total, n.cue);
  const documents = read.map((passages, i): Document => {
    const own = counts[i];
    const bin = (lemma: number): number => {
      const key = lemma & LEMMA_MASK;
      const there = all.get(key);
      const here = own?.get(key);
      return there ? binOf(there.total - (here?.total ?? 0), there.cue - (here?.cue ?? 0)) : 0;
    };
    return { passages, columns: passages.map(({ reading, quoted }) => columnsOf(reading, quoted, bin)) };
  });
  const kept = [...all].map(([key, n]) => [key, binOf(n.total, n.cue)] as const).filter(([, bin]) => bin > 0);
  kept.sort((a, b) => a[0] - b[0]);
  return {
    documents,
    lexicon: { keys: Int32Array.from(kept, ([key]) => key), bins: Uint8Array.from(kept, ([, bin]) => bin) },
  };
}

function countsOf(passages: readonly Passage[]): Counts {
  const counts: Counts = new Map();
  for (const { reading, marked } of passages) {
    const inCue = new Uint8Array(reading.tokens.length);
    for (const { cue } of marked) inCue.fill(1, cue.from, cue.to);
    reading.tokens.forEach(({ lemma }, i) => {
      add(counts, hashText(lemma.toLowerCase()) & LEMMA_MASK, 1, inCue[i] as number);
    });
  }
  return counts;
}

function add(counts: Counts, key: number, total: number, cue: number): void {
  const known = counts.get(key);
  if (known) {
    known.total += total;
    known.cue += cue;
  } else counts.set(key, { total, cue });
}

/** How often a lemma is part of a cue, in bins; odd and even bins tell one or two occurrences from more. */
function binOf(total: number, cue: number): number {
  if (cue <= 0) return 0;
  const share = cue / (total + 1);
  return 2 * (1 + [0.01, 0.03, 0.08, 0.2, 0.4, 0.65].filter((bound) => share >= bound).length) + (cue >= 3 ? 0 : 1);
}

/** The likely cues of every paragraph of every document. */
export type Candidates = ReadonlyMap<Document, readonly (readonly Candidate[])[]>;

/** Weights learned from documents, the judge's still nought. `candidates` come from `jackknifed`. */
export function train(
  documents: readonly Document[],
  lexicon: Lexicon,
  candidates: Candidates,
  settings: Settings,
  report: Report,
): Weights {
  return {
    cues: learnStage('cues', cueExamples(documents, settings.least), CUE_SCHEME, settings.cues, report),
    spans: learnStage('spans', spanExamples(documents, candidates, settings), SPAN_SCHEME, settings.spans, report),
    lexicon,
    judge: new Int32Array(JUDGE_WEIGHTS),
  };
}

/** The same features, learned on from the weights they have with more documents. */
export function trainOn(
  weights: Weights,
  documents: readonly Document[],
  lexicon: Lexicon,
  candidates: Candidates,
  settings: Settings,
  report: Report,
): Weights {
  const { cues, spans } = weights;
  return {
    ...weights,
    cues: learnOn(cues, cueExamples(documents, 0, dictionaryFrom(cues.keys)), CUE_SCHEME, settings.cues, report),
    spans: learnOn(
      spans,
      spanExamples(documents, candidates, settings, dictionaryFrom(spans.keys)),
      SPAN_SCHEME,
      settings.spans,
      report,
    ),
    lexicon,
  };
}

/** Examples and the numbers of their features. */
interface Gathered {
  readonly examples: Examples;
  readonly dictionary: Dictionary;
}

const buffer = new Int32Array(Math.max(CUE_FEATURES, SPAN_FEATURES));

function cueExamples(documents: readonly Document[], least: number, known?: Dictionary): Gathered {
  const gathered = collector();
  for (const { passages, columns } of documents)
    passages.forEach(({ marked }, p) => {
      const c = columns[p] as Columns;
      const labels = writeLabels(CUE_SCHEME, c.length, [marked.map(({ cue }) => cue)]);
      for (let i = 0; i < c.length; i++) gathered.token(buffer, cueFeatures(c, i, buffer), labels[i] as number);
      gathered.end(1);
    });
  return gathered.close((count) => count >= least, known);
}

/** The likely cues of every paragraph, found by a first stage that has not seen its document. */
export function jackknifed(documents: readonly Document[], settings: Settings, report: Report): Candidates {
  const found = new Map<Document, Candidate[][]>();
  for (let fold = 0; fold < settings.folds; fold++) {
    const seen = documents.filter((_, i) => i % settings.folds !== fold);
    const { examples, dictionary } = cueExamples(seen, settings.least);
    const learned = learn(examples, dictionary.size, CUE_SCHEME, settings.jackknifed);
    const cues = quantised(dictionary, learned, CUE_SCHEME, 0);
    const model = modelOf({
      cues,
      spans: NOTHING,
      lexicon: { keys: new Int32Array(), bins: new Uint8Array() },
      judge: new Int32Array(),
    });
    documents.forEach((document, i) => {
      if (i % settings.folds === fold)
        found.set(
          document,
          document.columns.map((c) => cueCandidates(model, c)),
        );
    });
    report(`cues without fold ${fold + 1} of ${settings.folds}`);
  }
  return found;
}

const NOTHING: Stage = {
  labels: SPAN_SCHEME.labels,
  keys: new Int32Array(),
  unary: new Int8Array(),
  transitions: new Int32Array(SPAN_SCHEME.labels ** 2),
};

function spanExamples(
  documents: readonly Document[],
  candidates: Candidates,
  settings: Settings,
  known?: Dictionary,
): Gathered {
  const gathered = collector();
  for (const document of documents) {
    document.passages.forEach(({ marked }, p) => {
      const c = document.columns[p] as Columns;
      const auto = candidates.get(document)?.[p] ?? [];
      const taken = new Set<Marked>();
      const cues = auto.map((cue) => {
        const gold = marked.find((m) => m.cue.from < cue.to && m.cue.to > cue.from && !taken.has(m));
        if (gold) taken.add(gold);
        return { cue: cue as Range, gold, likely: cue.chance >= LIKELY_CUE };
      });
      for (const gold of marked) if (!taken.has(gold)) cues.push({ cue: gold.cue, gold, likely: false });
      const likely = cues.filter((cue) => cue.likely).map(({ cue }) => cue);
      for (const { cue: range, gold } of cues) {
        const cue = cueOf(c, range);
        const { from, to } = windowOf(c, cue);
        const others = likely.filter((other) => other.to <= range.from || other.from >= range.to);
        const { begun, inCue } = cueContext(c, [...others, range]);
        const here = (ranges: readonly Range[]): Range[] =>
          ranges.filter((r) => r.from >= from && r.to <= to).map((r) => ({ from: r.from - from, to: r.to - from }));
        const truth = writeLabels(SPAN_SCHEME, to - from, gold ? [here(gold.sources), here(gold.contents)] : []);
        for (let i = from; i < to; i++)
          gathered.token(buffer, spanFeatures(c, cue, i, begun, inCue, buffer), truth[i - from] as number);
        gathered.end(gold ? 1 : settings.falseCue);
      }
    });
  }
  return gathered.close((count) => count >= settings.least, known);
}

/** Learns weights for all features, keeps the features that matter most and learns theirs again. */
function learnStage(
  name: string,
  { examples, dictionary }: Gathered,
  scheme: Scheme,
  settings: StageSettings,
  report: Report,
): Stage {
  const { labels } = scheme;
  report(`${name}: ${examples.labels.length} tokens, ${dictionary.size} features`);
  const learned = learn(examples, dictionary.size, scheme, settings.first, undefined, (loss) => {
    report(`  loss ${loss.toFixed(0)}`);
  });
  const kept = worthiest(examples, dictionary.size, learned, settings.features);
  const numbers = new Int32Array(dictionary.size).fill(-1);
  const start = new Float32Array(kept.length * labels);
  kept.forEach((f, k) => {
    numbers[f] = k;
    start.set(learned.unary.subarray(f * labels, (f + 1) * labels), k * labels);
  });
  const smaller = dictionaryFrom(kept.map((f) => dictionary.keys[f] as number));
  const fewer = renumbered(examples, numbers);
  const again = learn(fewer, kept.length, scheme, settings.again, {
    labels,
    unary: start,
    transitions: learned.transitions,
  });
  report(`  ${kept.length} features kept`);
  return quantised(smaller, again, scheme, settings.outside);
}

function learnOn(
  stage: Stage,
  { examples, dictionary }: Gathered,
  scheme: Scheme,
  settings: StageSettings,
  report: Report,
): Stage {
  const learned = learn(
    examples,
    dictionary.size,
    scheme,
    settings.again,
    unquantised(stage, settings.outside),
    (loss) => {
      report(`  loss ${loss.toFixed(0)}`);
    },
  );
  return quantised(dictionary, learned, scheme, settings.outside);
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

/** Rounds weights, their features in the order of their keys. */
function quantised(
  { keys }: Dictionary,
  { labels, unary, transitions }: Learned,
  scheme: Scheme,
  outside: number,
): Stage {
  const order = Int32Array.from({ length: keys.length }, (_, f) => f).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number),
  );
  const rounded = new Int8Array(unary.length);
  order.forEach((f, row) => {
    for (let y = 0; y < labels; y++)
      rounded[row * labels + y] = Math.max(-127, Math.min(127, Math.round((unary[f * labels + y] as number) * STEPS)));
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

/** The weights of a stage as the learner has them. */
function unquantised({ labels, unary, transitions }: Stage, outside: number): Learned {
  return {
    labels,
    unary: Float32Array.from(unary, (w) => w / STEPS),
    transitions: Float32Array.from(transitions, (w, k) => w / STEPS - (k % labels === OUTSIDE ? outside : 0)),
  };
}

/** What a model finds in each paragraph of documents. */
export function readAll(model: Model, documents: readonly Document[]): TokenAttribution[][][] {
  return documents.map(({ columns }) => columns.map((c) => readColumns(model, c)));
}

/** Weights for the judge, from what a model finds in documents that it has not seen. */
export function trainJudge(
  documents: readonly Document[],
  found: readonly (readonly (readonly TokenAttribution[])[])[],
): Int32Array {
  const signs: number[][] = [];
  const right: boolean[] = [];
  documents.forEach(({ passages }, d) => {
    passages.forEach(({ marked }, p) => {
      for (const attribution of found[d]?.[p] ?? []) {
        signs.push(judged(attribution.signs));
        right.push(marked.some((gold) => agrees(gold, attribution)));
      }
    });
  });
  const weights = new Float64Array(JUDGE_WEIGHTS);
  const squares = new Float64Array(JUDGE_WEIGHTS).fill(1e-8);
  for (let round = 0; round < 2000; round++) {
    const gradient = new Float64Array(JUDGE_WEIGHTS);
    signs.forEach((x, i) => {
      const sum = x.reduce((all, value, k) => all + value * (weights[k] as number), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (right[i] ? 1 : 0);
      x.forEach((value, k) => ((gradient[k] as number) += error * value));
    });
    gradient.forEach((g, k) => {
      const slope = g + 0.5 * (k ? (weights[k] as number) : 0);
      (squares[k] as number) += slope * slope;
      (weights[k] as number) -= (0.3 * slope) / Math.sqrt(squares[k] as number);
    });
  }
  return Int32Array.from(weights, (w) => Math.round(w * 4096));
}

/** Whether the contents share enough tokens and the sources one, or the annotation has no source. */
function agrees(gold: Marked, found: TokenAttribution): boolean {
  const size = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const shared = (a: readonly Range[], b: readonly Range[]): number =>
    a.reduce(
      (sum, x) => sum + b.reduce((s, y) => s + Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from)), 0),
      0,
    );
  const dice = (2 * shared(gold.contents, found.contents)) / (size(gold.contents) + size(found.contents));
  return dice >= 0.3 && (gold.sources.length === 0 || shared(gold.sources, found.sources) > 0);
}
