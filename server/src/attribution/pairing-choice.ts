// Which reading of each paragraph's quotation marks is the cheapest over the whole draft. A quotation may go on from paragraph to
// paragraph, so each choice hangs on the ones before; what one version of a draft came to holds in the next from where both agree.
import type { Block, Format, Prose, Reading } from '../prose/prose.ts';
import { changeOfList, type Change } from '../prose/change.ts';
import { memory } from '../prose/versions.ts';
import { pairMarks, type Carry, type Pair, type Pairing, type Pairings } from './pairing.ts';
import { readsAlike, type Paragraph } from './paragraphs.ts';

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

/** What one version of a draft came to. */
interface Known {
  readonly paragraphs: readonly Paragraph[];
  readonly steps: readonly Step[];
  /** for each paragraph, what is open behind it on the cheapest way, and the pairs of that */
  readonly exits: readonly Carry[];
  readonly chosen: readonly (readonly Pair[])[];
}
const lastOf = memory<Known>();
const nothing: Known = { paragraphs: [], steps: [], exits: [], chosen: [] };
const NO_PAIRS: readonly Pair[] = [];

/** For each paragraph of a draft, the pairs of the reading that is cheapest over the whole of it; the same lists for the same choice. */
export function choosePairs(prose: Prose, paragraphs: readonly Paragraph[]): readonly (readonly Pair[])[] {
  const last = lastOf.of(prose) ?? nothing;
  const change = changeOfList(last.paragraphs, paragraphs, readsAlike);
  const { steps, agree } = takeSteps(last, paragraphs, change);
  const known = { paragraphs, steps, ...goBack(last, steps, change.start, agree) };
  lastOf.keep(prose, known);
  return known.chosen;
}

/** The steps through all paragraphs, those of the last version where it came by with the same; from `agree` on they all are. */
function takeSteps(
  { steps: old }: Known,
  paragraphs: readonly Paragraph[],
  { start, oldEnd, newEnd }: Change,
): { steps: Step[]; agree: number } {
  const steps = old.slice(0, start);
  let last = paragraphs.slice(0, start).findLast(({ block }) => !isAside(block))?.block;
  let { ways, exit: entry } = steps.at(-1) ?? ENTRANCE;
  for (let i = start; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const aside = isAside(paragraph.block);
    const joined = last !== undefined && continues(last, paragraph.block);
    if (!aside) last = paragraph.block;
    const pairings = pairingsOf(paragraph);
    const known = i < newEnd ? undefined : old[i - newEnd + oldEnd];
    const isKnown =
      known?.pairings === pairings && known.aside === aside && known.joined === joined && known.entry === entry;
    if (isKnown && !aside) return { steps: steps.concat(old.slice(i - newEnd + oldEnd)), agree: i };
    const step = isKnown ? known : stepThrough({ pairings, aside, joined }, ways, entry);
    steps.push(step);
    ({ ways, exit: entry } = step);
  }
  return { steps, agree: paragraphs.length };
}

/**
 * The cheapest way, from the last step back to the first: that of the last version behind the steps that `agree` with it, and before
 * `start` from where both come by with the same left open.
 */
function goBack(last: Known, steps: readonly Step[], start: number, agree: number): Pick<Known, 'exits' | 'chosen'> {
  const shift = last.steps.length - steps.length;
  const exits = last.exits.slice(agree + shift);
  const chosen = last.chosen.slice(agree + shift);
  let carry: Carry = agree < steps.length ? entryOf(steps[agree], exits[0]) : 'none';
  const fresh: { exits: Carry[]; chosen: (readonly Pair[])[] } = { exits: [], chosen: [] };
  let i = agree - 1;
  for (; i >= 0 && !(i < start && last.exits[i] === carry); i--) {
    fresh.exits.push(carry);
    fresh.chosen.push(steps[i]?.ways.get(carry)?.read?.pairs() ?? NO_PAIRS);
    carry = entryOf(steps[i], carry);
  }
  return {
    exits: last.exits.slice(0, i + 1).concat(fresh.exits.reverse(), exits),
    chosen: last.chosen.slice(0, i + 1).concat(fresh.chosen.reverse(), chosen),
  };
}

/** What is open before a step on the cheapest way to leave it with `exit` open. */
const entryOf = (step: Step | undefined, exit: Carry = 'none'): Carry => step?.ways.get(exit)?.from ?? 'none';

const pricesOf = (ways: Ways): string => [...ways].map(([carry, { price }]) => `${carry} ${price}`).join();

/** Before the first paragraph nothing is open. */
const AT_FIRST: Ways = new Map([['none', { price: 0, read: undefined, from: 'none' }]]);
const ENTRANCE: Pick<Step, 'ways' | 'exit'> = { ways: AT_FIRST, exit: pricesOf(AT_FIRST) };

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

interface Marked {
  readonly formats: readonly Format[];
  readonly holes: string;
  readonly pairings: Pairings;
}
const marked = new WeakMap<Reading, Marked>();

/** The ways to pair a paragraph's marks. Kept with its reading, for the holes (code, addresses) that its formats make in it. */
function pairingsOf({ block: { formats }, start: shift, reading }: Paragraph): Pairings {
  const kept = marked.get(reading);
  if (kept?.formats === formats) return kept.pairings;
  const holes = formats.filter(({ kind }) => kind === 'code' || kind === 'url');
  const key = holes.map(({ start, end }) => `${start}-${end}`).join();
  // an address written without brackets swallows the mark that closes the quotation around it
  const isProse = (offset: number) =>
    !holes.some(({ kind, start, end }) => offset + shift >= start && offset + shift < (kind === 'url' ? end - 1 : end));
  const pairings = kept?.holes === key ? kept.pairings : pairMarks(reading, isProse);
  marked.set(reading, { formats, holes: key, pairings });
  return pairings;
}
