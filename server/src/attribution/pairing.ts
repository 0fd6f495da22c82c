// Which quotation marks of a text belong together: the reading that asks for the fewest errors.
// Every mark may open, close or be no mark; each choice has a price, and so has every mark that must be missing. A pass over
// the marks keeps the cheapest way to each stack of open quotations, so the time grows with the number of marks.
import type { Reading } from '../prose/prose.ts';
import { NEVER, readMarks, type Mark, type MarkFamily, type MarkShape } from './marks.ts';
import { likeliestReportingClause, reportingClauseEndsAt } from './reporting-clause.ts';

/** A quotation left open at the end of a paragraph, to go on in the next one; `none` is no such quotation. */
export type Carry = 'none' | 'curly' | 'straight' | 'single';

/** What one text has of a quotation. A side without its mark is `missing`, or goes on in the paragraph before or after. */
export interface Pair {
  readonly family: MarkFamily;
  readonly open?: Mark;
  readonly close?: Mark;
  readonly from: 'mark' | 'missing' | 'before';
  readonly to: 'mark' | 'missing' | 'after';
  /** where its words are known to have begun and to have ended: the neighbouring marks, or the ends of the text */
  readonly earliest: number;
  readonly latest: number;
  /** a second mark that repeats one of its own */
  readonly doubled?: Mark;
  /** the index, in the list of pairs, of the pair around this one */
  readonly within?: number;
}

/** The cheapest reading of a text that is entered and left with the given quotations open. */
export interface Pairing {
  readonly price: number;
  /** the same list every time */
  readonly pairs: () => readonly Pair[];
}

const MISSING = 3;
const MISSING_SINGLE = 4;
const SAME_INSIDE = 3.5;
const MIXED = 0.7;
const NOT_REOPENED = 3.5;
const OTHER_FAMILY = 2.5;
const DOUBLED = 1.2;
const EMPTY = 3;

/** The ways to pair the marks of one text. */
export interface Pairings {
  /** the text has no marks at all */
  readonly unmarked: boolean;
  /** the cheapest reading from one state to each that it can end in */
  readonly from: (entry: Carry) => ReadonlyMap<Carry, Pairing>;
}

/** Marks outside prose (in code, in an address) are left out by `isProse`, which is asked with their offset. */
export function pairMarks(reading: Reading, isProse: (offset: number) => boolean): Pairings {
  const marks = readMarks(reading.text).filter((mark) => isProse(mark.start));
  const tables = new Map<Carry, Map<Carry, Pairing>>();
  const from = (entry: Carry) => {
    let table = tables.get(entry);
    if (!table) tables.set(entry, (table = readFrom(entry, marks, reading)));
    return table;
  };
  return { unmarked: marks.length === 0, from };
}

interface Frame {
  readonly family: MarkFamily;
  readonly shape: MarkShape;
  readonly start: number;
  readonly below: Frame | undefined;
  readonly key: string;
}

type Act = 'open' | 'close' | 'reopen' | 'double' | 'lack-open' | 'lack-close' | 'lack-inner';

interface Step {
  readonly act: Act;
  readonly mark: Mark | undefined;
  readonly before: Step | undefined;
}

interface Path {
  readonly price: number;
  readonly frame: Frame | undefined;
  readonly steps: Step | undefined;
  /** a quotation of the paragraph before is open and this one has not opened it again */
  readonly waiting: boolean;
}

const push = (below: Frame | undefined, family: MarkFamily, shape: MarkShape, start: number): Frame => ({
  family,
  shape,
  start,
  below,
  key: `${below?.key ?? ''}${family[0] ?? ''}${shape === 'straight' ? 's' : shape === 'low' ? 'l' : 'c'}`,
});
const depth = (frame: Frame | undefined): number => (frame ? 1 + depth(frame.below) : 0);
const holds = (frame: Frame | undefined, family: MarkFamily): boolean =>
  frame !== undefined && (frame.family === family || holds(frame.below, family));

const ENTRY: Readonly<Record<Exclude<Carry, 'none'>, [MarkFamily, MarkShape]>> = {
  curly: ['double', 'open'],
  straight: ['double', 'straight'],
  single: ['single', 'open'],
};
const carryOf = ({ family, shape }: Frame): Carry =>
  family === 'single' ? 'single' : family !== 'double' ? 'none' : shape === 'straight' ? 'straight' : 'curly';

