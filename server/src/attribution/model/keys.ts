// How templates turn into feature keys: each template puts what it sees into one number, in the order of its set; then all are hashed,
// each with its template's own.
import { mix } from './hash.ts';

/** Feature keys have so many bits: few enough to store in a byte each, and enough that few features share one. */
export const KEY_BITS = 24;
const KEY_MASK = 2 ** KEY_BITS - 1;
/** More than any set of templates has. */
const MOST = 128;

/** What tells the templates of one set from one another and from those of other sets. */
export const templates = (seed: number): Int32Array => Int32Array.from({ length: MOST }, (_, k) => mix(seed, k));

/** A prime larger than most of what templates see, so that numbers put into one do not overlap. */
const SPREAD = 8209;

/** Two and three numbers in one. They are so short that they cost no call. */
export const two = (a: number, b: number): number => (a * SPREAD + b) | 0;
export const three = (a: number, b: number, c: number): number => (((a * SPREAD + b) | 0) * SPREAD + c) | 0;

/** Makes keys of what the templates of a set saw, values[from] to values[to - 1], in place; returns `to`. */
export function hashed(values: Int32Array, from: number, to: number, set: Int32Array): number {
  for (let k = from; k < to; k++) {
    const first = Math.imul((values[k] as number) ^ (set[k - from] as number), 0x85ebca6b);
    const second = Math.imul(first ^ (first >>> 15), 0xc2b2ae35);
    values[k] = (second ^ (second >>> 15)) & KEY_MASK;
  }
  return to;
}
