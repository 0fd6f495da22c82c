// The weights as a file: what it holds and how it is written and read. Deflated; numbers are little-endian. Version 1:
// "SWAM", version, then for each stage its features' keys in rising order as differences (all low
// bytes, then the rest in bytes of seven bits), its weights label by label, and its
// transitions; then the cue lexicon; then the judge.
import { deflateSync, inflateSync } from 'fflate';

/** One stage's features: a table from a feature's key to its weights. */
export interface Stage {
  readonly labels: number;
  /** feature keys in rising order */
  readonly keys: Int32Array;
  /** `unary[feature * labels + label]`, in steps */
  readonly unary: Int8Array;
  /** `transitions[from * labels + to]`, in steps */
  readonly transitions: Int32Array;
}

export interface Weights {
  readonly cues: Stage;
  readonly spans: Stage;
  /** hashes of lemmas in rising order, and how often each is part of a cue, in bins */
  readonly lexicon: { readonly keys: Int32Array; readonly bins: Uint8Array };
  /** what turns the stages' certainty into a confidence: see judge.ts */
  readonly judge: Int32Array;
}

const MAGIC = 0x4d415753;
const VERSION = 1;

/** The file's bytes for weights: the same for the same weights. */
export function writeWeights({ cues, spans, lexicon, judge }: Weights): Uint8Array {
  const out = writer();
  out.whole(MAGIC);
  out.whole(VERSION);
  for (const stage of [cues, spans]) {
    out.whole(stage.labels);
    out.rising(stage.keys);
    for (let y = 0; y < stage.labels; y++)
      for (let f = 0; f < stage.keys.length; f++) out.byte(stage.unary[f * stage.labels + y] as number);
    for (const step of stage.transitions) out.whole(step);
  }
  out.rising(lexicon.keys);
  for (const bin of lexicon.bins) out.byte(bin);
  out.whole(judge.length);
  for (const step of judge) out.whole(step);
  return deflateSync(out.bytes(), { level: 9, mem: 12 });
}

/** Reads a file's bytes. Throws on a file of another kind or version. */
export function readWeights(file: Uint8Array): Weights {
  const bytes = inflateSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const whole = (): number => {
    at += 4;
    return view.getInt32(at - 4, true);
  };
  const rising = (): Int32Array => {
    const keys = new Int32Array(whole());
    const low = at;
    at += keys.length;
    let key = 0;
    for (let i = 0; i < keys.length; i++) {
      key += bytes[low + i] as number;
      let shift = 8;
      let byte;
      do {
        byte = bytes[at++] as number;
        key += (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
      keys[i] = key;
    }
    return keys;
  };
  if (whole() !== MAGIC || whole() !== VERSION)
    throw new Error('Not the weights of this version of the attribution model.');
  const stage = (): Stage => {
    const labels = whole();
    const keys = rising();
    const unary = new Int8Array(keys.length * labels);
    for (let y = 0; y < labels; y++)
      for (let f = 0; f < keys.length; f++) unary[f * labels + y] = bytes[at++] as number;
    return { labels, keys, unary, transitions: Int32Array.from({ length: labels * labels }, whole) };
  };
  const cues = stage();
  const spans = stage();
  const keys = rising();
  const bins = bytes.slice(at, at + keys.length);
  at += keys.length;
  return { cues, spans, lexicon: { keys, bins }, judge: Int32Array.from({ length: whole() }, whole) };
}

function writer(): {
  byte: (value: number) => void;
  whole: (value: number) => void;
  rising: (values: Int32Array) => void;
  bytes: () => Uint8Array;
} {
  let buffer = new Uint8Array(1 << 16);
  let used = 0;
  const byte = (value: number): void => {
    if (used === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
    buffer[used++] = value & 0xff;
  };
  const whole = (value: number): void => {
    for (let shift = 0; shift < 32; shift += 8) byte(value >> shift);
  };
  return {
    byte,
    whole,
    rising(values) {
      whole(values.length);
      const gaps = values.map((value, i) => value - (i ? (values[i - 1] as number) : 0));
      for (const gap of gaps) byte(gap);
      for (const gap of gaps) {
        let rest = gap >>> 8;
        for (; rest > 0x7f; rest >>>= 7) byte((rest & 0x7f) | 0x80);
        byte(rest);
      }
    },
    bytes: () => buffer.subarray(0, used),
  };
}
