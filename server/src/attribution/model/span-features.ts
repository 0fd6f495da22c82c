// The second stage's templates: what speaks for a token belonging to the source or the content of a given cue. Everything is
// told relative to the cue. One code for training and for use.
import { bin, pair, PAD, Tag, triple, type Columns } from './columns.ts';
import { mix } from './hash.ts';
import { hashed, templates, three, two } from './keys.ts';
import type { Range } from './labels.ts';

/** More than any token's features. */
export const SPAN_FEATURES = 112;

/** A cue as the second stage sees it. */
export interface Cue extends Range {
  /** the lemma of its head: the last verb, else the last noun, else the last word */
  readonly head: number;
  readonly headTag: number;
  /** all its lemmas */
  readonly phrase: number;
  /** what stands right before and after */
  readonly before: number;
  readonly after: number;
  /** a form of "be" with a participle, a "to" at its end … */
  readonly form: number;
  /** the padded index of the nearest noun before it in its sentence, 0 if none */
  readonly subject: number;
  /** the number of its own quotation, 0 if none, and of those nearest before and after it, -1 if none is near */
  readonly quotation: number;
  readonly quotationBefore: number;
  readonly quotationAfter: number;
}

export function cueOf(c: Columns, { from, to }: Range): Cue {
  let head = -1;
  let best = 0;
  let phrase = 0;
  let be = 0;
  let negated = 0;
  for (let i = from; i < to; i++) {
    const at = i + PAD;
    const tag = c.tag[at] as number;
    phrase = mix(phrase, c.lemma[at] as number);
    const rank = tag >= Tag.base && tag <= Tag.third ? 3 : tag === Tag.noun || tag === Tag.plural ? 2 : 1;
    if (rank >= best) {
      best = rank;
      head = at;
    }
    if (tag === Tag.be) be = 1;
    if (tag === Tag.negation) negated = 1;
  }
  const headTag = c.tag[head] as number;
  const first = from + PAD;
  const last = to - 1 + PAD;
  const passive = headTag === Tag.past && (be || c.tag[first - 1] === Tag.be) ? 1 : 0;
  return {
    from,
    to,
    head: c.lemma[head] as number,
    headTag,
    phrase,
    before: c.tag[first - 1] as number,
    after: c.tag[last + 1] as number,
    form:
      passive * 4 + negated * 2 + (c.tag[last] === Tag.to ? 1 : 0) + 8 * (head < last ? (c.tag[last] as number) : 0),
    subject: c.nounBefore[first] as number,
    quotation: c.quotation[first] as number,
    quotationBefore: quotationNear(c, first - 1, -1, 8),
    quotationAfter: quotationNear(c, last + 1, 1, 3),
  };
}

/** The number of the first quotation among `most` padded tokens from one on, one way; -1 if there is none. */
function quotationNear({ quotation }: Columns, from: number, way: 1 | -1, most: number): number {
  for (let k = 0, at = from; k < most && at >= 0; k++, at += way) if (quotation[at]) return quotation[at] as number;
  return -1;
}

const NEAR = templates(0x2c1b3c6d);
const FAR = templates(0x3c6ef372);

/** Tokens further from the cue than this are outside. */
const REACH_BACK = 150;
const REACH_AHEAD = 220;
/** Sentences before and after the cue's own that may hold its source and content, if there are quotations in them. */
const SENTENCES = 3;

/** The tokens that the second stage reads for a cue. */
export function windowOf(c: Columns, cue: Range): Range {
  const own = c.sentence[cue.from + PAD] as number;
  const near = (i: number): boolean => {
    const apart = Math.abs((c.sentence[i + PAD] as number) - own);
    return apart === 0 || (apart <= SENTENCES && c.spoken[i + PAD] === 1);
  };
  let from = cue.from;
  while (from > 0 && cue.from - from < REACH_BACK && near(from - 1)) from--;
  let to = cue.to;
  while (to < c.length && to - cue.to < REACH_AHEAD && near(to)) to++;
  return { from, to };
}

/**
 * Writes the keys of token `i`'s features relative to `cue` to `out` and returns their number. `cues` holds the running number
 * of cue beginnings before each padded token; `inCue` is 1 for tokens of any cue.
 */
