// Who said what in one block, by the two stages: cues first, then the source and content of each. Knows the weights it is given,
// the block's reading and its quotations; no other block, and not where the weights come from.
import type { Reading } from '../../prose/prose.ts';
import type { Stretch } from '../paragraph-attribution.ts';
import { columnsOf, PAD, type Columns } from './columns.ts';
import { chainOf, decode, likelySpans, logChances, type Candidate, type Chain } from './crf.ts';
import { CUE_FEATURES, cueFeatures } from './cue-features.ts';
import { confidence, type Signs } from './judge.ts';
import { CUE_SCHEME, OUTSIDE, readLabels, SPAN_SCHEME, type Range, type Scheme } from './labels.ts';
import { cueOf, SPAN_FEATURES, spanFeatures, windowOf } from './span-features.ts';
import { addWeights, rowOf, tableOf, weightTableOf, type WeightTable } from './table.ts';
import type { Stage, Weights } from './weights.ts';

/** Weights made ready for look-up. */
export interface Model {
  readonly cues: Reader;
  readonly spans: Reader;
  readonly lexicon: (lemma: number) => number;
  readonly judge: Int32Array;
}

interface Reader {
  readonly table: WeightTable;
  readonly chain: Chain;
}

export function modelOf({ cues, spans, lexicon, judge }: Weights): Model {
  const reader = ({ keys, unary, transitions }: Stage, scheme: Scheme): Reader => ({
    table: weightTableOf(keys, unary, scheme.labels),
    chain: chainOf(scheme, transitions),
  });
  const lemmas = tableOf(lexicon.keys);
  return {
    cues: reader(cues, CUE_SCHEME),
    spans: reader(spans, SPAN_SCHEME),
    lexicon: (lemma) => lexicon.bins[rowOf(lemmas, lemma & LEMMA_MASK)] ?? 0,
    judge,
  };
}

/** Lemmas in the lexicon are told apart by this many bits of their hash. */
export const LEMMA_MASK = 0xffffff;

/** An attribution on a block's tokens. */
export interface TokenAttribution {
  readonly cue: Range;
  readonly sources: readonly Range[];
  readonly contents: readonly Range[];
  readonly signs: Signs;
  readonly confidence: number;
}

/** Cues less likely than this are not looked at a second time. */
export const LEAST_CUE = Math.log(0.2);
/** What the second stage takes for "another cue": likelier than not. */
export const LIKELY_CUE = Math.log(0.5);

/** All attributions that have a content, however unlikely, in order of their cues. `quoted` are the block's quotations, in order and disjoint. */
export function readBlock(model: Model, reading: Reading, quoted: readonly Stretch[]): TokenAttribution[] {
  return readColumns(model, columnsOf(reading, quoted, model.lexicon));
}

/** The same for a block whose columns are made. */
export function readColumns(model: Model, columns: Columns): TokenAttribution[] {
  const candidates = cueCandidates(model, columns);
  const likely = candidates.filter(({ chance }) => chance >= LIKELY_CUE);
  return candidates.flatMap((cue) => {
    const others = likely.filter((other) => other === cue || other.to <= cue.from || other.from >= cue.to);
    const found = readSpans(model, columns, cue, cueContext(columns, others.includes(cue) ? others : [...others, cue]));
    return found ? [found] : [];
  });
}

/** The likeliest spans for cues, disjoint, in order. */
export function cueCandidates({ cues }: Model, columns: Columns): Candidate[] {
  const scores = scoresOf(cues, 0, columns.length, (i, out) => cueFeatures(columns, i, out));
  const spans = likelySpans(cues.chain, scores, columns.length, LEAST_CUE).sort(
    (a, b) => b.chance - a.chance || a.from - b.from,
  );
  const taken = new Uint8Array(columns.length);
  const chosen = spans.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return chosen.sort((a, b) => a.from - b.from);
}

/** Where cues stand, as the second stage asks. */
export interface CueContext {
  /** the running number of cues that begin before each padded token */
  readonly begun: Int32Array;
  /** 1 for each padded token of a cue */
  readonly inCue: Uint8Array;
}

export function cueContext({ length }: Columns, cues: readonly Range[]): CueContext {
  const begun = new Int32Array(length + 2 * PAD + 1);
  const inCue = new Uint8Array(length + 2 * PAD);
  for (const { from, to } of cues) {
    (begun[from + PAD + 1] as number)++;
    inCue.fill(1, from + PAD, to + PAD);
  }
  for (let i = 1; i < begun.length; i++) (begun[i] as number) += begun[i - 1] as number;
  return { begun, inCue };
}

function readSpans(
  { spans, judge }: Model,
  columns: Columns,
  span: Candidate,
  { begun, inCue }: CueContext,
): TokenAttribution | undefined {
  const cue = cueOf(columns, span);
  const { from, to } = windowOf(columns, cue);
  const length = to - from;
  const scores = scoresOf(spans, from, to, (i, out) => spanFeatures(columns, cue, i, begun, inCue, out));
  const labels = decode(spans.chain, scores, length);
  const moved = (range: Range): Range => ({ from: range.from + from, to: range.to + from });
  const [decoded = [], contents = []] = readLabels(SPAN_SCHEME, labels).map((ranges) => ranges.map(moved));
  if (contents.length === 0) return undefined;
  const sources = decoded.length > 0 ? decoded : likeliestSource(spans.chain, scores, labels).map(moved);
  let tokens = 0;
  let quoted = 0;
  for (const content of contents)
    for (let i = content.from; i < content.to; i++) {
      tokens++;
      if (columns.quotation[i + PAD]) quoted++;
    }
  const [chance = 0, nothing = 0] = logChances(spans.chain, scores, [labels, new Uint8Array(length)]);
  const signs: Signs = {
    cue: span.chance,
    spans: chance,
    nothing,
    sources: sources.length,
    quoted: quoted / tokens,
    length: tokens,
  };
  return { cue: { from: span.from, to: span.to }, sources, contents, signs, confidence: confidence(judge, signs) };
}

/** Nobody is quoted without a source if there is one that is at all likely. */
const LEAST_SOURCE = Math.log(0.1);

function likeliestSource(chain: Chain, scores: Int32Array, labels: Uint8Array): Range[] {
  const sources = likelySpans(chain, scores, labels.length, LEAST_SOURCE).filter(
    ({ role, from, to }) => role === 0 && labels.subarray(from, to).every((label) => label === OUTSIDE),
  );
  const best = sources.reduce<Candidate | undefined>(
    (top, span) => (top && top.chance >= span.chance ? top : span),
    undefined,
  );
  return best ? [best] : [];
}

const keys = new Int32Array(Math.max(CUE_FEATURES, SPAN_FEATURES));

/** The scores of tokens [from, to): for each label the sum of its features' weights. */
function scoresOf(
  { table, chain }: Reader,
  from: number,
  to: number,
  features: (i: number, out: Int32Array) => number,
): Int32Array {
  const { labels } = chain.scheme;
  const scores = new Int32Array((to - from) * labels);
  for (let i = from; i < to; i++) addWeights(table, keys, features(i, keys), scores, (i - from) * labels);
  return scores;
}
