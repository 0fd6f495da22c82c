// What a sentence rests on: who is cited for it, here or in the sentences before, or why nobody need be.
import { firstWhere } from '../prose/in-order.ts';
import { CUE_NOUNS, cueClass } from '../attribution/cues.ts';
import type { Spoken } from '../entities/changes.ts';
import { coverageOf } from '../entities/covered.ts';
import { textAt } from '../prose/places.ts';
import type { Block, Place, Prose, Sentence } from '../prose/prose.ts';
import { firstTokenFrom } from '../prose/word.ts';
import type { ClaimSource } from './claim.ts';
import type { Hint } from './evidence.ts';
import { readTraces } from './traces.ts';

/** What a sentence rests on; the attribution by its index in the draft. */
export interface Backing {
  readonly source: ClaimSource;
  readonly attribution?: number;
  /** the attribution may be none */
  readonly doubtful?: boolean;
}

/** A stretch of a block that an attribution takes part in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly attribution: number;
  /** without a source ("it was announced that") an attribution stands behind its content, not behind its sentence */
  readonly named: boolean;
  /** nothing but an uncertain reading without a word of saying or wanting speaks for the attribution */
  readonly doubtful: boolean;
  /** who speaks, to tell whether two attributions are of one voice */
  readonly voice?: string;
}

/** The stretches of a block that attributions take part in, in order. */
export function readStretches(draft: Spoken, block: number): readonly Stretch[] {
  const { prose, attributions, speakers } = draft;
  const { sources, cues, contents } = coverageOf(draft, block);
  const known = new Map<number, Omit<Stretch, 'start' | 'end'>>();
  const describe = (attribution: number) => {
    const { source = [], cue = [], confidence = 0 } = attributions[attribution] ?? {};
    const voice = voiceOf(prose, source[0], speakers[attribution]);
    return {
      attribution,
      named: source.length > 0,
      doubtful: confidence < CERTAIN && !cue.some((place) => hasCueWord(prose, place) && !isPassive(prose, place)),
      ...(voice === undefined ? {} : { voice }),
    };
  };
  return [...sources, ...cues, ...contents]
    .sort((a, b) => a.place.start - b.place.start || a.attribution - b.attribution)
    .map(({ place: { start, end }, attribution }) => {
      const described = known.get(attribution) ?? describe(attribution);
      known.set(attribution, described);
      return { start, end, ...described };
    });
}

/** From here on an attribution is believed whatever its cue. */
const CERTAIN = 0.65;

/** "is viewed favorably by", "was disliked": who is named before it does not say or think it. But whoever "was quoted" did speak. */
function isPassive({ blocks }: Prose, { block, start, end }: Place): boolean {
  const tokens = blocks[block]?.tokens ?? [];
  let at = firstTokenFrom(tokens, start);
  while (tokens[at]?.pos !== 'VERB' && (tokens[at]?.end ?? end) < end) at++;
  const verb = tokens[at];
  if (verb?.pos !== 'VERB' || !/(?:ed|en|wn|ld|ght)$/.test(verb.lower) || verb.lemma === 'quote') return false;
  let before = at - 1;
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.text === ',') before--;
  return tokens[before]?.lemma === 'be';
}

function hasCueWord({ blocks }: Prose, { block, start, end }: Place): boolean {
  const tokens = blocks[block]?.tokens ?? [];
  let at = firstTokenFrom(tokens, start);
  for (let token = tokens[at]; token && token.end <= end; token = tokens[++at]) {
    if (cueClass(token.lemma) ?? (CUE_NOUNS.has(token.lemma) || token.lemma === 'accord')) return true;
  }
  return false;
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
    let at = firstWhere(sentences.length, (i) => (sentences[i]?.end ?? 0) >= item.start);
    for (; (sentences[at]?.start ?? Infinity) <= item.end; at++) rows[at]?.push(item);
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
    const attributed = citedIn(sentence, hints[i] ?? [], cited[i] ?? []);
    if (attributed && !attributed.doubtful) return { source: 'attribution', attribution: attributed.attribution };
    const pointer = pointers[i]?.[0];
    if (pointer) return { source: pointer.kind === 'footnote' ? 'footnote' : 'link' };
    if (traces[i]?.firstPerson.some((offset) => !quoted(offset))) return { source: 'observation' };
    if (traces[i]?.cites || traces[i]?.method) return { source: 'attribution' };
    if (traces[i]?.traded) return { source: 'common knowledge' };
    return attributed && { source: 'attribution', attribution: attributed.attribution, doubtful: true };
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

/** What stands behind the words of a sentence that want a source, the surest first. */
function citedIn(sentence: Sentence, hints: readonly Hint[], stretches: readonly Stretch[]): Stretch | undefined {
  const inside = stretches.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const named = inside.find((stretch) => stretch.named && !stretch.doubtful) ?? inside.find((stretch) => stretch.named);
  if (named) return named;
  const isCovered = ({ start, end }: Hint): boolean =>
    inside.some((stretch) => stretch.start < end && stretch.end > start);
  return hints.every(isCovered) ? inside[0] : undefined;
}
