import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOfList, changeOfText, extentOf, spliced } from './change.ts';

const parts = fc.string({ unit: fc.constantFrom('a', 'b', '“'), maxLength: 40 });

test('a change of a text is what its characters one by one would tell', () => {
  fc.assert(
    fc.property(parts, parts, parts, parts, (head, gone, came, tail) => {
      const [old, now] = [head + gone + tail, head + came + tail];
      expect(changeOfText(old, now)).toEqual(changeOfList([...old], [...now]));
    }),
    { numRuns: 500 },
  );
});

test('a list in which what changed is put in is the new list', () => {
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const [old, now] = [[...before], [...after]];
      const change = changeOfList(old, now);
      expect(spliced(old, change, now.slice(change.start, change.newEnd))).toEqual(now);
    }),
  );
});

test('the least and the greatest of numbers, however many', () => {
  expect(extentOf([4, 2, 9, 2])).toEqual({ first: 2, last: 9 });
  expect(extentOf(Array.from({ length: 300_000 }, (_, i) => i))).toEqual({ first: 0, last: 299_999 });
});
