// Who said what in one block, by the two stages: cues first, then the source and content of each; each stage marks likely spans and
// then chooses among those that overlap. Knows the weights it is given, the block's reading and its quotations; no other block, and
// not where the weights come from.
import type { Reading } from '../../prose/prose.ts';
import type { Stretch } from '../paragraph-attribution.ts';
import { alternativesOf, choiceOf, choose, disjoint, type Alternatives, type Choice, type Chosen } from './choice.ts';
import { columnsOf, PAD, roomAgain, Tag, type Columns } from './columns.ts';
import { chainOf, likelySpans, STEPS, type Candidate, type Chain } from './crf.ts';
import { cueChoiceFeatures } from './cue-choice.ts';
import { CUE_FEATURES, cueGlance, cueLook } from './cue-features.ts';
import { confidence, type Signs } from './judge.ts';
import { beginning, CUE_SCHEME, SPAN_SCHEME, type Range, type Scheme } from './labels.ts';
import { spanChoiceFeatures } from './span-choice.ts';
import { cueOf, SPAN_FEATURES, spanFeatures, windowOf, type Cue } from './span-features.ts';
import { lastWhere } from '../../prose/in-order.ts';
import { addWeights, rowOf, tableOf, weightTableOf, type WeightTable } from './table.ts';
import type { Stage, Weights } from './weights.ts';

/** Weights made ready for look-up. */
export interface Model {
  readonly cues: Reader;
  readonly spans: Reader;
  readonly cueChoice: Choice;
  readonly spanChoice: Choice;
  readonly lexicon: (lemma: number) => number;
  readonly judge: Int32Array;
}

export interface Reader {
  readonly table: WeightTable;
  readonly chain: Chain;
}

export const readerOf = ({ keys, unary, transitions }: Stage, scheme: Scheme): Reader => ({
  table: weightTableOf(keys, unary, scheme.labels - 1),
  chain: chainOf(scheme, transitions),
});

