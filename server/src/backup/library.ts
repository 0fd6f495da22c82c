// All source documents of a draft as one sequence of words, and an index that finds where a run of words may stand in it.
import { firstWhere, lastWhere } from '../prose/in-order.ts';
import type { Hearing, Passage, SourceDocument } from './source-document.ts';
import type { Words } from './words.ts';

/** A document, its words and who speaks them. */
export interface SourceReading {
  readonly document: SourceDocument;
  readonly words: Words;
  /** words that a transcript has and a quotation need not: fillers, stammers, stage directions; 1 where so */
  readonly skippable: Uint8Array;
  /** undefined as long as nobody has read who says what */
  readonly hearing?: Hearing;
}

export interface Library {
  readonly readings: readonly SourceReading[];
  /** keys of all words of all documents, a 0 between two documents */
  readonly keys: Int32Array;
  readonly skippable: Uint8Array;
  /** index in `keys` of each document's first word */
  readonly offsets: readonly number[];
  /** pairs of neighbouring words, each as hash · 2^24 + position, ascending */
  readonly pairs: Float64Array;
}

/** 2^24: with 29 bits of hash a pair and its position fit the 53 bits of a number. */
const POSITIONS = 0x1000000;
/** A pair of words that stands in more places than this says nothing of where a quotation is from. */
const COMMON = 400;

/** Puts documents on the shelf. Words past the sixteen-millionth are not found. */
export function buildLibrary(readings: readonly SourceReading[]): Library {
  const total = readings.reduce((sum, { words }) => sum + words.keys.length + 1, 0);
  const keys = new Int32Array(total);
  const skippable = new Uint8Array(total);
  const offsets: number[] = [];
  let at = 0;
  for (const reading of readings) {
    offsets.push(at);
    keys.set(reading.words.keys, at);
    skippable.set(reading.skippable, at);
    at += reading.words.keys.length + 1;
  }
  const pairs = new Float64Array(Math.max(0, Math.min(total, POSITIONS) - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = pairHash(keys[i] ?? 0, keys[i + 1] ?? 0) * POSITIONS + i;
  pairs.sort();
  return { readings, keys, skippable, offsets, pairs };
}

/** The same library, where more is known of who says what in some of its documents, named by their index. */
export function withHearings(library: Library, hearings: ReadonlyMap<number, Hearing>): Library {
  const readings = library.readings.map((reading, i) => {
    const hearing = hearings.get(i);
    return hearing ? { ...reading, hearing } : reading;
  });
  return { ...library, readings };
}

function pairHash(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ (second >>> 15), 0x85ebca6b);
  hash ^= hash >>> 13;
  return (Math.imul(hash, 0xc2b2ae35) >>> 3) & 0x1fffffff;
}

/**
 * Positions in the library at which a run of words probably starts, best first: where most of its pairs of words agree on
 * nearly the same start. A quotation of n words costs n look-ups, whatever the size of the library.
 */
export function candidates(library: Library, keys: ArrayLike<number>, most = 4): number[] {
  const votes = new Map<number, number>();
  const WIDTH = 8;
  const firstFrom = (wanted: number): number =>
    firstWhere(library.pairs.length, (i) => (library.pairs[i] ?? 0) >= wanted);
  for (let i = 0; i + 1 < keys.length; i++) {
    const low = pairHash(keys[i] ?? 0, keys[i + 1] ?? 0) * POSITIONS;
    const first = firstFrom(low);
    const last = firstFrom(low + POSITIONS);
    if (last - first > COMMON) continue;
    const weight = 1 / (1 + Math.log2(Math.max(1, last - first)));
    for (let k = first; k < last; k++) {
      const start = (library.pairs[k] ?? 0) - low - i;
      const bucket = Math.floor(start / WIDTH);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const score = (bucket: number): number =>
    (votes.get(bucket) ?? 0) + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0);
  const ranked = [...votes.keys()].map((bucket) => ({ bucket, score: score(bucket) }));
  ranked.sort((a, b) => b.score - a.score || a.bucket - b.bucket);
  const chosen: number[] = [];
  for (const { bucket } of ranked) {
    if (chosen.some((other) => Math.abs(other - bucket) <= 1)) continue;
    chosen.push(bucket);
    if (chosen.length === most) break;
  }
  return chosen.map((bucket) => bucket * WIDTH);
}

/** The document that holds the word at a position, as an index in `readings`. */
export function documentAt({ offsets }: Library, position: number): number {
  return Math.max(
    0,
    lastWhere(offsets.length, (i) => (offsets[i] ?? 0) <= position),
  );
}

/** The passage of the words [from, to) of the library; empty, before word `from`, when from = to. */
export function passageOf(library: Library, from: number, to: number): Passage {
  const document = documentAt(library, to > from ? from : Math.max(0, from - 1));
  const { words } = library.readings[document] as SourceReading;
  const offset = library.offsets[document] ?? 0;
  if (to > from) {
    return { document, start: words.starts[from - offset] ?? 0, end: words.ends[to - 1 - offset] ?? 0 };
  }
  const at = words.ends[from - 1 - offset] ?? words.starts[from - offset] ?? 0;
  return { document, start: at, end: at };
}
