// Finds the token or the sentence at an offset of a text, in logarithmic time.
import { lastWhere } from '../prose/in-order.ts';
import type { Sentence, Token } from '../prose/prose.ts';

/** The index of the last token that ends at or before `offset`; -1 where there is none. */
export const lastBefore = (tokens: readonly Token[], offset: number): number =>
  lastWhere(tokens.length, (i) => (tokens[i]?.end ?? Infinity) <= offset);

/** The index of the last sentence that starts before `offset`; -1 where there is none. */
export const lastStarting = (sentences: readonly Sentence[], offset: number): number =>
  lastWhere(sentences.length, (i) => (sentences[i]?.start ?? Infinity) < offset);
