import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, inside, OUTSIDE, schemeOf, writeLabels, type Range } from './labels.ts';

/** Disjoint spans of two roles on a row of tokens. */
const spans = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.nat(1)), { maxLength: 8 })
  .map((parts) => {
    const roles: Range[][] = [[], []];
    let at = 0;
    for (const [gap, length, role] of parts) {
      const from = at + gap;
      at = from + length;
      roles[role]?.push({ from, to: at });
    }
    return { length: at + 2, roles };
  });

const scheme = schemeOf(2);

describe('labels', () => {
  it('say of each token which span it is in, and where spans begin', () => {
    fc.assert(
      fc.property(spans, ({ length, roles }) => {
        const labels = writeLabels(length, roles);
        labels.forEach((label, i) => {
          const role = roles.findIndex((ranges) => ranges.some(({ from, to }) => from <= i && i < to));
          const begins = roles.some((ranges) => ranges.some(({ from }) => from === i));
          expect(label).toBe(role < 0 ? OUTSIDE : begins ? beginning(role) : inside(role));
        });
      }),
    );
  });

  it('are sequences that the scheme allows', () => {
    fc.assert(
      fc.property(spans, ({ length, roles }) => {
        const labels = writeLabels(length, roles);
        expect(scheme.mayStart(labels[0] ?? -1)).toBe(true);
        for (let i = 1; i < length; i++) expect(scheme.mayFollow(labels[i - 1] ?? -1, labels[i] ?? -1)).toBe(true);
      }),
    );
  });

  it('leave out a span that overlaps one of an earlier role', () => {
    const [first, second] = [
      { from: 1, to: 3 },
      { from: 2, to: 5 },
    ];
    expect(writeLabels(5, [[first], [second]])).toEqual(writeLabels(5, [[first], []]));
  });
});
