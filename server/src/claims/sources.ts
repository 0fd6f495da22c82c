// What a sentence rests on: who is cited for it, here or in the sentences before, or why nobody need be.
import type { Attribution } from '../attribution/attribution.ts';
import type { Cast } from '../entities/entities.ts';
import { textAt } from '../prose/places.ts';
import type { Block, Place, Prose, Sentence } from '../prose/prose.ts';
import type { ClaimSource } from './claim.ts';
import type { Hint } from './evidence.ts';
import { readTraces } from './traces.ts';

/** What a sentence rests on; the attribution by its index in the draft. */
export interface Backing {
  readonly source: ClaimSource;
  readonly attribution?: number;
}

/** A stretch of a block that an attribution takes part in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly attribution: number;
  /** without a source ("it was announced that") an attribution stands behind its content, not behind its sentence */
  readonly named: boolean;
  /** who speaks, to tell whether two attributions are of one voice */
  readonly voice?: string;
}

/** The stretches of each block that attributions take part in, by block, in order. */
export function readStretches(
  prose: Prose,
  attributions: readonly Attribution[],
  { speakers }: Cast,
): ReadonlyMap<number, readonly Stretch[]> {
  const stretches = new Map<number, Stretch[]>();
  attributions.forEach(({ source, cue, content }, attribution) => {
    const voice = voiceOf(prose, source[0], speakers[attribution]);
    for (const { block, start, end } of [...source, ...cue, ...content]) {
      const stretch = { start, end, attribution, named: source.length > 0, ...(voice === undefined ? {} : { voice }) };
      const row = stretches.get(block);
      if (row) row.push(stretch);
      else stretches.set(block, [stretch]);
    }
  });
  for (const row of stretches.values()) row.sort((a, b) => a.start - b.start);
  return stretches;
}

const PRONOUN = 'he or she';

function voiceOf(prose: Prose, source: Place | undefined, speaker: number | null | undefined): string | undefined {
  if (speaker !== null && speaker !== undefined) return `entity ${speaker}`;
  if (!source) return undefined;
  const words = textAt(prose, source).toLowerCase();
  return /^(?:he|she|they|it)$/.test(words) ? PRONOUN : words;
}

/** For each sentence, the items that touch it. */
function bySentence<T extends { readonly start: number; readonly end: number }>(
  sentences: readonly Sentence[],
  items: readonly T[],
): readonly (readonly T[])[] {
  const rows: T[][] = sentences.map(() => []);
  for (const item of items) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) < item.start) low = middle + 1;
      else high = middle;
    }
    for (; (sentences[low]?.start ?? Infinity) <= item.end; low++) rows[low]?.push(item);
  }
  return rows;
}

/**
 * What each sentence of a block rests on, in the order of its sentences; undefined where nobody stands behind it. `hints` are the
 * words of each sentence that want a source, `breaks` where paragraphs begin inside the block; `quoted` tells whether an offset lies between quotation marks.
 */
export function readBackings(
  block: Block,
  hints: readonly (readonly Hint[])[],
  stretches: readonly Stretch[],
  breaks: readonly number[],
  quoted: (offset: number) => boolean,
): (Backing | undefined)[] {
  const traces = readTraces(block.reading);
  const cited = bySentence(block.sentences, stretches);
  const begins = firstOf(block.sentences, breaks);
  const pointers = bySentence(
    block.sentences,
    block.formats.filter(({ kind }) => kind === 'link' || kind === 'url' || kind === 'footnote'),
  );
  const owned = block.sentences.map((sentence, i) => own(sentence, i));
  const backings: (Backing | undefined)[] = [];
  owned.forEach((backing, i) => {
    backings.push(backing ?? carried(i));
  });
  return backings;

  function own(sentence: Sentence, i: number): Backing | undefined {
    if (traces[i]?.witnessed) return { source: 'observation' };
    const attribution = citedIn(sentence, hints[i] ?? [], cited[i] ?? []);
    if (attribution !== undefined) return { source: 'attribution', attribution };
    const pointer = pointers[i]?.[0];
    if (pointer) return { source: pointer.kind === 'footnote' ? 'footnote' : 'link' };
    if (traces[i]?.firstPerson.some((offset) => !quoted(offset))) return { source: 'observation' };
    return traces[i]?.cites || traces[i]?.method ? { source: 'attribution' } : undefined;
  }

  /** A sentence that goes on where a cited one stopped, tells of the same poll, or stands between two citings of one speaker. */
  function carried(i: number): Backing | undefined {
    const before = begins.has(i) ? undefined : backings[i - 1];
    if (before?.source !== 'attribution' && before?.source !== 'carried') return undefined;
    const polled = traces[i]?.polled && traces[i - 1]?.polled;
    if (!traces[i]?.continues && !polled && !isOneVoice(i)) return undefined;
    return { ...before, source: 'carried' };
  }

  function isOneVoice(i: number): boolean {
    const before = new Set(cited[i - 1]?.map(({ voice }) => voice));
    return (cited[i + 1] ?? []).some(({ voice }) => voice === PRONOUN || (voice !== undefined && before.has(voice)));
  }
}

/** The sentences that begin a paragraph inside a block: nothing is carried over into them. */
function firstOf(sentences: readonly Sentence[], breaks: readonly number[]): ReadonlySet<number> {
  const begins = new Set<number>();
  let sentence = 0;
  for (const at of breaks) {
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= at) sentence++;
    begins.add(sentence);
  }
  return begins;
}

/** The attribution that stands behind the words of a sentence that want a source. */
function citedIn(sentence: Sentence, hints: readonly Hint[], stretches: readonly Stretch[]): number | undefined {
  const inside = stretches.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const named = inside.find((stretch) => stretch.named);
  if (named) return named.attribution;
  const covers = ({ start, end }: Hint): Stretch | undefined =>
    inside.find((stretch) => stretch.start < end && stretch.end > start);
  return hints.every(covers) ? inside[0]?.attribution : undefined;
}
