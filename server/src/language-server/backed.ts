// The quotations of a draft that a source document has, and where they stand in it.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileSpanIn, fileTextOf } from '../backup/origin.ts';
import type { Passage, SourceDocument, Speaker } from '../backup/source-document.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import type { Span } from '../prose/prose.ts';
import { rangeOf } from './diagnostics.ts';

export interface Backed {
  /** the quotation, in the draft: a stretch for each paragraph */
  readonly spans: readonly Span[];
  readonly document: SourceDocument;
  readonly passage: Passage;
  /** who the document gives the words to; undefined where it does not say */
  readonly speaker: Speaker | undefined;
  readonly verbatim: boolean;
}

/** The quotations that a document has, in the order of the draft. */
export function backedQuotations({ prose, quotations, backup }: Draft): Backed[] {
  if (!backup) return [];
  return quotations.flatMap(({ places }, i): Backed[] => {
    const { passages: [passage] = [], speakers: [speaker] = [], verdict } = backup.backings[i] ?? {};
    const document = passage && backup.library.readings[passage.document]?.document;
    if (!passage || !document) return [];
    const spans = places.map((place) => fileSpan(prose, place));
    return [{ spans, document, passage, speaker, verbatim: verdict === 'verbatim' }];
  });
}

/** The quotation at an offset of the draft's file, and its stretch there; undefined where there is none, or no document has it. */
export function backedAt(draft: Draft, offset: number): (Backed & { readonly span: Span }) | undefined {
  for (const backed of backedQuotations(draft)) {
    const span = backed.spans.find(({ start, end }) => start <= offset && offset <= end);
    if (span) return { ...backed, span };
  }
  return undefined;
}

/** The range of a passage in its document's file; undefined for a Word file or a PDF, in which no editor can show a place. */
export function passageRange(document: SourceDocument, { start, end }: Passage) {
  const text = fileTextOf(document);
  return text === undefined ? undefined : rangeOf(linesOf(document, text), fileSpanIn(document, start, end));
}

/** The lines of a document's file, counted once. */
const texts = new WeakMap<SourceDocument, TextDocument>();

function linesOf(document: SourceDocument, text: string): TextDocument {
  const known = texts.get(document) ?? TextDocument.create('', 'plaintext', 0, text);
  texts.set(document, known);
  return known;
}