export function modelOf({ cues, spans, cueChoice, spanChoice, lexicon, judge }: Weights): Model {
  const lemmas = tableOf(lexicon.keys);
  return {
    cues: readerOf(cues, CUE_SCHEME),
    spans: readerOf(spans, SPAN_SCHEME),
    cueChoice: choiceOf(cueChoice),
    spanChoice: choiceOf(spanChoice),
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

/** Spans less likely than this are not among the alternatives. */
const LEAST_OPTION = Math.log(0.04);
/** Cues less likely than this are not looked at a second time. */
const LEAST_CUE = Math.log(0.25);
/** Nor, where their sentence has no quotation, cues less likely than this: what is found of them is hardly ever likely enough to be told. */
const LEAST_UNQUOTED = Math.log(0.35);
/** What the second stage takes for "another cue": likelier than not. */
export const LIKELY_CUE = Math.log(0.5);
/** What is taken for a source or content: likelier than not, or else the likeliest if it is at all likely. */
const LIKELY_SPAN = Math.log(0.5);
const LEAST_SOURCE = Math.log(0.1);
const LEAST_CONTENT = Math.log(0.15);

/** All attributions that have a content, however unlikely, in order of their cues. `quoted` are the block's quotations, in order and disjoint. */
export function readBlock(model: Model, reading: Reading, quoted: readonly Stretch[]): TokenAttribution[] {
  return readColumns(model, columnsOf(reading, quoted, model.lexicon, roomAgain(reading.tokens.length)));
}

/** The same for a block whose columns are made. */
export function readColumns(model: Model, columns: Columns): TokenAttribution[] {
  const cues = chosenCues(model.cueChoice, columns, cueAlternatives(model.cues, columns));
  const isRead = ({ from, chance }: Chosen): boolean => chance >= LEAST_UNQUOTED || columns.spoken[from + PAD] === 1;
  return cues.filter(isRead).flatMap((cue) => {
    const context = contextOf(columns, cue, cues);
    const found = attributionOf(model, columns, cue, context, spanAlternatives(model.spans, columns, context));
    return found ? [found] : [];
  });
}

/** Of a hundred annotated cues one has a word of these kinds, at most. */
const NO_CUE: ReadonlySet<number> = new Set([
  Tag.period,
  Tag.question,
  Tag.exclamation,
  Tag.comma,
  Tag.opening,
  Tag.closing,
  Tag.mark,
  Tag.subject,
  Tag.relative,
  Tag.wh,
]);

/** A token that at a glance scores less begins no cue: six in ten. On the training articles one cue in a thousand began with such a one. */
const LEAST_GLANCE = -18;
/** A token that altogether scores less, either way, is in no cue, and none goes on after it. */
const LEAST_LOOK = -48;

/**
 * The spans of a block that may be cues. Most tokens are passed over at a glance: they are no words that cues have, or begin none and
 * follow none that may be in one.
 */
export function cueAlternatives({ table, chain }: Reader, columns: Columns): Alternatives[] {
  const { length, tag } = columns;
  const { labels } = CUE_SCHEME;
  const scores = cleared(length * labels);
  const spans: Candidate[] = [];
  /** where the tokens began that may be in cues, and the one before them */
  let start = -1;
  const close = (end: number): void => {
    const run = scores.subarray(start * labels, end * labels);
    spans.push(...moved(likelySpans(chain, run, end - start, LEAST_OPTION), start));
    start = -1;
  };
  for (let i = 0; i < length; i++) {
    const first = i * labels + beginning(0);
    const isUnderWay =
      start >= 0 && Math.max(scores[first - labels] as number, scores[first - labels + 1] as number) >= LEAST_LOOK;
    const isPossible = !NO_CUE.has(tag[i + PAD] as number);
    if (isPossible) addWeights(table, keys, cueGlance(columns, i, keys), scores, first);
    if (isPossible && (isUnderWay || (scores[first] as number) >= LEAST_GLANCE)) {
      addWeights(table, keys, cueLook(columns, i, keys), scores, first);
      if (start < 0) start = Math.max(0, i - 1);
    } else {
      scores[first] = scores[first + 1] = IMPOSSIBLE;
      if (start >= 0) close(i + 1);
    }
  }
  if (start >= 0) close(length);
  return alternativesOf(spans);
}

/** The likeliest cues, disjoint, in order. */
export function chosenCues(choice: Choice, columns: Columns, alternatives: readonly Alternatives[]): Chosen[] {
  const chosen = alternatives.map((group) => {
    const [top] = group.options;
    return choose(choice, group, (option, out) => cueChoiceFeatures(columns, option, top ?? option, out));
  });
  return disjoint(chosen.filter(({ chance }) => chance >= LEAST_CUE));
}

/** A cue and the other likely cues around it, as the second stage asks. Good until the next is made. */
export interface CueContext {
  readonly cue: Cue;
  /** the number of cues that begin before each padded token, counted from where the second stage begins to read */
  readonly begun: Int32Array;
  /** 1 for each padded token of a cue */
  readonly inCue: Uint8Array;
}

let begun = new Int32Array(0);
let inCue = new Uint8Array(0);

/** The context of a cue among all cues of its block, which come in order. */
export function contextOf(columns: Columns, range: Range, cues: readonly Candidate[]): CueContext {
  const { from, to } = windowOf(columns, range);
  const size = columns.length + 2 * PAD + 1;
  if (begun.length < size) {
    begun = new Int32Array(2 * size);
    inCue = new Uint8Array(2 * size);
  }
  // padded, the tokens that are read and their neighbours are these
  const end = to + 2 * PAD;
  begun.fill(0, from, end + 1);
  inCue.fill(0, from, end);
  const mark = (cue: Range): void => {
    const first = cue.from + PAD;
    if (first >= from && first < end) (begun[first + 1] as number)++;
    inCue.fill(1, Math.max(from, first), Math.max(from, Math.min(end, cue.to + PAD)));
  };
  mark(range);
  const before = lastWhere(cues.length, (k) => (cues[k]?.to ?? 0) + PAD <= from);
  for (let k = before + 1; k < cues.length; k++) {
    const other = cues[k] as Candidate;
    if (other.from + PAD >= end) break;
    if (other.chance >= LIKELY_CUE && (other.to <= range.from || other.from >= range.to)) mark(other);
  }
  for (let at = from + 1; at <= end; at++) (begun[at] as number) += begun[at - 1] as number;
  return { cue: cueOf(columns, range), begun, inCue };
}

/** The spans that may be a cue's sources (role 0) and contents (role 1). */
export function spanAlternatives(
  { table, chain }: Reader,
  columns: Columns,
  { cue, begun, inCue }: CueContext,
): Alternatives[] {
  const { from, to } = windowOf(columns, cue);
  const { labels } = SPAN_SCHEME;
  const scores = cleared((to - from) * labels);
  for (let i = from; i < to; i++) {
    addWeights(table, keys, spanFeatures(columns, cue, i, begun, inCue, keys), scores, (i - from) * labels + 1);
  }
  return alternativesOf(moved(likelySpans(chain, scores, to - from, LEAST_OPTION), from));
}

/** Spans told from a token, told from the block's first. */
const moved = (spans: readonly Candidate[], by: number): Candidate[] =>
  spans.map((span) => ({ ...span, from: span.from + by, to: span.to + by }));

/** The attribution of a cue, from the spans that may be its source and content; undefined if it has no likely content. */
export function attributionOf(
  { spanChoice, judge }: Pick<Model, 'spanChoice' | 'judge'>,
  columns: Columns,
  span: Chosen,
  { cue, begun }: CueContext,
  alternatives: readonly Alternatives[],
): TokenAttribution | undefined {
  const chosen = alternatives.map((group) => {
    const [top] = group.options;
    return choose(spanChoice, group, (option, out) =>
      spanChoiceFeatures(columns, cue, begun, group.role, option, top ?? option, out),
    );
  });
  const likely = disjoint(chosen.filter(({ chance }) => chance >= LIKELY_SPAN));
  const free = ({ from, to }: Range): boolean => likely.every((other) => other.to <= from || other.from >= to);
  const spansOf = (role: number, least: number): Chosen[] => {
    const found = likely.filter((one) => one.role === role);
    if (found.length > 0) return found;
    const rest = chosen.filter((one) => one.role === role && one.chance >= least && free(one));
    return rest.sort((a, b) => b.chance - a.chance || a.from - b.from).slice(0, 1);
  };
  const contents = spansOf(1, LEAST_CONTENT);
  if (contents.length === 0) return undefined;
  const sources = spansOf(0, LEAST_SOURCE).filter(({ from, to }) =>
    contents.every((content) => content.to <= from || content.from >= to),
  );
  let tokens = 0;
  let quoted = 0;
  for (const content of contents)
    for (let i = content.from; i < content.to; i++) {
      tokens++;
      if (columns.quotation[i + PAD]) quoted++;
    }
  const most = (list: readonly Chosen[], chance: (one: Chosen) => number): number =>
    list.reduce((top, one) => Math.max(top, chance(one)), -Infinity);
  const signs: Signs = {
    cue: span.chance,
    content: most(contents, ({ chance }) => chance),
    exact: most(contents, ({ exact }) => exact),
    source: most(sources, ({ chance }) => chance),
    contents: contents.length,
    quoted: quoted / tokens,
    length: tokens,
  };
  return { cue: { from: span.from, to: span.to }, sources, contents, signs, confidence: confidence(judge, signs) };
}

const keys = new Int32Array(Math.max(CUE_FEATURES, SPAN_FEATURES));
let room = new Int32Array(0);

/** The score of a label that a token cannot have. */
const IMPOSSIBLE = -50 * STEPS;

/** Room for scores, each label's the sum of its features' weights, nought at first and for outside. Good until the next call. */
function cleared(size: number): Int32Array {
  if (room.length < size) room = new Int32Array(2 * size);
  return room.fill(0, 0, size);
}
