// Where the lines of a file begin, as editors count them: "\n", "\r\n" and "\r" end a line.

/** The offsets at which lines begin, in order; the first is 0. */
export type Lines = readonly number[];

export function readLines(file: string): Lines {
  const starts = [0];
  for (const match of file.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
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
