// Quotations that nobody is said to have said.
import type { Quotation } from '../attribution/attribution.ts';
import type { Block, Place } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { styleOf } from '../draft/style.ts';
import { attributionEdits } from './attribute.ts';
import { blankMark, withBlanks } from './blanks.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isLinked, isQuoted, isRunningText, overlap, paragraphAt, quotationsIn } from './coverage.ts';
import type { Fix, Report, Rule } from './rule.ts';
import { likelySpeakers, namingAt, peopleIn } from './speakers.ts';

export const unattributedQuote: Rule = {
  code: 'unattributed-quote',
  severity: 'warning',
  summary: 'A quotation stands without a speaker.',
  explanation: `Every quotation needs a name in its own paragraph. A reader who has to guess from the paragraph before guesses wrong
as soon as a paragraph is moved or cut.

The fixes offer the likeliest speakers, best first: who spoke last nearby, and who is being spoken of. They write the attribution
as the rest of the draft does: “said” or “says”, the full name where the speaker has not been introduced yet, the comma inside or
outside the mark.

Quoted terms, titles, nicknames and single words want no speaker. Neither does a quotation that the paragraph's own attribution
still covers, that a colon leads in, or whose sentence has a link or a footnote.`,
  check: checkUnattributedQuotes,
};

function* checkUnattributedQuotes(draft: Draft): Iterable<Report> {
  const unattributed = readUnattributed(draft)
    .filter((quotation) => quotation.places.length < 2 || lacksSpeaker(draft, quotation))
    .filter((quotation) => !isLedIn(draft, quotation));
  const lines = unattributed.filter((quotation) => isAlone(draft, quotation));
  const dialogue = new Set(
    runs(lines)
      .filter((run) => run.length >= 3)
      .flat(),
  );
  for (const quotation of unattributed) {
    const [first] = quotation.places;
    if (!first) continue;
    yield {
      span: fileSpan(draft.prose, first),
      message: 'Nobody is said to have said this.',
      fixes: () => speakerFixes(draft, quotation, first),
      forms: () => speakerForms(draft, quotation),
      // Lines below lines may be a dialogue, whose speakers take turns.
      ...(dialogue.has(quotation) ? { severity: 'information' } : {}),
    };
  }
}

/** The quotations that begin in a block and have no speaker as far as that block and its neighbours tell. */
const readUnattributed = byBlock(1, (draft: Draft, index): readonly Quotation[] => {
  const block = draft.prose.blocks[index];
  if (!block || !isRunningText(block)) return NONE;
  return quotationsIn(draft, index).filter(
    (quotation) => quotation.places.length > 1 || lacksSpeaker(draft, quotation),
  );
});
const NONE: readonly Quotation[] = [];

function lacksSpeaker(draft: Draft, quotation: Quotation): boolean {
  const [first] = quotation.places;
  const block = first && draft.prose.blocks[first.block];
  if (!block || quotation.use !== 'speech' || quotation.within !== undefined) return false;
  return isUtterance(block, quotation) && !isAttributed(draft, quotation) && !isLinked(block, first);
}

/** Whether a quotation is all that its paragraphs hold. */
function isAlone({ prose: { blocks } }: Draft, { places }: Quotation): boolean {
  const last = places.at(-1);
  return places[0]?.start === 0 && last !== undefined && last.end === blocks[last.block]?.text.trimEnd().length;
}

/** Groups of quotations in paragraphs that follow each other. */
function runs(quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = [];
  for (const quotation of quotations) {
    const before = groups.at(-1)?.at(-1)?.places.at(-1)?.block;
    if (before !== undefined && quotation.places[0]?.block === before + 1) groups.at(-1)?.push(quotation);
    else groups.push([quotation]);
  }
  return groups;
}

function speakerFixes(draft: Draft, quotation: Quotation, at: Place): Fix[] {
  const style = styleOf(draft);
  const { verb } = style;
  const fixes: Fix[] = [];
  for (const entity of likelySpeakers(draft, quotation.places)) {
    const naming = namingAt(draft, entity, at);
    if (!naming) continue;
    const attribution = naming.description ? `${verb} ${naming.name}, ${naming.description}` : `${naming.name} ${verb}`;
    const edits = attributionEdits(draft.prose, quotation, attribution, style);
    if (edits) fixes.push({ title: `Add “${attribution}”`, preferred: fixes.length === 0, edits });
  }
  return fixes;
}

/** A form for the attribution, for a speaker that the draft does not know yet. */
function speakerForms(draft: Draft, quotation: Quotation): Fix[] {
  const style = styleOf(draft);
  const { verb } = style;
  const edits = attributionEdits(draft.prose, quotation, `${blankMark} ${verb}`, style);
  return edits ? [{ title: `Add “… ${verb}” and write who`, preferred: false, edits: withBlanks(edits) }] : [];
}

/** At least four words. */
const fourWords = /^(?:\S+\s+){3}\S/;

/**
 * Whether a quotation is a statement of its own: it begins a sentence and ends one. Half a sentence in somebody's mouth belongs to
 * the sentence around it, and a comma before the closing mark leads to whoever speaks.
 */
