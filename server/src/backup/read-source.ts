// One source document read: its words, and who it gives them to. The words are needed of every document, the speakers only of
// those that a draft quotes.
import { readProse } from '../prose/read-prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Prose } from '../prose/prose.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { readAttributions } from '../attribution/attributions.ts';
import { readEntities } from '../entities/entities.ts';
import type { Entity, EntityEntry } from '../entities/entity.ts';
import type { SourceDocument, Speaker, Speech } from './source-document.ts';
import type { SourceReading } from './library.ts';
import { skippableWords } from './fillers.ts';
import { transcriptLabels } from './transcript-labels.ts';
import { wordsOf, type Words } from './words.ts';

/** Reads a document. `entries` are the people that the draft's entity lists know, so that both call them the same. */
export function readSource(document: SourceDocument, entries: readonly EntityEntry[] = []): SourceReading {
  return { ...indexSource(document), speeches: readSpeeches(document, entries) };
}

/** Reads a document's words, and not yet who says them. */
export function indexSource(document: SourceDocument): SourceReading {
  const { text } = document;
  const words = hidesWords.test(text) ? wordsOfProse(readProse(text)) : wordsOf(text);
  return { document, words, skippable: skippableWords(text, words) };
}

/** Markdown whose marks hold words that no reader sees, or stand inside words; without it a text's words are those of its prose. */
const hidesWords = /\]\(|\]\[|\]:|&#?\w+;|<[a-z!/?]|\\[^\s\w]|https?:|[\p{L}\p{N}][*_~`]+[\p{L}\p{N}]/iu;

/** Reads who says what in a document: stretches of its text in order of start. */
export function readSpeeches(document: SourceDocument, entries: readonly EntityEntry[] = []): Speech[] {
  return speechesIn(document, readProse(document.text), entries);
}

function speechesIn({ text, speaker: name }: SourceDocument, prose: Prose, entries: readonly EntityEntry[]): Speech[] {
  const quotations = readQuotations(prose);
  const attributions = readAttributions(prose, quotations);
  const known = name === undefined ? entries : [...entries, { name, kind: 'person' as const }];
  const { entities, speakers } = readEntities(prose, quotations, attributions, known);
  const only = entities.find((entity) => entity.name === name);
  if (only) return [{ start: 0, end: text.length, speaker: speakerOf(only), explicit: true }];
  const labelled = transcriptLabels();
  const speeches = attributions.flatMap(({ source, cue, content, confidence }, i): Speech[] => {
    const entity = entities[speakers[i] ?? -1];
    const label = source[0] && cue[0] && textAt(prose, cue[0]) === ':' ? textAt(prose, source[0]) : undefined;
    const speaker = entity ? speakerOf(entity) : label === undefined ? undefined : labelled(label);
    if (!speaker) return [];
    const explicit = source.length > 0 && cue.length > 0 && confidence >= 0.5;
    return content.map((place) => ({ ...fileSpan(prose, place), speaker, explicit }));
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
