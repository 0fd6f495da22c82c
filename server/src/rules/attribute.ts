// Writes an attribution into a quotation that has none, where an editor would put it: after the first quoted sentence, the comma
// on the side of the mark where the draft has it.
import type { Quotation } from '../attribution/attribution.ts';
import type { Block, Place, Prose } from '../prose/prose.ts';
import { blockSpan, fileSpan, textAt } from '../prose/places.ts';
import { marksOf, type Style } from '../draft/style.ts';
import type { Edit } from './rule.ts';

/**
 * The edits that add `attribution` ("Cho said", without a full stop) to a quotation; undefined where the quotation does not end its
 * sentence, or where markup leaves no place for it.
 */
export function attributionEdits(
  prose: Prose,
  quotation: Quotation,
  attribution: string,
  { commaInside, leadIn }: Pick<Style, 'commaInside' | 'leadIn'>,
): Edit[] | undefined {
  const [place] = quotation.places;
  const [said] = quotation.words;
  const block = place && prose.blocks[place.block];
  if (!place || !said || !block || quotation.damage) return undefined;
  if (quotation.places.length > 1) return atStart(prose, block, place, `${attribution}${leadIn}`);
  const marks = marksOf(textAt(prose, place));
  if (!marks || place.end - said.end !== marks.close.length) return undefined;
  const split = firstSentenceEnd(block, said);
  const edits = split === undefined ? undefined : between(prose, place, said, split, marks, attribution, commaInside);
  return edits ?? atEnd(prose, block, place, said, marks, attribution, commaInside);
}

interface Marks {
  readonly open: string;
  readonly close: string;
}

