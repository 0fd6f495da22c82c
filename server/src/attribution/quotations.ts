// Quotation marks in, quotations out: pairs of marks joined over paragraphs, what each quotation is for, what is wrong with its marks.
import type { Block, Place, Prose, Reading } from '../prose/prose.ts';
import type { Damage, Quotation, QuotationUse } from './attribution.ts';
import { damageOf, type Fault } from './damage.ts';
import { pairMarks, type Carry, type Pair, type Pairing, type Pairings } from './pairing.ts';
import { placeIn, readParagraphs, type Paragraph } from './paragraphs.ts';
import { useOf } from './quotation-use.ts';

/** The quotations of a draft, in order of their opening marks; one inside another follows it. */
export function readQuotations(prose: Prose): Quotation[] {
  const paragraphs = readParagraphs(prose);
  const pairings = chooseReadings(paragraphs);
  const quotations: Building[] = [];
  let carried: number | undefined;
  paragraphs.forEach((paragraph, at) => {
    let next = isAside(paragraph.block) ? carried : undefined;
    const indexOf: number[] = [];
    pairings[at]?.forEach((pair, i) => {
      const around = pair.within === undefined ? undefined : indexOf[pair.within];
      let index: number;
      if (pair.from === 'before' && carried !== undefined) {
        index = carried;
        quotations[index]?.parts.push({ paragraph, pair });
      } else {
        index =
          quotations.push({ parts: [{ paragraph, pair }], ...(around === undefined ? {} : { within: around }) }) - 1;
      }
      indexOf[i] = index;
      if (pair.to === 'after') next = index;
    });
    carried = next;
  });
  const singles = quotations.filter(({ parts: [part] }) => part?.pair.family === 'single').length;
  const doublesRule = singles * 2 < quotations.length;
  return quotations.map((quotation) =>
    doublesRule && isCrosshead(quotation) ? { ...finish(quotation), use: 'title' } : finish(quotation),
  );
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

interface Part {
  readonly paragraph: Paragraph;
  readonly pair: Pair;
}
interface Building {
  readonly parts: Part[];
  readonly within?: number;
}

const finished = new WeakMap<Pair, { readonly paragraph: Paragraph; readonly quotation: Quotation }>();

/** A quotation of one paragraph is kept with its pair of marks, for the place that it was read at. */
function finish({ parts, within }: Building): Quotation {
  const [only] = parts;
  if (!only || parts.length > 1) return build(parts, within);
  const known = finished.get(only.pair);
  const { at, start } = only.paragraph;
  if (known?.paragraph.at === at && known.paragraph.start === start && known.quotation.within === within)
    return known.quotation;
  const quotation = build(parts, within);
  finished.set(only.pair, { paragraph: only.paragraph, quotation });
  return quotation;
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

/** A caption or a footnote may stand between two paragraphs of one quotation. */
const isAside = ({ kind }: Block) => kind === 'caption' || kind === 'footnote';

/** Whether a quotation left open in one paragraph can go on in the next. */
const continues = (from: Block, to: Block) =>
  (from.kind === 'paragraph' || from.kind === 'block-quote' || from.kind === 'list-item') &&
  to.kind === from.kind &&
  to.group === from.group;

/** The cheapest reading so far that leaves a certain quotation open; `at` is the last paragraph that it had to choose for. */
interface Way {
  readonly price: number;
  readonly at: number;
  readonly read: Pairing | undefined;
  readonly before: Way | undefined;
}

const NO_PAIRS: readonly Pair[] = [];

/** For each paragraph, the pairs of the reading that is cheapest over the whole draft. */
function chooseReadings(paragraphs: readonly Paragraph[]): (readonly Pair[])[] {
  let ways = new Map<Carry, Way>([['none', { price: 0, at: -1, read: undefined, before: undefined }]]);
  let last: Block | undefined;
  paragraphs.forEach((paragraph, at) => {
    const { unmarked, from } = pairingsOf(paragraph);
    const aside = isAside(paragraph.block);
    const joined = last !== undefined && continues(last, paragraph.block);
    if (!aside) last = paragraph.block;
    if (unmarked && (aside || ways.size === 1)) return;
    const next = new Map<Carry, Way>();
    const keep = (exit: Carry, read: Pairing | undefined, before: Way) => {
      const price = before.price + (read?.price ?? 0);
      if (price < (next.get(exit)?.price ?? Infinity)) next.set(exit, { price, at, read, before });
    };
    for (const [carry, way] of ways) {
      if (aside) keep(carry, from('none').get('none'), way);
      else if (carry === 'none' || joined) for (const [exit, read] of from(carry)) keep(exit, read, way);
    }
    ways = next;
  });
  const chosen = paragraphs.map(() => NO_PAIRS);
  for (let way = ways.get('none'); way && way.at >= 0; way = way.before) chosen[way.at] = way.read?.pairs() ?? NO_PAIRS;
  return chosen;
}

const known = new WeakMap<Reading, { readonly holes: string; readonly pairings: Pairings }>();

/** The ways to pair a paragraph's marks. Kept with its reading, for the holes (code, addresses) that its formats make in it. */
function pairingsOf({ block, start: shift, reading }: Paragraph): Pairings {
  const holes = block.formats.length === 0 ? [] : block.formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const key = holes.map(({ start, end }) => `${start}-${end}`).join();
  const kept = known.get(reading);
  if (kept?.holes === key) return kept.pairings;
  // an address written without brackets swallows the mark that closes the quotation around it
  const isProse = (offset: number) =>
    !holes.some(({ kind, start, end }) => offset + shift >= start && offset + shift < (kind === 'url' ? end - 1 : end));
  const pairings = pairMarks(reading, isProse);
  known.set(reading, { holes: key, pairings });
  return pairings;
}