function readFrom(entry: Carry, marks: readonly Mark[], reading: Reading): Map<Carry, Pairing> {
  const start: Path =
    entry === 'none'
      ? { price: 0, frame: undefined, steps: undefined, waiting: false }
      : { price: 0, frame: push(undefined, ...ENTRY[entry], 0), steps: undefined, waiting: true };
  let paths = new Map<string, Path>([['', start]]);
  let previous: Mark | undefined;
  for (const mark of marks) {
    const next = new Map<string, Path>();
    const keep = (path: Path) => {
      const key = (path.waiting ? '?' : '') + (path.frame?.key ?? '');
      const rival = next.get(key);
      if (path.price < NEVER && (!rival || path.price < rival.price)) next.set(key, path);
    };
    for (const path of paths.values()) step(path, mark, previous, reading, keep);
    paths = next;
    previous = mark;
  }
  const exits = new Map<Carry, Pairing>();
  const leave = (exit: Carry, path: Path, price: number) => {
    const rival = exits.get(exit);
    if (price < NEVER && (!rival || price < rival.price)) {
      let pairs: readonly Pair[] | undefined;
      exits.set(exit, { price, pairs: () => (pairs ??= pairsOf(path, entry, exit, reading.text.length)) });
    }
  };
  for (const path of paths.values()) {
    const price = path.price + (path.waiting ? NOT_REOPENED : 0);
    const { frame } = path;
    leave('none', path, price + lack(frame, reading));
    if (frame && !frame.below) leave(carryOf(frame), path, price + staysOpen(frame, path.waiting, reading));
    else if (frame?.below && !frame.below.below && frame.family === 'single') {
      leave(carryOf(frame.below), path, price + 1 + staysOpen(frame.below, path.waiting, reading));
    }
  }
  return exits;
}

/** All that `mark` may be after `path`. */
function step(path: Path, mark: Mark, previous: Mark | undefined, reading: Reading, keep: (path: Path) => void): void {
  const { frame, steps } = path;
  const waiting = false;
  const price = path.price + (path.waiting ? NOT_REOPENED : 0);
  keep({ ...path, price: path.price + mark.silent });
  if (path.waiting && frame && mark.first && mark.family === frame.family) {
    const mixed = (mark.shape === 'straight') === (frame.shape === 'straight') ? 0 : MIXED;
    keep({
      price: path.price + mark.opens + mixed,
      frame: { ...frame, start: mark.end },
      steps: { act: 'reopen', mark, before: steps },
      waiting,
    });
  }
  const opened = (below: Frame | undefined, act: Act, extra: number) => {
    const before: Step | undefined = act === 'open' ? steps : { act, mark, before: steps };
    keep({
      price: price + extra + mark.opens,
      frame: push(below, mark.family, mark.shape, mark.end),
      steps: { act: 'open', mark, before },
      waiting,
    });
  };
  if (depth(frame) < 3) opened(frame, 'open', inside(frame, mark));
  if (mark.family === 'double' && frame?.family === 'double') opened(frame.below, 'lack-close', MISSING);

  const closed = (below: Frame | undefined, extra: number, before: Step | undefined) => {
    keep({ price: price + extra + mark.closes, frame: below, steps: { act: 'close', mark, before }, waiting });
  };
  if (frame?.family === mark.family) {
    closed(frame.below, mismatch(frame, mark) + (frame.start === mark.start ? EMPTY : 0), steps);
  } else if (frame?.below?.family === mark.family) {
    const inner = frame.family === 'single' ? MISSING_SINGLE : MISSING;
    closed(frame.below.below, inner + mismatch(frame.below, mark), { act: 'lack-inner', mark, before: steps });
  }
  const crossed =
    (frame?.family === 'single' && mark.family === 'double' && !holds(frame, 'double')) ||
    (frame?.family === 'double' && mark.family === 'single' && mark.silent >= 3);
  if (crossed) closed(frame?.below, OTHER_FAMILY, steps);
  if (mark.family === 'double' && !holds(frame, 'double') && depth(frame) < 2 && mark.closes < NEVER) {
    const reported = reportingClauseEndsAt(reading, mark.start) ? 2.5 : 0;
    closed(frame, MISSING + reported, { act: 'lack-open', mark, before: steps });
  }
  const repeats =
    previous !== undefined &&
    previous.end === mark.start &&
    previous.family === 'double' &&
    mark.family === 'double' &&
    previous.shape === mark.shape;
  if (repeats && (steps?.act === 'open' || steps?.act === 'close') && steps.mark === previous) {
    keep({ ...path, price: price + DOUBLED, steps: { act: 'double', mark, before: steps } });
  }
}

