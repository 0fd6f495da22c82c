// A token's word, as lists of words have it, what it is, and the letters that words are made of.
import { firstWhere } from './in-order.ts';
import type { PartOfSpeech, Reading, Token } from './prose.ts';

/** The word of a token in lower case; empty where there is no token. */
export const lower = (token: Token | undefined): string => token?.lower ?? '';

/** Latin letters, for a class in a pattern that ignores case: with `\p{L}` such a pattern takes milliseconds to compile. */
export const LETTERS = 'a-zÀ-ÖØ-öø-ɏ';

/** The index of the first token that begins at an offset or behind it; how many there are where none does. */
export const firstTokenFrom = (tokens: readonly Token[], offset: number): number =>
  firstWhere(tokens.length, (i) => (tokens[i]?.start ?? 0) >= offset);

/** The part of speech of the token that begins at an offset into a reading's text; undefined where none does. */
export function tagAt({ tokens }: Reading, start: number): PartOfSpeech | undefined {
  const token = tokens[firstTokenFrom(tokens, start)];
  return token?.start === start ? token.pos : undefined;
}
