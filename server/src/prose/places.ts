// From places in a block's text to spans in the file, and back.
import type { Block, Piece, Place, Prose, Span } from './prose.ts';

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
  if (start < end) return { start: startOf(block, start), end: endOf(block, end) };
  const after = start > 0 && (start === block.text.length || !/\s/.test(block.text.charAt(start - 1)));
  const at = after ? endOf(block, start) : startOf(block, start);
  return { start: at, end: at };
}

/** The words at a place, as a reader sees them. */
export function textAt(prose: Prose, place: Place): string {
  return prose.blocks[place.block]?.text.slice(place.start, place.end) ?? '';
}

/** The file offset at which the character at `offset` starts. */
function startOf(block: Block, offset: number): number {
  const piece = pieceAt(block, offset);
  if (!piece) return block.span.start;
  return block.span.start + piece.file + (isVerbatim(piece) ? offset - piece.text : 0);
}

/** The file offset at which the character before `offset` ends. */
function endOf(block: Block, offset: number): number {
  const piece = pieceAt(block, offset - 1);
  if (!piece) return block.span.start;
  return block.span.start + piece.file + (isVerbatim(piece) ? offset - piece.text : piece.fileLength);
}

function pieceAt({ origin }: Block, offset: number): Piece | undefined {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return origin[low];
}

function isVerbatim(piece: Piece): boolean {
  return piece.length === piece.fileLength;
}

function clamp(offset: number, { text }: Block): number {
  return Math.min(Math.max(offset, 0), text.length);
}
