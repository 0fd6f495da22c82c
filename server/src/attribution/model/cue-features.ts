// The first stage's templates: what speaks for a token being part of a cue. One code for training and for use.
import { bin, PAD, Tag } from './columns.ts';
import type { Columns } from './columns.ts';
import { begin, one, templates, three, two, written } from './emit.ts';

/** More than any token's features. */
export const CUE_FEATURES = 96;

const TEMPLATES = templates(0x51ed270b);

const QUOTE = (c: Columns, at: number): number => (c.quote[at] as number) & 3;

/** Writes the hashes of token `i`'s features to `out` and returns their number. */
export function cueFeatures(c: Columns, i: number, out: Int32Array): number {
  const at = i + PAD;
  const { word, lemma, tag, lexicon } = c;
  begin(out, TEMPLATES);
  const w = (k: number): number => word[at + k] as number;
  const l = (k: number): number => lemma[at + k] as number;
  const t = (k: number): number => tag[at + k] as number;
  const x = (k: number): number => lexicon[at + k] as number;
  const tt = (k: number): number => t(k) * 64 + t(k + 1);
  const ttt = (k: number): number => (t(k) * 64 + t(k + 1)) * 64 + t(k + 2);

  // words and kinds around
  one(w(-1));
  one(w(1));
  one(w(-2));
  one(w(-3));
  one(tt(-1));
  one(tt(0));
  one(ttt(-2));
  one(ttt(-1));
  one(ttt(0));
  two(l(0), t(0));
  two(l(0), t(1));
  two(l(-1), t(0));
  two(c.suffix[at] as number, t(0));
  two(c.suffix[at] as number, t(1));

  // how often such words are cues elsewhere
  three(x(0), t(0), t(1));
  three(x(0), t(0), t(-1));
  three(x(0), x(-1), t(0));
  three(x(0), x(1), t(0));
  three(x(-1), x(1), x(0) * 64 + t(0));
  two(x(0), w(1));
  two(x(0), w(-1));
  two(x(0), tt(1));
  two(x(0), tt(-2));
  three(x(1), x(2), t(0));
  three(x(-1), x(-2), t(0));

  // quotations
  const q = QUOTE(c, at);
  let back = 0;
  let backState = 4;
  for (let k = 1; k <= 4; k++) {
    const s = QUOTE(c, at - k);
    if (s !== q) {
      back = k;
      backState = s;
      break;
    }
  }
  let ahead = 0;
  let aheadState = 4;
  let aheadLong = 0;
  for (let k = 1; k <= 4; k++) {
    const s = QUOTE(c, at + k);
    if (s !== q) {
      ahead = k;
      aheadState = s;
      aheadLong = (c.quote[at + k] as number) >> 2;
      break;
    }
  }
  const around = ((q * 5 + back) * 5 + backState) * 32 + ahead * 5 + aheadState;
  const behindLong = back > 0 ? (c.quote[at - back] as number) >> 2 : 0;
  two(around, t(0));
  three(around, x(0), t(0));
  three(around, behindLong * 4 + aheadLong, x(0));
  two(c.quote[at] as number, tt(-1));

  // the sentence's quotations and its other likely cues
  const sides = c.sides[at] as number;
  three(sides, q, t(0));
  three(sides, q, x(0));
  three(sides, q, l(0));
  const rivals = c.rivals[at] as number;
  three(rivals, x(0), t(0));
  three(rivals, x(0), around);

  // the noun before, and what stands between
  const noun = c.nounBefore[at] as number;
  const gap = noun ? bin(at - noun) : 15;
  const between = noun
    ? Math.min(3, (c.commas[at] as number) - (c.commas[noun] as number)) * 4 +
      Math.min(3, (c.verbs[at] as number) - (c.verbs[noun] as number))
    : 31;
  const nounTag = noun ? (tag[noun] as number) : 0;
  three(nounTag, gap, t(0));
  three(nounTag, between, x(0));

  // the place in the sentence, and the rest of it
  const start = c.fromStart[at] as number;
  const end = c.toEnd[at] as number;
  two(start, t(0));
  two(end, t(0));
  three(start, end, x(0));
  two(c.markBefore[at] as number, t(0));
  two(c.markAfter[at] as number, t(0));
  three(c.markBefore[at] as number, c.markAfter[at] as number, x(0));
  let that = 0;
  let verb = 0;
  for (let k = 1; k <= 7; k++) {
    const kind = t(k);
    if (kind === Tag.period || kind === 0) break;
    if (!that && kind === Tag.that) that = k;
    if (!verb && kind >= Tag.base && kind <= Tag.modal) verb = k;
  }
  return written();
}
