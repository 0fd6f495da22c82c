// What the feature templates see of a block: one column of integers for each property of its tokens. Made once a block, the same
// in training and in use. Knows quotation marks only as the spans it is given.
import type { Reading, Token } from '../../prose/prose.ts';
import type { Stretch } from '../paragraph-attribution.ts';
import { hashText, mix } from './hash.ts';

/** Tokens of padding before the first and after the last, so that windows need no bounds. */
export const PAD = 4;

/** All columns are padded: token i stands at i + PAD. Counts are running: the number of such tokens before it. */
export interface Columns {
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  /** the part of speech, made finer: see `Tag` */
  readonly tag: Uint8Array;
  /** 0 outside, then state (1 opening mark, 2 inside, 3 closing mark) and length of the quotation */
  readonly quote: Uint8Array;
  /** which quotation of the block a token belongs to, from 1; 0 outside */
  readonly quotation: Int32Array;
  readonly sentence: Int32Array;
  /** 1 where there is a quotation in the token’s sentence */
  readonly spoken: Uint8Array;
  /** distance to the sentence's first and last token, in bins */
  readonly fromStart: Uint8Array;
  readonly toEnd: Uint8Array;
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly breaks: Int32Array;
  /** the nearest mark before and after in the sentence, with its distance in bins */
  readonly markBefore: Uint16Array;
  readonly markAfter: Uint16Array;
  /** how often the lemma is part of a cue, in bins: 0 never */
  readonly lexicon: Uint8Array;
  /** the nearest noun, name or pronoun before in the sentence: its padded index, 0 if none */
  readonly nounBefore: Int32Array;
  /** whether the sentence has quoted words before (1) and after (2) a token */
  readonly sides: Uint8Array;
  /** the highest lexicon bins before and after in the sentence */
  readonly rivals: Uint16Array;
  /** 1 when most words of the block are capitalised, as in a headline */
  readonly titled: number;
}

export const Tag = {
  none: 0,
  name: 1,
  noun: 2,
  plural: 3,
  subject: 4,
  object: 5,
  possessive: 6,
  relative: 7,
  pronoun: 8,
  base: 9,
  past: 10,
  ing: 11,
  third: 12,
  be: 13,
  have: 14,
  modal: 15,
  auxiliary: 16,
  adjective: 17,
  adverb: 18,
  negation: 19,
  preposition: 20,
  to: 21,
  determiner: 22,
  number: 23,
  coordination: 24,
  that: 25,
  subordination: 26,
  particle: 27,
  genitive: 28,
  symbol: 29,
  interjection: 30,
  comma: 31,
  period: 32,
  question: 33,
  exclamation: 34,
  colon: 35,
  semicolon: 36,
  dash: 37,
  hyphen: 38,
  open: 39,
  close: 40,
  mark: 41,
  opening: 42,
  closing: 43,
  ellipsis: 44,
  slash: 45,
  other: 46,
  asWord: 47,
  wh: 48,
  of: 49,
} as const;

const words = (list: string): Set<string> => new Set(list.split(' '));
const SUBJECT = words('he she they we i');
const OBJECT = words('him her them us me himself herself themselves ourselves myself itself');
const POSSESSIVE = words('his their our my its your her');
const RELATIVE = words('who which whom whose');
const WH = words('what when where why how whether if');
const MODAL = words("will would can could may might shall should must ca wo ’ll ’d 'll 'd");
const PUNCTUATION: Readonly<Record<string, number>> = {
  ',': Tag.comma,
  '.': Tag.period,
  '?': Tag.question,
  '!': Tag.exclamation,
  ':': Tag.colon,
  ';': Tag.semicolon,
  '—': Tag.dash,
  '–': Tag.dash,
  '--': Tag.dash,
  '-': Tag.hyphen,
  '(': Tag.open,
  '[': Tag.open,
  ')': Tag.close,
  ']': Tag.close,
  '…': Tag.ellipsis,
  '...': Tag.ellipsis,
  '/': Tag.slash,
};

