// What rules ask of what stands where in a draft: whether words are the reporter's own, quoted, or linked.
import type { Quotation } from '../attribution/attribution.ts';
import type { Block, Place } from '../prose/prose.ts';
import { paragraphsOf, placeIn } from '../attribution/paragraphs.ts';
import type { Draft } from '../draft/draft.ts';
import { coverageOf } from '../entities/covered.ts';

export { coverageOf };

const paragraphs = new WeakMap<Block, readonly Omit<Place, 'block'>[]>();

/** The paragraph around a place: its block, or the line of the block where nobody wrapped the lines. */
export function paragraphAt({ prose }: Draft, { block, start, end }: Place): Place {
  const around = prose.blocks[block];
  if (!around) return { block, start, end };
  let lines = paragraphs.get(around);
  if (!lines) {
    lines = paragraphsOf(around, block).map((line) => placeIn(line, 0, line.reading.text.length));
    paragraphs.set(around, lines);
  }
  return { ...(lines.find((line) => line.start <= start && start < line.end) ?? { start, end }), block };
}

/** The quotations that begin in a block, in order. */
export const quotationsIn = (draft: Draft, block: number): readonly Quotation[] => coverageOf(draft, block).quotations;

/** Whether two places share a character. */
export function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

export function isQuoted(draft: Draft, place: Place): boolean {
  return coverageOf(draft, place.block).quoted.some((quoted) => overlap(quoted, place));
}

/** Whether all of a place stands between quotation marks. */
export function isInsideQuotation(draft: Draft, { block, start, end }: Place): boolean {
  return coverageOf(draft, block).words.some((words) => words.start <= start && end <= words.end);
}

/** Whether a place is somebody's very words: between marks, or in a turn of a transcript. */
export function isVerbatim(draft: Draft, place: Place): boolean {
  if (isQuoted(draft, place)) return true;
  return coverageOf(draft, place.block).contents.some(
    ({ place: content, attribution }) =>
      overlap(content, place) && draft.attributions[attribution]?.kind === 'direct' && content.start <= place.start,
  );
}

/** Whether the sentence around a place, or one of the `further` ones after it, has a link, an address or a footnote: a source to look up. */
export function isLinked(
  { formats, sentences }: Block,
  { start, end }: Pick<Place, 'start' | 'end'>,
  further = 0,
): boolean {
  const links = formats.filter(({ kind }) => kind === 'link' || kind === 'url' || kind === 'footnote');
  if (links.length === 0) return false;
  const at = sentences.findIndex((candidate) => candidate.start <= start && start < candidate.end);
  const from = sentences[at]?.start ?? start;
  const to = sentences[Math.min(at + further, sentences.length - 1)]?.end ?? end;
  return links.some((link) => link.start <= to && link.end >= from);
}

/** Whether a block is the reporter's running text: no heading, caption, table, or quoted document. */
export function isRunningText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}
