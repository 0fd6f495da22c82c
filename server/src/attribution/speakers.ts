// The speaker of each quotation that no sentence gives one: who speaks beside it, who was introduced, who spoke last.
// Knows the draft's paragraphs, quotations and what was attributed so far.
import type { Place } from '../prose/prose.ts';
import type { Attribution, Quotation } from './attribution.ts';
import { GESTURES } from './cues.ts';
import type { Coverage } from './coverage.ts';
import { introductionIn } from './introductions.ts';
import { placeIn, type Paragraph } from './paragraphs.ts';
import { clauseAfterQuotation, clauseBefore } from './reporting-clause.ts';
import { lastWhere } from '../prose/in-order.ts';
import { lastBefore, lastStarting } from './seek.ts';

/** Adds to `given` a speaker for each quotation of speech that has none, as far as the draft names one. */
export function giveSpeakers(
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  given: Coverage,
): void {
  const speech = quotations.filter(({ use, within }) => use === 'speech' && within === undefined);
  /** by paragraph: the attribution of its last quotation */
  const spoken = new Map<number, number>();
  const locate = locator(paragraphs);
  const orphans: Orphan[] = [];
  for (const quotation of speech) {
    const owner = quotation.places.map((place) => given.ownerOf(place, quotation.places)).find((index) => index >= 0);
    const [first] = quotation.places;
    if (!first) continue;
    const at = locate(first);
    const turns = quotation.places.filter((place) => given.ownerOf(place) >= 0);
    if (owner === undefined && turns.length * 2 >= quotation.places.length) continue;
    if (owner === undefined) {
      const paragraph = paragraphs[at];
      const found =
        adjacent(paragraph, first) ??
        gesturing(paragraph, first) ??
        beside(paragraph, first, given) ??
        before(paragraphs, at, first, spoken, given);
      if (found === undefined) orphans.push({ quotation, at });
      else spoken.set(locate(quotation.places.at(-1) ?? first), attribute(quotation, found, given));
      continue;
    }
    given.extend(
      owner,
      quotation.places.filter((place) => given.ownerOf(place) < 0),
    );
    if (quotation.damage) addUnmarked(paragraphs[at], quotation, owner, given);
    spoken.set(locate(quotation.places.at(-1) ?? first), owner);
  }
  addFragments(paragraphs, quotations, locate, given);
  for (const { quotation, at } of orphans) {
    const found = after(paragraphs, at, quotation, spoken, given);
    if (found) attribute(quotation, found, given);
  }
}

/** Quoted words too few for speech, in a sentence that cites somebody: `Japan branded it an “outlaw nation in the neighborhood”`. */
function addFragments(
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  locate: (place: Place) => number,
  given: Coverage,
): void {
  for (const { use, within, places } of quotations) {
    const [place] = places;
    if (use !== 'scare' || within !== undefined || !place || given.ownerOf(place) >= 0) continue;
    const paragraph = paragraphs[locate(place)];
    if (!paragraph) continue;
    const { reading, start: shift } = paragraph;
    if (reading.text.slice(place.start - shift, place.end - shift).split(/\s+/u).length < 3) continue;
    const sentence = reading.sentences[lastStarting(reading.sentences, place.start - shift + 1)];
    if (!sentence) continue;
    const from = sentence.start + shift;
    const owner = given.namedNear(place).findLast((index) => {
      const { source = [], content = [] } = given.at(index) ?? {};
      const named = source.some(
        ({ block, start, end }) => block === place.block && start >= from && end <= place.start,
      );
      return named && content.some(({ block, end }) => block === place.block && end > from && end <= place.start);
    });
    if (owner !== undefined) given.extend(owner, [place]);
  }
}

interface Orphan {
  readonly quotation: Quotation;
  readonly at: number;
}

/** Whose words a quotation is taken for: an attribution that it continues, or a source of its own. */
type Speaker =
  { readonly joins: number; readonly confidence: number } | Pick<Attribution, 'source' | 'cue' | 'confidence'>;

function attribute({ places }: Quotation, speaker: Speaker, given: Coverage): number {
  if (!('joins' in speaker)) return given.add({ kind: 'direct', content: places, ...speaker });
  const { source = [] } = given.at(speaker.joins) ?? {};
  return given.add({ kind: 'direct', source, cue: [], content: places, confidence: speaker.confidence });
}

