// The one door to backup: what the source documents say of each quotation, and of the figures around them.
import type { Place, Prose, Span } from '../prose/prose.ts';
import type { Quotation } from '../attribution/attribution.ts';
import type { Spoken } from '../entities/changes.ts';
import type { Gap } from './alignment.ts';
import type { Backing, Difference, FigureConflict, Passage, Speaker } from './source-document.ts';
import { sameWords, sharedEnds } from './equivalence.ts';
import { isInaudible } from './fillers.ts';
import { readFigureConflicts } from './figures.ts';
import { passageOf, type Library } from './library.ts';
import { findPassages, type Match } from './passage-match.ts';
import { quotedRuns, type QuotedRun } from './quoted-words.ts';
import { isHeard, knownSpeaker, speakersAt } from './speakers.ts';

export interface Backup {
  readonly library: Library;
  /** for each quotation what the documents say of it; undefined where that is not asked: a word or two, a scare quote */
  readonly backings: readonly (Backing | undefined)[];
  readonly figureConflicts: readonly FigureConflict[];
  /** passages that the draft quotes, and of which nobody has read yet who says them */
  readonly unheard: readonly Passage[];
}

/** A quotation of fewer words than this is too short to be looked for on its own. */
const SHORTEST = 3;
/** Words of four letters and more that an altered quotation shares with what was said; with fewer it is another sentence. */
const TELLING = 3;

/** Holds a draft's quotations and figures against its source documents. */
export function readBackup(
  { prose, quotations, attributions, entities }: Omit<Spoken, 'speakers'>,
  library: Library,
): Backup {
  const backings = quotations.map((quotation) => backingOf(prose, quotation, library, entities));
  const unheard = backings
    .flatMap((backing) => backing?.passages ?? [])
    .filter((passage) => !isHeard(library, passage));
  return { library, backings, figureConflicts: readFigureConflicts(prose, quotations, attributions, library), unheard };
}

function backingOf(
  prose: Prose,
  quotation: Quotation,
  library: Library,
  people: readonly Speaker[],
): Backing | undefined {
  if (quotation.within !== undefined) return undefined;
  const runs = quotedRuns(prose, quotation);
  const words = runs.reduce((sum, run) => sum + run.keys.length, 0);
  if (words < SHORTEST) return undefined;
  const found = runs.map((run) => ({ run, matches: findPassages(library, run.keys) }));
  const main = found.reduce((longest, each) => (each.run.keys.length > longest.run.keys.length ? each : longest));
  const first = main.matches[0];
  // what stands on one side of an ellipsis is not verified by the other
  const isPartlyAbsent = found.some(({ run, matches }) => matches.length === 0 && run.keys.length > SHORTEST);
  if (!first || isPartlyAbsent) return { verdict: 'absent', passages: [], speakers: [], differences: [] };
  const differences = found.flatMap(({ run, matches }) => differencesOf(prose, library, run, matches[0]));
  if (differences.length > 0 && !isTelling(prose, main.run, first)) {
    return { verdict: 'absent', passages: [], speakers: [], differences: [] };
  }
  const passages = main.matches.map(({ from, to }) => passageOf(library, from, to));
  return {
    verdict: differences.length > 0 ? 'altered' : 'verbatim',
    passages,
    speakers: passages.map((passage) => knownSpeaker(speakersAt(library, passage), people)),
    differences,
  };
}

/** The differences that a reader would call another word, each with its places. */
function differencesOf(prose: Prose, library: Library, run: QuotedRun, match: Match | undefined): Difference[] {
  if (!match) return [];
  return match.gaps.flatMap((gap) => {
    const difference = { written: writtenPlace(run, gap), said: saidPlace(library, run, gap) };
    const [ours, theirs] = [writtenText(prose, difference.written), saidText(library, difference.said)];
    if (sameWords(ours, theirs) || isInaudible(saidText(library, aroundOf(library, match, gap)))) return [];
    const { head, tail } = sharedEnds(ours, theirs);
    const coin = head === 0 && !/^\d/.test(theirs) && isCoin(prose, difference.written) ? 1 : 0;
    const inner = <T extends Span>(place: T): T => ({ ...place, start: place.start + head, end: place.end - tail });
    const written = inner(difference.written);
    return [{ written: { ...written, start: written.start - coin }, said: inner(difference.said) }];
  });
}

/** Whether a number of the draft has the sign of a currency before it, which goes with it where the document has words instead. */
const isCoin = ({ blocks }: Prose, { block, start, end }: Place): boolean =>
  end > start && /^[$€£]\d/.test(blocks[block]?.text.slice(start - 1, start + 1) ?? '');

/**
 * The document's words of a gap. At the start of a quotation and at its end, those in another paragraph are somebody else's turn and
 * do not count.
 */
function saidPlace(library: Library, { keys }: QuotedRun, { written, writtenEnd, said, saidEnd }: Gap): Passage {
  const passage = passageOf(library, said, saidEnd);
  const breaks = [...saidText(library, passage).matchAll(/[^\p{L}\p{N}%]*\n\s*\n\s*/gu)];
  const [first, last] = [breaks[0], breaks.at(-1)];
  if (last && written === 0) return { ...passage, start: passage.start + last.index + last[0].length };
  if (first && writtenEnd === keys.length) return { ...passage, end: passage.start + first.index };
  return passage;
}

/** A gap's words in the document with those around it, directions and all. */
function aroundOf(library: Library, { from, to }: Match, { said, saidEnd }: Gap): Passage {
  let first = Math.max(from, said - 1);
  let last = Math.min(to, saidEnd + 1);
  while (first > from && library.skippable[first] === 1) first--;
  while (last < to && library.skippable[last - 1] === 1) last++;
  return passageOf(library, first, last);
}

/** The draft's words of a gap, within one block; empty, after the word before it, where the gap has none. */
function writtenPlace(run: QuotedRun, { written, writtenEnd }: Gap): Place {
  const first = run.places[written];
  const last = run.places[writtenEnd - 1];
  if (writtenEnd > written && first && last) {
    const end = last.block === first.block ? last.end : first.end;
    return { block: first.block, start: first.start, end };
  }
  const before = run.places[written - 1];
  if (before) return { block: before.block, start: before.end, end: before.end };
  return { block: first?.block ?? 0, start: first?.start ?? 0, end: first?.start ?? 0 };
}

/** Whether enough of the words that carry meaning are the same for an altered quotation to be the same quotation. */
function isTelling(prose: Prose, run: QuotedRun, match: Match): boolean {
  const changed = new Set(match.gaps.flatMap(({ written, writtenEnd }) => range(written, writtenEnd)));
  const telling = run.places.filter((place, i) => !changed.has(i) && place.end - place.start >= 4);
  const content = telling.filter((place) => !/^\[/.test(writtenText(prose, place)));
  return content.length >= TELLING && match.same >= 4;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function writtenText(prose: Prose, { block, start, end }: Place): string {
  return prose.blocks[block]?.text.slice(start, end) ?? '';
}

/** The words of a passage as the document has them. */
export function saidText(library: Library, { document, start, end }: Passage): string {
  return library.readings[document]?.document.text.slice(start, end) ?? '';
}
