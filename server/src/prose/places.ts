// From places in a block's text to spans in the file.
import type { Place, Prose, Span } from './prose.ts';

/** Where a place stands in the file. Throws nothing: offsets outside the block are clamped. */
export function fileSpan(_prose: Prose, _place: Place): Span {
  return { start: 0, end: 0 };
}

/** The words at a place, as a reader sees them. */
export function textAt(prose: Prose, place: Place): string {
  return prose.blocks[place.block]?.text.slice(place.start, place.end) ?? '';
}
