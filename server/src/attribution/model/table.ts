// A look-up table from integer keys to their row: open addressing, at most half full.

/** The row of a key, -1 if it has none. */
export type Lookup = (key: number) => number;

export interface Table {
  readonly mask: number;
  /** at 2·slot the key, at 2·slot + 1 its row plus one, 0 where the slot is empty */
  readonly slots: Int32Array;
}

export const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 4) & mask;

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

/** A look-up table from feature keys to their weights, both in one place: at most 4 weights a key, in one integer. */
export interface WeightTable {
  /** how many weights a key has */
  readonly width: number;
  readonly mask: number;
  /** at 2·slot the key, -1 where the slot is empty, then the weights */
  readonly slots: Int32Array;
  /** one bit for each of many groups of keys: whether any of the group has weights. Small enough to stay in a near cache. */
  readonly present: Int32Array;
}

/** Bits in `present` for each slot. */
const SPREAD = 4;

const groupOf = (key: number, mask: number): number => Math.imul(key, 0x9e3779b1) & (mask * SPREAD + SPREAD - 1);

/** `weights[row * width + k]` for the key of each row. */
export function weightTableOf(keys: Int32Array, weights: Int8Array, width: number): WeightTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(2 * size);
  const present = new Int32Array((size * SPREAD) / 32);
  for (let slot = 0; slot < size; slot++) slots[2 * slot] = -1;
  keys.forEach((key, row) => {
    let slot = slotOf(key, mask);
    while (slots[2 * slot] !== -1) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    for (let k = 0; k < width; k++) {
      const byte = (weights[row * width + k] as number) & 0xff;
      (slots[2 * slot + 1] as number) |= byte << (8 * k);
    }
    const group = groupOf(key, mask);
    (present[group >>> 5] as number) |= 1 << (group & 31);
  });
  return { width, mask, slots, present };
}

/** Adds the weights of the first `count` keys to sums[at], sums[at + 1] … */
export function addWeights(table: WeightTable, keys: Int32Array, count: number, sums: Int32Array, at: number): void {
  const { width, mask, slots, present } = table;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const key = keys[k] as number;
    const group = groupOf(key, mask);
    if (((present[group >>> 5] as number) & (1 << (group & 31))) === 0) continue;
    let slot = slotOf(key, mask);
    let found = slots[2 * slot] as number;
    while (found !== key && found !== -1) {
      slot = (slot + 1) & mask;
      found = slots[2 * slot] as number;
    }
    if (found === -1) continue;
    const four = slots[2 * slot + 1] as number;
    a += (four << 24) >> 24;
    b += (four << 16) >> 24;
    c += (four << 8) >> 24;
    d += four >> 24;
  }
  const all = [a, b, c, d];
  for (let k = 0; k < width; k++) (sums[at + k] as number) += all[k] as number;
}
