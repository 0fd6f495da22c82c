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

const seen = new Int32Array(256);
const guess = new Int32Array(256);

/**
 * Writes the rows of those of the first `count` keys that have one, in order, and returns their number. All first slots are
 * fetched before any is looked at, so that the machine need not wait for one after the other. At most 256 keys.
 */
export function rowsOf(table: Table, keys: Int32Array, count: number, rows: Int32Array): number {
  const { mask, slots } = table;
  for (let k = 0; k < count; k++) {
    const slot = 2 * slotOf(keys[k] as number, mask);
    seen[k] = slots[slot] as number;
    guess[k] = slots[slot + 1] as number;
  }
  let found = 0;
  for (let k = 0; k < count; k++) {
    let row = (guess[k] as number) - 1;
    if (row >= 0 && seen[k] !== keys[k]) row = rowOf(table, keys[k] as number);
    rows[found] = row;
    found += row >= 0 ? 1 : 0;
  }
  return found;
}
