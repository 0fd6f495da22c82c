// From places in a block's text to spans in the file, and back.
import { lastWhere } from './in-order.ts';
import type { Block, Format, Piece, Place, Prose, Sentence, Span, Token } from './prose.ts';

/**
 * Where a place stands in the file, from its first character to its last, markup between them included. An empty place stands
 * right after the character before it, or right before the one after it where the character before is white space or missing.
 * Throws nothing: offsets outside the block are clamped.
 */
export function fileSpan(prose: Prose, place: Place): Span {
  const block = prose.blocks[place.block];
  if (!block) return { start: 0, end: 0 };
  const start = clamp(place.start, block);
  const end = Math.max(start, clamp(place.end, block));
  const from = prose.starts[place.block] ?? 0;
  if (start < end) return { start: from + startOf(block, start), end: from + endOf(block, end) };
  const after = start > 0 && (start === block.text.length || !/\s/.test(block.text.charAt(start - 1)));
  const at = from + (after ? endOf(block, start) : startOf(block, start));
  return { start: at, end: at };
}

/** Where a whole block stands in the file, markup included. */
export function blockSpan({ blocks, starts }: Prose, block: number): Span {
  const start = starts[block] ?? 0;
  return { start, end: start + (blocks[block]?.fileLength ?? 0) };
}

/** The words at a place, as a reader sees them. */
export function textAt(prose: Prose, place: Place): string {
  return prose.blocks[place.block]?.text.slice(place.start, place.end) ?? '';
}

/** The empty place in the prose that a file offset points at; undefined where there is no prose. */
export function placeAt(prose: Prose, offset: number): Place | undefined {
  const index = lastAtMost(prose.starts, offset, (start) => start);
  const block = prose.blocks[index];
  const span = blockSpan(prose, index);
  if (!block || offset > span.end) return undefined;
  const { origin } = block;
  const piece = origin[lastAtMost(origin, offset - span.start, ({ file }) => file)];
  const into = piece ? offset - span.start - piece.file : 0;
  const length = piece && !isVerbatim(piece) && into < piece.fileLength ? 0 : (piece?.length ?? 0);
  const at = (piece?.text ?? 0) + Math.min(into, length);
  return { block: index, start: at, end: at };
}

/** The tokens that stand in a place, if only in part, in order. */
export function tokensIn(prose: Prose, { block, start, end }: Place): readonly Token[] {
  const tokens = prose.blocks[block]?.tokens ?? [];
  const first = lastAtMost(tokens, start, (token) => token.start);
  const from = (tokens[first]?.end ?? Infinity) > start ? Math.max(first, 0) : first + 1;
  return tokens.slice(from, Math.max(from, lastAtMost(tokens, end - 1, (token) => token.start) + 1));
}

/** The sentence around an offset in a block's text, or before it where the offset is between two; undefined in a block with none. */
export function sentenceAt(prose: Prose, block: number, offset: number): Sentence | undefined {
  const sentences = prose.blocks[block]?.sentences ?? [];
  return sentences[
    Math.max(
      0,
      lastAtMost(sentences, offset, (sentence) => sentence.start),
    )
  ];
}

/** The innermost formatting that covers the character at an offset in a block's text, of one kind where `kind` is given. */
export function formatAt(prose: Prose, block: number, offset: number, kind?: Format['kind']): Format | undefined {
  return prose.blocks[block]?.formats.findLast(
    (format) => format.start <= offset && offset < format.end && (kind === undefined || format.kind === kind),
  );
}

/**
 * The file offset at which to insert words after the character before `offset` so that they are not part of the emphasis, link or code
 * that ends right there.
 */
export function insertionPoint(prose: Prose, block: number, offset: number): number {
  const into = prose.blocks[block];
  if (!into) return 0;
  const at = clamp(offset, into);
  let point = fileSpan(prose, { block, start: at, end: at }).start;
  for (const { start, end, markup } of into.formats) {
    if (end === at && start < at) point = Math.max(point, blockSpan(prose, block).start + markup.end);
  }
  return point;
}

/** Where the character at `offset` starts, counted from where its block does in the file. */
function startOf(block: Block, offset: number): number {
  const piece = pieceAt(block, offset);
  if (!piece) return 0;
  return piece.file + (isVerbatim(piece) ? offset - piece.text : 0);
}

/** Where the character before `offset` ends, counted from where its block starts in the file. */
function endOf(block: Block, offset: number): number {
  const piece = pieceAt(block, offset - 1);
  if (!piece) return 0;
  return piece.file + (isVerbatim(piece) ? offset - piece.text : piece.fileLength);
}

function pieceAt({ origin }: Block, offset: number): Piece | undefined {
  if (origin.length < 2) return origin[0];
  return origin[
    Math.max(
      0,
      lastAtMost(origin, offset, ({ text }) => text),
    )
  ];
}

/** The index of the last of `sorted` whose `key` is at most `bound`, or -1. */
const lastAtMost = <T>(sorted: readonly T[], bound: number, key: (item: T) => number): number =>
  lastWhere(sorted.length, (i) => {
    const item = sorted[i];
    return item !== undefined && key(item) <= bound;
  });

function isVerbatim(piece: Piece): boolean {
  return piece.length === piece.fileLength;
}

function clamp(offset: number, { text }: Block): number {
  return Math.min(Math.max(offset, 0), text.length);
}
