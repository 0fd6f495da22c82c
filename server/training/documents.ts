// Articles as training reads them: passages with their columns, and the cue lexicon, which no article's own cues are in.
import { columnsOf, type Columns } from '../src/attribution/model/columns.ts';
import { hashText } from '../src/attribution/model/hash.ts';
import { LEMMA_MASK } from '../src/attribution/model/read-block.ts';
import { passagesOf, type Article, type Passage } from './corpus.ts';

/** An article read for training. */
export interface Document {
  readonly passages: readonly Passage[];
  /** the columns of each passage, its own cues left out of the lexicon */
  readonly columns: readonly Columns[];
}

export interface Lexicon {
  readonly keys: Int32Array;
  readonly bins: Uint8Array;
}

type Counts = Map<number, { total: number; cue: number }>;

/** Reads articles for training, and counts how often each lemma is part of a cue. */
export function readDocuments(articles: readonly Article[]): { documents: Document[]; lexicon: Lexicon } {
  const read = articles.map(passagesOf);
  const counts = read.map(countsOf);
  const all: Counts = new Map();
  for (const own of counts) for (const [lemma, n] of own) add(all, lemma, n.total, n.cue);
  const documents = read.map((passages, i): Document => {
    const own = counts[i];
    const bin = (lemma: number): number => {
      const key = lemma & LEMMA_MASK;
      const there = all.get(key);
      const here = own?.get(key);
      return there ? binOf(there.total - (here?.total ?? 0), there.cue - (here?.cue ?? 0)) : 0;
    };
    return { passages, columns: passages.map(({ reading, quoted }) => columnsOf(reading, quoted, bin)) };
  });
  const kept = [...all].map(([key, n]) => [key, binOf(n.total, n.cue)] as const).filter(([, bin]) => bin > 0);
  kept.sort((a, b) => a[0] - b[0]);
  return {
    documents,
    lexicon: { keys: Int32Array.from(kept, ([key]) => key), bins: Uint8Array.from(kept, ([, bin]) => bin) },
  };
}

function countsOf(passages: readonly Passage[]): Counts {
  const counts: Counts = new Map();
  for (const { reading, marked } of passages) {
    const inCue = new Uint8Array(reading.tokens.length);
    for (const { cue } of marked) inCue.fill(1, cue.from, cue.to);
    reading.tokens.forEach(({ lemma }, i) => {
      add(counts, hashText(lemma.toLowerCase()) & LEMMA_MASK, 1, inCue[i] as number);
    });
  }
  return counts;
}

function add(counts: Counts, key: number, total: number, cue: number): void {
  const known = counts.get(key);
  if (known) {
    known.total += total;
    known.cue += cue;
  } else counts.set(key, { total, cue });
}

/** How often a lemma is part of a cue, in bins; odd and even bins tell one or two occurrences from more. */
function binOf(total: number, cue: number): number {
  if (cue <= 0) return 0;
  const share = cue / (total + 1);
  return 2 * (1 + [0.01, 0.03, 0.08, 0.2, 0.4, 0.65].filter((bound) => share >= bound).length) + (cue >= 3 ? 0 : 1);
}
