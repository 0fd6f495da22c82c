// The text of a file that is being typed in: a rope of short strings, of which a new version takes over all but those that changed.
// A string of more than 64,000 characters lies in pages of its own; made anew at each keystroke it would take as long as reading the
// Markdown of the paragraph. Offsets are UTF-16.
import type { Change } from './change.ts';
import { lastWhere } from './in-order.ts';

/** A text in strands, one behind the other. */
export interface Rope {
  readonly strands: readonly string[];
  /** where each strand begins */
  readonly starts: readonly number[];
  readonly length: number;
  /** what stands in [start, end), offsets within the text */
  readonly slice: (start: number, end?: number) => string;
  /** the whole of it in one piece */
  readonly toString: () => string;
}

/** The text of a file, in one piece or in many. */
export type FileText = string | Rope;

/** How long a strand is to be, in characters; one that was typed in, up to twice as long. */
const STRAND = 8192;

export const ropeOf = (text: string): Rope => rope(cut(text));

/** The rope after a change, which put `came` in the place of what it changed. */
export function changed(
  { strands, starts }: Rope,
  { start, oldEnd }: Pick<Change, 'start' | 'oldEnd'>,
  came: string,
): Rope {
  const first = strandAt(starts, start);
  const last = strandAt(starts, oldEnd);
  const before = strands[first]?.slice(0, start - (starts[first] ?? 0)) ?? '';
  const after = strands[last]?.slice(oldEnd - (starts[last] ?? 0)) ?? '';
  const text = before + came + after;
  return rope(strands.slice(0, first).concat(text.length > 2 * STRAND ? cut(text) : text, strands.slice(last + 1)));
}

/** The strands of a text, and where each begins. */
export function strandsOf(text: FileText): Pick<Rope, 'strands' | 'starts'> {
  return typeof text === 'string' ? { strands: [text], starts: [0] } : text;
}

/** The index of the strand in which an offset lies. */
const strandAt = (starts: readonly number[], offset: number): number =>
  lastWhere(starts.length, (i) => (starts[i] ?? 0) <= offset);

function cut(text: string): string[] {
  const strands = [];
  for (let at = 0; at === 0 || at < text.length; at += STRAND) strands.push(text.slice(at, at + STRAND));
  return strands;
}

function rope(strands: readonly string[]): Rope {
  const starts: number[] = [];
  let length = 0;
  for (const strand of strands) {
    starts.push(length);
    length += strand.length;
  }
  const slice: Rope['slice'] = (start, end = length) => {
    let text = '';
    for (let i = strandAt(starts, start); i < strands.length; i++) {
      const from = starts[i] ?? 0;
      if (from >= end) break;
      text += strands[i]?.slice(Math.max(0, start - from), end - from) ?? '';
    }
    return text;
  };
  return { strands, starts, length, slice, toString: () => strands.join('') };
}
