import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_BITS } from './keys.ts';
import { addWeights, LARGEST_WEIGHT, weightTableOf } from './table.ts';

const key = fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 });
const weight = fc.integer({ min: -LARGEST_WEIGHT, max: LARGEST_WEIGHT });

describe('a table of weights', () => {
  it('adds up the weights of the keys it holds, and of no others', () => {
    const rows = fc.uniqueArray(fc.tuple(key, fc.tuple(weight, weight, weight, weight)), {
      maxLength: 300,
      selector: ([first]) => first,
    });
    fc.assert(
      fc.property(rows, fc.array(key, { maxLength: 50 }), fc.integer({ min: 1, max: 4 }), (held, others, width) => {
        const table = weightTableOf(
          Int32Array.from(held, ([one]) => one),
          Int8Array.from(held.flatMap(([, weights]) => weights.slice(0, width))),
          width,
        );
        const asked = [...held.slice(0, 100).map(([one]) => one), ...others];
        const sums = new Int32Array(6);
        addWeights(table, Int32Array.from(asked), asked.length, sums, 1);
        const known = new Map(held);
        const expected = [0, 1, 2, 3].map((k) =>
          k < width ? asked.reduce((sum, one) => sum + (known.get(one)?.[k] ?? 0), 0) : 0,
        );
        expect([...sums]).toEqual([0, ...expected, 0]);
      }),
    );
  });

  it('tells keys apart that begin at the same place, however many', () => {
    const keys = Int32Array.from({ length: 200 }, (_, i) => (7 << 16) | i);
    const table = weightTableOf(keys, new Int8Array(200).fill(1), 1);
    const sums = new Int32Array(1);
    addWeights(table, keys, keys.length, sums, 0);
    expect(sums[0]).toBe(200);
    addWeights(
      table,
      keys.map((one) => one ^ (8 << 16)),
      keys.length,
      sums,
      0,
    );
    expect(sums[0]).toBe(200);
  });
});
