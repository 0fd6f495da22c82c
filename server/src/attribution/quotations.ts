// Quotation marks in, quotations out: pairs of marks joined over paragraphs, what each quotation is for, what is wrong with its marks.
import { changeOfList, type Change } from '../prose/change.ts';
import { firstWhere, joinLists, rangeWithin } from '../prose/in-order.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import type { Damage, Quotation, QuotationUse } from './attribution.ts';
import { damageOf, type Fault } from './damage.ts';
import type { Pair } from './pairing.ts';
import { choosePairs, isAside } from './pairing-choice.ts';
import { placeIn, readParagraphs, type Paragraph } from './paragraphs.ts';
import { useOf } from './quotation-use.ts';

/** The quotations of a draft, in order of their opening marks; one inside another follows it. The same list where all are the same. */
export function readQuotations(prose: Prose): readonly Quotation[] {
  const paragraphs = readParagraphs(prose);
  const chosen = choosePairs(prose, paragraphs);
  const last = lastOf.of(prose);
  const paired = paragraphs.map((paragraph, i) => {
    const before = last?.paired[i];
    const pairs = chosen[i] ?? UNPAIRED;
    return before?.paragraph === paragraph && before.pairs === pairs ? before : { paragraph, pairs };
  });
  const change = changeOfList(last?.paired ?? [], paired, isSame);
  const isNew = !last || change.start < Math.max(change.oldEnd, change.newEnd);
  const runs = isNew ? readRuns(paired, last?.runs ?? [], change) : last.runs;
  const quotations = isNew ? together(runs) : last.quotations;
  lastOf.keep(prose, { paired, runs, quotations });
  return quotations;
}

/** The half-open range of quotations, which are in order, that begin in a block. */
export const openedIn = (
  quotations: readonly Quotation[],
  block: number,
): { readonly start: number; readonly end: number } =>
  rangeWithin(quotations.length, (i) => quotations[i]?.places[0]?.block ?? Infinity, block, block + 1);

const UNPAIRED: readonly Pair[] = [];

/** What was read of a version of a draft. */
interface Known {
  readonly paired: readonly Paired[];
  readonly runs: readonly PlacedRun[];
  readonly quotations: readonly Quotation[];
}
const lastOf = memory<Known>();

/** A paragraph with the pairs of its marks. */
interface Paired {
  readonly paragraph: Paragraph;
  readonly pairs: readonly Pair[];
}

/** Whether two paragraphs have the same quotations, or both have none. */
const isSame = (a: Paired, b: Paired): boolean =>
  (a.pairs === b.pairs || a.pairs.length + b.pairs.length === 0) &&
  a.paragraph.at === b.paragraph.at &&
  a.paragraph.start === b.paragraph.start &&
  a.paragraph.block.kind === b.paragraph.block.kind;

/** A run, and which of a draft's paragraphs it goes over; its first quotation's index in the draft. */
interface PlacedRun extends Run {
  readonly from: number;
  readonly to: number;
  readonly first: number;
}

/** The runs of a draft, in order: those of the last version before the change, and those behind it while nothing is shifted. */
function readRuns(paired: readonly Paired[], old: readonly PlacedRun[], change: Change): PlacedRun[] {
  const runs = old.slice(
    0,
    firstWhere(old.length, (i) => (old[i]?.to ?? 0) >= change.start),
  );
  let first = runs.reduce((count, { quotations }) => count + quotations.length, 0);
  let from = Math.min(old[runs.length]?.from ?? change.start, change.start);
  let isOpen = false;
  for (let i = from; i < paired.length; i++) {
    if (!isOpen && i >= change.newEnd && change.oldEnd === change.newEnd) {
      const next = firstWhere(old.length, (k) => (old[k]?.to ?? 0) > i);
      const rest = old[next];
      if (!rest || (rest.from >= i && rest.first === first)) return runs.concat(old.slice(next));
    }
    const here = paired[i];
    if (!here) break;
    const { paragraph, pairs } = here;
    if (!isOpen) from = i;
    isOpen = pairs.some(({ to }) => to === 'after') || (isOpen && isAside(paragraph.block));
    if (isOpen && i + 1 < paired.length) continue;
    if (i > from || pairs.length > 0) {
      const run = readRun(paired.slice(from, i + 1), first);
      runs.push({ ...run, from, to: i + 1, first });
      first += run.quotations.length;
    }
  }
  return runs;
}

/** The quotations of all runs. */
function together(runs: readonly PlacedRun[]): Quotation[] {
  const quotations = joinLists(runs.map((run) => run.quotations));
  const crossheads = runs.flatMap((run) => run.crossheads.map((at) => run.first + at));
  const singles = crossheads.length > 0 ? runs.reduce((count, run) => count + run.singles, 0) : 0;
  if (singles * 2 < quotations.length) {
    for (const at of crossheads) {
      const quotation = quotations[at];
      if (quotation) quotations[at] = asTitle(quotation);
    }
  }
  return quotations;
}

