// Which words of a draft already have a speaker, while attributions are being completed.
import type { Place } from '../prose/prose.ts';
import type { Attribution } from './attribution.ts';

/** Attributions under completion, found by the words they cover. */
export interface Coverage {
  /** the index of the attribution that covers at least half of a place and has a source, not within `except`; -1 where none does */
  readonly ownerOf: (place: Place, except?: readonly Place[]) => number;
  readonly at: (index: number) => Attribution | undefined;
  /** those whose source stands near a place, as indices, in order */
  readonly namedNear: (place: Place) => readonly number[];
  readonly add: (attribution: Attribution) => number;
  /** gives more content to an attribution */
  readonly extend: (index: number, places: readonly Place[]) => void;
  readonly all: () => Attribution[];
}

export function coverageOf(attributions: readonly Attribution[]): Coverage {
  const list: Attribution[] = [];
  const contents = shelves();
  const sources = shelves();
  const add = (attribution: Attribution): number => {
    const at = list.push(attribution) - 1;
    for (const place of attribution.content) contents.put(place, at);
    for (const place of attribution.source) sources.put(place, at);
    return at;
  };
  attributions.forEach(add);
  return {
    add,
    at: (index) => list[index],
    all: () => [...list],
    namedNear: ({ block, start, end }) => sources.near({ block, start: start - SHELF, end: end + SHELF }),
    ownerOf: (place, except = []) => {
      const owner = contents.near(place).find((at) => {
        const attribution = list[at];
        if (!attribution || attribution.source.length === 0 || !covers(attribution.content, place)) return false;
        return !attribution.source.some((source) => except.some((other) => overlap(source, other)));
      });
      return owner ?? -1;
    },
    extend: (index, places) => {
      const attribution = list[index];
      if (!attribution || places.length === 0) return;
      list[index] = { ...attribution, content: [...attribution.content, ...places].sort(inOrder) };
      for (const place of places) contents.put(place, index);
    },
  };
}

/** Characters of a block that share a shelf: about a paragraph of news. */
const SHELF = 1024;

/** Keeps numbers under the places they belong to, so that those near a place are found without looking at all. */
function shelves() {
  const blocks = new Map<number, number[][]>();
  return {
    put: ({ block, start, end }: Place, value: number) => {
      let row = blocks.get(block);
      if (!row) blocks.set(block, (row = []));
      for (let shelf = Math.floor(start / SHELF); shelf * SHELF < end; shelf++) {
        const known = (row[shelf] ??= []);
        if (known.at(-1) !== value) known.push(value);
      }
    },
    near: ({ block, start, end }: Place): readonly number[] => {
      const row = blocks.get(block);
      if (!row) return [];
      const from = Math.max(0, Math.floor(start / SHELF));
      const to = Math.floor(Math.max(start, end - 1) / SHELF);
      if (from === to) return row[from] ?? [];
      return [...new Set(row.slice(from, to + 1).flatMap((shelf) => shelf ?? []))].sort((a, b) => a - b);
    },
  };
}

/** Whether places cover at least half of another. */
function covers(places: readonly Place[], place: Place): boolean {
  let shared = 0;
  for (const { block, start, end } of places) {
    if (block === place.block) shared += Math.max(0, Math.min(end, place.end) - Math.max(start, place.start));
  }
  return shared > 0 && shared * 2 >= place.end - place.start;
}

/** Whether two places share a character. */
export const overlap = (a: Place, b: Place): boolean => a.block === b.block && a.start < b.end && b.start < a.end;

/** Orders places as they stand in the draft. */
export const inOrder = (a: Place, b: Place): number => a.block - b.block || a.start - b.start || a.end - b.end;
