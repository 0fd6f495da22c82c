// Where the lines of a text begin, as editors count them: "\n", "\r\n" and "\r" end a line.
import type { Change } from './change.ts';
import { firstWhere } from './in-order.ts';
import type { FileText } from './rope.ts';

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

/** The lines of `text`, from those that it had before a change; what did not change is not looked through again. */
export function linesAfter(before: Lines, { start, oldEnd, newEnd }: Change, text: FileText): Lines {
  const kept = Math.max(
    1,
    firstWhere(before.length, (i) => (before[i] ?? 0) >= start),
  );
  const fresh: number[] = [];
  const from = Math.max(1, start);
  const around = text.slice(from - 1, newEnd + 1);
  for (let at = from; at <= newEnd; at++) if (beginsLine(around, at - from + 1)) fresh.push(at);
  const behind = firstWhere(before.length, (i) => (before[i] ?? 0) > oldEnd);
  const moved = before.slice(behind).map((at) => at + newEnd - oldEnd);
  return before.slice(0, kept).concat(fresh, moved);
}

/** Whether a line begins at an offset other than 0. */
function beginsLine(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  return last === 10 || (last === 13 && text.charCodeAt(at) !== 10);
}

/** How long a line is without what ends it. */
export function lengthWithoutEnd(line: string): number {
  let length = line.length;
  while (length > 0 && endsLine(line.charCodeAt(length - 1))) length--;
  return length;
}

const endsLine = (code: number): boolean => code === 10 || code === 13;

/** The number, from 0, of the line that holds an offset. */
export function lineAt(lines: Lines, offset: number): number {
  let line = 0;
  let behind = lines.length;
  while (behind - line > 1) {
    const middle = (line + behind) >> 1;
    if ((lines[middle] ?? 0) <= offset) line = middle;
    else behind = middle;
  }
  return line;
}
