// How templates turn into feature hashes: each template called has the next number. One token or span is written at a time.
import { mix } from './hash.ts';

/** Feature hashes have so many bits: few enough to store in a byte each, and enough that few features share one. */
export const KEY_BITS = 24;
const KEY_MASK = 2 ** KEY_BITS - 1;
/** More than any set of templates has. */
const MOST = 128;

/** What tells the templates of one set from one another and from those of other sets. */
export const templates = (seed: number): Int32Array => Int32Array.from({ length: MOST }, (_, k) => mix(seed, k));

let out: Int32Array = new Int32Array(0);
let set: Int32Array = new Int32Array(0);
let count = 0;
let template = 0;

/** Starts the features of a token or span: they go to `into`, by the templates of `of`. */
export function begin(into: Int32Array, of: Int32Array): void {
  out = into;
  set = of;
  count = template = 0;
}

export function one(a: number): void {
  write(mix(set[template++] as number, a));
}

export function two(a: number, b: number): void {
  write(mix(mix(set[template++] as number, a), b));
}

export function three(a: number, b: number, c: number): void {
  write(mix(mix(mix(set[template++] as number, a), b), c));
}

function write(hash: number): void {
  const stirred = Math.imul(hash, 0xc2b2ae35);
  out[count++] = (stirred ^ (stirred >>> 15)) & KEY_MASK;
}

/** Leaves out so many templates, so that those after them keep their numbers. */
export function skip(number: number): void {
  template += number;
}

/** How many features have been written since the start. */
export const written = (): number => count;
