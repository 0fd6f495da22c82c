// What stands where in a draft, by block: what is quoted, what is linked, who is said to have said it. For rules that must know
// whether words are the reporter's own.
import type { Quotation } from '../attribution/attribution.ts';
import type { Block, Place } from '../prose/prose.ts';
import { placeIn, readParagraphs } from '../attribution/paragraphs.ts';
import type { Draft } from '../draft/draft.ts';
import { memory } from '../prose/versions.ts';
import { changesSince } from '../entities/changes.ts';

/** A place and the index, in the draft's list of attributions, of what it belongs to. */
export interface Part {
  readonly place: Place;
  readonly attribution: number;
}

export interface Coverage {
  /** quotations that begin in the block */
  readonly quotations: readonly Quotation[];
  /** quotations with their marks, and without */
  readonly quoted: readonly Place[];
  readonly words: readonly Place[];
  readonly sources: readonly Part[];
  readonly cues: readonly Part[];
  readonly contents: readonly Part[];
}

const nothing: Coverage = { quotations: [], quoted: [], words: [], sources: [], cues: [], contents: [] };

/** What covers a block, while it is put together. */
type Covering = { [K in keyof Coverage]: Coverage[K][number][] };

interface Covered {
  readonly draft: Draft;
  readonly byBlock: readonly Coverage[];
}
const lastOf = memory<Covered>();

/** What covers one block; each list in the order of the draft's own. */
export function coverageOf(draft: Draft, block: number): Coverage {
  let last = lastOf.of(draft.prose);
  if (last?.draft !== draft) lastOf.keep(draft.prose, (last = { draft, byBlock: cover(draft, last) }));
  return last.byBlock[block] ?? nothing;
}

/** What covers each block, read anew where something has changed since the last version. */
function cover(draft: Draft, last: Covered | undefined): Coverage[] {
  const changes = last ? changesSince(last.draft, draft) : 'everything';
  const fresh = new Map<number, Covering>();
  const at = ({ block }: Place) => {
    if (changes !== 'everything' && !changes.has(block)) return undefined;
    let coverage = fresh.get(block);
    if (!coverage)
      fresh.set(block, (coverage = { quotations: [], quoted: [], words: [], sources: [], cues: [], contents: [] }));
    return coverage;
  };
  for (const quotation of draft.quotations) {
    const [first] = quotation.places;
    if (first) at(first)?.quotations.push(quotation);
    for (const place of quotation.places) at(place)?.quoted.push(place);
    for (const place of quotation.words) at(place)?.words.push(place);
  }
  draft.attributions.forEach(({ source, cue, content }, attribution) => {
    for (const place of source) at(place)?.sources.push({ place, attribution });
    for (const place of cue) at(place)?.cues.push({ place, attribution });
    for (const place of content) at(place)?.contents.push({ place, attribution });
  });
  if (!last || changes === 'everything') return draft.prose.blocks.map((_, block) => fresh.get(block) ?? nothing);
  const covered = [...last.byBlock];
  for (const block of changes) covered[block] = fresh.get(block) ?? nothing;
  return covered;
}

const paragraphs = new WeakMap<Block, readonly Omit<Place, 'block'>[]>();

/** The paragraph around a place: its block, or the line of the block where nobody wrapped the lines. */
export function paragraphAt({ prose }: Draft, { block, start, end }: Place): Place {
  const around = prose.blocks[block];
  if (!around) return { block, start, end };
  let lines = paragraphs.get(around);
  if (!lines) {
    lines = readParagraphs({ ...prose, blocks: [around] }).map((line) => placeIn(line, 0, line.reading.text.length));
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
