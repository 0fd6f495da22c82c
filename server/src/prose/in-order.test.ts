import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere, lastWhere } from './in-order.ts';

test('what holds is found as by looking at each in turn', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (values, bound) => {
      const sorted = values.toSorted((a, b) => a - b);
      const first = sorted.findIndex((value) => value >= bound);
      expect(firstWhere(sorted.length, (i) => (sorted[i] ?? 0) >= bound)).toBe(first < 0 ? sorted.length : first);
      expect(lastWhere(sorted.length, (i) => (sorted[i] ?? 0) < bound)).toBe(
        sorted.findLastIndex((value) => value < bound),
      );
    }),
  );
});
