// A token's word, as lists of words have it, and what a word is made of.
import type { Token } from './prose.ts';

/** The word of a token in lower case; empty where there is no token. */
export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';

/**
 * Letters and digits, for a class in a pattern that ignores case: those of Latin script, for with `\p{L}` such a pattern takes
 * milliseconds to compile.
 */
export const WORD_CHARACTERS = String.raw`\w\u00c0-\u024f`;
