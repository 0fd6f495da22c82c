// The text of one block under construction, and where each stretch of it comes from. Offsets count from the start of the section.
import type { Piece } from './prose.ts';

export interface BlockText {
  text: string;
  readonly pieces: Piece[];
  /** a line break that is written as soon as text follows it */
  gap?: { start: number; end: number; hard: boolean } | undefined;
  /** the last piece is characters of the file, one for one, that the next ones may continue */
  endsInCopy: boolean;
}

export function startText(): BlockText {
  return { text: '', pieces: [], endsInCopy: false };
}

/** Appends `text`, which stands for section[start, end). White space at the start of a block is left out. */
export function write(block: BlockText, text: string, start: number, end: number): void {
  const isCopy = text.length === end - start;
  if (block.text === '' && isCopy) {
    const words = text.replace(/^[ \t]+/, '');
    start += text.length - words.length;
    text = words;
  }
  if (text === '') return;
  writeGap(block);
  const last = block.pieces.at(-1);
  const continues = isCopy && block.endsInCopy && last !== undefined && last.file + last.fileLength === start;
  block.endsInCopy = isCopy;
  if (continues) {
    const length = last.length + text.length;
    block.pieces[block.pieces.length - 1] = { ...last, length, fileLength: length };
  } else block.pieces.push({ text: block.text.length, length: text.length, file: start, fileLength: end - start });
  block.text += text;
}

/** Notes a line break, or a part of one, that stands at section[start, end). */
export function leaveGap(block: BlockText, start: number, end: number, hard: boolean): void {
  block.gap ??= { start, end, hard };
  block.gap.end = Math.max(block.gap.end, end);
  block.gap.hard ||= hard;
}

/** Writes the line break that was noted, if one was and the block has text before it. */
export function writeGap(block: BlockText): void {
  const { gap } = block;
  if (!gap) return;
  block.gap = undefined;
  if (block.text === '') return;
  block.pieces.push({ text: block.text.length, length: 1, file: gap.start, fileLength: gap.end - gap.start });
  block.text += gap.hard ? '\n' : ' ';
  block.endsInCopy = false;
}