/** The quotations of paragraphs that one goes over, or of a single paragraph. */
interface Run {
  readonly paragraphs: readonly Paired[];
  /** how many quotations come before; undefined where that makes no difference */
  readonly before: number | undefined;
  readonly quotations: readonly Quotation[];
  /** how many of them stand between single marks */
  readonly singles: number;
  /** which of them may be lines from the text set above it */
  readonly crossheads: readonly number[];
}
const runs = new WeakMap<readonly Pair[], Run>();

/** Reads a run; kept with its first pairs of marks, for the places that they were read at. */
function readRun(paragraphs: readonly Paired[], before: number): Run {
  const first = paragraphs[0]?.pairs ?? [];
  const known = runs.get(first);
  if (known && (known.before ?? before) === before && areSame(known.paragraphs, paragraphs)) return known;
  const building = joinParts(paragraphs, before);
  const run = {
    paragraphs,
    before: building.some(({ within }) => within !== undefined) ? before : undefined,
    quotations: building.map(({ parts, within }) => build(parts, within)),
    singles: building.filter(({ parts: [part] }) => part?.pair.family === 'single').length,
    crossheads: building.flatMap((quotation, i) => (isCrosshead(quotation) ? [i] : [])),
  };
  runs.set(first, run);
  return run;
}

const areSame = (some: readonly Paired[], others: readonly Paired[]): boolean =>
  some.length === others.length &&
  some.every(({ paragraph: { at, start }, pairs }, i) => {
    const other = others[i];
    return other?.pairs === pairs && other.paragraph.at === at && other.paragraph.start === start;
  });

/** Puts the parts together that quotations have in the paragraphs of a run. */
function joinParts(paragraphs: readonly Paired[], before: number): Building[] {
  const quotations: Building[] = [];
  let carried: Building | undefined;
  for (const { paragraph, pairs } of paragraphs) {
    let next = isAside(paragraph.block) ? carried : undefined;
    const own: Building[] = [];
    for (const pair of pairs) {
      const around = pair.within === undefined ? undefined : own[pair.within];
      let quotation = pair.from === 'before' ? carried : undefined;
      if (!quotation) {
        quotation = { parts: [], ...(around && { within: before + quotations.indexOf(around) }) };
        quotations.push(quotation);
      }
      quotation.parts.push({ paragraph, pair });
      own.push(quotation);
      if (pair.to === 'after') next = quotation;
    }
    carried = next;
  }
  return quotations;
}

/**
 * Where double marks are the rule, a few words between single marks that make up a whole paragraph are a line from the text set
 * above it: `'A really tough decision'`.
 */
function isCrosshead({ parts }: Building): boolean {
  const [only] = parts;
  if (only?.pair.family !== 'single' || parts.length > 1) return false;
  const text = only.paragraph.reading.text.trim();
  return text.length < 80 && /^['‘][^'‘’]*(?:\p{L}['’]\p{L}[^'‘’]*)*['’]$/u.test(text);
}

const titles = new WeakMap<Quotation, Quotation>();

/** A quotation as the title that it turns out to be; the same object each time. */
function asTitle(quotation: Quotation): Quotation {
  let title = titles.get(quotation);
  if (!title) titles.set(quotation, (title = { ...quotation, use: 'title' }));
  return title;
}

interface Part {
  readonly paragraph: Paragraph;
  readonly pair: Pair;
}
interface Building {
  readonly parts: Part[];
  readonly within?: number;
}

function build(parts: readonly Part[], within: number | undefined): Quotation {
  const places: Place[] = [];
  const words: Place[] = [];
  let damage: Damage | undefined;
  for (const { paragraph, pair } of parts) {
    const { from, to, fault } = damageOf(paragraph.reading, pair);
    words.push(placeIn(paragraph, from, to));
    const start = pair.open ? Math.min(pair.open.start, from) : from;
    places.push(placeIn(paragraph, start, pair.close ? Math.max(pair.close.end, to) : to));
    if (fault) damage ??= damageIn(paragraph, fault);
  }
  const use = useIn(parts, places, words);
  return { places, words, use, ...(within === undefined ? {} : { within }), ...(damage ? { damage } : {}) };
}

/** What runs over several paragraphs is speech. */
function useIn(parts: readonly Part[], [place]: readonly Place[], [words]: readonly Place[]): QuotationUse {
  const [only] = parts;
  if (!only || !place || !words || parts.length > 1) return 'speech';
  const { reading, start } = only.paragraph;
  const inside = (whole: Place) => ({ start: whole.start - start, end: whole.end - start });
  return useOf(reading, inside(place), inside(words));
}

const damageIn = (paragraph: Paragraph, { kind, start, end, edits }: Fault): Damage => ({
  kind,
  place: placeIn(paragraph, start, end),
  repair: edits.map((edit) => ({ place: placeIn(paragraph, edit.start, edit.end), text: edit.text })),
});
