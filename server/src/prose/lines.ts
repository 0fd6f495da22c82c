// Where the lines of a text begin, as editors count them: "\n", "\r\n" and "\r" end a line.

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
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
