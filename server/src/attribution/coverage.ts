// Which words of a draft already have a speaker, while attributions are being completed.
import type { Place } from '../prose/prose.ts';
import type { Attribution } from './attribution.ts';

/** Attributions under completion, found by the words they cover. */
export interface Coverage {
  /** the index of the attribution that covers at least half of a place and has a source, not within `except`; -1 where none does */
  readonly ownerOf: (place: Place, except?: readonly Place[]) => number;
  readonly at: (index: number) => Attribution | undefined;
  /** those with a source or a cue in a block, as indices, in order */
  readonly namedIn: (block: number) => readonly number[];
  readonly add: (attribution: Attribution) => number;
  /** gives more content to an attribution */
  readonly extend: (index: number, places: readonly Place[]) => void;
  readonly all: () => Attribution[];
}

export function coverageOf(attributions: readonly Attribution[]): Coverage {
  const list: Attribution[] = [];
  const contents = new Map<number, number[]>();
  const names = new Map<number, number[]>();
  const note = (index: Map<number, number[]>, places: readonly Place[], value: number) => {
    for (const { block } of places) {
      const known = index.get(block);
      if (!known) index.set(block, [value]);
      else if (known.at(-1) !== value) known.push(value);
    }
  };
  const add = (attribution: Attribution): number => {
    const at = list.push(attribution) - 1;
    note(contents, attribution.content, at);
    note(names, attribution.source.length > 0 ? attribution.source : attribution.cue, at);
    return at;
  };
  attributions.forEach(add);
  return {
    add,
    at: (index) => list[index],
    all: () => [...list],
    namedIn: (block) => names.get(block) ?? [],
    ownerOf: (place, except = []) => {
      const owner = contents.get(place.block)?.find((at) => {
        const attribution = list[at];
        if (!attribution || attribution.source.length === 0 || !covers(attribution.content, place)) return false;
        return !attribution.source.some((source) => except.some((other) => overlap(source, other)));
      });
      return owner ?? -1;
    },
    extend: (index, places) => {
      const attribution = list[index];
      if (!attribution) return;
      const content = [...attribution.content, ...places].sort(inOrder);
      list[index] = { ...attribution, content };
      note(contents, places, index);
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
