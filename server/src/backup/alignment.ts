// Aligns a run of words with the stretch of a longer run that is most like it.

/** Stretches [written, writtenEnd) and [said, saidEnd) of the two runs that stand against each other; either may be empty. */
export interface Gap {
  readonly written: number;
  readonly writtenEnd: number;
  readonly said: number;
  readonly saidEnd: number;
}

export interface Alignment {
  /** the stretch of `said` that the words were aligned with */
  readonly from: number;
  readonly to: number;
  /** how many words are the same */
  readonly same: number;
  /** where they are not, in order */
  readonly gaps: readonly Gap[];
}

/** In `written`, a word that stands for any words: what an editor put between square brackets. */
export const ANY = 0;

/**
 * Finds the cheapest way to turn a stretch of `said[low, high)` into `written`: a word changed, added or left out costs 1, a
 * skippable word of `said` left out costs nothing, and an ANY stands for any number of words. (Sellers 1980: edit distance
 * with free ends.) Takes written.length · (high − low) steps.
 */
export function align(
  written: ArrayLike<number>,
  said: Int32Array,
  skippable: Uint8Array,
  low: number,
  high: number,
): Alignment {
  const rows = written.length + 1;
  const width = Math.max(0, high - low) + 1;
  const cost = new Uint16Array(rows * width);
  const skip = (i: number, j: number): number =>
    i === 0 || written[i - 1] === ANY || written[i] === ANY ? 0 : (skippable[low + j - 1] ?? 0) === 1 ? 0 : 1;
  for (let i = 1; i < rows; i++) {
    const key = written[i - 1] ?? 0;
    const row = i * width;
    cost[row] = (cost[row - width] ?? 0) + (key === ANY ? 0 : 1);
    for (let j = 1; j < width; j++) {
      const apart = key === ANY || key === said[low + j - 1] ? 0 : 1;
      let best = (cost[row - width + j - 1] ?? 0) + apart;
      const added = (cost[row - width + j] ?? 0) + (key === ANY ? 0 : 1);
      if (added < best) best = added;
      const left = (cost[row + j - 1] ?? 0) + skip(i, j);
      if (left < best) best = left;
      cost[row + j] = best;
    }
  }
  let end = 0;
  const last = (rows - 1) * width;
  // of two ends as cheap the later one, so that a last word is changed rather than added
  for (let j = 1; j < width; j++) if ((cost[last + j] ?? 0) <= (cost[last + end] ?? 0)) end = j;
  while (end > 0 && skippable[low + end - 1] === 1 && cost[last + end - 1] === cost[last + end]) end--;
  return trace(written, said, low, cost, width, end, skip);
}

function trace(
  written: ArrayLike<number>,
  said: Int32Array,
  low: number,
  cost: Uint16Array,
  width: number,
  end: number,
  skip: (i: number, j: number) => number,
): Alignment {
  const gaps: Gap[] = [];
  let same = 0;
  let i = written.length;
  let j = end;
  /** the gap that is being read, from its end */
  let open: { writtenEnd: number; saidEnd: number } | undefined;
  const close = (): void => {
    if (open) gaps.push({ written: i, writtenEnd: open.writtenEnd, said: low + j, saidEnd: open.saidEnd });
    open = undefined;
  };
  while (i > 0) {
    const here = cost[i * width + j] ?? 0;
    const key = written[i - 1] ?? 0;
    const apart = key === ANY || key === said[low + j - 1] ? 0 : 1;
    if (j > 0 && here === (cost[(i - 1) * width + j - 1] ?? 0) + apart) {
      if (apart === 0) {
        close();
        if (key !== ANY) same++;
      } else open ??= { writtenEnd: i, saidEnd: low + j };
      i--;
      j--;
    } else if (j > 0 && here === (cost[i * width + j - 1] ?? 0) + skip(i, j)) {
      if (skip(i, j) === 1) open ??= { writtenEnd: i, saidEnd: low + j };
      else close();
      j--;
    } else {
      if (key === ANY) close();
      else open ??= { writtenEnd: i, saidEnd: low + j };
      i--;
    }
  }
  close();
  return { from: low + j, to: low + end, same, gaps: gaps.reverse() };
}
