// Stretches of a text, and whether an offset lies in one of them.
import { firstWhere } from '../prose/in-order.ts';

/** A half-open stretch [start, end) of offsets into a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The same stretches in order and disjoint: those that touch are one. */
export function joined(ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else whole.push({ start, end });
  }
  return whole;
}

/** Tells whether an offset lies in one of the stretches, which are in order and disjoint. */
export function within(ranges: readonly Range[]): (offset: number) => boolean {
  return (offset) => {
    const next = firstWhere(ranges.length, (i) => (ranges[i]?.end ?? 0) > offset);
    return (ranges[next]?.start ?? Infinity) <= offset;
  };
}
