// Figures, dates and days of the draft that stand in the same words in a document, where the document has another one.
import { numerals } from '../prose/numerals.ts';
import type { Place, Prose, Span } from '../prose/prose.ts';
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { isRounded, sharedEnds, valueOf } from './equivalence.ts';
import { passageOf, type Library } from './library.ts';
import { findPassages } from './passage-match.ts';
import type { FigureConflict, Passage } from './source-document.ts';
import { spokenNumbers } from './spoken-numbers.ts';
import { wordsOf } from './words.ts';

const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');

/** How many words besides the figure a sentence must share with a document before their figures are compared. */
const SHARED = 5;
/** Where more words than this stand against each other, the two say different things there. */
const APART = 4;

/**
 * The figures of the draft's own words (quotations aside) that contradict a document: those of its sentences, and of what somebody is
 * said to have said, which a document may have without “he said”.
 */
export function readFigureConflicts(
  prose: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  library: Library,
): FigureConflict[] {
  const quoted = byBlock(quotations.flatMap(({ places }) => places));
  const told = byBlock(attributions.flatMap(({ content }) => content));
  return prose.blocks.flatMap((block, index) => {
    const found = new Map<number, FigureConflict>();
    const stretches = [...block.sentences, ...(told.get(index) ?? [])];
    for (const { start, end } of stretches) {
      if (!hasFigure(block.text.slice(start, end))) continue;
      for (const conflict of conflictsIn(prose, { block: index, start, end }, library)) {
        const { written } = conflict;
        if (quoted.get(index)?.some((quotation) => quotation.start < written.end && written.start < quotation.end))
          continue;
        found.set(written.start, found.get(written.start) ?? conflict);
      }
    }
    return [...found.values()].sort((a, b) => a.written.start - b.written.start);
  });
}

function byBlock(places: readonly Place[]): ReadonlyMap<number, readonly Place[]> {
  const blocks = new Map<number, Place[]>();
  for (const place of places) {
    const here = blocks.get(place.block);
    if (here) here.push(place);
    else blocks.set(place.block, [place]);
  }
  return blocks;
}

function conflictsIn(prose: Prose, stretch: Place, library: Library): FigureConflict[] {
  const text = prose.blocks[stretch.block]?.text ?? '';
  const words = wordsOf(text, stretch.start, stretch.end);
  const [match] = findPassages(library, [...words.keys]);
  if (!match || match.same < SHARED) return [];
  return match.gaps.flatMap((gap) => {
    const start = words.starts[gap.written] ?? 0;
    const end = words.ends[gap.writtenEnd - 1] ?? 0;
    if (gap.writtenEnd === gap.written || gap.saidEnd === gap.said) return [];
    if (Math.max(gap.writtenEnd - gap.written, gap.saidEnd - gap.said) > APART) return [];
    const said = passageOf(library, gap.said, gap.saidEnd);
    const document = library.readings[said.document]?.document.text ?? '';
    const [written, other] = withoutShared(figuresIn(text, start, end), figuresIn(document, said.start, said.end));
    const [ours] = written;
    const [theirs] = other;
    if (!ours || !theirs || written.length > 1 || other.length > 1 || ours.kind !== theirs.kind) return [];
    if (ours.kind === 'number' && agree(ours.text, theirs.text)) return [];
    const { tail } = sharedEnds(ours.text, theirs.text);
    const passage: Passage = { document: said.document, start: theirs.start, end: theirs.end - tail };
    return [{ written: { block: stretch.block, start: ours.start, end: ours.end - tail }, said: passage }];
  });
}

/** The figures of two stretches that the other does not have, whatever their order: the days of “June 24” and “14 June”. */
function withoutShared(written: readonly FigureWord[], said: readonly FigureWord[]): [FigureWord[], FigureWord[]] {
  const missing = (from: readonly FigureWord[]) => (figure: FigureWord) =>
    from.every(({ kind, text }) => kind !== figure.kind || text.toLowerCase() !== figure.text.toLowerCase());
  return [written.filter(missing(said)), said.filter(missing(written))];
}

function agree(written: string, said: string): boolean {
  return valueOf(written) === valueOf(said) || isRounded(written, said);
}

interface FigureWord {
  readonly kind: 'number' | 'day' | 'month';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NAMED = new RegExp(`\\b(?:(${days.join('|')})|(${months.join('|')}))\\b`, 'g');
/** Numbers of one word; "one" is a pronoun too often. */
const small = [...numerals.keys()].filter((word) => word !== 'one').join('|');
const NUMBER = new RegExp(String.raw`\b(?:\d[\d,]{0,20}(?:\.\d{1,12})?|${small})\b`, 'gi');

function hasFigure(text: string): boolean {
  return /\d/.test(text) || figuresIn(text, 0, text.length).length > 0;
}

function figuresIn(text: string, start: number, end: number): FigureWord[] {
  const stretch = text.slice(start, end);
  const at = (match: RegExpExecArray, kind: FigureWord['kind']): FigureWord => {
    const from = start + match.index;
    return { kind, text: match[0], start: from, end: from + match[0].length };
  };
  return [
    ...[...stretch.matchAll(NAMED)].map((match) => at(match, match[1] === undefined ? 'month' : 'day')),
    ...numbersIn(stretch).map(({ start: from, end: to }): FigureWord => ({
      kind: 'number',
      text: stretch.slice(from, to),
      start: start + from,
      end: start + to,
    })),
  ];
}

/** The numbers in a stretch of text, of several words or one. */
function numbersIn(stretch: string): Span[] {
  const long = spokenNumbers(stretch);
  const single = [...stretch.matchAll(NUMBER)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter(({ start, end }) => !long.some((number) => number.start < end && start < number.end));
  return [...long, ...single].sort((a, b) => a.start - b.start);
}
