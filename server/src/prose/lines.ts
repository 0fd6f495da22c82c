// Where the lines of a text begin, as editors count them: "\n", "\r\n" and "\r" end a line.
import { lastWhere } from './in-order.ts';

/** The offsets at which lines begin, in order; the first is 0. */
export type Lines = readonly number[];

export function readLines(text: string): Lines {
  const starts = [0];
  let feed = text.indexOf('\n');
  let back = text.indexOf('\r');
  while (feed >= 0 || back >= 0) {
    const isFeed = back < 0 || (feed >= 0 && feed <= back + 1);
    const next = (isFeed ? feed : back) + 1;
    starts.push(next);
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
    if (back >= 0 && back < next) back = text.indexOf('\r', next);
  }
  return starts;
}

/** The number, from 0, of the line that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  return Math.max(
    0,
    lastWhere(lines.length, (i) => (lines[i] ?? 0) <= offset),
  );
}
