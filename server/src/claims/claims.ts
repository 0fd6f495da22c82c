// What a fact-checker would underline, and what each of it rests on.
import { paragraphsOf } from '../attribution/paragraphs.ts';
import type { Block, Format, Prose, Reading } from '../prose/prose.ts';
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { blocksNear, changesSince, movedIndex, type Spoken } from '../entities/changes.ts';
import { coverageOf } from '../entities/covered.ts';
import type { Cast } from '../entities/entities.ts';
import type { Change } from '../prose/change.ts';
import { joinLists } from '../prose/in-order.ts';
import { memory } from '../prose/versions.ts';
import type { Claim, Evidence } from './claim.ts';
import { readHints, type Hint } from './evidence.ts';
import { readModes } from './modes.ts';
import { joined, within, type Range } from './ranges.ts';
import { readBackings, readStretches, type Backing, type Stretch } from './sources.ts';
import { citesPoll, readTraces } from './traces.ts';

/** Claims weaker than this are no claims: nobody would ask. */
const FAINTEST = 0.3;
/** What the public record tells in passing is weaker than this. */
const PLAIN_RECORD = 0.5;
/** An accusation this grave has to name its source itself: it is not carried over from the sentence before … */
const GRAVE = 0.6;
/** … but wants it no more than this, for a reader may still take it so. The same goes for the shares of a poll cited before. */
const LAPSED = 0.55;
/** A claim this strong is not content with an attribution that may be none. */
const STRONG = 0.7;
/** How many paragraphs back a poll is still what a reader takes shares of voters to come from. */
const REACH = 3;

const lastOf = memory<{ readonly draft: Spoken; readonly byBlock: readonly (readonly Claim[])[] }>();

/** All claims of a draft, in order of place, sourced or not. A claim's place is its sentence. */
export function readClaims(
  prose: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  cast: Cast,
): Claim[] {
  const draft: Spoken = { prose, quotations, attributions, entities: cast.entities, speakers: cast.speakers };
  const last = lastOf.of(prose);
  const changes = last ? changesSince(last.draft, draft) : 'everything';
  const byBlock = last && changes !== 'everything' ? withIndices(last.byBlock, changes.attributions) : [];
  const reach = last && changes !== 'everything' && citeAlike(last.draft.prose, prose, changes.blocks) ? 0 : REACH;
  for (const index of blocksNear(changes, reach, prose.blocks.length)) {
    const block = prose.blocks[index];
    byBlock[index] =
      block && isRead(block) && mayClaim(block.reading) ? claimsOf(block, surroundings(draft, block, index)) : NONE;
  }
  lastOf.keep(prose, { draft, byBlock });
  return joinLists(byBlock);
}

/** The same claims where attributions have come or gone before. */
function withIndices(claims: readonly (readonly Claim[])[], change: Change): (readonly Claim[])[] {
  if (change.oldEnd === change.newEnd) return [...claims];
  const isMoved = ({ attribution = -1 }: Claim) => attribution >= change.oldEnd;
  const moved = (claim: Claim) =>
    isMoved(claim) ? { ...claim, attribution: movedIndex(change, claim.attribution ?? 0) } : claim;
  return claims.map((own) => (own.some(isMoved) ? own.map(moved) : own));
}

function surroundings(draft: Spoken, block: Block, index: number): Surroundings {
  const { prose } = draft;
  return {
    index,
    stretches: readStretches(draft, index),
    quotes: joined(coverageOf(draft, index).quoted),
    breaks: breaksIn(block, index),
    formats: block.formats,
    polled: isPolledBefore(prose, index),
  };
}

const NONE: readonly Claim[] = [];

const isRead = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'list-item';

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

/** Whether each of some blocks cites a poll in both of two versions, or in neither: then claims behind it rest on what they did. */
const citeAlike = (old: Prose, now: Prose, blocks: ReadonlySet<number>): boolean =>
  [...blocks].every((index) => {
    const [before, after] = [old.blocks[index], now.blocks[index]].map((block) => block && citesPoll(block.reading));
    return before === after;
  });

function isPolledBefore({ blocks }: Prose, index: number): boolean {
  for (let i = index; i >= Math.max(0, index - REACH); i--) {
    const reading = blocks[i]?.reading;
    if (reading && citesPoll(reading)) return true;
  }
  return false;
}

/** Where paragraphs begin inside a block. */
const breaksIn = (block: Block, index: number): readonly number[] =>
  paragraphsOf(block, index).flatMap(({ start }) => (start === 0 ? [] : [start]));

/** What the claims of a block depend on besides its words. */
interface Surroundings {
  readonly index: number;
  readonly stretches: readonly Stretch[];
  readonly quotes: readonly Range[];
  readonly breaks: readonly number[];
  readonly formats: readonly Format[];
  /** a poll is cited here or shortly before */
  readonly polled: boolean;
}

const kept = new WeakMap<Reading, Surroundings & { readonly claims: readonly Claim[] }>();

/** The claims of a block, read anew only when its words or something around them changed. */
function claimsOf(block: Block, around: Surroundings): readonly Claim[] {
  const last = kept.get(block.reading);
  if (last && isSame(last, around)) return last.claims;
  const claims = claimsIn(block, around);
  kept.set(block.reading, { ...around, claims });
  return claims;
}

const isSame = (one: Surroundings, other: Surroundings): boolean =>
  one.index === other.index &&
  one.polled === other.polled &&
  one.breaks.join() === other.breaks.join() &&
  areSame(one.stretches, other.stretches, ['start', 'end', 'attribution', 'named', 'doubtful', 'voice']) &&
  areSame(one.quotes, other.quotes, ['start', 'end']) &&
  areSame(one.formats, other.formats, ['start', 'end', 'kind']);

function areSame<T>(one: readonly T[], other: readonly T[], keys: readonly (keyof T)[]): boolean {
  return one.length === other.length && one.every((item, i) => keys.every((key) => item[key] === other[i]?.[key]));
}

function claimsIn(block: Block, { index, stretches, quotes, breaks, polled }: Surroundings): Claim[] {
  const quoted = within(quotes);
  const inCode = within(joined(block.formats.filter(({ kind }) => kind === 'code' || kind === 'url')));
  const hints = readHints(block.reading).map((row) => row.filter(({ start }) => !quoted(start) && !inCode(start)));
  const modes = readModes(block.reading);
  const traces = readTraces(block.reading);
  const backings = readBackings(block, hints, stretches, breaks, quoted);
  return block.sentences.flatMap(({ start, end }, i): Claim[] => {
    const own = hints[i] ?? [];
    const weight = together(own);
    if (modes[i] !== 'statement' || weight < FAINTEST) return [];
    const lapsed =
      (backings[i]?.source === 'carried' && own.some((hint) => hint.reason === 'accusation' && hint.weight >= GRAVE)) ||
      (backings[i]?.doubtful === true && weight >= STRONG);
    const strength = lapsed || (polled && traces[i]?.tallied) ? Math.min(weight, LAPSED) : weight;
    const recorded = strength < PLAIN_RECORD && traces[i]?.recorded;
    const backing: Backing | undefined =
      (lapsed ? undefined : backings[i]) ?? (recorded ? { source: 'common knowledge' } : undefined);
    const evidence = own
      .map((hint): Evidence => ({
        reason: hint.reason,
        weight: hint.weight,
        place: { block: index, start: hint.start, end: hint.end },
      }))
      .sort((a, b) => b.weight - a.weight);
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
