import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOfText } from './change.ts';
import { lineAt, linesAfter, readLines } from './lines.ts';

test('lines end as editors end them', () => {
  expect(readLines('')).toEqual([0]);
  expect(readLines('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
  expect(readLines('\r\r\n\n')).toEqual([0, 1, 3, 4]);
});

test('every offset lies in the line that begins last before it', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (file) => {
      const starts = [0, ...[...file.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
      const lines = readLines(file);
      expect(lines).toEqual(starts);
      for (let at = 0; at <= file.length; at++) expect(lineAt(lines, at)).toBe(starts.findLastIndex((s) => s <= at));
    }),
  );
});

test('lines after a change are those of the text that it left', () => {
  const parts = fc.array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), { maxLength: 12 });
  fc.assert(
    fc.property(parts, parts, parts, parts, (head, gone, came, tail) => {
      const [before, after] = [gone, came].map((middle) => [...head, ...middle, ...tail].join(''));
      const change = changeOfText(before ?? '', after ?? '');
      expect(linesAfter(readLines(before ?? ''), change, after ?? '')).toEqual(readLines(after ?? ''));
    }),
    { numRuns: 500 },
  );
});
