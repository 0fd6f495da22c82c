// The quotation at a place of a draft, and the passage of a source document that it is from.
import type { Passage, SourceDocument, Speaker } from '../backup/source-document.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import type { Span } from '../prose/prose.ts';

export interface Backed {
  /** the quotation, in the draft */
  readonly span: Span;
  readonly document: SourceDocument;
  readonly passage: Passage;
  /** who the document gives the words to; undefined where it does not say */
  readonly speaker: Speaker | undefined;
  readonly verbatim: boolean;
}

/** The quotation at an offset of the draft's file; undefined where there is none, or no document has it. */
export function backedAt({ prose, quotations, backup }: Draft, offset: number): Backed | undefined {
  if (!backup) return undefined;
  for (const [i, { places }] of quotations.entries()) {
    const { passages: [passage] = [], speakers: [speaker] = [], verdict } = backup.backings[i] ?? {};
    const document = passage && backup.library.readings[passage.document]?.document;
    if (!passage || !document) continue;
    const span = places
      .map((place) => fileSpan(prose, place))
      .find(({ start, end }) => start <= offset && offset <= end);
    if (span) return { span, document, passage, speaker, verbatim: verdict === 'verbatim' };
  }
  return undefined;
}
