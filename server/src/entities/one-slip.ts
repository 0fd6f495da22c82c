// Names one slip of the pen apart: a letter dropped, doubled, changed, or swapped with its neighbour.

/** Whether two words differ by one insertion, deletion, substitution, or swap of neighbours; false where they are equal. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = endA - from;
  const right = endB - from;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** Keys that are looked up by what is one slip away, in time that does not grow with their number. */
export interface SlipIndex {
  add(key: string): void;
  /** the added keys one slip away from `key`, in the order in which they were added */
  near(key: string): string[];
}

const LONGEST = 40;

export function slipIndex(): SlipIndex {
  const byDeletion = new Map<string, Set<string>>();
  const added = new Set<string>();
  return {
    add(key) {
      if (added.has(key) || key.length > LONGEST) return;
      added.add(key);
      for (const shorter of deletions(key)) {
        const keys = byDeletion.get(shorter);
        if (keys) keys.add(key);
        else byDeletion.set(shorter, new Set([key]));
      }
    },
    near(key) {
      if (key.length > LONGEST) return [];
      const found = new Set<string>();
      for (const shorter of deletions(key)) {
        let looked = 0;
        for (const candidate of byDeletion.get(shorter) ?? []) {
          if (oneSlipApart(candidate, key)) found.add(candidate);
          if (++looked === 50) break;
        }
      }
      return [...found];
    },
  };
}

/** A word and the word with each of its letters left out. */
function deletions(word: string): string[] {
  const all = [word];
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1));
  return all;
}
