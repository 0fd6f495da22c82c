// How templates turn into feature hashes: the first template called is number 1, and so on. One token or span is written at a time.
import { mix } from './hash.ts';

let out: Int32Array = new Int32Array(0);
let count = 0;
let template = 0;
let stage = 0;

/** Starts the features of a token or span: they go to `into`; `seed` tells the stages apart. */
export function begin(into: Int32Array, seed: number): void {
  out = into;
  count = template = 0;
  stage = seed;
}

export function one(a: number): void {
  const hash = mix(mix(stage, template++), a);
  out[count++] = mix(hash, 1) & KEY_MASK;
}

export function two(a: number, b: number): void {
  const hash = mix(mix(mix(stage, template++), a), b);
  out[count++] = mix(hash, 1) & KEY_MASK;
}

export function three(a: number, b: number, c: number): void {
  const hash = mix(mix(mix(mix(stage, template++), a), b), c);
  out[count++] = mix(hash, 1) & KEY_MASK;
}

/** Leaves out so many templates, so that those after them keep their numbers. */
export function skip(templates: number): void {
  template += templates;
}

/** How many features have been written since the start. */
export const written = (): number => count;

/** Feature hashes have 28 bits: enough that few features share one, and few enough to store in one or two bytes each. */
export const KEY_MASK = 0xffffff;
