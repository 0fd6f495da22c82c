import model from 'wink-eng-lite-web-model';
import { describe, expect, it } from 'vitest';
import { packedLexicon } from '../../language-model.mjs';
import { openLexicon } from './lexicon.ts';

const { list, hash } = (
  (model.core as () => unknown)() as { features: { lexeme: { list: string[]; hash: Record<string, number> } } }
).features.lexeme;
const pages = packedLexicon({ list });

describe('the lexicon in pages', () => {
  it('finds the number of every word', () => {
    const lexicon = openLexicon(pages);
    const { find } = lexicon;
    expect(list.filter((word, number) => (lexicon.hash[word] ?? find(word)) !== number)).toEqual([]);
    expect({ ...lexicon.hash }).toEqual({ ...hash });
    expect(lexicon.list).toEqual(list);
  });

  it('finds the word of every number', () => {
    const { word } = openLexicon(pages);
    expect(list.filter((own, number) => word(number) !== own)).toEqual([]);
  });

  it('finds no other words and no other numbers', () => {
    const { find, word } = openLexicon(pages);
    for (const text of [
      '',
      ' ',
      '\0',
      'zzzz',
      'Clintonesque',
      'constructor of',
      'SAID SAID',
      '\u{10ffff}',
      '__proto__',
    ])
      expect(find(text)).toBeUndefined();
    expect(word(list.length)).toBeUndefined();
  });

  it('opens only the pages that are asked for', () => {
    const lexicon = openLexicon(pages);
    lexicon.find('said');
    expect(lexicon.list.length).toBe(list.length);
    expect(Object.keys(lexicon.list).length).toBeLessThan(100);
  });
});
