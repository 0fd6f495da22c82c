// Quotations that are signed: `“…” — Ama Mensah, nurse`, or a block quote whose last line is a name.
import type { Attribution, Quotation } from './attribution.ts';
import { placeIn, type Paragraph } from './paragraphs.ts';

const NAME = String.raw`(?:@\w{2,30}|\p{Lu}[\p{L}.’'-]*(?:[ ,]+(?:\p{Lu}[\p{L}.’'-]*|\p{N}+|\p{Ll}[\p{L}’'-]*)){0,9})`;
const SIGNED = new RegExp(String.raw`[\s\n]*(?:[―—–]|-{1,3}|~)\s*(${NAME})[\s.]*$`, 'u');
const ALONE = new RegExp(String.raw`^\s*(?:[―—–]|-{1,3}|~)\s*(${NAME})[\s.]*$`, 'u');

/** Reads the signed quotations and block quotes of a draft; `quotations` are its own. */
export function readSignatures(paragraphs: readonly Paragraph[], quotations: readonly Quotation[]): Attribution[] {
  const quoted = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    const last = quotation.places.at(-1);
    if (!last || quotation.within !== undefined) continue;
    const list = quoted.get(last.block);
    if (list) list.push(quotation);
    else quoted.set(last.block, [quotation]);
  }
  return paragraphs.flatMap((paragraph, i) => {
    const { text } = paragraph.reading;
    const tail = text.slice(-140);
    const match = SIGNED.exec(tail);
    const name = match?.[1];
    if (!match || name === undefined) return [];
    const body = text.length - tail.length + match.index;
    const start = body + match[0].indexOf(name);
    const source = [placeIn(paragraph, start, start + name.length)];
    const signed = (content: Attribution['content'], confidence: number): Attribution[] =>
      content.length > 0 ? [{ kind: 'direct', source, cue: [], content, confidence }] : [];
    if (ALONE.test(text)) return signed(above(paragraphs, i, quoted), 0.9);
    const quotation = (quoted.get(paragraph.at) ?? []).find(({ places }) => {
      const last = places.at(-1);
      return last !== undefined && Math.abs(last.end - paragraph.start - body) < 2;
    });
    if (quotation && startsParagraph(paragraphs, quotation)) return signed(quotation.places, 0.93);
    const whole = paragraph.block.kind === 'block-quote' && /[.?!…”"]$/u.test(text.slice(0, body));
    return whole ? signed([...group(paragraphs, i).map(placeOf), placeIn(paragraph, 0, body)], 0.88) : [];
  });
}

const placeOf = (paragraph: Paragraph) => placeIn(paragraph, 0, paragraph.reading.text.trimEnd().length);

/** Whether nothing but marks stands before a quotation in its first paragraph. */
function startsParagraph(paragraphs: readonly Paragraph[], { places }: Quotation): boolean {
  const [first] = places;
  const block = paragraphs.find(({ at }) => at === first?.block)?.block;
  const before = block?.text.slice(0, first?.start) ?? '';
  return !/[\p{L}\p{N}]/u.test(before.slice(before.lastIndexOf('\n') + 1)) || /[.?!”"]\s*$/u.test(before);
}

/** The paragraphs of the same block quote before one. */
function group(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const own = paragraphs[at]?.block;
  let from = at;
  while (from > 0 && own?.group !== undefined && paragraphs[from - 1]?.block.group === own.group) from--;
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
