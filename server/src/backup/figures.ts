// Figures, dates and days of the draft that stand in the same words in a document, where the document has another one.
import type { Place, Prose } from '../prose/prose.ts';
import type { Quotation } from '../attribution/attribution.ts';
import { isRounded, sharedEnds, valueOf } from './equivalence.ts';
import { passageOf, type Library } from './library.ts';
import { findPassages } from './passage-match.ts';
import type { FigureConflict, Passage } from './source-document.ts';
import { wordsOf } from './words.ts';

const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');

/** How many words besides the figure a sentence must share with a document before their figures are compared. */
const SHARED = 5;

/** The figures of the draft's own sentences (quotations aside) that contradict a document. */
export function readFigureConflicts(
  prose: Prose,
  quotations: readonly Quotation[],
  library: Library,
): FigureConflict[] {
  const quoted = new Map<number, Place[]>();
  for (const place of quotations.flatMap((quotation) => quotation.places)) {
    quoted.set(place.block, [...(quoted.get(place.block) ?? []), place]);
  }
  return prose.blocks.flatMap((block, index) =>
    block.sentences
      .filter(({ start, end }) => hasFigure(block.text.slice(start, end)))
      .flatMap(({ start, end }) => conflictsIn(prose, { block: index, start, end }, library))
      .filter(({ written }) => !quoted.get(index)?.some((q) => q.start < written.end && written.start < q.end)),
  );
}

function conflictsIn(prose: Prose, sentence: Place, library: Library): FigureConflict[] {
  const text = prose.blocks[sentence.block]?.text ?? '';
  const words = wordsOf(text, sentence.start, sentence.end);
  const [match] = findPassages(library, [...words.keys]);
  if (!match || match.same < SHARED) return [];
  return match.gaps.flatMap((gap) => {
    const start = words.starts[gap.written] ?? 0;
    const end = words.ends[gap.writtenEnd - 1] ?? 0;
    if (gap.writtenEnd === gap.written || gap.saidEnd === gap.said) return [];
    const said = passageOf(library, gap.said, gap.saidEnd);
    const document = library.readings[said.document]?.document.text ?? '';
    const [written, other] = withoutShared(figuresIn(text, start, end), figuresIn(document, said.start, said.end));
    const [ours] = written;
    const [theirs] = other;
    if (!ours || !theirs || written.length > 1 || other.length > 1 || ours.kind !== theirs.kind) return [];
    if (ours.kind === 'number' && agree(ours.text, theirs.text)) return [];
    const { tail } = sharedEnds(ours.text, theirs.text);
    const passage: Passage = { document: said.document, start: theirs.start, end: theirs.end - tail };
    return [{ written: { block: sentence.block, start: ours.start, end: ours.end - tail }, said: passage }];
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
const NUMBER =
  /\b\d[\d,]*(?:\.\d+)?(?:\s(?:hundred|thousand|million|billion|trillion))?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)(?:\s(?:hundred|thousand|million|billion|trillion))?\b/gi;

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
    ...[...stretch.matchAll(NUMBER)].map((match) => at(match, 'number')),
  ];
}
