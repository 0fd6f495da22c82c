// A text that goes on and on without a paragraph is read in parts, so that whatever looks around in a block looks at no more than a
// few pages. Knows a passage, and where its sentences seem to end.
import { lastWhere } from './in-order.ts';
import type { Passage } from './passages.ts';

/** No writer's paragraph has so many characters. */
const LONGEST_PARAGRAPH = 10_000;

/** A passage as it is, or the parts of a very long one: whole sentences, and no formatting cut in two. */
export function partsOf(passage: Passage): readonly Passage[] {
  const { text } = passage;
  if (text.length <= LONGEST_PARAGRAPH) return [passage];
  const isFormatted = formattingOf(passage);
  const sentenceEnd = /[.?!…][”"’'»)\]]{0,3}(?=(\s+)\S)/gu;
  const parts: Passage[] = [];
  let start = 0;
  sentenceEnd.lastIndex = LONGEST_PARAGRAPH;
  for (let found = sentenceEnd.exec(text); found; found = sentenceEnd.exec(text)) {
    const end = sentenceEnd.lastIndex;
    const next = end + (found[1]?.length ?? 0);
    if (isFormatted(end) || isFormatted(next)) continue;
    parts.push(part(passage, start, end));
    start = next;
    sentenceEnd.lastIndex = start + LONGEST_PARAGRAPH;
  }
  return [...parts, part(passage, start, text.length)];
}

/** Whether formatting goes on over a place in a passage's text. */
function formattingOf({ formats }: Passage): (at: number) => boolean {
  let most = 0;
  const reach = formats.map(({ end }) => (most = Math.max(most, end)));
  return (at) => (reach[lastWhere(formats.length, (i) => (formats[i]?.start ?? 0) < at)] ?? 0) > at;
}

function part(passage: Passage, start: number, end: number): Passage {
  const pieces = passage.origin.flatMap((piece) => {
    const from = Math.max(start, piece.text);
    const to = Math.min(end, piece.text + piece.length);
    if (from >= to) return [];
    const isCopy = piece.length === piece.fileLength;
    const file = isCopy ? piece.file + from - piece.text : piece.file;
    return [{ text: from - start, length: to - from, file, fileLength: isCopy ? to - from : piece.fileLength }];
  });
  const first = start === 0 ? 0 : (pieces[0]?.file ?? 0);
  const last = pieces.at(-1);
  const isLast = end === passage.text.length;
  const stop = isLast || !last ? passage.span.end : passage.span.start + last.file + last.fileLength;
  return {
    ...passage,
    text: passage.text.slice(start, end),
    formats: passage.formats
      .filter(({ start: from, end: to }) => from >= start && to <= end)
      .map(({ markup, ...format }) => ({
        ...format,
        start: format.start - start,
        end: format.end - start,
        markup: { start: markup.start - first, end: markup.end - first },
      })),
    span: { start: passage.span.start + first, end: stop },
    origin: pieces.map((piece) => ({ ...piece, file: piece.file - first })),
  };
}
