// Quotations whose speaker is named only after the second quoted sentence.
import type { Quotation } from '../attribution/attribution.ts';
import type { Block, Place } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { styleOf } from '../draft/style.ts';
import { firstSentenceEnd, moveAttribution } from './attribute.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isRunningText, overlap, quotationsIn } from './coverage.ts';
import type { Report, Rule } from './rule.ts';

export const lateAttribution: Rule = {
  code: 'late-attribution',
  severity: 'information',
  summary: 'The speaker is named only after the second quoted sentence.',
  explanation: `A reader wants to know whose voice it is before the second sentence begins. Editors put the attribution after the first.

The fix moves it there: “We had no water,” Obi said. “The pumps were dry.”`,
  check: checkLateAttributions,
};

/** Two short sentences ("No. Never.") do not keep a reader waiting. */
const LONG = 15;

function* checkLateAttributions(draft: Draft): Iterable<Report> {
  const { prose } = draft;
  for (const { quotation, place, sentenceEnd } of readLate(draft)) {
    const words = textAt(prose, place);
    yield {
      span: fileSpan(prose, place),
      message: `Two quoted sentences go by before “${words}” tells who speaks.`,
      fixes: () => {
        const edits = moveAttribution(prose, quotation, sentenceEnd, styleOf(draft).commaInside);
        return edits ? [{ title: `Move “${words}” after the first quoted sentence`, preferred: true, edits }] : [];
      },
    };
  }
}

interface Late {
  readonly quotation: Quotation;
  /** the words that attribute it */
  readonly place: Place;
  readonly sentenceEnd: number;
}

/** The quotations that begin in a block and are attributed late. */
const readLate = byBlock(0, (draft: Draft, index): readonly Late[] => {
  const block = draft.prose.blocks[index];
  if (!block || !isRunningText(block)) return NONE;
  return quotationsIn(draft, index).flatMap((quotation) => {
    const [place] = quotation.places;
    const [said] = quotation.words;
    if (!place || !said || quotation.use !== 'speech') return [];
    if (quotation.within !== undefined || quotation.places.length > 1) return [];
    if (!firstSentenceEnd(block, said) || block.text.slice(said.start, said.end).split(/\s+/).length < LONG) return [];
    const named = attributionAfter(draft, block, quotation, place);
    return named ? [{ quotation, ...named }] : [];
  });
});
const NONE: readonly Late[] = [];

/** The words that attribute a quotation right behind it, where nothing in the paragraph before does. */
function attributionAfter(
  draft: Draft,
  { text }: Block,
  { places }: Quotation,
  place: Place,
): { readonly place: Place; readonly sentenceEnd: number } | undefined {
  const { contents, cues, sources } = coverageOf(draft, place.block);
  if (
    cues.some((cue) => cue.place.end <= place.start) ||
    /[\p{L}]/u.test(
      text
        .slice(0, place.start)
        .split(/[.!?]\s/)
        .at(-1) ?? '',
    )
  )
    return undefined;
  const own = new Set(
    contents
      .filter((content) => places.some((quoted) => overlap(quoted, content.place)))
      .map(({ attribution }) => attribution),
  );
  const parts = [...sources, ...cues].filter(({ attribution }) => own.has(attribution)).map((part) => part.place);
  if (parts.length < 2 || parts.some(({ start }) => start < place.end)) return undefined;
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const stop = /\.(?=\s|$)/.exec(text.slice(end));
  if (start - place.end > 2 || end - start > 80) return undefined;
  // "said Amara Obi, a ferry pilot": the name is enough to point at.
  const pointed = start + (text.slice(start, end).split(',')[0] ?? '').length;
  return { place: { block: place.block, start, end: pointed }, sentenceEnd: stop ? end + stop.index + 1 : text.length };
}