/** Speech in the first person that goes on where a quotation with damaged marks seems to end: `… talks.” We think it will help.` */
function addUnmarked(paragraph: Paragraph | undefined, { places }: Quotation, owner: number, given: Coverage): void {
  const last = places.at(-1);
  const { source = [] } = given.at(owner) ?? {};
  if (!paragraph || !last || last.block !== paragraph.at) return;
  const { sentences, text } = paragraph.reading;
  const first = lastStarting(sentences, last.end - paragraph.start) + 1;
  for (const { start, end } of sentences.slice(first, first + 2)) {
    const place = placeIn(paragraph, start, end);
    const words = text.slice(start, end);
    if (!/^(?:I|We|My|Our)\b/u.test(words) || /["“”]/u.test(words) || given.ownerOf(place) === owner) return;
    given.add({ kind: 'indirect', source, cue: [], content: [place], confidence: 0.55 });
  }
}

/** Who is named right after the quotation, or right before it in its sentence. */
function adjacent(paragraph: Paragraph | undefined, quotation: Place): Speaker | undefined {
  if (!paragraph) return undefined;
  const { text, tokens } = paragraph.reading;
  const end = quotation.end - paragraph.start;
  const start = quotation.start - paragraph.start;
  const next = lastBefore(tokens, end) + 1;
  const comma = tokens[next]?.text === ',';
  if (comma || /[,?!…—–-]\W{0,2}$/u.test(text.slice(start, end))) {
    const clause = clauseAfterQuotation(tokens, comma ? next + 1 : next, tokens.length);
    if (clause) {
      const place = ([from, to]: readonly [number, number]) => [
        placeIn(paragraph, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
      ];
      return { source: place(clause.subject), cue: place(clause.verb), confidence: 0.93 };
    }
  }
  const lead = text.slice(0, start);
  if (!/\p{L}/u.test(lead) || /[.?!]["”’)]*\s*$/u.test(lead)) return undefined;
  const introduction = introductionIn(paragraph, start);
  return introduction && introduction.cue.length > 0 ? { ...introduction, confidence: 0.8 } : undefined;
}

/** Who gestures in the sentence that ends where the quotation begins: `Petrov shrugged. “…”` */
function gesturing(paragraph: Paragraph | undefined, quotation: Place): Speaker | undefined {
  if (!paragraph) return undefined;
  const { tokens, sentences } = paragraph.reading;
  const sentence =
    sentences[lastWhere(sentences.length, (i) => (sentences[i]?.end ?? 0) <= quotation.start - paragraph.start)];
  if (!sentence) return undefined;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (token?.pos !== 'VERB' || !GESTURES.has(token.lemma.toLowerCase())) continue;
    const clause = clauseBefore(tokens, sentence.first, i);
    if (!clause) continue;
    const [from, to] = clause.subject;
    const source = [placeIn(paragraph, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)];
    return { source, cue: [placeIn(paragraph, token.start, token.end)], confidence: 0.75 };
  }
  return undefined;
}

/** Who is cited in the quotation's own paragraph: in its sentence, before it, right after it. */
function beside(paragraph: Paragraph | undefined, quotation: Place, given: Coverage): Speaker | undefined {
  if (!paragraph) return undefined;
  const { start: shift, reading } = paragraph;
  const end = shift + reading.text.length;
  const sentence = reading.sentences[lastStarting(reading.sentences, quotation.start - shift + 1)];
  let best: { readonly index: number; readonly score: number } | undefined;
  for (const index of given.namedNear(quotation)) {
    const attribution = given.at(index);
    const named = attribution?.source[0] ?? attribution?.cue[0];
    if (!attribution || attribution.source.length === 0 || !named || named.start < shift || named.start >= end)
      continue;
    if (named.start >= quotation.start && named.end <= quotation.end) continue;
    const close = sentence && named.start >= sentence.start + shift && named.start < sentence.end + shift;
    const earlier = named.start < quotation.start;
    const score =
      (close ? 4 : 0) +
      (attribution.kind === 'indirect' ? 0 : 2) +
      (earlier ? 2 : 0) -
      Math.abs(named.start - quotation.start) / 1000;
    const signed = attribution.cue.length === 0 && end - named.end < 3;
    if (!earlier && !close && !signed && named.start - quotation.end > 120) continue;
    if (!best || score > best.score) best = { index, score };
  }
  return best && { joins: best.index, confidence: best.score > 3 ? 0.85 : 0.65 };
}

/** Who was made ready to speak before the quotation: in its paragraph, in the one before, or by having spoken there. */
function before(
  paragraphs: readonly Paragraph[],
  at: number,
  quotation: Place,
  spoken: ReadonlyMap<number, number>,
  given: Coverage,
): Speaker | undefined {
  const paragraph = paragraphs[at];
  const previous = paragraphs[at - 1];
  if (!paragraph) return undefined;
  const offset = quotation.start - paragraph.start;
  const lead = paragraph.reading.text.slice(0, offset);
  if (/\p{L}/u.test(lead)) {
    const introduced = introductionIn(paragraph, offset);
    return introduced && { ...introduced, confidence: introduced.confidence * 0.8 };
  }
  if (!previous || previous.block.kind === 'heading' || !together(previous, paragraph)) return undefined;
  const introduces = /[:—–]\W*$/u.test(previous.reading.text.slice(-8));
  const introduction = introduces ? introductionIn(previous) : undefined;
  if (introduction) return introduction;
  const speaker = spoken.get(at - 1);
  if (speaker !== undefined && endsQuoted(previous, speaker, given)) return { joins: speaker, confidence: 0.6 };
  return undefined;
}

/** Whether a paragraph's last words are its speaker's. */
function endsQuoted({ at, start, reading }: Paragraph, speaker: number, given: Coverage): boolean {
  const end = start + reading.text.trimEnd().length;
  const last = given
    .at(speaker)
    ?.content.filter(({ block }) => block === at)
    .at(-1);
  return last !== undefined && (end - last.end < 3 || end - last.end < 160);
}

/** Who speaks in the paragraph after, else whom the paragraph before is about. */
function after(
  paragraphs: readonly Paragraph[],
  at: number,
  { places }: Quotation,
  spoken: ReadonlyMap<number, number>,
  given: Coverage,
): Speaker | undefined {
  const paragraph = paragraphs[at];
  const [quotation] = places;
  if (!paragraph || !quotation || paragraph.block.kind === 'heading') return undefined;
  const next = paragraphs[at + places.length];
  const opens = next && together(paragraph, next) && /^\W*["“‘']/u.test(next.reading.text);
  if (opens) {
    const speaker = given
      .namedNear(placeIn(next, 0, 1))
      .find((index) => (given.at(index)?.content[0]?.start ?? Infinity) <= next.start + 1);
    if (speaker !== undefined && (given.at(speaker)?.source.length ?? 0) > 0)
      return { joins: speaker, confidence: 0.6 };
  }
  const previous = paragraphs[at - 1];
  const { text } = paragraph.reading;
  const others = text.slice(0, quotation.start - paragraph.start) + text.slice(quotation.end - paragraph.start);
  const alone = places.length > 1 || !/\p{L}/u.test(others);
  if (!previous || previous.block.kind === 'heading' || !together(previous, paragraph)) return undefined;
  const introduced = introductionIn(previous);
  if (introduced && introduced.cue.length > 0) return { ...introduced, confidence: alone ? 0.6 : 0.35 };
  const speaker = spoken.get(at - 1);
  return speaker === undefined ? undefined : { joins: speaker, confidence: alone ? 0.4 : 0.35 };
}

const together = (a: Paragraph, b: Paragraph): boolean =>
  a.block.kind === b.block.kind && a.block.group === b.block.group;

/** Finds the index of the paragraph that a place begins in. */
const locator =
  (paragraphs: readonly Paragraph[]) =>
  ({ block, start }: Place): number =>
    lastWhere(paragraphs.length, (i) => {
      const paragraph = paragraphs[i];
      return paragraph !== undefined && (paragraph.at < block || (paragraph.at === block && paragraph.start <= start));
    });
