// The words of a quotation as they are looked up: cut at ellipses, with a wildcard for what an editor put between brackets.
import type { Place, Prose } from '../prose/prose.ts';
import type { Quotation } from '../attribution/attribution.ts';
import { ANY } from './alignment.ts';
import { wordsOf } from './words.ts';

/** A run of quoted words without an ellipsis: keys as `words.ts` gives them or ANY, and where each word stands. */
export interface QuotedRun {
  readonly keys: readonly number[];
  readonly places: readonly Place[];
}

const ELLIPSIS = /\[?(?:…|\.\s?\.\s?\.)\]?/g;
const INSERTION = /\[[^[\]]{0,80}\]/g;

export function quotedRuns(prose: Prose, quotation: Quotation): QuotedRun[] {
  const runs: QuotedRun[] = [];
  let keys: number[] = [];
  let places: Place[] = [];
  const cut = (): void => {
    // An insertion at either end stands for no word that must be there.
    const first = keys.findIndex((key) => key !== ANY);
    const end = keys.findLastIndex((key) => key !== ANY) + 1;
    if (end > 0) runs.push({ keys: keys.slice(first, end), places: places.slice(first, end) });
    keys = [];
    places = [];
  };
  for (const { block, start, end } of quotation.words) {
    const text = prose.blocks[block]?.text.slice(start, end) ?? '';
    for (const stretch of stretches(text)) {
      if (stretch.kind === 'ellipsis') cut();
      else if (stretch.kind === 'insertion') {
        keys.push(ANY);
        places.push({ block, start: start + stretch.start, end: start + stretch.end });
      } else {
        const words = wordsOf(text, stretch.start, stretch.end);
        words.keys.forEach((key, i) => {
          keys.push(key);
          places.push({ block, start: start + (words.starts[i] ?? 0), end: start + (words.ends[i] ?? 0) });
        });
      }
    }
  }
  cut();
  return runs;
}

interface Stretch {
  readonly kind: 'words' | 'ellipsis' | 'insertion';
  readonly start: number;
  readonly end: number;
}

function stretches(text: string): Stretch[] {
  const marks: Stretch[] = [...marksOf(text, 'ellipsis', ELLIPSIS), ...marksOf(text, 'insertion', INSERTION)].sort(
    (a, b) => a.start - b.start,
  );
  const all: Stretch[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) all.push({ kind: 'words', start: at, end: mark.start });
    all.push(mark);
    at = mark.end;
  }
  if (at < text.length) all.push({ kind: 'words', start: at, end: text.length });
  return all;
}

function marksOf(text: string, kind: Stretch['kind'], mark: RegExp): Stretch[] {
  return [...text.matchAll(mark)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}
