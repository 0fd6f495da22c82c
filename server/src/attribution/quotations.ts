// Quotation marks in, quotations out: pairs of marks joined over paragraphs, what each quotation is for, what is wrong with its marks.
import type { Block, Place, Prose, Reading } from '../prose/prose.ts';
import type { Damage, Quotation } from './attribution.ts';
import { damageOf } from './damage.ts';
import { CARRIES, pairMarks, type Carry, type Pair, type Pairing } from './pairing.ts';
import { useOf } from './quotation-use.ts';

/** The quotations of a draft, in order of their opening marks; one inside another follows it. */
export function readQuotations(prose: Prose): Quotation[] {
  const pairings = chooseReadings(prose.blocks);
  const quotations: Building[] = [];
  let carried: number | undefined;
  prose.blocks.forEach((block, at) => {
    const pairs = pairings[at] ?? [];
    const indexOf: number[] = [];
    let next: number | undefined = passesOver(block) ? carried : undefined;
    pairs.forEach((pair, i) => {
      const part = { block: at, pair };
      const around = pair.within === undefined ? undefined : indexOf[pair.within];
      let index: number;
      if (pair.from === 'before' && carried !== undefined) {
        index = carried;
        quotations[index]?.parts.push(part);
      } else {
        index = quotations.push({ parts: [part], ...(around === undefined ? {} : { within: around }) }) - 1;
      }
      indexOf[i] = index;
      if (pair.to === 'after') next = index;
    });
    carried = next;
  });
  return quotations.map((quotation) => finish(quotation, prose.blocks));
}

interface Part {
  readonly block: number;
  readonly pair: Pair;
}
interface Building {
  readonly parts: Part[];
  readonly within?: number;
}

function finish({ parts, within }: Building, blocks: readonly Block[]): Quotation {
  const places: Place[] = [];
  const words: Place[] = [];
  let damage: Damage | undefined;
  for (const { block, pair } of parts) {
    const reading = blocks[block];
    if (!reading) continue;
    const found = damageOf(reading, pair, block);
    damage ??= found.damage;
    words.push({ block, start: found.from, end: found.to });
    places.push({
      block,
      start: pair.open && pair.open.end <= found.from ? Math.min(pair.open.start, found.from) : found.from,
      end: pair.close && pair.close.start >= found.to ? Math.max(pair.close.end, found.to) : found.to,
    });
  }
  return {
    places,
    words,
    use: useOf(blocks, places, words),
    ...(within === undefined ? {} : { within }),
    ...(damage ? { damage } : {}),
  };
}

/** A caption or a footnote may stand between two paragraphs of one quotation. */
const passesOver = ({ kind }: Block) => kind === 'caption' || kind === 'footnote';

/** Whether a quotation left open in one block can go on in the next. */
const continues = (from: Block, to: Block) =>
  (from.kind === 'paragraph' || from.kind === 'block-quote' || from.kind === 'list-item') &&
  to.kind === from.kind &&
  to.group === from.group;

/** For each block, the pairs of the reading that is cheapest over the whole draft. */
function chooseReadings(blocks: readonly Block[]): (readonly Pair[])[] {
  interface Way {
    readonly price: number;
    readonly block: number;
    readonly pairing: Pairing | undefined;
    readonly before: Way | undefined;
  }
  let ways = new Map<Carry, Way>([['none', { price: 0, block: -1, pairing: undefined, before: undefined }]]);
  let last: Block | undefined;
  blocks.forEach((block, at) => {
    const aside = passesOver(block);
    const next = new Map<Carry, Way>();
    const keep = (exit: Carry, way: Way) => {
      if (way.price < (next.get(exit)?.price ?? Infinity)) next.set(exit, way);
    };
    const joined = last !== undefined && continues(last, block);
    const pairing = pairingsOf(block);
    for (const [carry, way] of ways) {
      if (aside) {
        const alone = pairing('none', 'none');
        keep(carry, { price: way.price + (alone?.price ?? 0), block: at, pairing: alone, before: way });
        continue;
      }
      if (carry !== 'none' && !joined) continue;
      for (const exit of CARRIES) {
        const read = pairing(carry, exit);
        if (read) keep(exit, { price: way.price + read.price, block: at, pairing: read, before: way });
      }
    }
    ways = next;
    if (!aside) last = block;
  });
  const chosen: (readonly Pair[])[] = blocks.map(() => []);
  for (let way = ways.get('none'); way && way.block >= 0; way = way.before)
    chosen[way.block] = way.pairing?.pairs ?? [];
  return chosen;
}

type Pairings = ReturnType<typeof pairMarks>;
const read = new WeakMap<Reading, { readonly holes: string; readonly pairings: Pairings }>();

/** The ways to pair a block's marks. Kept with the block's reading, for the holes (code, addresses) that its formats make in it. */
function pairingsOf(block: Block): Pairings {
  const holes = block.formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const key = holes.map(({ start, end }) => `${start}-${end}`).join();
  const known = read.get(block.reading);
  if (known?.holes === key) return known.pairings;
  const pairings = pairMarks(
    block.reading,
    (offset) => !holes.some(({ start, end }) => offset >= start && offset < end),
  );
  read.set(block.reading, { holes: key, pairings });
  return pairings;
}