function tagOf(token: Token, word: string, lemma: string): number {
  switch (token.pos) {
    case 'PROPN':
      return Tag.name;
    case 'NOUN':
      return word !== lemma && word.endsWith('s') ? Tag.plural : Tag.noun;
    case 'VERB':
      if (word.endsWith('ing')) return Tag.ing;
      if (word === lemma) return Tag.base;
      return word.endsWith('s') && !lemma.endsWith('s') ? Tag.third : Tag.past;
    case 'AUX':
      if (lemma === 'be') return Tag.be;
      if (lemma === 'have') return Tag.have;
      return MODAL.has(word) ? Tag.modal : Tag.auxiliary;
    case 'PRON':
    case 'DET':
      if (SUBJECT.has(word)) return Tag.subject;
      if (POSSESSIVE.has(word) && token.pos === 'PRON') return word === 'her' ? Tag.object : Tag.possessive;
      if (OBJECT.has(word)) return Tag.object;
      if (RELATIVE.has(word)) return Tag.relative;
      if (word === 'that') return Tag.that;
      if (WH.has(word)) return Tag.wh;
      return token.pos === 'PRON' ? Tag.pronoun : Tag.determiner;
    case 'ADJ':
      return Tag.adjective;
    case 'ADV':
      return WH.has(word) ? Tag.wh : Tag.adverb;
    case 'ADP':
      if (word === 'that') return Tag.that;
      if (word === 'of') return Tag.of;
      return word === 'as' ? Tag.asWord : Tag.preposition;
    case 'PART':
      if (word === 'to') return Tag.to;
      if (word === "'s" || word === '’s' || word === '’' || word === "'") return Tag.genitive;
      return word === 'not' || word === "n't" || word === 'n’t' ? Tag.negation : Tag.particle;
    case 'NUM':
      return Tag.number;
    case 'CCONJ':
      return Tag.coordination;
    case 'SCONJ':
      if (word === 'that') return Tag.that;
      if (WH.has(word)) return Tag.wh;
      return word === 'as' ? Tag.asWord : Tag.subordination;
    case 'PUNCT':
      return PUNCTUATION[word] ?? Tag.mark;
    case 'SYM':
      return PUNCTUATION[word] ?? Tag.symbol;
    case 'INTJ':
      return Tag.interjection;
    default:
      return PUNCTUATION[word] ?? Tag.other;
  }
}

/** A word's letters reduced to kinds: X upper, x lower, 0 digit, other characters themselves; runs written once. */
function shapeOf(text: string): number {
  let hash = 7;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const kind =
      c >= 97 && c <= 122
        ? 1
        : c >= 65 && c <= 90
          ? 2
          : c >= 48 && c <= 57
            ? 3
            : c < 128
              ? c
              : c >= 0xc0 && c < 0x2000
                ? 1
                : c;
    if (kind !== before) hash = mix(hash, kind);
    before = kind;
  }
  return mix(hash, Math.min(text.length, 4));
}

/** The kinds of two and of three tokens in one number, from a padded one on. */
export const pair = (tag: Uint8Array, at: number): number => (tag[at] as number) * 64 + (tag[at + 1] as number);
export const triple = (tag: Uint8Array, at: number): number => pair(tag, at) * 64 + (tag[at + 2] as number);

/** A distance in bins: 0 to 4 as they are, then 5–6, 7–9, 10–14, 15–20, 21–30, 31–50, more. */
export function bin(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  if (distance < 21) return 8;
  if (distance < 31) return 9;
  return distance < 51 ? 10 : 11;
}

const isVerb = (tag: number): boolean => tag >= Tag.base && tag <= Tag.third;
const isClauseMark = (tag: number): boolean => tag >= Tag.comma && tag <= Tag.dash;
const isMark = (tag: number): boolean => isClauseMark(tag) || (tag >= Tag.open && tag <= Tag.closing);

const OPENING = hashText('“');
const CLOSING = hashText('”');
const NUMBER = hashText('0');
const EDGE = hashText('\n');

/** What columns are written into, all nought. */
type Room = Omit<Columns, 'length' | 'titled'>;

const roomFor = (size: number): Room => ({
  word: new Int32Array(size),
  lemma: new Int32Array(size),
  suffix: new Int32Array(size),
  shape: new Int32Array(size),
  tag: new Uint8Array(size),
  quote: new Uint8Array(size),
  quotation: new Int32Array(size),
  sentence: new Int32Array(size),
  spoken: new Uint8Array(size),
  fromStart: new Uint8Array(size),
  toEnd: new Uint8Array(size),
  commas: new Int32Array(size),
  verbs: new Int32Array(size),
  breaks: new Int32Array(size),
  markBefore: new Uint16Array(size),
  markAfter: new Uint16Array(size),
  lexicon: new Uint8Array(size),
  nounBefore: new Int32Array(size),
  sides: new Uint8Array(size),
  rivals: new Uint16Array(size),
});

let kept = roomFor(1000);

/** Room for so many tokens that is used again, good until the next call: columns made anew would cost as much as what is put into them. */
export function roomAgain(tokens: number): Room {
  const size = tokens + 2 * PAD;
  if (kept.word.length < size) kept = roomFor(2 * size);
  for (const column of Object.values(kept)) column.fill(0, 0, size);
  return kept;
}

