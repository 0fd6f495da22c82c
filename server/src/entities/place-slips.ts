// Places and peoples written one slip away from how the draft writes them elsewhere.
import type { Place, Prose, Reading } from '../prose/prose.ts';
import type { Entity } from './entity.ts';
import { givenNameStrength } from './given-names.ts';
import { OPENERS } from './name-words.ts';
import { namesIn } from './names-in-block.ts';
import { slipIndex } from './one-slip.ts';
import { isNoFamilyName, isPeople, isPlaceName } from './places.ts';

export interface PlaceSlip {
  readonly place: Place;
  readonly written: string;
  readonly meant: string;
}

/** Shorter names have too many neighbours. */
const SHORTEST = 6;

const isKnown = (word: string) => isPlaceName(word) || isPeople(word) || isPeople(word.replace(/s$/, ''));

/** A long word with a capital, which may be or miss the name of a place. */
interface Capital {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
  /** neither a known place nor a word that owes its capital to where it stands */
  readonly isDoubtful: boolean;
}

const capitals = new WeakMap<Reading, readonly Capital[]>();

function capitalsOf(reading: Reading): readonly Capital[] {
  let found = capitals.get(reading);
  if (!found) capitals.set(reading, (found = findCapitals(reading)));
  return found;
}

function findCapitals(reading: Reading): Capital[] {
  const { words, headline } = namesIn(reading);
  return words
    .filter(({ capital, caps, text }) => capital && !caps && text.length >= SHORTEST)
    .map(({ text, start, end, opening }) => {
      const known = isKnown(text);
      return { text, start, end, isKnown: known, isDoubtful: !known && !opening && !headline && !isWord(text) };
    });
}

/** Finds the words that stand once, are no name of anybody, and miss by a letter a place or people that the draft names twice or more. */
export function misspeltPlaces({ blocks }: Prose, entities: readonly Entity[]): PlaceSlip[] {
  const counts = new Map<string, number>();
  const known = new Set<string>();
  const doubtful: { readonly place: Place; readonly written: string }[] = [];
  blocks.forEach(({ reading }, block) => {
    for (const { text, start, end, isKnown: isPlace, isDoubtful } of capitalsOf(reading)) {
      const before = counts.get(text) ?? 0;
      counts.set(text, before + 1);
      if (isPlace && before > 0) known.add(text);
      if (isDoubtful) doubtful.push({ place: { block, start, end }, written: text });
    }
  });
  if (known.size === 0) return [];
  const index = slipIndex();
  for (const word of known) index.add(word);
  const candidates = doubtful.flatMap(({ place, written }) => {
    if (counts.get(written) !== 1) return [];
    const near = index.near(written).filter((word) => word.at(-1) === written.at(-1) && word[0] === written[0]);
    const [meant] = near;
    return meant !== undefined && near.length === 1 ? [{ place, written, meant }] : [];
  });
  if (candidates.length === 0) return [];
  const ends = ({ block, end }: Place) => `${String(block)} ${String(end)}`;
  const named = new Set(entities.flatMap(({ mentions }) => mentions.map(({ place }) => ends(place))));
  return candidates.filter(({ place }) => !named.has(ends(place)));
}

const isWord = (word: string) => OPENERS.has(word.toLowerCase()) || givenNameStrength(word) > 0 || isNoFamilyName(word);
