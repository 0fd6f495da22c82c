// What is wrong with a quotation's marks, where its words begin and end all the same, and the edits that put it right.
// A repair is given only where one place is clearly the right one.
import type { Reading, Token } from '../prose/prose.ts';
import type { Damage } from './attribution.ts';
import type { Mark } from './marks.ts';
import type { Pair } from './pairing.ts';
import { likeliestReportingClause, isReportingVerb } from './reporting-clause.ts';
import { lastBefore, lastStarting } from './seek.ts';

/** The words of one part of a quotation, and the fault in its marks; all offsets are into the text of its reading. */
export interface Mended {
  readonly from: number;
  readonly to: number;
  readonly fault?: Fault;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** `start` and `end` are the mark's, or those of the words next to where it is missing. */
export interface Fault {
  readonly kind: Damage['kind'];
  readonly start: number;
  readonly end: number;
  /** empty where no place is certain */
  readonly edits: readonly Edit[];
}

/** Reads one part of a quotation. */
export function damageOf(reading: Reading, pair: Pair): Mended {
  const { text } = reading;
  const faults: Fault[] = [];
  const beginning = pair.open ? opening(text, pair.open, pair.close) : lackingOpening(reading, pair);
  const from = Math.max(0, Math.min(beginning.at, text.length));
  const ending = pair.close ? closing(text, pair.close, pair.open) : lackingClosing(reading, pair, from);
  const to = Math.max(from, ending.at);
  if (beginning.fault) faults.push(beginning.fault);
  if (pair.doubled) faults.push(doubled(pair.doubled));
  if (ending.fault) faults.push(ending.fault);
  else if (!beginning.fault && pair.open && pair.close) {
    const mixed = mixedMarks(pair.open, pair.close);
    if (mixed) faults.push(mixed);
  }
  const [first] = faults;
  const single = pair.family !== 'double' && pair.close?.family !== 'double';
  if (!first || (single && first.kind === 'turned')) return { from, to };
  const certain = faults.every(({ edits }) => edits.length > 0);
  const edits = certain ? faults.flatMap((fault) => fault.edits).sort((a, b) => a.start - b.start) : [];
  return { from, to, fault: { ...first, edits } };
}

interface Side {
  /** where the words begin or end */
  readonly at: number;
  readonly fault?: Fault;
}

const isSpace = (char: string | undefined) => char !== undefined && /\s/u.test(char);

function opening(text: string, mark: Mark, partner: Mark | undefined): Side {
  const glyph = mark.shape === 'close' ? glyphFor('open', partner) : text.slice(mark.start, mark.end);
  let at = mark.end;
  while (isSpace(text[at])) at++;
  const before = text[mark.start - 1];
  const wrongSide =
    mark.family === 'double' && at > mark.end && before !== undefined && /[\p{L}\p{N}.,:;?!]/u.test(before);
  const turned = (edit: Edit): Side => ({
    at,
    fault: { kind: 'turned', start: mark.start, end: mark.end, edits: [edit] },
  });
  if (wrongSide) return turned({ start: mark.start, end: at, text: ` ${glyph}` });
  if (mark.family === 'double' && mark.shape === 'close')
    return turned({ start: mark.start, end: mark.end, text: glyph });
  return { at: mark.family === 'guillemet' ? at : mark.end };
}

function closing(text: string, mark: Mark, open: Mark | undefined): Side {
  let at = mark.start;
  if (open && open.family !== mark.family) {
    const edits = [{ start: mark.start, end: mark.end, text: glyphFor('close', open) }];
    return { at, fault: { kind: 'turned', start: mark.start, end: mark.end, edits } };
  }
  if (mark.family === 'guillemet') while (isSpace(text[at - 1])) at--;
  if (mark.family !== 'double' || mark.shape !== 'open' || open?.shape === 'low') return { at };
  return {
    at,
    fault: {
      kind: 'turned',
      start: mark.start,
      end: mark.end,
      edits: [{ start: mark.start, end: mark.end, text: glyphFor('close', open) }],
    },
  };
}

/** One straight mark and one curly one. */
function mixedMarks(open: Mark, close: Mark): Fault | undefined {
  if (open.family !== 'double' || open.end - open.start > 1 || close.end - close.start > 1) return undefined;
  if ((open.shape === 'straight') === (close.shape === 'straight')) return undefined;
  const [mark, glyph] = open.shape === 'straight' ? [open, '“'] : [close, '”'];
  return {
    kind: 'mixed',
    start: mark.start,
    end: mark.end,
    edits: [{ start: mark.start, end: mark.end, text: glyph }],
  };
}

const doubled = ({ start, end }: Mark): Fault => ({ kind: 'doubled', start, end, edits: [{ start, end, text: '' }] });

/** The glyph for a missing mark: like its partner. */
function glyphFor(side: 'open' | 'close', partner: Mark | undefined): string {
  if (partner?.family === 'single') return partner.shape === 'straight' ? "'" : side === 'open' ? '‘' : '’';
  return partner?.shape === 'straight' ? '"' : side === 'open' ? '“' : '”';
}

function lackingClosing(reading: Reading, pair: Pair, from: number): Side {
  const { text, tokens, sentences } = reading;
  if (pair.to === 'after') return { at: trimEnd(text, pair.latest) };
  const first = lastBefore(tokens, from) + 1;
  const last = lastBefore(tokens, pair.latest) + 1;
  const said = likeliestReportingClause(tokens, first, last);
  const mark = said && said.mark > first ? tokens[said.mark] : undefined;
  const begins = pair.from === 'before' || first <= 1 || /^[^\p{L}]*\p{Lu}/u.test(text.slice(from, from + 8));
  const choose = begins ? lack : uncertain;
  if (mark) return choose('close', /[—–]/u.test(mark.text) ? trimEnd(text, mark.start) : mark.end, reading, pair);
  const end = trimEnd(text, pair.latest);
  const whole = pair.latest === text.length;
  const signature = whole ? SIGNATURE.exec(text.slice(from, end)) : null;
  if (signature) return lack('close', from + signature.index, reading, pair);
  const own = Math.max(0, lastStarting(sentences, from + 1));
  const sentence = sentences[own];
  const another = (sentences[own + 1]?.start ?? Infinity) < end;
  // what went on from the paragraph before goes on to the end; of several sentences any may be the last that was said
  const certain =
    whole && /[.?!…]$/u.test(text.slice(Math.max(0, end - 1), end)) && (pair.from === 'before' || (begins && !another));
  if (certain) return lack('close', end, reading, pair);
  return uncertain('close', begins || !sentence ? end : Math.min(end, sentence.end), reading, pair);
}

/** `— Ama Mensah` at a paragraph's end. */
const SIGNATURE = /\s*[―—–-]\s*\p{Lu}[^.?!]{2,60}\.?$/u;

function lackingOpening(reading: Reading, pair: Pair): Side {
  const { text, tokens, sentences } = reading;
  if (pair.from === 'before') return { at: pair.earliest };
  const close = pair.close?.start ?? text.length;
  const at = lastStarting(sentences, close);
  const last = sentences[at];
  if (!last) return { at: pair.earliest };
  const alone = last.start >= pair.earliest && (sentences[at - 1]?.start ?? -1) < pair.earliest;
  const introduced = afterIntroduction(tokens, lastBefore(tokens, last.start) + 1, lastBefore(tokens, close) + 1);
  if (introduced !== undefined && introduced >= pair.earliest) return lack('open', introduced, reading, pair);
  const begin = Math.max(last.start, pair.earliest);
  const speaks = tokens.slice(last.first, lastBefore(tokens, close) + 1).some(isReportingVerb);
  const whole = alone && !speaks && /[,.?!…]$/u.test(text.slice(Math.max(0, close - 1), close));
  return (whole ? lack : uncertain)('open', begin, reading, pair);
}

/** The capitalised word after `she said,` or `she said:`, as an offset. */
function afterIntroduction(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = from; i + 2 < to; i++) {
    const word = tokens[i + 2];
    if (isReportingVerb(tokens[i]) && /^[,:]$/u.test(tokens[i + 1]?.text ?? '') && word && /^\p{Lu}/u.test(word.text))
      return word.start;
  }
  return undefined;
}

function lack(side: 'open' | 'close', at: number, reading: Reading, pair: Pair): Side {
  const edits = [{ start: at, end: at, text: glyphFor(side, pair.open ?? pair.close) }];
  return { at, fault: { kind: 'missing', ...neighbour(reading.tokens, side, at), edits } };
}

function uncertain(side: 'open' | 'close', at: number, reading: Reading, pair: Pair): Side {
  const partner = pair.open ?? pair.close;
  const where = partner ? { start: partner.start, end: partner.end } : neighbour(reading.tokens, side, at);
  return { at, fault: { kind: 'missing', ...where, edits: [] } };
}

/** The word beside a missing mark. */
function neighbour(tokens: readonly Token[], side: 'open' | 'close', at: number): { start: number; end: number } {
  let i = lastBefore(tokens, at);
  if (side === 'open') i++;
  else while (i > 0 && tokens[i]?.pos === 'PUNCT') i--;
  const token = tokens[Math.max(i, 0)];
  return token ? { start: token.start, end: Math.max(token.end, side === 'close' ? at : 0) } : { start: at, end: at };
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && isSpace(text[end - 1])) end--;
  return end;
}
