// From offsets into a text to lines and characters as an editor counts them. Knows no report format.
import { lineAt, readLines as readStarts } from '../prose/lines.ts';
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

/** Reads where the lines of a text start. */
export function readLines(text: string): Lines {
  const starts = readStarts(text);
  const position = (at: number): Position => {
    const offset = Math.min(Math.max(at, 0), text.length);
    const line = lineAt(starts, offset);
    return { line, character: offset - (starts[line] ?? 0), offset };
  };
  return {
    range: (span) => ({ start: position(span.start), end: position(span.end) }),
    text: (line) => text.slice(starts[line] ?? text.length, starts[line + 1]).replace(/[\r\n]+$/, ''),
  };
}
