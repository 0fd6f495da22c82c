// What a fact-checker would underline, and what each of it rests on.
import type { Block, Format, Prose, Reading } from '../prose/prose.ts';
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import type { Cast } from '../entities/entities.ts';
import type { Claim, Evidence } from './claim.ts';
import { readHints, type Hint } from './evidence.ts';
import { readModes } from './modes.ts';
import { citesPoll, readTraces } from './traces.ts';
import { readBackings, readStretches, type Backing, type Stretch } from './sources.ts';

/** Claims weaker than this are no claims: nobody would ask. */
const FAINTEST = 0.3;
/** What the public record tells in passing is weaker than this. */
const PLAIN_RECORD = 0.5;
/** An accusation this grave has to name its source itself: it is not carried over from the sentence before … */
const GRAVE = 0.6;
/** … but wants it no more than this, for a reader may still take it so. */
const LAPSED = 0.55;

/** All claims of a draft, in order of place, sourced or not. A claim's place is its sentence. */
export function readClaims(
  prose: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  cast: Cast,
): Claim[] {
  const stretches = readStretches(prose, attributions, cast);
  const quoted = readQuoted(quotations);
  return prose.blocks.flatMap((block, index) =>
    isRead(block) && mayClaim(block.reading)
      ? claimsOf(
          block,
          index,
          stretches.get(index) ?? noStretches,
          quoted.get(index) ?? noRanges,
          isPolledBefore(prose, index),
        )
      : [],
  );
}

const isRead = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'list-item';

interface Range {
  readonly start: number;
  readonly end: number;
}

const noStretches: readonly Stretch[] = [];
const noRanges: readonly Range[] = [];

/** The stretches of each block that stand between quotation marks, by block: in order, disjoint. */
function readQuoted(quotations: readonly Quotation[]): ReadonlyMap<number, readonly Range[]> {
  const ranges = new Map<number, Range[]>();
  for (const { block, start, end } of quotations.flatMap(({ places }) => places)) {
    const row = ranges.get(block);
    if (row) row.push({ start, end });
    else ranges.set(block, [{ start, end }]);
  }
  return new Map([...ranges].map(([block, row]) => [block, joined(row)]));
}

function joined(ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && range.start <= last.end)
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else whole.push(range);
  }
  return whole;
}

/** Tells whether an offset lies in one of the ranges, which are in order and disjoint. */
function within(ranges: readonly Range[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.start ?? Infinity) <= offset;
  };
}

/** How strongly several hints want a source together. */
const together = (hints: readonly Hint[]): number => 1 - hints.reduce((rest, { weight }) => rest * (1 - weight), 1);

const claiming = new WeakMap<Reading, boolean>();

/** Whether any sentence of a reading has the words of a claim. */
function mayClaim(reading: Reading): boolean {
  let may = claiming.get(reading);
  if (may === undefined) {
    may = readHints(reading).some((hints) => together(hints) >= FAINTEST);
    claiming.set(reading, may);
  }
  return may;
}

/** How many paragraphs back a poll is still what a reader takes shares of voters to come from. */
const REACH = 3;

function isPolledBefore({ blocks }: Prose, index: number): boolean {
  for (let i = index; i >= Math.max(0, index - REACH); i--) {
    const reading = blocks[i]?.reading;
    if (reading && citesPoll(reading)) return true;
  }
  return false;
}

interface Kept {
  readonly index: number;
  readonly polled: boolean;
  readonly stretches: readonly Stretch[];
  readonly quotes: readonly Range[];
  readonly formats: readonly Format[];
  readonly claims: readonly Claim[];
}

const kept = new WeakMap<Reading, Kept>();

/** The claims of a block, read anew only when its words or something around them changed. */
function claimsOf(
  block: Block,
  index: number,
  stretches: readonly Stretch[],
  quotes: readonly Range[],
  polled: boolean,
): readonly Claim[] {
  const last = kept.get(block.reading);
  if (
    last?.index === index &&
    last.polled === polled &&
    isSame(last.stretches, stretches, ['start', 'end', 'attribution', 'named', 'voice']) &&
    isSame(last.quotes, quotes, ['start', 'end']) &&
    isSame(last.formats, block.formats, ['start', 'end', 'kind'])
  )
    return last.claims;
  const claims = claimsIn(block, index, stretches, quotes, polled);
  kept.set(block.reading, { index, polled, stretches, quotes, formats: block.formats, claims });
  return claims;
}

function isSame<T>(one: readonly T[], other: readonly T[], keys: readonly (keyof T)[]): boolean {
  return one.length === other.length && one.every((item, i) => keys.every((key) => item[key] === other[i]?.[key]));
}

function claimsIn(
  block: Block,
  index: number,
  stretches: readonly Stretch[],
  quotes: readonly Range[],
  polled: boolean,
): Claim[] {
  if (!mayClaim(block.reading)) return [];
  const quoted = within(quotes);
  const inCode = within(joined(block.formats.filter(({ kind }) => kind === 'code' || kind === 'url')));
  const hints = readHints(block.reading).map((row) => row.filter(({ start }) => !quoted(start) && !inCode(start)));
  const modes = readModes(block.reading);
  const backings = readBackings(block, hints, stretches, quoted);
  return block.sentences.flatMap(({ start, end }, i): Claim[] => {
    const own = hints[i] ?? [];
    const weight = together(own);
    if (modes[i] !== 'statement' || weight < FAINTEST) return [];
    const evidence = own
      .map((hint): Evidence => ({
        reason: hint.reason,
        weight: hint.weight,
        place: { block: index, start: hint.start, end: hint.end },
      }))
      .sort((a, b) => b.weight - a.weight);
    const accused = own.some(({ reason, weight }) => reason === 'accusation' && weight >= GRAVE);
    const lapsed = accused && backings[i]?.source === 'carried';
    const traces = readTraces(block.reading)[i];
    const strength = lapsed || (polled && traces?.tallied) ? Math.min(weight, LAPSED) : weight;
    const recorded = strength < PLAIN_RECORD && traces?.recorded === true;
    const backing: Backing | undefined =
      (lapsed ? undefined : backings[i]) ?? (recorded ? { source: 'common knowledge' } : undefined);
    return [
      {
        place: { block: index, start, end },
        reasons: [...new Set(evidence.map(({ reason }) => reason))],
        evidence,
        strength,
        ...(backing ? { sourced: backing.source } : {}),
        ...(backing?.attribution === undefined ? {} : { attribution: backing.attribution }),
      },
    ];
  });
}