/** The columns of a block whose quotations are given in order and disjoint; `lexicon` tells a lemma's bin from its hash. */
export function columnsOf(
  reading: Reading,
  quoted: readonly Stretch[],
  lexicon: (lemma: number) => number,
  room = roomFor(reading.tokens.length + 2 * PAD),
): Columns {
  const { tokens, sentences } = reading;
  const length = tokens.length;
  const size = length + 2 * PAD;
  const { word, lemma, suffix, shape, tag, quote, quotation, sentence, spoken, fromStart, toEnd } = room;
  const { commas, verbs, breaks, markBefore, markAfter, lexicon: lexiconBin, nounBefore, sides, rivals } = room;
  word.fill(EDGE, 0, size);
  lemma.fill(EDGE, 0, size);

  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < length; i++) {
    const token = tokens[i] as Token;
    const at = i + PAD;
    const { lower } = token;
    const base = token.lemma.toLowerCase();
    const kind = tagOf(token, lower, base);
    tag[at] = kind;
    if (kind === Tag.number) {
      word[at] = lemma[at] = NUMBER;
      suffix[at] = NUMBER;
    } else {
      word[at] = hashText(lower);
      lemma[at] = lower === base ? (word[at] as number) : hashText(base);
      suffix[at] = hashText(lower, Math.max(0, lower.length - 3));
    }
    shape[at] = shapeOf(token.text);
    lexiconBin[at] = lexicon(lemma[at] as number);
    const first = token.text.charCodeAt(0);
    if (lower !== token.text || (first >= 97 && first <= 122)) {
      if (token.text.length > 3) letters++;
      if (token.text.length > 3 && lower !== token.text) capitals++;
    }
  }

  let q = 0;
  for (let i = 0; i < length; i++) {
    const token = tokens[i] as Token;
    const at = i + PAD;
    while (q < quoted.length && (quoted[q] as Stretch)[1] <= token.start) q++;
    const around = quoted[q];
    if (!around) break;
    const start = around[0];
    const end = around[1];
    if (start >= token.end) continue;
    quotation[at] = q + 1;
    let state = 2;
    if (isQuoteMark(token.text)) {
      if (token.start <= start) state = 1;
      else if (token.end >= end) state = 3;
    }
    if (state === 1) {
      word[at] = lemma[at] = OPENING;
      tag[at] = Tag.opening;
    } else if (state === 3) {
      word[at] = lemma[at] = CLOSING;
      tag[at] = Tag.closing;
    }
    const long = end - start;
    quote[at] = state + (long < 20 ? 0 : long < 50 ? 4 : 8);
  }

  sentences.forEach(({ first, last }, s) => {
    let noun = 0;
    let mark = 0;
    let since = 0;
    let quotes = 0;
    let rival = 0;
    for (let i = first; i < last; i++) {
      const at = i + PAD;
      const kind = tag[at] as number;
      sentence[at] = s + 1;
      sides[at] = quotes;
      if (quote[at]) quotes = 1;
      rivals[at] = rival * 16;
      rival = Math.max(rival, lexiconBin[at] as number);
      fromStart[at] = bin(i - first);
      toEnd[at] = bin(last - 1 - i);
      nounBefore[at] = noun;
      markBefore[at] = mark * 12 + bin(since);
      since++;
      if (kind >= Tag.name && kind <= Tag.pronoun && kind !== Tag.possessive) noun = at;
      if (isMark(kind)) {
        mark = kind;
        since = 0;
      }
    }
    spoken.fill(quotes, first + PAD, last + PAD);
    mark = 0;
    since = 0;
    quotes = 0;
    rival = 0;
    for (let i = last - 1; i >= first; i--) {
      const at = i + PAD;
      (sides[at] as number) += quotes;
      if (quote[at]) quotes = 2;
      (rivals[at] as number) += rival;
      rival = Math.max(rival, lexiconBin[at] as number);
      markAfter[at] = mark * 12 + bin(since);
      since++;
      if (isMark(tag[at] as number)) {
        mark = tag[at] as number;
        since = 0;
      }
    }
  });
  for (let at = 1; at < size; at++) {
    const kind = tag[at - 1] as number;
    commas[at] = (commas[at - 1] as number) + (kind === Tag.comma ? 1 : 0);
    verbs[at] = (verbs[at - 1] as number) + (isVerb(kind) ? 1 : 0);
    breaks[at] = (breaks[at - 1] as number) + (isClauseMark(kind) && kind !== Tag.comma ? 1 : 0);
  }
  return {
    length,
    word,
    lemma,
    suffix,
    shape,
    tag,
    quote,
    quotation,
    sentence,
    spoken,
    fromStart,
    toEnd,
    commas,
    verbs,
    breaks,
    markBefore,
    markAfter,
    lexicon: lexiconBin,
    nounBefore,
    sides,
    rivals,
    titled: letters > 3 && capitals > 0.7 * letters ? 1 : 0,
  };
}

const isQuoteMark = (text: string): boolean => /^["“”„‟«»'‘’‚‛`´]+$/.test(text);
