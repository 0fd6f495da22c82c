// The paragraphs of a draft. Markdown joins lines into one block; a writer who presses Return once after a paragraph means two.
// So a block whose lines were never wrapped is cut where a line ends with the end of a sentence.
import { firstWhere } from '../prose/in-order.ts';
import type { Block, Place, Prose, Reading, Sentence, Token } from '../prose/prose.ts';
import { changeOfBlocks, memory } from '../prose/versions.ts';

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

interface Read {
  readonly blocks: Prose['blocks'];
  readonly paragraphs: readonly Paragraph[];
}
const lastOf = memory<Read>();

/** The paragraphs of a draft, in order. */
export function readParagraphs(prose: Prose): readonly Paragraph[] {
  const { blocks } = prose;
  const last = lastOf.of(prose);
  if (last?.blocks === blocks) return last.paragraphs;
  const paragraphs = last ? readAgain(last, blocks) : blocks.flatMap(paragraphsOf);
  lastOf.keep(prose, { blocks, paragraphs });
  return paragraphs;
}

/** The paragraphs of one block, which is at this index in the draft. */
export function paragraphsOf(block: Block, at: number): readonly Paragraph[] {
  const cuts = cut(block);
  if (!cuts) return [{ block, at, start: 0, reading: block.reading }];
  return cuts.map(({ start, reading }) => ({ block, at, start, reading }));
}

/** The paragraphs of the last version: those before what changed as they are, those after it where they now are. */
function readAgain(last: Read, blocks: Prose['blocks']): Paragraph[] {
  const { start, oldEnd, newEnd } = changeOfBlocks(last.blocks, blocks);
  const { paragraphs: old } = last;
  const firstOf = (block: number) => firstWhere(old.length, (i) => (old[i]?.at ?? Infinity) >= block);
  const paragraphs = old.slice(0, firstOf(start));
  for (let at = start; at < newEnd; at++) {
    const block = blocks[at];
    if (block) paragraphs.push(...paragraphsOf(block, at));
  }
  for (let i = firstOf(oldEnd); i < old.length; i++) {
    const paragraph = old[i];
    const at = (paragraph?.at ?? 0) + newEnd - oldEnd;
    const block = blocks[at];
    if (!paragraph || !block) continue;
    const isStill = paragraph.block === block && paragraph.at === at;
    paragraphs.push(isStill ? paragraph : { block, at, start: paragraph.start, reading: paragraph.reading });
  }
  return paragraphs;
}

/** Whether two paragraphs differ in nothing but where they stand. */
export const readsAlike = (a: Paragraph, b: Paragraph): boolean =>
  a.reading === b.reading &&
  a.start === b.start &&
  a.block.formats === b.block.formats &&
  a.block.kind === b.block.kind;

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

interface Known {
  readonly reading: Reading;
  readonly breaks: string;
  readonly cuts: readonly Cut[] | undefined;
}
const knownByOrigin = new WeakMap<Block['origin'], Known>();
const knownByReading = new WeakMap<Reading, Known>();

/** The unwrapped lines of a block; undefined where it is one paragraph. */
function cut({ reading, origin, kind }: Block): readonly Cut[] | undefined {
  if (kind === 'table-cell' || origin.length < 2 || reading.text.length <= WIDEST) return undefined;
  let known = knownByOrigin.get(origin);
  if (known?.reading !== reading) knownByOrigin.set(origin, (known = knownAt(reading, lineEnds(reading.text, origin))));
  return known.cuts;
}

/** A reading cut at these places; the same parts as last time where it was cut there before. */
function knownAt(reading: Reading, starts: readonly number[]): Known {
  const breaks = starts.join();
  if (starts.length === 0) return { reading, breaks, cuts: undefined };
  let known = knownByReading.get(reading);
  if (known?.breaks === breaks) return known;
  const ends = [...starts, reading.text.length];
  const cuts = [0, ...starts].map((start, i) => ({ start, reading: part(reading, start, ends[i] ?? 0) }));
  known = { reading, breaks, cuts };
  knownByReading.set(reading, known);
  return known;
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
