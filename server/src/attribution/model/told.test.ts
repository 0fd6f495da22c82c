import { expect, test } from 'vitest';
import { told } from './told.ts';

const attribution = (confidence: number, ...quotations: number[]) => ({ confidence, quotations });
const kept = (...all: ReturnType<typeof attribution>[]) => told(all, ({ quotations }) => quotations);

test('what is likely is told, in the order given', () => {
  const [likely, likelier] = [attribution(0.7), attribution(0.9, 1)];
  expect(kept(likely, likelier)).toEqual([likely, likelier]);
});

test('what is doubtful is told only of a quotation that nothing else tells of', () => {
  const [sure, doubtful] = [attribution(0.9, 1), attribution(0.4, 2)];
  expect(kept(attribution(0.4), sure, attribution(0.5, 1), doubtful)).toEqual([sure, doubtful]);
});

test('of two doubtful ones the likelier is told', () => {
  const better = attribution(0.5, 3);
  expect(kept(attribution(0.4, 3), better)).toEqual([better]);
});

test('what is unlikely is not told, even of a quotation', () => {
  expect(kept(attribution(0.1, 1))).toEqual([]);
});
