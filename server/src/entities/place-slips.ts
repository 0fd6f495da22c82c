// Places and peoples written one slip away from how the draft writes them elsewhere.
import type { Block, Place, Prose, Reading } from '../prose/prose.ts';
import { changeOfBlocks, memory } from '../prose/versions.ts';
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

/** A word that misses the name of a place by a letter: the `nth` capital of its block. */
interface Candidate {
  readonly block: number;
  readonly nth: number;
  readonly meant: string;
}

const lastOf = memory<{ readonly blocks: readonly Block[]; readonly candidates: readonly Candidate[] }>();

/** Finds the words that stand once, are no name of anybody, and miss by a letter a place or people that the draft names twice or more. */
export function misspeltPlaces(prose: Prose, entities: readonly Entity[]): PlaceSlip[] {
  const { blocks } = prose;
  const last = lastOf.of(prose);
  const candidates = last && hasSameCapitals(last.blocks, blocks) ? last.candidates : findCandidates(blocks);
  lastOf.keep(prose, { blocks, candidates });
  return candidates.flatMap(({ block, nth, meant }) => {
    const reading = blocks[block]?.reading;
    const capital = reading && capitalsOf(reading)[nth];
    if (!capital) return [];
    const place = { block, start: capital.start, end: capital.end };
    return isNamed(entities, place) ? [] : [{ place, written: capital.text, meant }];
  });
}

/** Whether somebody is named where a word ends; “a network Russai has paid for”: one word that is taken for a body once may be a slip. */
const isNamed = (entities: readonly Entity[], { block, end }: Place): boolean =>
  entities.some(
    ({ kind, name, mentions }) =>
      (kind === 'person' || mentions.length > 1 || name.includes(' ')) &&
      mentions.some(({ place }) => place.block === block && place.end === end),
  );

/** Whether two versions of a draft have the same capitals in the same blocks, wherever in them. */
function hasSameCapitals(old: readonly Block[], now: readonly Block[]): boolean {
  const { start, oldEnd, newEnd } = changeOfBlocks(old, now);
  if (oldEnd !== newEnd) return false;
  return now.slice(start, newEnd).every(({ reading }, i) => {
    const before = old[start + i]?.reading;
    const mine = capitalsOf(reading);
    const theirs = before ? capitalsOf(before) : [];
    return (
      mine.length === theirs.length &&
      mine.every(({ text, isDoubtful }, k) => text === theirs[k]?.text && isDoubtful === theirs[k].isDoubtful)
    );
  });
}

function findCandidates(blocks: readonly Block[]): Candidate[] {
  const counts = new Map<string, number>();
  const known = new Set<string>();
  const doubtful: { readonly block: number; readonly nth: number; readonly text: string }[] = [];
  blocks.forEach(({ reading }, block) => {
    for (const [nth, { text, isKnown: isPlace, isDoubtful }] of capitalsOf(reading).entries()) {
      const before = counts.get(text) ?? 0;
      counts.set(text, before + 1);
      if (isPlace && before > 0) known.add(text);
      if (isDoubtful) doubtful.push({ block, nth, text });
    }
  });
  if (known.size === 0) return [];
  const index = slipIndex();
  for (const word of known) index.add(word);
  const ends = new Set([...known].map(endsOf));
  return doubtful.flatMap(({ block, nth, text }) => {
    if (counts.get(text) !== 1 || !ends.has(endsOf(text))) return [];
    const near = index.near(text).filter((word) => endsOf(word) === endsOf(text));
    const [meant] = near;
    return meant !== undefined && near.length === 1 ? [{ block, nth, meant }] : [];
  });
}

/** The first and the last letter, which a slip leaves as they are. */
const endsOf = (word: string): string => word.charAt(0) + word.charAt(word.length - 1);

const isWord = (word: string) => OPENERS.has(word.toLowerCase()) || givenNameStrength(word) > 0 || isNoFamilyName(word);
