// Quotation marks in, quotations out: pairs of marks joined over paragraphs, what each quotation is for, what is wrong with its marks.
import type { Place, Prose } from '../prose/prose.ts';
import type { Damage, Quotation, QuotationUse } from './attribution.ts';
import { damageOf, type Fault } from './damage.ts';
import type { Pair } from './pairing.ts';
import { choosePairs, isAside } from './pairing-choice.ts';
import { placeIn, readParagraphs, type Paragraph } from './paragraphs.ts';
import { useOf } from './quotation-use.ts';

/** The quotations of a draft, in order of their opening marks; one inside another follows it. */
export function readQuotations(prose: Prose): Quotation[] {
  const paragraphs = readParagraphs(prose);
  const chosen = choosePairs(prose, paragraphs);
  const quotations: Quotation[] = [];
  const crossheads: number[] = [];
  let singles = 0;
  let run: Paired[] = [];
  let isOpen = false;
  const endRun = () => {
    const read = readRun(run, quotations.length);
    for (const at of read.crossheads) crossheads.push(quotations.length + at);
    singles += read.singles;
    quotations.push(...read.quotations);
    run = [];
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    const pairs = chosen[i] ?? [];
    if (pairs.length === 0 && !isOpen) continue;
    run.push({ paragraph, pairs });
    isOpen = pairs.some(({ to }) => to === 'after') || (isOpen && isAside(paragraph.block));
    if (!isOpen) endRun();
  }
  if (run.length > 0) endRun();
  if (singles * 2 < quotations.length) {
    for (const at of crossheads) {
      const quotation = quotations[at];
      if (quotation) quotations[at] = asTitle(quotation);
    }
  }
  return quotations;
}

/** A paragraph with the pairs of its marks. */
interface Paired {
  readonly paragraph: Paragraph;
  readonly pairs: readonly Pair[];
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
