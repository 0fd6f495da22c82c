// One source document read: its words, and who it gives them to. The words are needed of every document, the speakers only of
// those that a draft quotes.
import { readProse } from '../prose/read-prose.ts';
import { blockSpan, fileSpan, textAt } from '../prose/places.ts';
import type { Place, Prose, Span } from '../prose/prose.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { readAttributions } from '../attribution/attributions.ts';
import { readParagraphs } from '../attribution/paragraphs.ts';
import { readTranscriptStyles, readTurns } from '../attribution/turns.ts';
import { readEntities, type Cast } from '../entities/entities.ts';
import type { Entity, EntityEntry } from '../entities/entity.ts';
import type { Hearing, SourceDocument, Speaker, Speech } from './source-document.ts';
import type { SourceReading } from './library.ts';
import { skippableWords } from './fillers.ts';
import { transcriptLabels } from './transcript-labels.ts';
import { wordsOf, type Words } from './words.ts';

/** Reads a document. `entries` are the people that the draft's entity lists know, so that both call them the same. */
export function readSource(document: SourceDocument, entries: readonly EntityEntry[] = []): SourceReading {
  return { ...indexSource(document), hearing: hear(document, entries) };
}

/** Reads a document's words, and not yet who says them. */
export function indexSource(document: SourceDocument): SourceReading {
  const { text } = document;
  const words = hidesWords.test(text) ? wordsOfProse(readProse(text)) : wordsOf(text);
  return { document, words, skippable: skippableWords(text, words) };
}

/** Markdown whose marks hold words that no reader sees, or stand inside words; without it a text's words are those of its prose. */
const hidesWords = /\]\(|\]\[|\]:|&#?\w+;|<[a-z!/?]|\\[^\s\w]|https?:|[\p{L}\p{N}][*_~`]+[\p{L}\p{N}]/iu;

/** A document is a transcript when turns of speakers make up more of its text than this share. */
const TRANSCRIPT = 0.6;
/** How many paragraphs before and after a passage may tell who says it. */
const BEFORE = 8;
const AFTER = 4;

/**
 * Reads who says what in a document; in the paragraphs that hold `stretches` of its text, where only these matter. A transcript
 * gives its speakers by their turns, any other document by its attributions.
 */
export function hear(
  document: SourceDocument,
  entries: readonly EntityEntry[] = [],
  stretches?: readonly Span[],
): Hearing {
  const { text, speaker: name } = document;
  const prose = readProse(text);
  const known = name === undefined ? entries : [...entries, { name, kind: 'person' as const }];
  const isNamed = (entity: Entity): boolean => entity.name === name;
  const paragraphs = readParagraphs(prose);
  const turns = readTurns(paragraphs, readTranscriptStyles(paragraphs)).attributions;
  if (isTranscript(prose, turns)) {
    const cast = readEntities(prose, [], turns, known);
    return { speeches: speechesOf(prose, turns, cast, cast.entities.find(isNamed)) };
  }
  const holding = stretches && blocksHolding(prose, stretches);
  const near = holding && new Set(holding.flatMap((block) => range(block - BEFORE, block + AFTER + 1)));
  const quotations = readQuotations(prose);
  const attributions = readAttributions(prose, quotations, near && ((block) => near.has(block)));
  const cast = readEntities(prose, quotations, attributions, known);
  const only = cast.entities.find(isNamed);
  if (only) return { speeches: [{ start: 0, end: text.length, speaker: speakerOf(only) }] };
  const speeches = speechesOf(prose, attributions, cast);
  if (!holding) return { speeches };
  const heard = holding.map((block) => blockSpan(prose, block));
  return {
    heard,
    speeches: speeches.filter(({ start, end }) => heard.some((span) => start < span.end && span.start < end)),
  };
}

function isTranscript({ blocks }: Prose, turns: readonly Attribution[]): boolean {
  const length = (places: readonly Place[]): number => places.reduce((sum, { start, end }) => sum + end - start, 0);
  const spoken = turns.reduce((sum, { content }) => sum + length(content), 0);
  return spoken > TRANSCRIPT * blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The blocks that hold stretches of the file, by index. */
function blocksHolding(prose: Prose, stretches: readonly Span[]): number[] {
  return prose.blocks.flatMap((_, i) => {
    const span = blockSpan(prose, i);
    return stretches.some(({ start, end }) => start < span.end && span.start < end) ? [i] : [];
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** What a transcript calls whoever answers, where it does not call them by name. */
const ANSWER = /^(?:a|answer|interviewee|the witness|witness)$/i;

/** The stretches of a document by speaker, in order. `answering` is who answers questions in it, when a person has said so. */
function speechesOf(
  prose: Prose,
  attributions: readonly Attribution[],
  { entities, speakers }: Cast,
  answering?: Entity,
): Speech[] {
  const labelled = transcriptLabels();
  const speeches = attributions.flatMap(({ source, cue, content }, i): Speech[] => {
    const named = entities[speakers[i] ?? -1];
    const label = source[0] && (!cue[0] || textAt(prose, cue[0]) === ':') ? textAt(prose, source[0]) : '';
    const entity = named ?? (ANSWER.test(label) ? answering : undefined);
    const speaker = entity ? speakerOf(entity) : labelled(label);
    return speaker ? content.map((place) => ({ ...fileSpan(prose, place), speaker })) : [];
  });
  return speeches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An entity as a speaker, the same for a draft's and a document's. */
export function speakerOf({ name, given, family, aliases, kind }: Entity): Speaker {
  return {
    name,
    aliases,
    kind,
    ...(given === undefined ? {} : { given }),
    ...(family === undefined ? {} : { family }),
  };
}

/** The words of all blocks, as offsets into the file. */
function wordsOfProse(prose: Prose): Words {
  const parts = prose.blocks.map((block, index) => {
    const words = wordsOf(block.text);
    const starts = new Int32Array(words.keys.length);
    const ends = new Int32Array(words.keys.length);
    words.keys.forEach((_, i) => {
      const span = fileSpan(prose, { block: index, start: words.starts[i] ?? 0, end: words.ends[i] ?? 0 });
      starts[i] = span.start;
      ends[i] = span.end;
    });
    return { keys: words.keys, starts, ends };
  });
  return {
    keys: join(parts.map((part) => part.keys)),
    starts: join(parts.map((part) => part.starts)),
    ends: join(parts.map((part) => part.ends)),
  };
}

function join(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
