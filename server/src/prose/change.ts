// What changed between two versions of something: the stretch in the middle that differs.
import { strandsOf, type FileText } from './rope.ts';

/** Everything before `start` is the same, and so is everything from `oldEnd` in the old version and from `newEnd` in the new one on. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest stretch that holds all changes of a text. Strands that two ropes have in common are not looked through. */
export function changeOfText(old: FileText, now: FileText): Change {
  const [before, after] = [strandsOf(old), strandsOf(now)];
  const strands = changeOfList(before.strands, after.strands);
  const from = before.starts[strands.start] ?? old.length;
  const gone = old.slice(from, before.starts[strands.oldEnd] ?? old.length);
  const came = now.slice(from, after.starts[strands.newEnd] ?? now.length);
  const shorter = Math.min(gone.length, came.length);
  const start = agreement(shorter, (at, to) => gone.slice(at, to) === came.slice(at, to));
  const behind = (text: string, at: number, to: number): string => text.slice(text.length - to, text.length - at);
  const same = agreement(shorter - start, (at, to) => behind(gone, at, to) === behind(came, at, to));
  return { start: from + start, oldEnd: from + gone.length - same, newEnd: from + came.length - same };
}

/**
 * How far two texts agree, at most `most` characters; `agree` compares them from one such length on to another. Goes by halves: a
 * loop over characters takes a hundred times as long as long as V8 does not know it well.
 */
function agreement(most: number, agree: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = 2 ** Math.ceil(Math.log2(most + 1)); step >= 1; step /= 2)
    while (length + step <= most && agree(length, length + step)) length += step;
  return length;
}

/** What of two lists lies in the stretch that changed: of the old one, and then of the new. */
export const changedItems = <T>(old: readonly T[], now: readonly T[], { start, oldEnd, newEnd }: Change): T[] => [
  ...old.slice(start, oldEnd),
  ...now.slice(start, newEnd),
];

/** A list in which other items have taken the place of those that changed. */
export const spliced = <T>(old: readonly T[], { start, oldEnd }: Change, came: readonly T[]): T[] =>
  old.slice(0, start).concat(came, old.slice(oldEnd));

/** The least and the greatest of some numbers. As arguments of one call, a hundred thousand would be too many. */
export function extentOf(numbers: Iterable<number>): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const number of numbers) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return { first, last };
}

/** Whether two lists hold the same, item by item. */
export const areIdentical = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** The smallest stretch of a list that holds all changes; items are the same when they are identical, or when `isSame` says so. */
export function changeOfList<T>(
  old: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): Change {
  const most = Math.min(old.length, now.length);
  const areSame = (a: T, b: T): boolean => a === b || isSame(a, b);
  let start = 0;
  while (start < most && areSame(old[start] as T, now[start] as T)) start++;
  let same = 0;
  while (same < most - start && areSame(old[old.length - same - 1] as T, now[now.length - same - 1] as T)) same++;
  return { start, oldEnd: old.length - same, newEnd: now.length - same };
}
