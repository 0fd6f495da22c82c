import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenNumbers } from './spoken-numbers.ts';

const read = (text: string) => spokenNumbers(text).map(({ value, start, end }) => [text.slice(start, end), value]);

describe('numbers of several words', () => {
  test.each([
    ['thirty-one buses', [['thirty-one', 31]]],
    ['Twenty five thousand drivers', [['Twenty five thousand', 25_000]]],
    ['two hundred and fifty seats', [['two hundred and fifty', 250]]],
    ['one point five million dollars', [['one point five million', 1_500_000]]],
    [
      '1.2 million people and 3,400 thousand more',
      [
        ['1.2 million', 1_200_000],
        ['3,400 thousand', 3_400_000],
      ],
    ],
    ['three million two hundred thousand and six', [['three million two hundred thousand and six', 3_200_006]]],
    [
      'in nineteen ninety-nine and twenty twenty-four',
      [
        ['nineteen ninety-nine', 1999],
        ['twenty twenty-four', 2024],
      ],
    ],
    ['two thousand nine', [['two thousand nine', 2009]]],
    ['ninety-nine point nine', [['ninety-nine point nine', 99.9]]],
  ])('%s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  test.each([
    'five or six',
    'twenty, thirty, forty',
    'twelve fifteen is when it left',
    'the one who knows one thing',
    'one. Two of them',
    'seven seven seven',
    '2019 31 buses',
    'ten years and two months',
    'hundreds of thousands',
    'the tone of ninety men',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('stand in order, inside the text', () => {
    const words = fc.constantFrom(
      'one',
      'twenty',
      'nineteen',
      'hundred',
      'million',
      'point',
      'and',
      '3',
      '1,2',
      '-',
      '.',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.string({ unit: 'binary' }), (list, noise) => {
        const text = list.join(' ') + noise;
        let before = 0;
        for (const { value, start, end } of spokenNumbers(text)) {
          expect(value).not.toBeNaN();
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
