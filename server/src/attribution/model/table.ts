// Look-up tables with open addressing: from integer keys to their row, and from feature keys to their weights.
import { KEY_BITS } from './keys.ts';

/** From keys to their row, at most half full. */
export interface Table {
  readonly mask: number;
  /** at 2·slot the key, at 2·slot + 1 its row plus one, 0 where the slot is empty */
  readonly slots: Int32Array;
}

const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 4) & mask;

export function tableOf(keys: Int32Array): Table {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(2 * size);
  keys.forEach((key, row) => {
    let slot = slotOf(key, mask);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = row + 1;
  });
  return { mask, slots };
}

export function rowOf({ mask, slots }: Table, key: number): number {
  let slot = slotOf(key, mask);
  for (;;) {
    const row = slots[2 * slot + 1] as number;
    if (row === 0 || slots[2 * slot] === key) return row - 1;
    slot = (slot + 1) & mask;
  }
}

/**
 * A look-up table from feature keys to their weights, at most 4 a key: one integer a slot, so that as much as can be fits into the
 * memory nearest to the machine's core. Its lowest 20 bits are the weights, 5 bits each; the tag above them tells the key from all
 * others that may stand there.
 */
export interface WeightTable {
  /** how many weights a key has */
  readonly width: number;
  /** there are 2 to this power slots */
  readonly bits: number;
  /** 0 where a slot is empty */
  readonly slots: Int32Array;
}

/** Weights are no larger than this, either way. */
export const LARGEST_WEIGHT = 15;
const WEIGHT_BITS = 5;
const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;
/**
 * A key's first bits tell its home slot: rising keys fill a table from its beginning to its end, which at the start of a program takes
 * 17 ms where keys all over the place took 24. A tag holds the other bits, and as many of the home slot's last as there is room for.
 */
const TAG_BITS = 12;
const TAG_MASK = (1 << TAG_BITS) - 1;
const TAG_SHIFT = 32 - TAG_BITS;
const LEAST_BITS = KEY_BITS - TAG_BITS + 4;
const FULLEST = 0.6;

/** `weights[row * width + k]` for the key of each row. */
export function weightTableOf(keys: Int32Array, weights: Int8Array, width: number): WeightTable {
  let bits = LEAST_BITS;
  while (2 ** bits * FULLEST < keys.length) bits++;
  let slots = filled(keys, weights, width, bits);
  while (!slots) slots = filled(keys, weights, width, ++bits);
  return { width, bits, slots };
}

/** The slots of a table; undefined if a key comes to stand so far from its home slot that its tag might be another's. */
function filled(keys: Int32Array, weights: Int8Array, width: number, bits: number): Int32Array | undefined {
  const mask = (1 << bits) - 1;
  const shift = KEY_BITS - bits;
  const farthest = 1 << (TAG_BITS - KEY_BITS + bits);
  const slots = new Int32Array(mask + 1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let slot = key >>> shift;
    let away = 0;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) away++;
    if (away >= farthest) return undefined;
    let packed = (key & TAG_MASK) << TAG_SHIFT;
    for (let k = 0; k < width; k++) {
      packed |= ((weights[row * width + k] as number) & WEIGHT_MASK) << (WEIGHT_BITS * k);
    }
    slots[slot] = packed;
  }
  return slots;
}

const seen = new Int32Array(256);

/**
 * Adds the weights of the first `count` keys, at most 256, to sums[at], sums[at + 1] … All first slots are fetched before any is
 * looked at, so that the machine need not wait for one after the other.
 */
export function addWeights(table: WeightTable, keys: Int32Array, count: number, sums: Int32Array, at: number): void {
  const { width, bits, slots } = table;
  const mask = (1 << bits) - 1;
  const shift = KEY_BITS - bits;
  for (let k = 0; k < count; k++) seen[k] = slots[(keys[k] as number) >>> shift] as number;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < count; k++) {
    let found = seen[k] as number;
    if (found === 0) continue;
    const key = keys[k] as number;
    const tag = key & TAG_MASK;
    let slot = key >>> shift;
    while (found !== 0 && found >>> TAG_SHIFT !== tag) {
      slot = (slot + 1) & mask;
      found = slots[slot] as number;
    }
    a += (found << 27) >> 27;
    b += (found << 22) >> 27;
    c += (found << 17) >> 27;
    d += (found << 12) >> 27;
  }
  (sums[at] as number) += a;
  if (width > 1) (sums[at + 1] as number) += b;
  if (width > 2) (sums[at + 2] as number) += c;
  if (width > 3) (sums[at + 3] as number) += d;
}
