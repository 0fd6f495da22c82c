// What speaks for a span being the source or the content of a cue as a whole, beside the other spans that it might be. One code for
// training and for use.
import { bin, PAD, Tag, type Columns } from './columns.ts';
import { hashed, templates, three, two } from './keys.ts';
import { mix } from './hash.ts';
import type { Range } from './labels.ts';
import type { Cue } from './span-features.ts';

const SOURCE = templates(0x5be0cd19);
const CONTENT = templates(0x2f0a14d7);
const SOURCE_LEFT = templates(0x71374491);
const CONTENT_LEFT = templates(0x3956c25b);
const SOURCE_RIGHT = templates(0x59f111f1);
const CONTENT_RIGHT = templates(0x12835b01);

/**
 * Writes the keys of the features of `option`, of alternatives for `role` whose likeliest is `top`, to `out` and returns their
 * number. `cues` holds the running number of cue beginnings before each padded token.
 */
export function spanChoiceFeatures(
  c: Columns,
  cue: Cue,
  cues: Int32Array,
  role: number,
  option: Range,
  top: Range,
  out: Int32Array,
): number {
  const { word, lemma, tag } = c;
  const first = option.from + PAD;
  const last = option.to - 1 + PAD;
  const t = (at: number): number => tag[at] as number;
  const w = (at: number): number => word[at] as number;
  const quote = (at: number): number => (c.quote[at] as number) & 3;
  const sentence = (at: number): number => c.sentence[at] as number;
  const verbsIn = (from: number, to: number): number => (c.verbs[to] as number) - (c.verbs[from] as number);
  const commasIn = (from: number, to: number): number => (c.commas[to] as number) - (c.commas[from] as number);
  const cuesIn = (from: number, to: number): number => (cues[to] as number) - (cues[from] as number);
  const set = role === 0 ? SOURCE : CONTENT;
  let n = 0;

  // where it stands, seen from the cue
  const cueFirst = cue.from + PAD;
  const cueLast = cue.to - 1 + PAD;
  const side = last < cueFirst ? 0 : first > cueLast ? 1 : 2;
  const left = side === 0 ? last + 1 : side === 1 ? cueLast + 1 : first;
  const right = side === 0 ? cueFirst : first;
  const gap = bin(right - left);
  let between = 0;
  for (let at = left; at < Math.min(right, left + 5); at++) between = mix(between, t(at));
  if (right - left > 5) between = mix(between, 99);
  const apart = Math.max(-2, Math.min(2, sentence(first) - sentence(cueFirst)));
  const zone = side * 8 + apart + 2;
  const place = zone * 16 + gap;
  const key = cue.head;
  const frame = cue.before * 64 + cue.after;
  const length = bin(option.to - option.from);
  const opening = t(first);
  const closing = t(last);
  const before = t(first - 1);
  const after = t(last + 1);
  out[n++] = two(place, length);
  out[n++] = two(zone, between);
  out[n++] = two(between, opening);
  out[n++] = two(between, closing);
  out[n++] = two(key, place);
  out[n++] = two(key, between);
  out[n++] = three(key, opening, zone);
  out[n++] = two(key, w(first));
  out[n++] = three(key, zone, length);
  out[n++] = two(cue.phrase, place);
  out[n++] = two(cue.phrase, opening);
  out[n++] = two(frame, place);
  out[n++] = three(frame, opening, zone);
  out[n++] = two(cue.form * 64 + cue.headTag, place);
  out[n++] = three(cue.headTag, opening, closing);
  out[n++] = three(cue.headTag, length, zone);

  // its ends
  out[n++] = three(zone, opening, closing);
  out[n++] = two(zone, w(first));
  out[n++] = two(zone, w(last));
  out[n++] = two(zone, w(first - 1));
  out[n++] = two(zone, w(last + 1));
  out[n++] = three(zone, before, opening);
  out[n++] = three(zone, closing, after);
  out[n++] = three(zone, after, t(last + 2));
  out[n++] = two(w(last), w(last + 1));
  out[n++] = two(w(first - 1), w(first));
  out[n++] = three(opening, t(first + 1), zone);
  out[n++] = three(t(last - 1), closing, after);
  out[n++] = three(t(first - 2), before, opening);
  const starts = sentence(first - 1) !== sentence(first) ? 1 : 0;
  const ends = sentence(last + 1) !== sentence(last) ? 1 : 0;
  const crossed = sentence(last) - sentence(first);
  out[n++] = three(starts * 2 + ends, zone, length);
  out[n++] = three(starts * 2 + ends, crossed, zone);
  out[n++] = three(ends, after, w(last + 1));

  // quotations
  const quotes = ((quote(first - 1) * 4 + quote(first)) * 4 + quote(last)) * 4 + quote(last + 1);
  const whole = quote(first) === 1 && quote(last) === 3 ? (c.quotation[first] === c.quotation[last] ? 2 : 1) : 0;
  out[n++] = two(quotes, zone);
  out[n++] = two(quotes, starts * 2 + ends);
  out[n++] = two(whole, place);
  out[n++] = three(quotes, crossed, length);
  out[n++] = three(quotes, after, ends);

  // what it holds
  const commas = Math.min(4, commasIn(first, last + 1));
  const verbs = Math.min(4, verbsIn(first, last + 1));
  const breaks = Math.min(3, (c.breaks[last + 1] as number) - (c.breaks[first] as number));
  const inner = Math.min(3, cuesIn(first, last + 1));
  out[n++] = three(commas, verbs, zone);
  out[n++] = three(commas, length, zone);
  out[n++] = two(verbs, length);
  out[n++] = three(breaks, zone, length);
  out[n++] = two(inner, zone);
  out[n++] = two(inner, verbs);
  out[n++] = three(verbs, opening, zone);
  const head = headOf(c, first, last);
  const noun = head ? (lemma[head] as number) : 0;
  const nounTag = head ? t(head) : 0;
  out[n++] = two(noun, zone);
  out[n++] = two(noun, key);
  out[n++] = two(nounTag, place);
  out[n++] = two(nounTag, length);
  out[n++] = three(nounTag, opening, zone);
  out[n++] = three(opening, closing, length);
  out[n++] = two(head ? (c.shape[head] as number) : 0, zone);
  const subject = cue.subject === 0 ? 0 : cue.subject >= first && cue.subject <= last ? 1 : 2;
  out[n++] = three(subject, zone, nounTag);
  const short = last - first < 6 ? kindsOf(c, first, last) : 0;
  out[n++] = two(short, zone);
  out[n++] = two(short, after);
  out[n++] = two(short, before);

  // against the likeliest
  const signed = (distance: number): number => Math.sign(distance) * bin(Math.abs(distance)) + 12;
  const leftward = option.from - top.from;
  const rightward = option.to - top.to;
  out[n++] = two(signed(leftward), signed(rightward));
  n = hashed(out, 0, n, set);
  if (leftward !== 0) {
    const start = n;
    const from = Math.min(option.from, top.from) + PAD;
    const to = Math.max(option.from, top.from) + PAD;
    const more = Math.sign(leftward);
    out[n++] = three(more, t(from), t(to - 1));
    out[n++] = two(more, w(from));
    out[n++] = two(more, w(to - 1));
    out[n++] = two(more, w(to));
    out[n++] = three(more, bin(to - from), t(from));
    out[n++] = three(more, t(to - 1), t(to));
    out[n++] = three(more, key, t(from));
    out[n++] = three(more * 2 + Math.min(1, verbsIn(from, to)), t(from), zone);
    n = hashed(out, start, n, role === 0 ? SOURCE_LEFT : CONTENT_LEFT);
  }
  if (rightward !== 0) {
    const start = n;
    const from = Math.min(option.to, top.to) + PAD;
    const to = Math.max(option.to, top.to) + PAD;
    const more = Math.sign(rightward);
    const verbsThere = Math.min(2, verbsIn(from, to));
    out[n++] = three(more, t(from), t(to - 1));
    out[n++] = two(more, w(from));
    out[n++] = two(more, w(to - 1));
    out[n++] = three(more, w(from), t(from + 1));
    out[n++] = three(more, w(from - 1), t(from));
    out[n++] = three(more, bin(to - from), t(from));
    out[n++] = three(more, t(from - 1) * 64 + t(from), t(from + 1));
    out[n++] = three(more, key, t(from));
    out[n++] = three(more * 4 + verbsThere, t(from), zone);
    out[n++] = two(more * 4 + verbsThere, w(from));
    out[n++] = three(more * 4 + Math.min(2, commasIn(from, to)), t(from), ends);
    out[n++] = three(more, w(from), ends);
    out[n++] = three(more, quote(from) * 4 + quote(to), t(from));
    out[n++] = three(more, w(from), bin(to - from));
    out[n++] = three(more, Math.min(2, cuesIn(from, to)), t(from));
    n = hashed(out, start, n, role === 0 ? SOURCE_RIGHT : CONTENT_RIGHT);
  }
  return n;
}

/** The padded index of the noun that a span's first noun phrase is about; 0 where it has none. */
function headOf({ tag }: Columns, first: number, last: number): number {
  let head = 0;
  for (let at = first; at <= last; at++) {
    const kind = tag[at] as number;
    if (kind >= Tag.name && kind <= Tag.pronoun && kind !== Tag.possessive && kind !== Tag.relative) head = at;
    else if (head && PHRASE_ENDS.has(kind)) break;
  }
  return head;
}

const PHRASE_ENDS: ReadonlySet<number> = new Set([Tag.preposition, Tag.of, Tag.comma, Tag.relative, Tag.that, Tag.wh]);

function kindsOf({ tag }: Columns, first: number, last: number): number {
  let kinds = 0;
  for (let at = first; at <= last; at++) kinds = mix(kinds, tag[at] as number);
  return kinds;
}
