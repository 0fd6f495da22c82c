// The weights as a file: what it holds and how it is written and read. Version 2: "SWAM", version, then entropy-coded: for each stage
// its features' keys in rising order as differences, its weights and its transitions; for each choice its keys, weights and base;
// the cue lexicon; the judge. A weight is told in the light of those before it of the same feature.
import type { ChoiceWeights } from './choice.ts';
import { decoder, encoder } from './entropy-coder.ts';

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

const MAGIC = [0x53, 0x57, 0x41, 0x4d, 2];

/** The file's bytes for weights: the same for the same weights. */
export function writeWeights(weights: Weights): Uint8Array {
  const { byte, close } = encoder(CONTEXTS);
  pass((value, context) => {
    byte(value & 0xff, context);
    return value & 0xff;
  }, weights);
  const coded = close();
  const file = new Uint8Array(MAGIC.length + coded.length);
  file.set(MAGIC);
  file.set(coded, MAGIC.length);
  return file;
}

/** Reads a file's bytes. Throws on a file of another kind or version. */
export function readWeights(file: Uint8Array): Weights {
  if (MAGIC.some((byte, k) => file[k] !== byte))
    throw new Error('Not the weights of this version of the attribution model.');
  const next = decoder(file.subarray(MAGIC.length), CONTEXTS);
  return pass((_, context) => next(context));
}

/** Takes a byte to be written in a context and gives it back; or gives the byte that was written there, whatever it is given. */
type Byte = (value: number, context: number) => number;

/** Contexts of bytes, and how many there are. */
const PLAIN = 0;
const GAP = 1;
const BIN = 4;
const WEIGHT = 5;
const NEARBY = 5;
const CONTEXTS = WEIGHT + 4 * NEARBY * NEARBY + 1;
const CHOICE = CONTEXTS - 1;

/** Passes weights through `byte` in the order of the file: those given, or those that come. */
function pass(byte: Byte, given?: Weights): Weights {
  const whole = (value = 0): number => {
    let read = 0;
    for (let shift = 0; shift < 32; shift += 8) read |= byte(value >> shift, PLAIN) << shift;
    return read;
  };
  const wholes = (values?: Int32Array): Int32Array => {
    const all = new Int32Array(whole(values?.length));
    for (let i = 0; i < all.length; i++) all[i] = whole(values?.[i]);
    return all;
  };
  const rising = (values?: Int32Array): Int32Array => {
    const all = new Int32Array(whole(values?.length));
    let before = 0;
    for (let i = 0; i < all.length; i++) {
      const gap = (values?.[i] ?? 0) - before;
      const high = byte(Math.min(gap >>> 8, 255), GAP);
      before += high === 255 ? whole(gap) : high * 256 + byte(gap, GAP + 1 + Math.min(high, 1));
      all[i] = before;
    }
    return all;
  };
  const stage = (of?: Stage): Stage => {
    const labels = whole(of?.labels);
    const keys = rising(of?.keys);
    const width = labels - 1;
    const unary = new Int8Array(keys.length * width);
    let i = 0;
    while (i < unary.length) {
      let last = 0;
      let before = 0;
      for (let k = 0; k < width; k++) {
        const context = (Math.min(k, 3) * NEARBY + near(last)) * NEARBY + near(before);
        unary[i] = byte(of?.unary[i] ?? 0, WEIGHT + context);
        before = last;
        last = unary[i++] as number;
      }
    }
    return { labels, keys, unary, transitions: wholes(of?.transitions) };
  };
  const choice = (of?: ChoiceWeights): ChoiceWeights => {
    const keys = rising(of?.keys);
    const weights = new Int8Array(keys.length);
    for (let i = 0; i < weights.length; i++) weights[i] = byte(of?.weights[i] ?? 0, CHOICE);
    return { keys, weights, base: wholes(of?.base) };
  };
  const cues = stage(given?.cues);
  const spans = stage(given?.spans);
  const cueChoice = choice(given?.cueChoice);
  const spanChoice = choice(given?.spanChoice);
  const keys = rising(given?.lexicon.keys);
  const bins = new Uint8Array(keys.length);
  for (let i = 0; i < bins.length; i++) bins[i] = byte(given?.lexicon.bins[i] ?? 0, BIN);
  return { cues, spans, cueChoice, spanChoice, lexicon: { keys, bins }, judge: wholes(given?.judge) };
}

/** A weight in bins: 0 to 4, 2 for nought. */
const near = (weight: number): number => (weight > 0 ? (weight > 2 ? 4 : 3) : weight < 0 ? (weight < -2 ? 0 : 1) : 2);
