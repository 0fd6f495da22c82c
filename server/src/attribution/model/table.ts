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

/** A look-up table from feature keys to their weights, both in one place: at most 8 labels, four to an integer. */
export interface WeightTable {
  readonly mask: number;
  readonly labels: number;
  readonly stride: number;
  /** at stride·slot the key, -1 where the slot is empty, then the weights */
  readonly slots: Int32Array;
}

export function weightTableOf(keys: Int32Array, weights: Int8Array, labels: number): WeightTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const stride = labels > 4 ? 3 : 2;
  const slots = new Int32Array(stride * size);
  for (let slot = 0; slot < size; slot++) slots[stride * slot] = -1;
  keys.forEach((key, row) => {
    let slot = slotOf(key, mask);
    while (slots[stride * slot] !== -1) slot = (slot + 1) & mask;
    slots[stride * slot] = key;
    for (let y = 0; y < labels; y++) {
      const byte = (weights[row * labels + y] as number) & 0xff;
      (slots[stride * slot + 1 + (y >> 2)] as number) |= byte << (8 * (y & 3));
    }
  });
  return { mask, labels, stride, slots };
}

const seen = new Int32Array(256);
const places = new Int32Array(256);

/**
 * Adds the weights of the first `count` keys, at most 256, to scores[at], scores[at + 1] … All first slots are fetched before
 * any is looked at, so that the machine need not wait for one after the other.
 */
export function addWeights(table: WeightTable, keys: Int32Array, count: number, scores: Int32Array, at: number): void {
  const { mask, labels, stride, slots } = table;
  for (let k = 0; k < count; k++) {
    const place = stride * slotOf(keys[k] as number, mask);
    places[k] = place;
    seen[k] = slots[place] as number;
  }
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const key = keys[k] as number;
    let found = seen[k] as number;
    let place = places[k] as number;
    while (found !== key && found !== -1) {
      place = place + stride < slots.length ? place + stride : 0;
      found = slots[place] as number;
    }
    if (found === -1) continue;
    const four = slots[place + 1] as number;
    a += (four << 24) >> 24;
    b += (four << 16) >> 24;
    c += (four << 8) >> 24;
    d += four >> 24;
    if (stride === 2) continue;
    const more = slots[place + 2] as number;
    e += (more << 24) >> 24;
    f += (more << 16) >> 24;
    g += (more << 8) >> 24;
    h += more >> 24;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let y = 0; y < labels; y++) (scores[at + y] as number) += sums[y] as number;
}
