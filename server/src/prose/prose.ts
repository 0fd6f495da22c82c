// What a draft's text looks like to the engine: blocks of prose, their sentences and tokens, and where each stands in the file.
// Knows nothing of quotations, names or rules.
import type { FileText } from './rope.ts';

/** A half-open stretch [start, end) of UTF-16 offsets into the file as it is on disk. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A half-open stretch [start, end) of UTF-16 offsets into the `text` of the block with index `block` in `Prose.blocks`. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark; `start` and `end` are offsets into the text it was read from (a block's text). White space is no token. */
export interface Token {
  readonly text: string;
  /** `text` in lower case */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly start: number;
  readonly end: number;
}

/** A sentence: offsets into the text it was read from, and its tokens as the half-open index range [first, last). */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Sentences and tokens of one text. Depends on the text alone, so equal texts may share one reading (compare by identity to cache). */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'block-quote' | 'table-cell' | 'caption' | 'footnote';

/** What formatting covers a stretch of a block's text. `code` is inline code, `url` a bare address; neither is prose. `footnote` is empty: it stands where the reference stands. */
export interface Format {
  readonly kind: 'emphasis' | 'strong' | 'strikethrough' | 'link' | 'code' | 'url' | 'footnote';
  readonly start: number;
  readonly end: number;
  /** the address of a link, the label of a footnote */
  readonly target?: string;
  /** the whole of it in the file, markup included, counted from where the block starts; only `places.ts` reads it */
  readonly markup: Span;
}

/**
 * One block of prose: a paragraph, a heading, the paragraph of a list item …, as a reader sees it: soft line breaks are spaces,
 * entities and escapes are the characters they stand for, markup is gone, a hard break is "\n".
 */
export interface Block extends Reading {
  readonly kind: BlockKind;
  /** the reading shared by every block with this text; the key for whatever is cached by block */
  readonly reading: Reading;
  readonly formats: readonly Format[];
  /** how much of the file it takes, markup included; where it starts is in `Prose.starts`, since a block outlives the versions of its draft */
  readonly fileLength: number;
  /** where each stretch of the text stands in the file, in order, counted from where the block starts; only `places.ts` reads it */
  readonly origin: readonly Piece[];
  /** depth of block quotes and lists around it, 0 at the top level */
  readonly depth: number;
  /** blocks with the very same `group` belong to one list, one block quote or one table (the outermost around them); undefined at the top level */
  readonly group?: object | undefined;
}

/**
 * A stretch of a block's text and the stretch of the file it came from, which starts `file` characters after the block does. Where the lengths are equal they
 * correspond one for one; otherwise the text stands for the file's stretch as a whole (`“` for `&ldquo;`, a space for a line break with its indent).
 */
export interface Piece {
  readonly text: number;
  readonly length: number;
  readonly file: number;
  readonly fileLength: number;
}

export interface FrontMatter {
  readonly language: 'yaml' | 'toml';
  /** what stands between the fences, as it is in the file */
  readonly text: string;
  /** where `text` stands in the file */
  readonly span: Span;
}

/** An HTML comment outside code, `text` without its delimiters. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

export interface Prose {
  readonly file: FileText;
  /** where each line of the file begins, see `lines.ts` */
  readonly lines: readonly number[];
  readonly blocks: readonly Block[];
  /** where each block starts in the file, markup included */
  readonly starts: readonly number[];
  readonly frontMatter?: FrontMatter;
  readonly comments: readonly Comment[];
}
