import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../prose/language.ts';
import type { Stretch } from '../paragraph-attribution.ts';
import { readByModel } from './model.ts';

/** Sources in square brackets, the cue in angle brackets, contents in braces. */
const MARKED = [
  '[The mayor of Recife] <said> {the market would reopen on Monday}.',
  '{“We have waited nine years for this ruling,”} [Ngozi Eze, a lawyer for the families], <said> on Thursday.',
  '{Sales fell by a third last year}, <according to> [the central bank].',
  '[She] <told> the newspaper {that she had never met the contractor}.',
  '{“It was dark,”} [he] <said>. {“Nobody saw the boat.”}',
];

describe('the shipped weights', () => {
  for (const marked of MARKED) {
    it(`read ${marked}`, () => {
      const text = marked.replace(/[[\]<>{}]/g, '');
      const quoted = [...text.matchAll(/“[^”]*”/g)].map((m): Stretch => [m.index, m.index + m[0].length]);
      const words = (stretches: readonly Stretch[]) =>
        stretches.map(([start, end]) => text.slice(start, end)).join(' / ');
      const inside = (open: string, close: string) =>
        [...marked.matchAll(new RegExp(`\\${open}([^\\${close}]*)\\${close}`, 'g'))].map((m) => m[1]).join(' / ');
      const found = readByModel(readText(text), quoted);
      expect(found.map(({ source, cue, content }) => [words(source), words(cue), words(content)])).toEqual([
        [inside('[', ']'), inside('<', '>'), inside('{', '}')],
      ]);
    });
  }

  it('stay silent where nobody speaks', () => {
    for (const text of [
      'The train leaves at nine and arrives in Lahore before noon.',
      'Snow fell on the northern valleys for a third day.',
      'He won the 200 meters in 19.9 seconds.',
    ])
      expect(readByModel(readText(text), [])).toEqual([]);
  });

  it('are small enough once packed', () => {
    expect(deflateRawSync(readFileSync(new URL('weights.bin', import.meta.url))).length).toBeLessThan(950_000);
  });
});

describe('any text', () => {
  it('is read without an exception, into places within it, alike every time', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'said',
        '“',
        '”',
        '"',
        ',',
        '.',
        ':',
        '—',
        'she',
        'Anna',
        'told',
        'that',
        'according',
        'to',
        '\n',
        '’',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const reading = readText(text);
        const found = readByModel(reading, []);
        for (const { source, cue, content, confidence } of found) {
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(readByModel(readText(text), [])).toEqual(found);
      }),
    );
  });
});
