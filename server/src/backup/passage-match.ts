// Where a run of the draft's words stands in the library, word for word or nearly.
import { align, ANY, type Gap } from './alignment.ts';
import { candidates, documentAt, type Library } from './library.ts';

export interface Match {
  /** the words [from, to) of the library */
  readonly from: number;
  readonly to: number;
  /** how many of the words are the same there */
  readonly same: number;
  readonly gaps: readonly Gap[];
}

/** A match has at least this share of the words: below it, the passage only speaks of the same things. */
const ALIKE = 0.6;

/**
 * The passages most like a run of words, the best first and those as good as it; none when nothing is alike.
 * `keys` are words as `words.ts` reads them, or ANY.
 */
export function findPassages(library: Library, keys: readonly number[]): readonly Match[] {
  let known = remembered.get(library.pairs);
  if (!known || known.size > MOST_REMEMBERED) remembered.set(library.pairs, (known = new Map()));
  const run = keys.join();
  let matches = known.get(run);
  if (!matches) known.set(run, (matches = lookUp(library, keys)));
  return matches;
}

/** Matches by the words looked for, for each index of words: what was looked up once costs nothing at the next keystroke. */
const remembered = new WeakMap<Library['pairs'], Map<string, readonly Match[]>>();
/** More runs of words than the longest draft has; the rest were typed over. */
const MOST_REMEMBERED = 20_000;

function lookUp(library: Library, keys: readonly number[]): Match[] {
  const wanted = keys.filter((key) => key !== ANY).length;
  if (wanted === 0) return [];
  const slack = 16 + Math.ceil(keys.length / 4) + (keys.length - wanted) * 12;
  const matches = candidates(library, keys).map((start) => {
    const document = documentAt(library, Math.max(0, Math.min(start + 8, library.keys.length - 1)));
    const first = library.offsets[document] ?? 0;
    const end = (library.offsets[document + 1] ?? library.keys.length) - 1;
    const low = Math.max(first, start - 16);
    const high = Math.min(end, start + keys.length + slack);
    return align(keys, library.keys, library.skippable, low, Math.max(low, high));
  });
  const alike = matches.filter(({ same }) => same >= ALIKE * wanted);
  const changed = ({ gaps }: Match): number => gaps.reduce((sum, gap) => sum + widthOf(gap), 0);
  alike.sort((a, b) => changed(a) - changed(b) || b.same - a.same || a.from - b.from);
  const best = alike[0];
  return best ? alike.filter((match) => changed(match) === changed(best)) : [];
}

function widthOf({ written, writtenEnd, said, saidEnd }: Gap): number {
  return Math.max(writtenEnd - written, saidEnd - said);
}