const inside = (frame: Frame | undefined, mark: Mark): number =>
  !holds(frame, mark.family)
    ? 0
    : frame?.family === mark.family && (frame.shape === 'straight') === (mark.shape === 'straight')
      ? SAME_INSIDE
      : 0.4;

function mismatch(frame: Frame, mark: Mark): number {
  if (frame.family === 'single') return frame.shape !== 'straight' && mark.shape === 'straight' ? 0.2 : 0;
  if (frame.family !== 'double') return frame.shape === mark.shape ? 0.5 : 0;
  if (frame.shape === 'low' && mark.shape === 'open') return -Math.min(mark.closes, 1);
  if (frame.shape === 'straight') return mark.shape === 'straight' ? 0 : MIXED;
  return mark.shape === 'straight' ? MIXED : 0;
}

/** What speaks against the text ending here with all of these open and none to go on. */
function lack(frame: Frame | undefined, reading: Reading): number {
  if (!frame) return 0;
  if (frame.family === 'guillemet' || frame.family === 'angle') return NEVER;
  const blank = reading.text.slice(frame.start).trim() === '';
  return (blank ? NEVER : frame.family === 'single' ? MISSING_SINGLE : MISSING) + lack(frame.below, reading);
}

/** What speaks against a quotation going on in the next paragraph: it is a fragment, or its paragraph says who spoke. */
function staysOpen(frame: Frame, whole: boolean, { text, tokens }: Reading): number {
  if (carryOf(frame) === 'none') return NEVER;
  const rest = text.slice(frame.start);
  const atStart = !/[\p{L}\p{N}]/u.test(text.slice(0, frame.start));
  let price = 0;
  if (!whole && !atStart && !/^[^\p{L}]*\p{Lu}/u.test(rest)) price += 4;
  if (!/[.?!…:—–”’"')\]]\s*$/u.test(rest)) price += 1.5;
  if (rest.length < 12) price += 2;
  const from = tokens.findIndex((token) => token.start >= frame.start);
  if (from >= 0 && likeliestReportingClause(tokens, from, tokens.length)) price += 4;
  return price;
}

function pairsOf(path: Path, entry: Carry, exit: Carry, length: number): Pair[] {
  const steps: Step[] = [];
  for (let at = path.steps; at; at = at.before) steps.push(at);
  steps.reverse();
  type Draft = { -readonly [K in keyof Pair]: Pair[K] };
  const pairs: Draft[] = [];
  const open: number[] = [];
  let past = 0;
  const begin = (draft: Omit<Draft, 'to' | 'latest'>) => {
    const within = open.at(-1);
    open.push(pairs.length);
    pairs.push({ ...draft, to: 'missing', latest: length, ...(within === undefined ? {} : { within }) });
  };
  const end = (to: Pair['to'], latest: number, close?: Mark) => {
    const pair = pairs[open.pop() ?? -1];
    if (!pair) return;
    pair.to = to;
    pair.latest = latest;
    if (close) pair.close = close;
  };
  if (entry !== 'none') begin({ family: ENTRY[entry][0], from: 'before', earliest: 0 });
  for (const { act, mark } of steps) {
    if (!mark) continue;
    switch (act) {
      case 'open':
        begin({ family: mark.family, from: 'mark', open: mark, earliest: mark.end });
        break;
      case 'reopen': {
        const pair = pairs[0];
        if (pair) Object.assign(pair, { open: mark, earliest: mark.end });
        break;
      }
      case 'close':
        end('mark', mark.start, mark);
        break;
      case 'lack-open':
        begin({ family: mark.family, from: 'missing', earliest: past });
        break;
      case 'lack-close':
      case 'lack-inner':
        end('missing', mark.start);
        break;
      case 'double': {
        const pair = pairs.findLast(({ open: o, close: c }) => o?.end === mark.start || c?.end === mark.start);
        if (pair) pair.doubled = mark;
        break;
      }
    }
    past = mark.end;
  }
  while (open.length > (exit === 'none' ? 0 : 1)) end('missing', length);
  if (open.length > 0) end('after', length);
  return pairs;
}
