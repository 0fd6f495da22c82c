// Quotation marks in, quotations out: pairs of marks joined over paragraphs, what each quotation is for, what is wrong with its marks.
import type { Block, Prose, Reading } from '../prose/prose.ts';
import type { Damage, Quotation, QuotationUse } from './attribution.ts';
import { damageOf, type Fault, type Mended } from './damage.ts';
import { CARRIES, pairMarks, type Carry, type Pair, type Pairings } from './pairing.ts';
import { placeIn, readParagraphs, type Paragraph } from './paragraphs.ts';
import { useOf } from './quotation-use.ts';

/** The quotations of a draft, in order of their opening marks; one inside another follows it. */
export function readQuotations(prose: Prose): Quotation[] {
  const paragraphs = readParagraphs(prose);
  const pairings = chooseReadings(paragraphs);
  const quotations: Building[] = [];
  let carried: number | undefined;
  paragraphs.forEach((paragraph, at) => {
    const indexOf: number[] = [];
    let next = isAside(paragraph.block) ? carried : undefined;
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
  return quotations.map((quotation) => finish(quotation));
}

interface Part {
  readonly paragraph: Paragraph;
  readonly pair: Pair;
}
interface Building {
  readonly parts: Part[];
  readonly within?: number;
}

function finish({ parts, within }: Building): Quotation {
  const seen = parts.map((part) => ({ ...part, ...lookAt(part) }));
  const places = seen.map(({ paragraph, start, end }) => placeIn(paragraph, start, end));
  const words = seen.map(({ paragraph, from, to }) => placeIn(paragraph, from, to));
  const faulty = seen.find(({ fault }) => fault);
  const [first] = seen;
  const use = first && seen.length === 1 ? first.use : 'speech';
  const damage = faulty?.fault && damageIn(faulty.paragraph, faulty.fault);
  return { places, words, use, ...(within === undefined ? {} : { within }), ...(damage ? { damage } : {}) };
}

const damageIn = (paragraph: Paragraph, { kind, start, end, edits }: Fault): Damage => ({
  kind,
  place: placeIn(paragraph, start, end),
  repair: edits.map((edit) => ({ place: placeIn(paragraph, edit.start, edit.end), text: edit.text })),
});

/** One paragraph's part of a quotation: its marks from `start` to `end`, its words, its use if it is the only part. */
interface Look extends Mended {
  readonly start: number;
  readonly end: number;
  readonly use: QuotationUse;
}
const looks = new WeakMap<Pair, Look>();

function lookAt({ paragraph: { reading }, pair }: Part): Look {
  const known = looks.get(pair);
  if (known) return known;
  const mended = damageOf(reading, pair);
  const start = pair.open ? Math.min(pair.open.start, mended.from) : mended.from;
  const end = pair.close ? Math.max(pair.close.end, mended.to) : mended.to;
  const look = { ...mended, start, end, use: useOf(reading, { start, end }, { start: mended.from, end: mended.to }) };
  looks.set(pair, look);
  return look;
}

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
  readonly pairs: readonly Pair[];
  readonly before: Way | undefined;
}

const NO_PAIRS: readonly Pair[] = [];

/** For each paragraph, the pairs of the reading that is cheapest over the whole draft. */
function chooseReadings(paragraphs: readonly Paragraph[]): (readonly Pair[])[] {
  let ways = new Map<Carry, Way>([['none', { price: 0, at: -1, pairs: NO_PAIRS, before: undefined }]]);
  let last: Block | undefined;
  paragraphs.forEach((paragraph, at) => {
    const { unmarked, between } = pairingsOf(paragraph);
    const aside = isAside(paragraph.block);
    const joined = last !== undefined && continues(last, paragraph.block);
    if (!aside) last = paragraph.block;
    if (unmarked && (aside || ways.size === 1)) return;
    const next = new Map<Carry, Way>();
    for (const [carry, before] of ways) {
      if (carry !== 'none' && !joined && !aside) continue;
      for (const exit of aside ? [carry] : CARRIES) {
        const read = aside ? between('none', 'none') : between(carry, exit);
        const price = before.price + (read?.price ?? 0);
        if (read && price < (next.get(exit)?.price ?? Infinity))
          next.set(exit, { price, at, pairs: read.pairs, before });
      }
    }
    ways = next;
  });
  const chosen = paragraphs.map(() => NO_PAIRS);
  for (let way = ways.get('none'); way && way.at >= 0; way = way.before) chosen[way.at] = way.pairs;
  return chosen;
}

const known = new WeakMap<Reading, { readonly holes: string; readonly pairings: Pairings }>();

/** The ways to pair a paragraph's marks. Kept with its reading, for the holes (code, addresses) that its formats make in it. */
function pairingsOf({ block, start: shift, reading }: Paragraph): Pairings {
  const holes = block.formats.filter(({ kind }) => kind === 'code' || kind === 'url');
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
