// From offsets into a text to lines and characters as an editor counts them. Knows no report format.
import type { Span } from '../prose/prose.ts';

/** `line` and `character` count from 0, `character` and `offset` in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns spans of one text into ranges. */
export interface Lines {
  readonly range: (span: Span) => Range;
  /** the text of a line, without its line break */
  readonly text: (line: number) => string;
}

/** Reads where the lines of a text start. They end with "\n", "\r\n" or "\r". */
export function readLines(text: string): Lines {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  const position = (at: number): Position => {
    const offset = Math.min(Math.max(at, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0), offset };
  };
  return {
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    text: (line) => text.slice(starts[line] ?? text.length, starts[line + 1]).replace(/[\r\n]+$/, ''),
  };
}
