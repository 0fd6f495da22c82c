// Which reading of each paragraph's quotation marks is the cheapest over the whole draft. A quotation may go on from paragraph to
// paragraph, so each choice hangs on the ones before; what one version of a draft came to holds in the next from where both agree.
import type { Block, Format, Prose, Reading } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import { pairMarks, type Carry, type Pair, type Pairing, type Pairings } from './pairing.ts';
import type { Paragraph } from './paragraphs.ts';

/** The cheapest way to come out of a paragraph with a certain quotation left open: how it reads then, and what it was entered with. */
interface Way {
  /** how much more it costs than the cheapest of all */
  readonly price: number;
  readonly read: Pairing | undefined;
  readonly from: Carry;
}
type Ways = ReadonlyMap<Carry, Way>;

/** A paragraph, the prices that it was entered with, and the ways out of it. */
interface Step extends Joint {
  readonly entry: string;
  readonly ways: Ways;
  readonly exit: string;
}

/** What decides how a paragraph can be read, besides what is open before it. */
interface Joint {
  readonly pairings: Pairings;
  readonly aside: boolean;
  /** what the paragraph before leaves open may go on in it */
  readonly joined: boolean;
}

const lastOf = memory<readonly Step[]>();
const NO_PAIRS: readonly Pair[] = [];

/** For each paragraph of a draft, the pairs of the reading that is cheapest over the whole of it; the same lists for the same choice. */
export function choosePairs(prose: Prose, paragraphs: readonly Paragraph[]): (readonly Pair[])[] {
  const before = lastOf.of(prose) ?? [];
  const steps: Step[] = [];
  let last: Block | undefined;
  let ways: Ways = new Map([['none', { price: 0, read: undefined, from: 'none' }]]);
  let entry = pricesOf(ways);
  for (const [i, paragraph] of paragraphs.entries()) {
    const aside = isAside(paragraph.block);
    const joined = last !== undefined && continues(last, paragraph.block);
    if (!aside) last = paragraph.block;
    const pairings = pairingsOf(paragraph);
    const known = before[i];
    const isKnown =
      known?.pairings === pairings && known.aside === aside && known.joined === joined && known.entry === entry;
    const step = isKnown ? known : stepThrough({ pairings, aside, joined }, ways, entry);
    steps.push(step);
    ({ ways, exit: entry } = step);
  }
  lastOf.keep(prose, steps);
  const chosen = paragraphs.map(() => NO_PAIRS);
  let carry: Carry = 'none';
  for (let i = steps.length - 1; i >= 0; i--) {
    const way: Way | undefined = steps[i]?.ways.get(carry);
    if (way?.read) chosen[i] = way.read.pairs();
    carry = way?.from ?? 'none';
  }
  return chosen;
}

const pricesOf = (ways: Ways): string => [...ways].map(([carry, { price }]) => `${carry} ${price}`).join();

function stepThrough({ pairings, aside, joined }: Joint, before: Ways, entry: string): Step {
  const ways = waysThrough({ pairings, aside, joined }, before);
  return { pairings, aside, joined, entry, ways, exit: pricesOf(ways) };
}

/** A way that costs so much more than the cheapest is not followed: it would take three errors more in all that comes to catch up. */
const MOST_BEHIND = 10;

function waysThrough({ pairings: { unmarked, from }, aside, joined }: Joint, ways: Ways): Ways {
  const next = new Map<Carry, Way>();
  const keep = (exit: Carry, read: Pairing | undefined, carry: Carry, before: number) => {
    const price = before + (read?.price ?? 0);
    if (price < (next.get(exit)?.price ?? Infinity)) next.set(exit, { price, read, from: carry });
  };
  for (const [carry, { price }] of ways) {
    if (unmarked && (aside || ways.size === 1)) keep(carry, undefined, carry, price);
    else if (aside) keep(carry, from('none').get('none'), carry, price);
    else if (carry === 'none' || joined) for (const [exit, read] of from(carry)) keep(exit, read, carry, price);
  }
  const least = Math.min(...[...next.values()].map(({ price }) => price));
  const cheap = [...next].filter(([, { price }]) => price - least <= MOST_BEHIND);
  return new Map(cheap.map(([exit, way]) => [exit, { ...way, price: way.price - least }]));
}

/** A caption or a footnote may stand between two paragraphs of one quotation. */
export const isAside = ({ kind }: Block): boolean => kind === 'caption' || kind === 'footnote';

/** Whether a quotation left open in one paragraph can go on in the next. */
const continues = (from: Block, to: Block): boolean =>
  (from.kind === 'paragraph' || from.kind === 'block-quote' || from.kind === 'list-item') &&
  to.kind === from.kind &&
  to.group === from.group;

interface Known {
  readonly formats: readonly Format[];
  readonly holes: string;
  readonly pairings: Pairings;
}
const known = new WeakMap<Reading, Known>();

/** The ways to pair a paragraph's marks. Kept with its reading, for the holes (code, addresses) that its formats make in it. */
function pairingsOf({ block: { formats }, start: shift, reading }: Paragraph): Pairings {
  const kept = known.get(reading);
  if (kept?.formats === formats) return kept.pairings;
  const holes = formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const key = holes.map(({ start, end }) => `${start}-${end}`).join();
  // an address written without brackets swallows the mark that closes the quotation around it
  const isProse = (offset: number) =>
    !holes.some(({ kind, start, end }) => offset + shift >= start && offset + shift < (kind === 'url' ? end - 1 : end));
  const pairings = kept?.holes === key ? kept.pairings : pairMarks(reading, isProse);
  known.set(reading, { formats, holes: key, pairings });
  return pairings;
}
