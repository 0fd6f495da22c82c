// A fix applied to the text of a file.
import type { Edit } from './rule.ts';

/** The text after the edits, whose spans are offsets into `file` and do not overlap. Insertions at one place keep their order. */
export function applyEdits(file: string, edits: readonly Edit[]): string {
  let text = file;
  const fromLast = edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => b.span.start - a.span.start || b.i - a.i);
  for (const { span, newText } of fromLast) text = text.slice(0, span.start) + newText + text.slice(span.end);
  return text;
}
