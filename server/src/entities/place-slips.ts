// Places and peoples written one slip away from how the draft writes them elsewhere.
import type { Place, Prose } from '../prose/prose.ts';
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

/** Finds the words that stand once, are no name of anybody, and miss by a letter a place or people that the draft names twice or more. */
export function misspeltPlaces({ blocks }: Prose, entities: readonly Entity[]): PlaceSlip[] {
  const counts = new Map<string, number>();
  const doubtful: { readonly place: Place; readonly written: string }[] = [];
  blocks.forEach(({ reading }, block) => {
    const { words, headline } = namesIn(reading);
    for (const { text, capital, caps, opening, start, end } of words) {
      if (!capital || caps || text.length < SHORTEST) continue;
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (!opening && !headline && !isKnown(text)) doubtful.push({ place: { block, start, end }, written: text });
    }
  });
  const known = [...counts].filter(([word, count]) => count > 1 && isKnown(word)).map(([word]) => word);
  if (known.length === 0) return [];
  const index = slipIndex();
  for (const word of known) index.add(word);
  const named = new Set(
    entities.flatMap(({ mentions }) => mentions.map(({ place }) => `${String(place.block)} ${String(place.end)}`)),
  );
  return doubtful.flatMap(({ place, written }) => {
    if (counts.get(written) !== 1 || named.has(`${String(place.block)} ${String(place.end)}`) || isWord(written))
      return [];
    const near = index.near(written).filter((word) => word.at(-1) === written.at(-1) && word[0] === written[0]);
    const [meant] = near;
    return meant !== undefined && near.length === 1 ? [{ place, written, meant }] : [];
  });
}

const isWord = (word: string) => OPENERS.has(word.toLowerCase()) || givenNameStrength(word) > 0 || isNoFamilyName(word);