/** `Cho said: “…` or `Cho said, “…` before a quotation of several paragraphs, which must not be closed after the first. */
function atStart(prose: Prose, block: Block, place: Place, leadIn: string): Edit[] | undefined {
  if (block.formats.some(({ start, end }) => start <= place.start && place.start < end)) return undefined;
  const at = fileSpan(prose, place).start;
  return [insertion(at, `${capitalized(leadIn)} `)];
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The edits that move the attribution after a quotation of several sentences to the end of its first sentence: the words between the
 * closing mark and `end`, where their sentence ends with a full stop. Undefined where markup or another mark is in the way.
 */
export function moveAttribution(
  prose: Prose,
  quotation: Quotation,
  end: number,
  commaInside: boolean,
): Edit[] | undefined {
  const [place] = quotation.places;
  const [said] = quotation.words;
  const block = place && prose.blocks[place.block];
  if (!place || !said || !block || quotation.places.length > 1 || quotation.damage) return undefined;
  const marks = marksOf(textAt(prose, place));
  const split = firstSentenceEnd(block, said);
  const words = block.text.slice(place.end, end);
  const tail = /^,?\s+(\P{P}[^"“”„«»]*)\.$/u.exec(words)?.[1];
  if (!marks || !split || tail === undefined || tail.split(/\s+/).length > 14) return undefined;
  if (block.formats.some((format) => format.start < end && format.end > place.end)) return undefined;
  const moved = between(prose, place, said, split, marks, tail, commaInside);
  if (!moved) return undefined;
  const stop = terminal(block.text.slice(said.start, said.end));
  if (stop.mark === ',') {
    const at = said.start + stop.at;
    moved.push({ span: fileSpan(prose, { block: place.block, start: at, end: at + 1 }), newText: '.' });
  }
  // What is left is a sentence of its own: its full stop stands inside.
  if (stop.mark === '') {
    const at = said.start + stop.at;
    moved.push(insertion(fileSpan(prose, { block: place.block, start: at - 1, end: at }).end, '.'));
  }
  return [...moved, { span: fileSpan(prose, { block: place.block, start: place.end, end }), newText: '' }];
}

/** Where the first quoted sentence ends and the next begins, as offsets into the block's text; undefined where there is one only. */
export function firstSentenceEnd(
  { text, sentences }: Block,
  { start, end }: Place,
): { end: number; next: number } | undefined {
  for (const sentence of sentences) {
    const next = sentence.start;
    if (next <= start) continue;
    if (next >= end) return undefined;
    const before = text.slice(start, next).trimEnd();
    // Not after a mark: what is quoted inside has its own sentences.
    if (/[.!?…]$/.test(before) && /[\p{Lu}\p{N}]/u.test(text.charAt(next))) return { end: start + before.length, next };
  }
  return undefined;
}

/** `“First,” Cho said. “Second.”` */
function between(
  prose: Prose,
  place: Place,
  said: Place,
  split: { readonly end: number; readonly next: number },
  { open, close }: Marks,
  attribution: string,
  commaInside: boolean,
): Edit[] | undefined {
  const { block } = place;
  const { text = '', formats = [] } = prose.blocks[block] ?? {};
  if (formats.some(({ kind, start, end }) => kind !== 'footnote' && start < split.next && split.end <= end))
    return undefined;
  const first = text.slice(said.start, split.end);
  const stop = terminal(first);
  if (stop.tail !== '') return undefined;
  const opening = insertion(fileSpan(prose, { block, start: split.next, end: split.next + 1 }).start, open);
  if (stop.mark !== '.') {
    const at = fileSpan(prose, { block, start: split.end - 1, end: split.end }).end;
    return [insertion(at, `${close} ${attribution}.`), opening];
  }
  const dot = fileSpan(prose, { block, start: split.end - 1, end: split.end });
  return [{ span: dot, newText: `${joined(close, commaInside)} ${attribution}.` }, opening];
}

const joined = (close: string, commaInside: boolean): string => (commaInside ? `,${close}` : `${close},`);

/** `“Only one,” Cho said.` */
function atEnd(
  prose: Prose,
  { text, formats }: Block,
  place: Place,
  said: Place,
  { close }: Marks,
  attribution: string,
  commaInside: boolean,
): Edit[] | undefined {
  const { block } = place;
  const rest = text.slice(place.end);
  const follows = /^[.]?/.exec(rest)?.[0] ?? '';
  const stop = terminal(text.slice(said.start, said.end));
  const wrapped = formats.some(
    ({ start, end, kind }) => kind !== 'footnote' && start <= place.start && end === place.end,
  );
  const edits: Edit[] = [];
  const needsComma = stop.mark === '.' || stop.mark === '' || stop.mark === ',';
  const inside = needsComma && (commaInside || stop.mark === ',');
  const stopAt = said.start + stop.at;
  if (stop.mark === '.') {
    const dot = fileSpan(prose, { block, start: stopAt, end: stopAt + 1 });
    edits.push({ span: dot, newText: inside ? ',' : '' });
  } else if (stop.mark === '' && inside) {
    const at = fileSpan(prose, { block, start: stopAt - 1, end: stopAt }).end;
    edits.push(insertion(at, ','));
  }
  const ending = `${needsComma && !inside ? ',' : ''} ${attribution}.`;
  if (follows) {
    const dot = fileSpan(prose, { block, start: place.end, end: place.end + 1 });
    edits.push({ span: dot, newText: ending });
  } else {
    const next = /\S/.exec(rest);
    const closing = fileSpan(prose, { block, start: place.end - 1, end: place.end }).end;
    const at = !wrapped
      ? closing
      : next || rest
        ? fileSpan(prose, { block, start: place.end, end: place.end + 1 }).start
        : blockSpan(prose, block).end;
    edits.push(insertion(at, ending));
  }
  return close ? edits : undefined;
}

const insertion = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });

/** The mark that ends quoted words, its offset, and the closing marks of inner quotations after it. */
function terminal(words: string): { readonly mark: string; readonly at: number; readonly tail: string } {
  const tail = /["'’”»)\]]*\s*$/u.exec(words)?.[0] ?? '';
  const body = words.slice(0, words.length - tail.length);
  const mark = /(?:\.{3}|…|[.,!?—–-])$/u.exec(body)?.[0] ?? '';
  return { mark, at: body.length - mark.length, tail: tail.trim() };
}
