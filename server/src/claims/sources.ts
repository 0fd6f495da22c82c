// What a sentence rests on: who is cited for it, here or in the sentences before, or why nobody need be.
import type { Attribution } from '../attribution/attribution.ts';
import type { Cast } from '../entities/entities.ts';
import { textAt } from '../prose/places.ts';
import type { Block, Place, Prose, Reading, Sentence, Token } from '../prose/prose.ts';
import type { ClaimSource } from './claim.ts';
import type { Hint } from './evidence.ts';
import { citing, notCiting, publicRecord } from './lexicon.ts';
import { findPhrases, phraseBook } from './phrases.ts';

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
}

/** The stretches of each block that attributions take part in, by block. */
export function readStretches(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Stretch[]> {
  const stretches = new Map<number, Stretch[]>();
  const put = (places: readonly Place[], attribution: number, named: boolean): void => {
    for (const { block, start, end } of places) {
      const row = stretches.get(block);
      if (row) row.push({ start, end, attribution, named });
      else stretches.set(block, [{ start, end, attribution, named }]);
    }
  };
  attributions.forEach(({ source, cue, content }, i) => {
    for (const places of [source, cue, content]) put(places, i, source.length > 0);
  });
  for (const row of stretches.values()) row.sort((a, b) => a.start - b.start);
  return stretches;
}

const citingBook = phraseBook([
  ...citing.map((phrase) => [phrase, true] as const),
  ...notCiting.map((phrase) => [phrase, false] as const),
]);
const recordBook = phraseBook(publicRecord.map((phrase) => [phrase, true] as const));

/** What the words of a sentence alone tell about its source. */
interface Traces {
  /** it names a way of saying or finding */
  readonly cites: boolean;
  /** it tells what the public record holds */
  readonly recorded: boolean;
  /** it goes on where the sentence before stopped */
  readonly continues: boolean;
  /** it speaks of poll, survey or study results */
  readonly polled: boolean;
  /** it tells how a poll or study was made */
  readonly method: boolean;
}

const continuing =
  /^(?:additionally|also|moreover|furthermore|in addition|further|likewise|similarly|besides|that means|this means|in other words|by (?:contrast|comparison)|in (?:contrast|comparison)|meanwhile, among|the same|another)\b/i;

const kept = new WeakMap<Reading, readonly Traces[]>();

/** "A poll … shows", "in the company's filings": the sentence names where its figures come from. */
const findings =
  /\b(?:poll|survey|study|analysis|census|data|statistics|report|review|audit|filing|record|document|estimate)s?\b[^.;]{0,80}\b(?:show|find|found|indicat|suggest|identif|estimat|reveal|put|gave|give|ha[sd]|conclud|detail|calculat)/i;
const within =
  /\b(?:in|from|by|per|under) (?:an?|the|its|their|his|her|two|several|recent|national|[\p{L}.]+['’]s?) [^,.;]{0,50}\b(?:poll|survey|study|analysis|census|report|review|audit|filing|statistic|disclosure|lawsuit|indictment)s?\b/iu;

/** A line of a transcript begins with who speaks: "AW:", "Dan Brown:". */
const speakerLabel = /^(?:\p{Lu}{1,3}|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}):\s/u;

/** Whether a sentence has a subject that says, finds or wants: no participle ("ads supporting") and no bare passive ("was announced"). */
function cites(tokens: readonly Token[], first: number, last: number): boolean {
  return findPhrases(citingBook, tokens, first, last).some((match) => {
    const head = tokens[match.first];
    if (!match.value || !head) return false;
    if (head.pos !== 'VERB' || match.last - match.first > 1) return true;
    const before = tokens.slice(Math.max(first, match.first - 3), match.first);
    const last = before.at(-1);
    if (head.text === head.lemma && (last?.lemma === 'to' || last?.lemma === 'have')) return false;
    if (before.some(({ lemma }) => lemma === 'be'))
      return head.text.endsWith('ing') || tokens.slice(match.last, match.last + 3).some(({ text }) => text === 'by');
    return !head.text.endsWith('ing');
  });
}

function readTraces(reading: Reading): readonly Traces[] {
  let traces = kept.get(reading);
  if (!traces) {
    const transcript = speakerLabel.test(reading.text);
    traces = reading.sentences.map(({ first, last, start, end }) => {
      const text = reading.text.slice(start, end);
      return {
        cites: transcript || findings.test(text) || within.test(text) || cites(reading.tokens, first, last),
        recorded: findPhrases(recordBook, reading.tokens, first, last).length > 0,
        continues: continuing.test(text),
        method: /\bmargin of (?:sampling )?error\b|\b(?:was|were) conducted\b/i.test(text),
        polled: /\b(?:poll|survey|study|respondents?|those (?:surveyed|polled))\b/i.test(text),
      };
    });
    kept.set(reading, traces);
  }
  return traces;
}

const firstPerson: ReadonlySet<string> = new Set([
  'I',
  'we',
  'We',
  'my',
  'My',
  'our',
  'Our',
  'us',
  'me',
  'ours',
  'mine',
]);
/** The reporter as witness. */
const witness =
  /\b(?:this|the|our) (?:reporter|author|writer|correspondent|journalist) (?:observed|saw|counted|watched|heard|visited|witnessed)\b/i;

const ownWords = (
  tokens: readonly Token[],
  { first, last }: Sentence,
  quoted: (offset: number) => boolean,
): boolean => {
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token && firstPerson.has(token.text) && !quoted(token.start)) return true;
  }
  return false;
};

