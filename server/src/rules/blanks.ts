// Blanks in what a fix writes: where the writer has something to fill in that no draft can tell.
import type { Edit } from './rule.ts';

/** Stands for the blank while a text is put together. A private character, which no draft has. */
export const blankMark = '\uE001';

/** The edits with the mark taken out of their texts, and the place where it stood told in `blank`. */
export function withBlanks(edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => {
    const blank = edit.newText.indexOf(blankMark);
    return blank < 0 ? edit : { ...edit, newText: edit.newText.replace(blankMark, ''), blank };
  });
}
