// What stands where in a draft, by block: what is quoted, what is linked, who is said to have said it. For rules that must know
// whether words are the reporter's own.
import type { Block, Place } from '../prose/prose.ts';
import { placeIn, readParagraphs } from '../attribution/paragraphs.ts';
import type { Draft } from '../draft/draft.ts';

/** A place and the index, in the draft's list of attributions, of what it belongs to. */
export interface Part {
  readonly place: Place;
  readonly attribution: number;
}

export interface Coverage {
  /** quotations with their marks */
  readonly quoted: readonly Place[];
  readonly sources: readonly Part[];
  readonly cues: readonly Part[];
  readonly contents: readonly Part[];
}

const nothing: Coverage = { quoted: [], sources: [], cues: [], contents: [] };
const coverages = new WeakMap<Draft, ReadonlyMap<number, Coverage>>();

/** What covers one block; each list in the order of the draft's own. */
export function coverageOf(draft: Draft, block: number): Coverage {
  let byBlock = coverages.get(draft);
  if (!byBlock) coverages.set(draft, (byBlock = cover(draft)));
  return byBlock.get(block) ?? nothing;
}

function cover({ quotations, attributions }: Draft): ReadonlyMap<number, Coverage> {
  const byBlock = new Map<number, { quoted: Place[]; sources: Part[]; cues: Part[]; contents: Part[] }>();
  const at = ({ block }: Place) => {
    let coverage = byBlock.get(block);
    if (!coverage) byBlock.set(block, (coverage = { quoted: [], sources: [], cues: [], contents: [] }));
    return coverage;
  };
  for (const { places } of quotations) for (const place of places) at(place).quoted.push(place);
  attributions.forEach(({ source, cue, content }, attribution) => {
    for (const place of source) at(place).sources.push({ place, attribution });
    for (const place of cue) at(place).cues.push({ place, attribution });
    for (const place of content) at(place).contents.push({ place, attribution });
  });
  return byBlock;
}

const paragraphs = new WeakMap<Draft, ReadonlyMap<number, readonly Place[]>>();

/** The paragraph around a place: its block, or the line of the block where nobody wrapped the lines. */
export function paragraphAt(draft: Draft, { block, start, end }: Place): Place {
  let byBlock = paragraphs.get(draft);
  if (!byBlock) {
    const lines = new Map<number, Place[]>();
    for (const paragraph of readParagraphs(draft.prose)) {
      const place = placeIn(paragraph, 0, paragraph.reading.text.length);
      lines.set(paragraph.at, [...(lines.get(paragraph.at) ?? []), place]);
    }
    paragraphs.set(draft, (byBlock = lines));
  }
  const lines = byBlock.get(block) ?? [];
  return lines.find((line) => line.start <= start && start < line.end) ?? { block, start, end };
}

/** Whether two places share a character. */
export function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

export function isQuoted(draft: Draft, place: Place): boolean {
  return coverageOf(draft, place.block).quoted.some((quoted) => overlap(quoted, place));
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
