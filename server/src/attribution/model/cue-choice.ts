// What speaks for a span being a cue as a whole, beside the other spans that it might be. One code for training and for use.
import { PAD, Tag, type Columns } from './columns.ts';
import { hashed, templates, three, two } from './keys.ts';
import { mix } from './hash.ts';
import type { Range } from './labels.ts';

const TEMPLATES = templates(0x1f83d9ab);

/** Writes the keys of the features of `option`, of alternatives whose likeliest is `top`, to `out` and returns their number. */
export function cueChoiceFeatures(c: Columns, option: Range, top: Range, out: Int32Array): number {
  const { word, lemma, tag, lexicon } = c;
  const first = option.from + PAD;
  const last = option.to - 1 + PAD;
  let phrase = 0;
  let tags = 0;
  let head = first;
  let best = 0;
  for (let at = first; at <= last; at++) {
    const kind = tag[at] as number;
    phrase = mix(phrase, lemma[at] as number);
    tags = mix(tags, kind);
    const rank = kind >= Tag.base && kind <= Tag.third ? 3 : kind === Tag.noun || kind === Tag.plural ? 2 : 1;
    if (rank >= best) {
      best = rank;
      head = at;
    }
  }
  const length = Math.min(6, option.to - option.from);
  const key = lemma[head] as number;
  const headTag = tag[head] as number;
  const t = (at: number): number => tag[at] as number;
  const w = (at: number): number => word[at] as number;
  const quote = (at: number): number => (c.quote[at] as number) & 3;
  const opening = t(first);
  const closing = t(last);
  const before = t(first - 1);
  const after = t(last + 1);
  let n = 0;

  // the span's own words and kinds
  out[n++] = phrase;
  out[n++] = tags;
  out[n++] = two(key, tags);
  out[n++] = two(key, length);
  out[n++] = length;
  out[n++] = two(length, headTag);
  out[n++] = two(w(last), length);
  out[n++] = two(w(first), length);
  out[n++] = three(lexicon[head] as number, length, headTag);
  out[n++] = three(lexicon[first] as number, opening, length);
  out[n++] = three(lexicon[last] as number, closing, length);

  // what stands at its ends
  out[n++] = two(tags, after);
  out[n++] = two(tags, before);
  out[n++] = three(tags, before, after);
  out[n++] = two(phrase, after);
  out[n++] = two(phrase, before);
  out[n++] = three(phrase, quote(last + 1), after);
  out[n++] = three(key, closing, after);
  out[n++] = three(key, opening, before);
  out[n++] = two(lemma[last] as number, after);
  out[n++] = two(lemma[last] as number, w(last + 1));
  out[n++] = two(lemma[first] as number, w(first - 1));
  out[n++] = two(lemma[first] as number, before);
  out[n++] = two(closing, w(last + 1));
  out[n++] = two(opening, w(first - 1));
  out[n++] = three(closing, after, t(last + 2));
  out[n++] = three(opening, before, t(first - 2));
  out[n++] = three(quote(first - 1), quote(last + 1), length);
  out[n++] = three(quote(last + 1), closing, after);
  out[n++] = three(quote(first - 1), opening, before);
  out[n++] = three(lexicon[last] as number, closing, after);

  // the sentence around
  const sides = c.sides[first] as number;
  out[n++] = two(sides, length);
  out[n++] = two(key, sides);
  out[n++] = three(key, sides, length);
  let that = 0;
  let verb = 0;
  for (let k = 1; k <= 7; k++) {
    const kind = t(last + k);
    if (kind === Tag.period || kind === 0) break;
    if (!that && kind === Tag.that) that = k;
    if (!verb && kind >= Tag.base && kind <= Tag.modal) verb = k;
  }
  out[n++] = three(key, that, verb);
  out[n++] = three(phrase, that ? 1 : 0, after);
  out[n++] = three(headTag * 8 + length, that, verb);
  const noun = c.nounBefore[first] as number;
  const subject = noun ? (lemma[noun] as number) : 0;
  const subjectTag = noun ? t(noun) : 0;
  out[n++] = subject;
  out[n++] = two(subject, key);
  out[n++] = two(subjectTag, key);
  out[n++] = three(subjectTag, opening, length);

  // against the likeliest
  const left = option.from - top.from;
  const right = option.to - top.to;
  out[n++] = three(Math.max(-4, Math.min(4, left)), Math.max(-4, Math.min(4, right)), headTag);
  const moreLeft = Math.sign(left);
  const moreRight = Math.sign(right);
  const leftTags = tagsBetween(c, Math.min(option.from, top.from), Math.max(option.from, top.from));
  const rightTags = tagsBetween(c, Math.min(option.to, top.to), Math.max(option.to, top.to));
  out[n++] = three(moreLeft, leftTags, headTag);
  out[n++] = three(moreLeft, leftTags, key);
  out[n++] = three(moreRight, rightTags, headTag);
  out[n++] = three(moreRight, rightTags, key);
  out[n++] = three(moreRight, rightTags, t(Math.max(option.to, top.to) + PAD));
  return hashed(out, 0, n, TEMPLATES);
}

function tagsBetween({ tag }: Columns, from: number, to: number): number {
  let tags = 0;
  for (let i = from; i < to; i++) tags = mix(tags, tag[i + PAD] as number);
  return tags;
}