export function spanFeatures(
  c: Columns,
  cue: Cue,
  i: number,
  cues: Int32Array,
  inCue: Uint8Array,
  out: Int32Array,
): number {
  const at = i + PAD;
  const { word, lemma, tag } = c;
  const w0 = word[at] as number;
  const t0 = tag[at] as number;
  const pairBefore = pair(tag, at - 1);
  const pairAfter = pair(tag, at);

  const first = cue.from + PAD;
  const last = cue.to - 1 + PAD;
  const side = at < first ? 0 : at > last ? 1 : 2;
  const apart = Math.max(-3, Math.min(3, (c.sentence[at] as number) - (c.sentence[first] as number)));
  let n = 0;
  const zone = side === 2 ? 2 : (apart + 3) * 4 + side;
  const gap = side === 0 ? first - at : side === 1 ? at - last : 0;
  const distance = zone * 16 + bin(gap);
  const left = side === 0 ? at : last + 1;
  const right = side === 0 ? first : at;
  const commas = side === 2 ? 0 : Math.min(4, (c.commas[right] as number) - (c.commas[left] as number));
  const verbs = side === 2 ? 0 : Math.min(3, (c.verbs[right] as number) - (c.verbs[left] as number));
  const breaks = side === 2 ? 0 : Math.min(2, (c.breaks[right] as number) - (c.breaks[left] as number));
  const others =
    side === 2
      ? 0
      : Math.min(
          2,
          side === 0
            ? (cues[first] as number) - (cues[at + 1] as number)
            : (cues[at] as number) - (cues[last + 1] as number),
        );
  const quote = c.quote[at] as number;
  const state = quote & 3;
  const cueState = (c.quote[first] as number) & 3;
  // which quotation a token is in, as seen from the cue: its own, the nearest before or after, another
  const mine = c.quotation[at] as number;
  const nearest = side === 1 ? cue.quotationAfter : cue.quotationBefore;
  const rank = mine === 0 ? 0 : mine === cue.quotation ? 1 : mine === nearest ? 2 : 3;
  const quoted = (state * 4 + rank) * 4 + cueState;
  const inner = (inCue[at] as number) * 2 + (inCue[at - 1] as number);
  const key = cue.head;
  const before = c.markBefore[at] as number;
  const after = c.markAfter[at] as number;
  const markB = (before / 12) | 0;
  const markA = (after / 12) | 0;
  const path = ((commas * 4 + verbs) * 3 + breaks) * 3 + others;
  const frame = cue.before * 64 + cue.after;
  const edges = ((c.quote[at - 1] as number) & 3) * 16 + state * 4 + ((c.quote[at + 1] as number) & 3);
  const near = nearestCue(inCue, at);

  if (apart !== 0) {
    out[n++] = two(zone, path);
    out[n++] = two(zone, quoted);
    out[n++] = two(zone, word[at - 1] as number);
    out[n++] = two(zone, pairBefore);
    out[n++] = two(key, zone * 64 + quoted);
    out[n++] = three(frame, zone, quoted);
    out[n++] = three(zone, quoted, w0);
    out[n++] = three(distance, quoted, quote);
    out[n++] = three(zone, edges, quoted);
    out[n++] = three(zone, edges, frame);
    out[n++] = three(zone, c.fromStart[at] as number, t0);
    out[n++] = three(zone, inner, others * 64 + t0);
    out[n++] = three(zone, near, quoted);
    out[n++] = three(zone, markA * 64 + markB, quoted);
    return hashed(out, 0, n, FAR);
  }

  // where
  out[n++] = distance;
  out[n++] = two(distance, pairBefore);
  out[n++] = two(distance, pairAfter);
  out[n++] = three(zone, path, t0);
  out[n++] = three(zone, path, pairBefore);
  out[n++] = three(zone, path, pairAfter);
  out[n++] = three(zone, commas * 4 + others, w0);

  // words and kinds around
  out[n++] = two(zone, w0);
  out[n++] = two(zone, word[at - 1] as number);
  out[n++] = two(zone, word[at + 1] as number);
  out[n++] = two(zone, lemma[at] as number);
  out[n++] = two(zone, pairBefore);
  out[n++] = two(zone, pairAfter);
  out[n++] = two(zone, triple(tag, at - 1));
  out[n++] = two(zone, triple(tag, at));
  out[n++] = two(zone, word[at - 2] as number);
  out[n++] = two(zone, c.suffix[at] as number);
  out[n++] = two(side, c.shape[at] as number);
  out[n++] = two(zone, (c.lexicon[at] as number) * 64 + t0);

  // the cue and the place
  out[n++] = two(key, distance);
  out[n++] = two(key, zone * 512 + path);
  out[n++] = two(key, zone * 64 + quoted);
  out[n++] = two(cue.phrase, distance);
  out[n++] = three(cue.headTag * 64 + cue.form, distance, t0);
  out[n++] = three(cue.headTag * 64 + cue.form, zone, path);
  out[n++] = two(frame, distance);
  out[n++] = three(cue.before, distance, t0);
  out[n++] = three(frame, key, zone);

  // marks and clauses
  out[n++] = three(zone, markB * 64 + markA, t0);
  out[n++] = three(zone, before, t0);
  out[n++] = three(zone, after, t0);
  out[n++] = two(zone, markB * 512 + path);
  out[n++] = two(distance, after);
  out[n++] = two(zone, (c.fromStart[at] as number) * 16 + (c.toEnd[at] as number));
  out[n++] = three(zone, c.toEnd[at] as number, pairAfter);
  out[n++] = three(zone, c.fromStart[at] as number, t0);
  out[n++] = three(zone, c.fromStart[at] as number, frame);
  out[n++] = three(key, zone, c.toEnd[at] as number);
  out[n++] = three(key, zone, markA * 64 + markB);

  // quotations
  out[n++] = three(zone, quoted, pairBefore);
  out[n++] = three(zone, quoted, pairAfter);
  out[n++] = three(distance, quoted, quote);
  out[n++] = three(frame, zone, quoted);
  out[n++] = three(zone, edges, quoted);
  out[n++] = three(zone, edges, frame);

  // the nouns before the cue and other cues
  const toSubject = cue.subject ? Math.max(-8, Math.min(3, at - cue.subject)) + 9 : 0;
  const subjectTag = cue.subject ? (tag[cue.subject] as number) : 0;
  out[n++] = three(toSubject, subjectTag, t0);
  out[n++] = three(distance, inner, others);
  out[n++] = three(cues[at] === cues[first] ? 1 : 0, zone, inner * 64 + t0);
  out[n++] = three(zone, near, path);
  out[n++] = two(c.titled, zone * 64 + t0);
  return hashed(out, 0, n, NEAR);
}

/** How far the nearest tokens of cues before and after are, up to 5 each; the token itself does not count. */
function nearestCue(inCue: Uint8Array, at: number): number {
  let back = 1;
  while (back < 5 && !inCue[at - back]) back++;
  let ahead = 1;
  while (ahead < 5 && !inCue[at + ahead]) ahead++;
  return back * 8 + ahead;
}
