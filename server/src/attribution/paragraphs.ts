// The paragraphs of a draft. Markdown joins lines into one block; a writer who presses Return once after a paragraph means two.
// So a block whose lines were never wrapped is cut where a line ends with the end of a sentence.
import type { Block, Place, Prose, Reading, Sentence, Token } from '../prose/prose.ts';

/** A block, or one of the unwrapped lines of a block. */
export interface Paragraph {
  readonly block: Block;
  /** the index of `block` in the draft */
  readonly at: number;
  /** where the paragraph begins in the block's text */
  readonly start: number;
  /** offsets in it count from `start` */
  readonly reading: Reading;
}

/** The paragraphs of a draft, in order. */
export function readParagraphs({ blocks }: Prose): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  blocks.forEach((block, at) => {
    const cuts = cut(block);
    if (!cuts) paragraphs.push({ block, at, start: 0, reading: block.reading });
    else for (const { start, reading } of cuts) paragraphs.push({ block, at, start, reading });
  });
  return paragraphs;
}

/** A stretch of a paragraph as a place in the draft. */
export const placeIn = ({ at, start }: Paragraph, from: number, to: number): Place => ({
  block: at,
  start: start + from,
  end: start + to,
});

interface Cut {
  readonly start: number;
  readonly reading: Reading;
}

/** No writer wraps lines longer than this. */
const WIDEST = 120;

const cuts = new WeakMap<Reading, { readonly key: string; readonly cuts: readonly Cut[] }>();

/** The unwrapped lines of a block; undefined where it is one paragraph. */
function cut({ reading, origin, kind }: Block): readonly Cut[] | undefined {
  if (kind === 'table-cell' || origin.length < 2 || reading.text.length <= WIDEST) return undefined;
  const breaks = lineEnds(reading.text, origin);
  if (breaks.length === 0) return undefined;
  const key = breaks.join();
  const known = cuts.get(reading);
  if (known?.key === key) return known.cuts;
  const starts = [0, ...breaks];
  const made = starts.map((start, i) => ({
    start,
    reading: part(reading, start, starts[i + 1] ?? reading.text.length),
  }));
  cuts.set(reading, { key, cuts: made });
  return made;
}

/** Where, in a block that nobody wrapped, a new line begins after the end of a sentence. */
function lineEnds(text: string, origin: Block['origin']): number[] {
  const lines: number[] = [];
  let file = -1;
  let shorter = true;
  for (const piece of origin) {
    const white = text[piece.text] === ' ' || text[piece.text] === '\n';
    if (white && (piece.file === file || piece.length < piece.fileLength)) lines.push(piece.text + 1);
    file = piece.file + piece.fileLength;
  }
  let last = 0;
  for (const start of [...lines, text.length]) {
    if (start - last > WIDEST) shorter = false;
    last = start;
  }
  return shorter ? [] : lines.filter((start) => start < text.length && (ends(text, start) || begins(text, start)));
}

const ends = (text: string, at: number) => /[.?!…:”"’']\s+$/u.test(text.slice(Math.max(0, at - 4), at));
const begins = (text: string, at: number) => /^[“”"‘«„―—]/u.test(text.slice(at, at + 1));

function part({ text, tokens, sentences }: Reading, start: number, end: number): Reading {
  const inside: Token[] = [];
  const cutSentences: Sentence[] = [];
  for (const sentence of sentences) {
    if (sentence.end <= start || sentence.start >= end) continue;
    const first = inside.length;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i];
      if (token && token.start >= start && token.end <= end)
        inside.push({ ...token, start: token.start - start, end: token.end - start });
    }
    const head = inside[first];
    const tail = inside.at(-1);
    if (head && tail && inside.length > first)
      cutSentences.push({ start: head.start, end: tail.end, first, last: inside.length });
  }
  return { text: text.slice(start, end), tokens: inside, sentences: cutSentences };
}
