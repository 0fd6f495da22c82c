// Quotations that are signed: `“…” — Ama Mensah, nurse`, or a block quote whose last line is a name.
import type { Attribution, Quotation } from './attribution.ts';
import { placeIn, type Paragraph } from './paragraphs.ts';

const NAME = String.raw`(?:@\w{2,30}|\p{Lu}[\p{L}.’'-]*(?:[ ,]+(?:\p{Lu}[\p{L}.’'-]*|\p{N}+|\p{Ll}[\p{L}’'-]*)){0,9})`;
const DASH = String.raw`\s*(?:[―—–]|-{1,3}|~)\s*`;
const AFTER_QUOTATION = new RegExp(`^[.,]?${DASH}(${NAME})\\.?\\s*(?:$|[“"‘])`, 'u');
const ENDS_PARAGRAPH = new RegExp(`${DASH}(${NAME})[\\s.]*$`, 'u');
const ALONE = new RegExp(`^${DASH}(${NAME})[\\s.]*$`, 'u');

/** Reads the signed quotations and block quotes of a draft; `quotations` are its own. */
export function readSignatures(paragraphs: readonly Paragraph[], quotations: readonly Quotation[]): Attribution[] {
  const lastIn = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    const last = quotation.places.at(-1);
    if (!last || quotation.within !== undefined) continue;
    const list = lastIn.get(last.block);
    if (list) list.push(quotation);
    else lastIn.set(last.block, [quotation]);
  }
  return paragraphs.flatMap((paragraph, i) => {
    const { text } = paragraph.reading;
    const ending = lastIn.get(paragraph.at) ?? [];
    const signed = ending.flatMap((quotation) => signedQuotation(paragraph, quotation));
    if (signed.length > 0) return signed;
    const whole = signedParagraph(paragraph, ending);
    if (whole.length > 0) return whole;
    const alone = isAlone(paragraph) ? ALONE.exec(text) : null;
    if (alone) return signature(paragraph, alone, 0, above(paragraphs, i, lastIn), 0.9);
    if (paragraph.block.kind !== 'block-quote') return [];
    const from = Math.max(0, text.length - 140);
    const last = ENDS_PARAGRAPH.exec(text.slice(from));
    const body = from + (last?.index ?? 0);
    if (!last || !/[.?!…”"]$/u.test(text.slice(0, body))) return [];
    const content = [...group(paragraphs, i).map(placeOf), placeIn(paragraph, 0, body)];
    return signature(paragraph, last, from, content, 0.88);
  });
}

function signedQuotation(paragraph: Paragraph, { places }: Quotation): Attribution[] {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || last.start < paragraph.start) return [];
  const { text } = paragraph.reading;
  const end = last.end - paragraph.start;
  const match = AFTER_QUOTATION.exec(text.slice(end, end + 140));
  const before = first.block === paragraph.at ? text.slice(0, Math.max(0, first.start - paragraph.start)) : '';
  if (!match || /[\p{Ll}\p{N},:]\s*$/u.test(before)) return [];
  return signature(paragraph, match, end, places, 0.93);
}

/** A signature under several quotations, of which the first begins the paragraph and the last ends it: all are the signer's. */
function signedParagraph(paragraph: Paragraph, quotations: readonly Quotation[]): Attribution[] {
  const { text } = paragraph.reading;
  const from = paragraph.start;
  const places = quotations
    .flatMap((quotation) => quotation.places)
    .filter(({ block, start, end }) => block === paragraph.at && start >= from && end <= from + text.length);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last || first === last || text.slice(0, first.start - from).trim() !== '') return [];
  const end = last.end - from;
  const match = AFTER_QUOTATION.exec(text.slice(end));
  return match && end + match[0].length === text.length ? signature(paragraph, match, end, places, 0.85) : [];
}

/** The attribution of `content` to the name that a match, made at `offset`, has found. */
function signature(
  paragraph: Paragraph,
  match: RegExpExecArray,
  offset: number,
  content: Attribution['content'],
  confidence: number,
): Attribution[] {
  const name = match[1]?.replace(/[\s,.]+$/u, '') ?? '';
  if (name === '' || content.length === 0) return [];
  const start = offset + match.index + match[0].indexOf(name);
  return [{ kind: 'direct', source: [placeIn(paragraph, start, start + name.length)], cue: [], content, confidence }];
}

const isAlone = ({ reading: { text } }: Paragraph) =>
  text.length < 140 && /^\s*[―—–~-]/u.test(text) && ALONE.test(text);
const placeOf = (paragraph: Paragraph) => placeIn(paragraph, 0, paragraph.reading.text.trimEnd().length);

/** The paragraphs of the same block quote before one, back to the last that is a signature itself. */
function group(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const own = paragraphs[at]?.block;
  let from = at;
  while (from > 0 && own?.group !== undefined) {
    const before = paragraphs[from - 1];
    if (before?.block.group !== own.group || isAlone(before)) break;
    from--;
  }
  return paragraphs.slice(from, at);
}

/** What a name on a line of its own signs: the block quote above it, or the quotation that ends there. */
function above(
  paragraphs: readonly Paragraph[],
  at: number,
  quoted: ReadonlyMap<number, readonly Quotation[]>,
): Attribution['content'] {
  const own = paragraphs[at];
  const before = paragraphs[at - 1];
  if (!own || !before) return [];
  if (own.block.kind === 'block-quote') return group(paragraphs, at).map(placeOf);
  const end = before.start + before.reading.text.trimEnd().length;
  return quoted.get(before.at)?.find(({ places }) => (places.at(-1)?.end ?? 0) >= end - 1)?.places ?? [];
}
