// Finds the token or the sentence at an offset of a text, in logarithmic time.
import type { Sentence, Token } from '../prose/prose.ts';

/** The index of the last token that ends at or before `offset`; -1 where there is none. */
export const lastBefore = (tokens: readonly Token[], offset: number): number =>
  lastWhere(tokens.length, (i) => (tokens[i]?.end ?? Infinity) <= offset);

/** The index of the last sentence that starts before `offset`; -1 where there is none. */
export const lastStarting = (sentences: readonly Sentence[], offset: number): number =>
  lastWhere(sentences.length, (i) => (sentences[i]?.start ?? Infinity) < offset);

/** The last of `length` indices that holds, where all that hold come first; -1 where none does. */
export function lastWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
