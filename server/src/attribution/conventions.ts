// What a draft says by its layout and no sentence says: labelled turns, signatures, lines that introduce, a speaker who goes on in
// the next paragraph. In the end every quotation of speech has a speaker, unless the draft gives none.
import type { Place } from '../prose/prose.ts';
import type { Attribution } from './attribution.ts';
import { coverageOf, inOrder, overlap } from './coverage.ts';
import { introductionIn } from './introductions.ts';
import { placeIn, type Paragraph } from './paragraphs.ts';
import { readSignatures } from './signatures.ts';
import type { Scene } from './scenes.ts';
import { giveSpeakers } from './speakers.ts';
import { readTurns } from './turns.ts';

/** Completes the attributions that were read sentence by sentence of a scene. In order of their first place. */
export function applyConventions(
  { paragraphs, quotations, manner }: Scene,
  attributions: readonly Attribution[],
): Attribution[] {
  const { attributions: turns, labels } = readTurns(paragraphs, manner.turns);
  const named = (places: readonly Place[]) => places.some((place) => labels.some((label) => overlap(label, place)));
  const given = coverageOf([...attributions.filter(({ source }) => !named(source)), ...turns]);
  const layout = [...readSignatures(paragraphs, quotations), ...manner.headlines, ...readIntroduced(paragraphs)];
  for (const attribution of layout) {
    if (attribution.content.some((place) => given.ownerOf(place) < 0)) given.add(attribution);
  }
  giveSpeakers(paragraphs, quotations, given);
  const ordered = given.all().map((attribution) => ({ attribution, first: firstPlace(attribution) }));
  return ordered.sort((a, b) => inOrder(a.first, b.first)).map(({ attribution }) => attribution);
}

/** Block quotes, and paragraphs without marks, that a line ending in a colon hands to somebody. */
function readIntroduced(paragraphs: readonly Paragraph[]): Attribution[] {
  return paragraphs.flatMap((paragraph, i) => {
    const next = paragraphs[i + 1];
    const { text, sentences } = paragraph.reading;
    if (!next || paragraph.block.kind === 'heading' || !/:\W*$/u.test(text.slice(-8))) return [];
    const quotes = next.block.kind === 'block-quote' && next.block.group !== paragraph.block.group;
    const bare =
      next.block.kind === 'paragraph' &&
      next.block.kind === paragraph.block.kind &&
      !/^\W*["“‘'«„]/u.test(next.reading.text);
    if (!quotes && !bare) return [];
    const introduction = introductionIn(paragraph);
    if (
      !introduction ||
      (bare && (introduction.cue.length === 0 || (sentences.at(-1)?.last ?? 99) - (sentences.at(-1)?.first ?? 0) > 12))
    )
      return [];
    const told = quotes ? groupFrom(paragraphs, i + 1) : [next];
    const content = told.map((part) => placeIn(part, 0, part.reading.text.trimEnd().length));
    const { source, cue, confidence } = introduction;
    return [{ kind: 'direct', source, cue, content, confidence: bare ? 0.6 : confidence }];
  });
}

/** A block quote's paragraphs from its first on. */
function groupFrom(paragraphs: readonly Paragraph[], from: number): Paragraph[] {
  const group = paragraphs[from]?.block.group;
  let to = from + 1;
  while (to < paragraphs.length && group !== undefined && paragraphs[to]?.block.group === group) to++;
  return paragraphs.slice(from, to);
}

function firstPlace({ source, cue, content }: Attribution): Place {
  let [first] = content;
  for (const places of [source, cue, content]) {
    for (const place of places) if (!first || inOrder(place, first) < 0) first = place;
  }
  return first ?? { block: 0, start: 0, end: 0 };
}
