// The weights as a file: what it holds and how it is written and read. Version 3: "SWAM", version; then for each stage its features'
// keys in rising order as differences, its weights and its transitions; for each choice its keys, weights and base; the cue lexicon;
// the judge. All stands as it is used, or a sum away: what packs the file (a .vsix, an npm package) makes it nearly as small as an
// entropy coder did, and reading it takes 6 ms at the start of a program where decoding took 65.
import type { ChoiceWeights } from './choice.ts';

/** One stage's features: a table from a feature's key to its weights. */
export interface Stage {
  readonly labels: number;
  /** feature keys in rising order */
  readonly keys: Int32Array;
  /** `unary[feature * (labels - 1) + label - 1]`, in steps; outside, label 0, has none */
  readonly unary: Int8Array;
  /** `transitions[from * labels + to]`, in steps */
  readonly transitions: Int32Array;
}

export interface Weights {
  readonly cues: Stage;
  readonly spans: Stage;
  /** what chooses among overlapping spans of either stage */
  readonly cueChoice: ChoiceWeights;
  readonly spanChoice: ChoiceWeights;
  /** hashes of lemmas in rising order, and how often each is part of a cue, in bins */
  readonly lexicon: { readonly keys: Int32Array; readonly bins: Uint8Array };
  /** what turns the certainty of both into a confidence: see judge.ts */
  readonly judge: Int32Array;
}

const MAGIC = [0x53, 0x57, 0x41, 0x4d, 3];

/** The file's bytes for weights: the same for the same weights. */
export function writeWeights(weights: Weights): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.from(MAGIC)];
  const bytes: Passage['bytes'] = (_, value = new Uint8Array()) => {
    parts.push(value);
    return value;
  };
  const whole: Passage['whole'] = (value = 0) => {
    bytes(
      4,
      Uint8Array.from(SHIFTS, (shift) => value >>> shift),
    );
    return value;
  };
  pass({ bytes, whole }, weights);
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Reads a file's bytes. Throws on a file of another kind or version. */
export function readWeights(file: Uint8Array): Weights {
  if (MAGIC.some((byte, k) => file[k] !== byte))
    throw new Error('Not the weights of this version of the attribution model.');
  let at = MAGIC.length;
  const bytes: Passage['bytes'] = (count) => file.subarray(at, (at += count));
  return pass({ bytes, whole: () => numberIn(bytes(4)) });
}

/** Takes what is to be written and gives it back; or gives what was written there, whatever it is given. */
interface Passage {
  readonly whole: (value?: number) => number;
  readonly bytes: (count: number, value?: Uint8Array) => Uint8Array;
}

/** Where the bytes of a number stand in it, in the order of the file. */
const SHIFTS = [0, 8, 16, 24];

const numberIn = (bytes: Uint8Array): number => SHIFTS.reduce((sum, shift, k) => sum | ((bytes[k] ?? 0) << shift), 0);

/** Passes weights through in the order of the file: those given, or those that come. */
function pass({ whole, bytes }: Passage, given?: Weights): Weights {
  const wholes = (values?: Int32Array): Int32Array => {
    const all = new Int32Array(whole(values?.length));
    for (let i = 0; i < all.length; i++) all[i] = whole(values?.[i]);
    return all;
  };
  /** As differences: the low byte of each, the high byte of each, and where there are more, the row and the rest. */
  const rising = (values?: Int32Array): Int32Array => {
    const gaps = values?.map((value, i) => value - (values[i - 1] ?? 0));
    const all = new Int32Array(whole(gaps?.length));
    const low = bytes(all.length, gaps && Uint8Array.from(gaps));
    const high = bytes(all.length, gaps && Uint8Array.from(gaps, (gap) => gap >>> 8));
    for (const row of wholes(gaps && Int32Array.from(gaps.keys()).filter((i) => (gaps[i] as number) >>> 16 > 0)))
      all[row] = whole((gaps?.[row] ?? 0) >>> 16) << 16;
    addUp(all, low, high);
    return all;
  };
  const signed = (count: number, values?: Int8Array): Int8Array => {
    const { buffer, byteOffset, length } = bytes(count, values && new Uint8Array(values));
    return new Int8Array(buffer, byteOffset, length);
  };
  const stage = (of?: Stage): Stage => {
    const labels = whole(of?.labels);
    const keys = rising(of?.keys);
    return { labels, keys, unary: signed(keys.length * (labels - 1), of?.unary), transitions: wholes(of?.transitions) };
  };
  const choice = (of?: ChoiceWeights): ChoiceWeights => {
    const keys = rising(of?.keys);
    return { keys, weights: signed(keys.length, of?.weights), base: wholes(of?.base) };
  };
  const cues = stage(given?.cues);
  const spans = stage(given?.spans);
  const cueChoice = choice(given?.cueChoice);
  const spanChoice = choice(given?.spanChoice);
  const keys = rising(given?.lexicon.keys);
  const bins = bytes(keys.length, given?.lexicon.bins);
  return { cues, spans, cueChoice, spanChoice, lexicon: { keys, bins }, judge: wholes(given?.judge) };
}

/**
 * Turns differences into what they add up to; the rest of each is there, its low and high byte are given. A function of its own, so
 * that it is machine code after its first thousands of rows: as a part of `pass` it takes 25 ms, not 4.
 */
function addUp(rest: Int32Array, low: Uint8Array, high: Uint8Array): void {
  let sum = 0;
  for (let i = 0; i < rest.length; i++) {
    sum += (rest[i] as number) | ((high[i] as number) << 8) | (low[i] as number);
    rest[i] = sum;
  }
}
