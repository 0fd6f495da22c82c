// The words for backup: source documents, and what they say of a draft's quotations and figures. Data only.
import type { Place, Span } from '../prose/prose.ts';

/** The text of a document, as prose, and where it comes from. */
export interface DocumentText {
  /** Markdown's marks are understood, and a paragraph `NAME: …` is a turn of a transcript */
  readonly text: string;
  /** the text of the file, where `text` was taken out of it (captions, HTML); undefined where they are the same or the file has no text of its own */
  readonly file?: string;
  /** where stretches of `text` come from, in order; undefined where `text` is the file's own */
  readonly origin?: readonly Origin[];
}

/** A document named as backup. Whoever reads the file turns captions, HTML, Word and PDF into text first. */
export interface SourceDocument extends DocumentText {
  /** as the draft names it, or relative to the draft */
  readonly path: string;
  /** who speaks throughout, when a person has said so */
  readonly speaker?: string;
  readonly title?: string;
  readonly date?: string;
}

/** A document that a draft names and that cannot be found or read. */
export interface UnreadableSource {
  /** where the draft names it; at its start where the document only lies in the folder `sources` */
  readonly span: Span;
  /** a sentence: which document, why, and what to do */
  readonly message: string;
}

/** A stretch of a document's text, from offset `text` to the next one, and where it comes from. */
export interface Origin {
  readonly text: number;
  /** the offset of its first character in the file, where the file is text */
  readonly file?: number;
  /** how a person finds it where offsets mean nothing: "page 3" */
  readonly label?: string;
}

/** Who a document gives some words to. */
export interface Speaker {
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
  readonly aliases: readonly string[];
  readonly kind: 'person' | 'organization';
  /** all that the document has is one word in capitals before a turn: a family name, or a part that somebody plays */
  readonly unsure?: true;
}

/** A stretch of a document's text, as UTF-16 offsets, that it gives to one speaker. */
export interface Speech {
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker;
}

/** Who says what in a document, as far as somebody wanted to know. */
export interface Hearing {
  /** in order of start */
  readonly speeches: readonly Speech[];
  /** the stretches of the document's text of which it is known who says what, or that it does not tell; undefined for all of it */
  readonly heard?: readonly Span[];
}

/** A stretch of a document: its index in the library, and UTF-16 offsets into its text. */
export interface Passage {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** Words of the draft and the words of the document that stand in their place; one of the two may be empty. */
export interface Difference {
  /** the draft's words; empty (start = end) right where words are left out */
  readonly written: Place;
  /** the document's words; empty where the draft adds some */
  readonly said: Passage;
}

/** What the documents say of one quotation. */
export interface Backing {
  /** `verbatim`: these words stand in a document; `altered`: nearly these; `absent`: in none */
  readonly verdict: 'verbatim' | 'altered' | 'absent';
  /** where they stand, the best passage first; several where the documents repeat them; empty when absent */
  readonly passages: readonly Passage[];
  /** who each passage is given to, in the order of `passages`; undefined where the document does not say */
  readonly speakers: readonly (Speaker | undefined)[];
  /** altered: word for word, in order, against the first passage */
  readonly differences: readonly Difference[];
}

/** A figure of the draft and the figure that a document has in the same words. */
export interface FigureConflict {
  readonly written: Place;
  readonly said: Passage;
}
