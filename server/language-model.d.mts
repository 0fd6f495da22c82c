import type { Pages } from './src/prose/lexicon.ts';

export function packedLexicon(lexemes: { readonly list: readonly string[] }): Pages;
