import { expect, test } from 'vitest';
import { extentOf } from './change.ts';

test('the least and the greatest of numbers, however many', () => {
  expect(extentOf([4, 2, 9, 2])).toEqual({ first: 2, last: 9 });
  expect(extentOf(Array.from({ length: 300_000 }, (_, i) => i))).toEqual({ first: 0, last: 299_999 });
});
