// A token's word, as lists of words have it, and the letters that words are made of.
import type { Token } from './prose.ts';

/** The word of a token in lower case; empty where there is no token. */
export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';

/** Latin letters, for a class in a pattern that ignores case: with `\p{L}` such a pattern takes milliseconds to compile. */
export const LETTERS = 'a-zÀ-ÖØ-öø-ɏ';