function isUtterance({ text }: Block, { places, words }: Quotation): boolean {
  const [first] = places;
  const [said] = words;
  const last = places.at(-1);
  if (!first || !said || !last) return false;
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  if (first.start > 0 && !/(?:[.!?:…][”’"'»)\]]*\s+|[—–-]\s*|^\s+)$/.test(before)) return false;
  if (places.length > 1) return true;
  const content = text.slice(said.start, said.end).trim();
  if (!fourWords.test(content)) return false;
  const after = text.slice(last.end, last.end + 12);
  return /[.!?…][’”"'»)]*$/.test(content.slice(-12)) ? !/^\s*\p{Ll}/u.test(after) : /^[.!?]/.test(after);
}

function isAttributed(draft: Draft, quotation: Quotation): boolean {
  return (
    quotation.places.some((place) => {
      const paragraph = paragraphAt(draft, place);
      const { cues, contents } = coverageOf(draft, place.block);
      return (
        cues.some(
          (cue) => overlap(cue.place, paragraph) && !isQuoted(draft, cue.place) && hasSource(draft, cue.attribution),
        ) ||
        contents.some(
          ({ place: content, attribution }) =>
            overlap(content, place) && !isNobodys(draft, attribution) && isNear(draft, paragraph, attribution),
        )
      );
    }) ||
    followsPerson(draft, quotation) ||
    isAnswer(draft, quotation) ||
    isSigned(draft, quotation)
  );
}

/** "Nobody disputes that": nobody has said anything. */
const nobody = /^(?:nobody|no[- ]one|none|neither)\b/i;

function isNobodys({ attributions, prose }: Draft, attribution: number): boolean {
  const [source] = attributions[attribution]?.source ?? [];
  return source !== undefined && nobody.test(textAt(prose, source));
}

const hasSource = (draft: Draft, attribution: number): boolean =>
  (draft.attributions[attribution]?.source.length ?? 0) > 0 && !isNobodys(draft, attribution);

/** Whether the source or cue of an attribution stands in a paragraph. */
function isNear(draft: Draft, paragraph: Place, attribution: number): boolean {
  const { source = [], cue = [] } = draft.attributions[attribution] ?? {};
  return [...source, ...cue].some((place) => overlap(place, paragraph) && !isQuoted(draft, place));
}

/** "She told the court:" in the paragraph before, or before the list; a label such as "Okafor:" before the mark. */
function isLedIn(draft: Draft, { places }: Quotation): boolean {
  const [first] = places;
  if (!first) return false;
  const { blocks } = draft.prose;
  const block = blocks[first.block];
  const before = block?.text.slice(0, first.start).trimEnd() ?? '';
  if (/:\W*$/.test(before)) return true;
  const { start } = paragraphAt(draft, first);
  if (block?.text.slice(start, first.start).trim()) return /[–—-]$/.test(before);
  if (before !== '') return false;
  let previous = first.block - 1;
  while (block?.group !== undefined && blocks[previous]?.group === block.group) previous -= 1;
  return /:\W*$/.test(blocks[previous]?.text ?? '');
}

/** "Obi agreed. “…”": the sentence before, in the same paragraph, begins with the one who speaks. */
function followsPerson(draft: Draft, { places }: Quotation): boolean {
  const [first] = places;
  const block = first && draft.prose.blocks[first.block];
  if (!first || !block) return false;
  const { start } = paragraphAt(draft, first);
  const before = block.sentences.filter((sentence) => sentence.start >= start && sentence.end <= first.start).at(-1);
  if (!before) return false;
  const opening = block.tokens.slice(before.first, Math.min(before.last, before.first + 12));
  const verb = opening.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const subject = { block: first.block, start: before.start, end: verb?.start ?? before.start };
  return (
    /^(?:he|she)\b/i.test(block.text.slice(before.start)) ||
    peopleIn(draft, first.block).some((place) => overlap(place, subject))
  );
}

/** An answer in an interview: below a heading or a paragraph in italics that asks, or below a paragraph all in bold. */
function isAnswer({ prose: { blocks } }: Draft, { places }: Quotation): boolean {
  const [first] = places;
  const question = first && blocks[first.block - 1];
  if (!question || first.start > 0) return false;
  const whole = question.formats.filter(({ start, end }) => start === 0 && end >= question.text.trimEnd().length);
  if (whole.some(({ kind }) => kind === 'strong')) return true;
  return /\?\W*$/.test(question.text) && (question.kind === 'heading' || whole.length > 0);
}

/** `“…” — Ada Obi`, at the end of the paragraph or in the next. */
function isSigned({ prose: { blocks } }: Draft, { places }: Quotation): boolean {
  const last = places.at(-1);
  if (!last) return false;
  const after = blocks[last.block]?.text.slice(last.end).trim() ?? '';
  if (after === '') return /^\s*[-–—―~]+\s*\p{Lu}/u.test(blocks[last.block + 1]?.text ?? '');
  return /^[\s.,]*(?:[-–—―~]+|\()\s*\p{Lu}/u.test(after);
}
