// Quotation marks in, quotations out: pairs of marks joined over paragraphs, what each quotation is for, what is wrong with its marks.
import type { Block, Place, Prose, Reading } from '../prose/prose.ts';
import type { Damage, Quotation } from './attribution.ts';
import { damageOf } from './damage.ts';
import { CARRIES, pairMarks, type Carry, type Pair, type Pairing } from './pairing.ts';
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
  const places: Place[] = [];
  const words: Place[] = [];
  let damage: Damage | undefined;
  for (const { paragraph, pair } of parts) {
    const mended = damageOf(paragraph.reading, pair);
    const { from, to } = mended;
    damage ??= mended.fault && {
      kind: mended.fault.kind,
      place: placeIn(paragraph, mended.fault.start, mended.fault.end),
      repair: mended.fault.edits.map(({ start, end, text }) => ({ place: placeIn(paragraph, start, end), text })),
    };
    words.push(placeIn(paragraph, from, to));
    const start = pair.open ? Math.min(pair.open.start, from) : from;
    places.push(placeIn(paragraph, start, pair.close ? Math.max(pair.close.end, to) : to));
  }
  const [first] = parts;
  const use = first && parts.length === 1 ? useOf(first.paragraph, places[0], words[0]) : 'speech';
  return { places, words, use, ...(within === undefined ? {} : { within }), ...(damage ? { damage } : {}) };
}

/** A caption or a footnote may stand between two paragraphs of one quotation. */
const isAside = ({ kind }: Block) => kind === 'caption' || kind === 'footnote';

/** Whether a quotation left open in one paragraph can go on in the next. */
const continues = (from: Block, to: Block) =>
  (from.kind === 'paragraph' || from.kind === 'block-quote' || from.kind === 'list-item') &&
  to.kind === from.kind &&
  to.group === from.group;

/** The cheapest reading so far that leaves a certain quotation open. */
interface Way {
  readonly price: number;
  readonly pairing: Pairing | undefined;
  readonly before: Way | undefined;
}

/** For each paragraph, the pairs of the reading that is cheapest over the whole draft. */
function chooseReadings(paragraphs: readonly Paragraph[]): (readonly Pair[])[] {
  let ways = new Map<Carry, Way>([['none', { price: 0, pairing: undefined, before: undefined }]]);
  let last: Block | undefined;
  for (const paragraph of paragraphs) {
    const pairing = pairingsOf(paragraph);
    const aside = isAside(paragraph.block);
    const joined = last !== undefined && continues(last, paragraph.block);
    const next = new Map<Carry, Way>();
    const keep = (exit: Carry, read: Pairing | undefined, before: Way) => {
      const price = before.price + (read?.price ?? 0);
      if (price < (next.get(exit)?.price ?? Infinity)) next.set(exit, { price, pairing: read, before });
    };
    for (const [carry, way] of ways) {
      if (aside) keep(carry, pairing('none', 'none'), way);
      else if (carry === 'none' || joined) {
        for (const exit of CARRIES) {
          const read = pairing(carry, exit);
          if (read) keep(exit, read, way);
        }
      }
    }
    ways = next;
    if (!aside) last = paragraph.block;
  }
  const chosen: (readonly Pair[])[] = [];
  for (let way = ways.get('none'); way?.before; way = way.before) chosen.push(way.pairing?.pairs ?? []);
  return chosen.reverse();
}

type Pairings = ReturnType<typeof pairMarks>;
const read = new WeakMap<Reading, { readonly holes: string; readonly pairings: Pairings }>();

/** The ways to pair a paragraph's marks. Kept with its reading, for the holes (code, addresses) that its formats make in it. */
function pairingsOf({ block, start: shift, reading }: Paragraph): Pairings {
  const holes = block.formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const key = holes.map(({ start, end }) => `${start}-${end}`).join();
  const known = read.get(reading);
  if (known?.holes === key) return known.pairings;
  // an address written without brackets swallows the mark that closes the quotation around it
  const isProse = (offset: number) =>
    !holes.some(({ kind, start, end }) => offset + shift >= start && offset + shift < (kind === 'url' ? end - 1 : end));
  const pairings = pairMarks(reading, isProse);
  read.set(reading, { holes: key, pairings });
  return pairings;
}
