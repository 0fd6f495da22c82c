// The first stage's templates: what speaks for a token being part of a cue. One code for training and for use.
import { bin as binOf, pair, PAD, triple, type Columns } from './columns.ts';
import { hashed, templates, three, two } from './keys.ts';

/** More than any token's features. */
export const CUE_FEATURES = 96;

const GLANCE = templates(0x6a09e667);
const LOOK = templates(0x51ed270b);

/**
 * Writes the keys of those features of token `i` that alone tell most tokens from the first word of a cue to `out`, and returns
 * their number.
 */
export function cueGlance(c: Columns, i: number, out: Int32Array): number {
  const at = i + PAD;
  const { tag, lexicon } = c;
  const kind = tag[at] as number;
  const bin = lexicon[at] as number;
  const noun = c.nounBefore[at] as number;
  const between = noun
    ? Math.min(3, (c.commas[at] as number) - (c.commas[noun] as number)) * 4 +
      Math.min(3, (c.verbs[at] as number) - (c.verbs[noun] as number))
    : 31;
  let n = 0;
  out[n++] = three(c.sides[at] as number, (c.quote[at] as number) & 3, bin);
  out[n++] = pair(tag, at - 1);
  out[n++] = triple(tag, at - 2);
  out[n++] = triple(tag, at);
  out[n++] = three(bin, lexicon[at + 1] as number, kind);
  out[n++] = two(c.suffix[at] as number, kind);
  out[n++] = three(c.fromStart[at] as number, c.toEnd[at] as number, bin);
  out[n++] = three(noun ? (tag[noun] as number) : 0, between, bin);
  return hashed(out, 0, n, GLANCE);
}

/** Writes the keys of all other features of token `i` to `out` and returns their number. */
export function cueLook(c: Columns, i: number, out: Int32Array): number {
  const at = i + PAD;
  const { word, lemma, tag, lexicon } = c;
  const own = lemma[at] as number;
  const kind = tag[at] as number;
  const before = tag[at - 1] as number;
  const after = tag[at + 1] as number;
  const bin = lexicon[at] as number;
  const binBefore = lexicon[at - 1] as number;
  const binAfter = lexicon[at + 1] as number;
  let n = 0;

  // words and kinds around
  out[n++] = word[at - 1] as number;
  out[n++] = word[at + 1] as number;
  out[n++] = word[at - 2] as number;
  out[n++] = word[at - 3] as number;
  out[n++] = pair(tag, at);
  out[n++] = triple(tag, at - 1);
  out[n++] = two(own, kind);
  out[n++] = two(own, after);
  out[n++] = two(lemma[at - 1] as number, kind);
  out[n++] = two(c.suffix[at] as number, after);

  // how often such words are cues elsewhere
  out[n++] = three(bin, kind, after);
  out[n++] = three(bin, kind, before);
  out[n++] = three(bin, binBefore, kind);
  out[n++] = three(binBefore, binAfter, bin * 64 + kind);
  out[n++] = two(word[at + 1] as number, bin);
  out[n++] = two(word[at - 1] as number, bin);
  out[n++] = two(pair(tag, at + 1), bin);
  out[n++] = two(pair(tag, at - 2), bin);
  out[n++] = three(binAfter, lexicon[at + 2] as number, kind);
  out[n++] = three(binBefore, lexicon[at - 2] as number, kind);

  // quotations
  const quote = c.quote[at] as number;
  const state = quote & 3;
  const back = turnOf(c, at, -1);
  const ahead = turnOf(c, at, 1);
  const around = (state * 32 + (back & 31)) * 32 + (ahead & 31);
  out[n++] = two(around, kind);
  out[n++] = three(around, bin, kind);
  out[n++] = three(around, (back >> 5) * 4 + (ahead >> 5), bin);
  out[n++] = two(pair(tag, at - 1), quote);

  // the sentence's quotations and its other likely cues
  const sides = c.sides[at] as number;
  const rivals = c.rivals[at] as number;
  out[n++] = three(sides, state, kind);
  out[n++] = three(own, sides, state);
  out[n++] = three(rivals, bin, kind);
  out[n++] = three(rivals, bin, around);

  // the noun before, and the place in the sentence
  const noun = c.nounBefore[at] as number;
  const markBefore = c.markBefore[at] as number;
  const markAfter = c.markAfter[at] as number;
  out[n++] = three(noun ? (tag[noun] as number) : 0, noun ? binOf(at - noun) : 15, kind);
  out[n++] = two(c.fromStart[at] as number, kind);
  out[n++] = two(c.toEnd[at] as number, kind);
  out[n++] = two(markBefore, kind);
  out[n++] = two(markAfter, kind);
  out[n++] = three(markBefore, markAfter, bin);
  return hashed(out, 0, n, LOOK);
}

/** Where a quotation begins or ends near a token, one way: how far, up to 4, and what stands there, in 5 bits; above them, how long it is. */
function turnOf({ quote }: Columns, at: number, way: 1 | -1): number {
  const state = (quote[at] as number) & 3;
  for (let k = 1; k <= 4; k++) {
    const there = quote[at + way * k] as number;
    if ((there & 3) !== state) return (there >> 2) * 32 + k * 4 + (there & 3);
  }
  return 0;
}
