import { describe, expect, it } from 'vitest';
import { fileSpan, formatAt, insertionPoint, placeAt, sentenceAt, textAt, tokensIn } from './places.ts';
import { readProse } from './read-prose.ts';

const file = '> One *two\n> three* and [four](u).\n\nFive &amp; six. Seven “eight.”';
const prose = readProse(file);
const text = prose.blocks[0]?.text ?? '';

describe('places', () => {
  it('reads as a reader does', () => {
    expect(textAt(prose, { block: 0, start: 4, end: 13 })).toBe('two three');
    expect(textAt(prose, { block: 9, start: 4, end: 13 })).toBe('');
  });

  it('clamps what lies outside', () => {
    expect(fileSpan(prose, { block: 0, start: -5, end: 999 })).toEqual({ start: 2, end: file.indexOf('](u)') + 5 });
    expect(fileSpan(prose, { block: 7, start: 0, end: 1 })).toEqual({ start: 0, end: 0 });
  });

  it('puts an empty place after the word before it, and at the word after white space', () => {
    const after = text.indexOf('two') + 3;
    expect(fileSpan(prose, { block: 0, start: after, end: after }).start).toBe(file.indexOf('two') + 3);
    expect(fileSpan(prose, { block: 0, start: after + 1, end: after + 1 }).start).toBe(file.indexOf('three'));
    expect(fileSpan(prose, { block: 0, start: 0, end: 0 }).start).toBe(2);
  });

  it('goes back from the file for every character of prose', () => {
    prose.blocks.forEach((block, index) => {
      for (let at = 0; at < block.text.length; at++) {
        const { start } = fileSpan(prose, { block: index, start: at, end: at + 1 });
        expect(placeAt(prose, start)).toEqual({ block: index, start: at, end: at });
      }
    });
  });

  it('finds the nearest character from inside markup, and nothing between blocks', () => {
    expect(placeAt(prose, file.indexOf('amp'))).toEqual({ block: 1, start: 5, end: 5 });
    expect(placeAt(prose, file.indexOf('](u)') + 2)?.start).toBe(text.indexOf('.'));
    expect(placeAt(prose, file.indexOf('\n\n') + 1)).toBeUndefined();
    expect(placeAt(prose, 0)).toBeUndefined();
  });

  it('finds tokens and sentences', () => {
    expect(tokensIn(prose, { block: 0, start: 5, end: 10 }).map((token) => token.text)).toEqual(['two', 'three']);
    expect(tokensIn(prose, { block: 0, start: 0, end: 3 }).map((token) => token.text)).toEqual(['One']);
    expect(tokensIn(prose, { block: 0, start: 3, end: 4 })).toEqual([]);
    expect(tokensIn(prose, { block: 0, start: 4, end: 4 })).toEqual([]);
    const start = (offset: number): number | undefined => sentenceAt(prose, 1, offset)?.start;
    expect([0, 10, 11, 12, 99].map(start)).toEqual([0, 0, 0, 12, 12]);
  });

  it('knows what is emphasized and linked', () => {
    expect(formatAt(prose, 0, text.indexOf('three'))?.kind).toBe('emphasis');
    expect(formatAt(prose, 0, text.indexOf('four'), 'link')?.target).toBe('u');
    expect(formatAt(prose, 0, text.indexOf('four'), 'code')).toBeUndefined();
    expect(formatAt(prose, 0, text.indexOf('and'))).toBeUndefined();
  });

  it('inserts outside the markup that ends there', () => {
    const after = (words: string): number => insertionPoint(prose, 0, text.indexOf(words) + words.length);
    expect(after('three')).toBe(file.indexOf('* and') + 1);
    expect(after('four')).toBe(file.indexOf('(u)') + 3);
    expect(after('two')).toBe(file.indexOf('two') + 3);
    expect(insertionPoint(prose, 1, 999)).toBe(file.length);
  });
});