const PRONOUN = 'he or she';

/** Who speaks in each attribution, to tell whether two are of one voice; undefined where nobody is named. */
export function readVoices(
  prose: Prose,
  attributions: readonly Attribution[],
  { speakers }: Cast,
): (string | undefined)[] {
  return attributions.map(({ source: [first] }, i) => {
    const speaker = speakers[i];
    if (speaker !== null && speaker !== undefined) return `entity ${speaker}`;
    if (!first) return undefined;
    const words = textAt(prose, first).toLowerCase();
    return /^(?:he|she|they|it)$/.test(words) ? PRONOUN : words;
  });
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
 * words of each sentence that want a source, `voices` who speaks in each attribution; `quoted` tells whether an offset lies between quotation marks.
 */
export function readBackings(
  block: Block,
  hints: readonly (readonly Hint[])[],
  stretches: readonly Stretch[],
  voices: readonly (string | undefined)[],
  quoted: (offset: number) => boolean,
): (Backing | undefined)[] {
  const traces = readTraces(block.reading);
  const cited = bySentence(block.sentences, stretches);
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
    if (witness.test(block.text.slice(sentence.start, sentence.end))) return { source: 'observation' };
    const attribution = citedIn(sentence, hints[i] ?? [], cited[i] ?? []);
    if (attribution !== undefined) return { source: 'attribution', attribution };
    const pointer = pointers[i]?.[0];
    if (pointer) return { source: pointer.kind === 'footnote' ? 'footnote' : 'link' };
    if (ownWords(block.tokens, sentence, quoted)) return { source: 'observation' };
    return traces[i]?.cites || traces[i]?.method ? { source: 'attribution' } : undefined;
  }

  /** A sentence that goes on where a cited one stopped, tells of the same poll, or stands between two citings of one speaker. */
  function carried(i: number): Backing | undefined {
    const before = backings[i - 1];
    if (before?.source !== 'attribution' && before?.source !== 'carried') return undefined;
    const polled = traces[i]?.polled && traces[i - 1]?.polled;
    if (!traces[i]?.continues && !polled && !isOneVoice(before.attribution, owned[i + 1]?.attribution))
      return undefined;
    return { ...before, source: 'carried' };
  }

  function isOneVoice(a: number | undefined, b: number | undefined): boolean {
    const [one, other] = [a, b].map((attribution) => (attribution === undefined ? undefined : voices[attribution]));
    return one !== undefined && other !== undefined && (one === other || other === PRONOUN);
  }
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

/** Whether a sentence tells only what the public record holds: who was elected or born, what is scheduled. */
export function isPublicRecord(reading: Reading, sentence: number): boolean {
  return readTraces(reading)[sentence]?.recorded ?? false;
}
