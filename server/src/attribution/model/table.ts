// A look-up table from integer keys to their row: open addressing, at most half full.

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
}

/** `weights[row * width + k]` for the key of each row. */
export function weightTableOf(keys: Int32Array, weights: Int8Array, width: number): WeightTable {
  let size = 16;
  while (size * 0.7 < keys.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(2 * size);
  for (let slot = 0; slot < size; slot++) slots[2 * slot] = -1;
  keys.forEach((key, row) => {
    let slot = slotOf(key, mask);
    while (slots[2 * slot] !== -1) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    for (let k = 0; k < width; k++) {
      const byte = (weights[row * width + k] as number) & 0xff;
      (slots[2 * slot + 1] as number) |= byte << (8 * k);
    }
  });
  return { width, mask, slots };
}

const seen = new Int32Array(256);

/**
 * Adds the weights of the first `count` keys, at most 256, to sums[at], sums[at + 1] … All first slots are fetched before any is
 * looked at, so that the machine need not wait for one after the other.
 */
export function addWeights(table: WeightTable, keys: Int32Array, count: number, sums: Int32Array, at: number): void {
  const { width, mask, slots } = table;
  for (let k = 0; k < count; k++) seen[k] = slots[2 * slotOf(keys[k] as number, mask)] as number;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const key = keys[k] as number;
    let found = seen[k] as number;
    if (found === -1) continue;
    let slot = slotOf(key, mask);
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
  (sums[at] as number) += a;
  if (width > 1) (sums[at + 1] as number) += b;
  if (width > 2) (sums[at + 2] as number) += c;
  if (width > 3) (sums[at + 3] as number) += d;
}
