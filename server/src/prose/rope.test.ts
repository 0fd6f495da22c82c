import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOfText } from './change.ts';
import { changed, ropeOf, type Rope } from './rope.ts';

const text = fc
  .array(fc.constantFrom('a', 'ab', '“', '\n', 'long '.repeat(1000), 'ba'.repeat(9000)), { maxLength: 8 })
  .map((parts) => parts.join(''));
const edits = fc.array(fc.record({ from: fc.nat(), length: fc.nat({ max: 20_000 }), came: text }), { maxLength: 5 });

/** A rope and the text that it stands for, after some changes. */
const typed = fc.tuple(text, edits).map(([begun, changes]) => {
  let whole = begun;
  let rope: Rope = ropeOf(begun);
  for (const { from, length, came } of changes) {
    const start = from % (whole.length + 1);
    const oldEnd = Math.min(whole.length, start + length);
    rope = changed(rope, { start, oldEnd }, came);
    whole = whole.slice(0, start) + came + whole.slice(oldEnd);
  }
  return { rope, whole };
});

test('a rope says what its text says', () => {
  fc.assert(
    fc.property(typed, fc.nat(), fc.nat({ max: 30_000 }), ({ rope, whole }, from, length) => {
      const start = from % (whole.length + 1);
      expect(rope.length).toBe(whole.length);
      expect(rope.toString() === whole).toBe(true);
      expect(rope.slice(start) === whole.slice(start)).toBe(true);
      expect(rope.slice(start, start + length) === whole.slice(start, start + length)).toBe(true);
    }),
  );
});

test('a change takes over the strands that it does not touch, and cuts what has grown long', () => {
  const before = ropeOf('x'.repeat(50_000));
  const after = changed(before, { start: 25_000, oldEnd: 25_000 }, 'y');
  expect(after.strands.filter((strand, i) => strand !== before.strands[i])).toHaveLength(1);
  const long = changed(after, { start: 25_000, oldEnd: 25_000 }, 'z'.repeat(30_000));
  expect(Math.max(...long.strands.map((strand) => strand.length))).toBeLessThan(20_000);
});

test('the change between two ropes is as small as that between their texts', () => {
  fc.assert(
    fc.property(typed, edits, ({ rope, whole }, changes) => {
      let next = rope;
      for (const { from, length, came } of changes) {
        const start = from % (next.length + 1);
        next = changed(next, { start, oldEnd: Math.min(next.length, start + length) }, came);
      }
      const now = next.toString();
      const { start, oldEnd, newEnd } = changeOfText(rope, next);
      expect(whole.slice(0, start) === now.slice(0, start)).toBe(true);
      expect(whole.slice(oldEnd) === now.slice(newEnd)).toBe(true);
      const least = changeOfText(whole, now);
      expect([oldEnd - start, newEnd - start]).toEqual([least.oldEnd - least.start, least.newEnd - least.start]);
    }),
  );
});
