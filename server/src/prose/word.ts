// A token's word, as lists of words have it.
import type { Token } from './prose.ts';

/** The word of a token in lower case; empty where there is no token. */
export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';
