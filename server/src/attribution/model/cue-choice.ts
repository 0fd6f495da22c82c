// What speaks for a span being a cue as a whole, beside the other spans that it might be. One code for training and for use.
import { PAD, Tag, type Columns } from './columns.ts';
import { begin, one, templates, three, two, written } from './emit.ts';
import { mix } from './hash.ts';
import type { Range } from './labels.ts';

const TEMPLATES = templates(0x1f83d9ab);

/** Writes the hashes of the features of `option`, of alternatives whose likeliest is `top`, to `out` and returns their number. */
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
  begin(out, TEMPLATES);

  // the span's own words and kinds
  one(phrase);
  one(tags);
  two(key, tags);
  two(key, length);
  one(length);
  two(length, headTag);
  two(w(last), length);
  two(w(first), length);
  three(lexicon[head] as number, length, headTag);
  three(lexicon[first] as number, opening, length);
  three(lexicon[last] as number, closing, length);

  // what stands at its ends
  two(tags, after);
  two(tags, before);
  three(tags, before, after);
  two(phrase, after);
  two(phrase, before);
  three(phrase, quote(last + 1), after);
  three(key, closing, after);
  three(key, opening, before);
  two(lemma[last] as number, after);
  two(lemma[last] as number, w(last + 1));
  two(lemma[first] as number, w(first - 1));
  two(lemma[first] as number, before);
  two(closing, w(last + 1));
  two(opening, w(first - 1));
  three(closing, after, t(last + 2));
  three(opening, before, t(first - 2));
  three(quote(first - 1), quote(last + 1), length);
  three(quote(last + 1), closing, after);
  three(quote(first - 1), opening, before);
  three(lexicon[last] as number, closing, after);

  // the sentence around
  const sides = c.sides[first] as number;
  two(sides, length);
  two(key, sides);
  three(key, sides, length);
  let that = 0;
  let verb = 0;
  for (let k = 1; k <= 7; k++) {
    const kind = t(last + k);
    if (kind === Tag.period || kind === 0) break;
    if (!that && kind === Tag.that) that = k;
    if (!verb && kind >= Tag.base && kind <= Tag.modal) verb = k;
  }
  three(key, that, verb);
  three(phrase, that ? 1 : 0, after);
  three(headTag * 8 + length, that, verb);
  const noun = c.nounBefore[first] as number;
  const subject = noun ? (lemma[noun] as number) : 0;
  const subjectTag = noun ? t(noun) : 0;
  one(subject);
  two(subject, key);
  two(subjectTag, key);
  three(subjectTag, opening, length);

  // against the likeliest
  const left = option.from - top.from;
  const right = option.to - top.to;
  three(Math.max(-4, Math.min(4, left)), Math.max(-4, Math.min(4, right)), headTag);
  const [moreLeft, moreRight] = [Math.sign(left), Math.sign(right)];
  const leftTags = tagsBetween(c, Math.min(option.from, top.from), Math.max(option.from, top.from));
  const rightTags = tagsBetween(c, Math.min(option.to, top.to), Math.max(option.to, top.to));
  three(moreLeft, leftTags, headTag);
  three(moreLeft, leftTags, key);
  three(moreRight, rightTags, headTag);
  three(moreRight, rightTags, key);
  three(moreRight, rightTags, t(Math.max(option.to, top.to) + PAD));
  return written();
}

function tagsBetween({ tag }: Columns, from: number, to: number): number {
  let tags = 0;
  for (let i = from; i < to; i++) tags = mix(tags, tag[i + PAD] as number);
  return tags;
}
