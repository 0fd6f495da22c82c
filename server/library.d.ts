// Made from src/library.ts by `npm run docs`: do not edit.
/** A text in strands, one behind the other. */
export interface Rope {
  readonly strands: readonly string[];
  /** where each strand begins */
  readonly starts: readonly number[];
  readonly length: number;
  /** what stands in [start, end), offsets within the text */
  readonly slice: (start: number, end?: number) => string;
  /** the whole of it in one piece */
  readonly toString: () => string;
}
/** The text of a file, in one piece or in many. */
export type FileText = string | Rope;
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
/** Words as parallel arrays: `keys[i]` is the hash of word i as compared, [starts[i], ends[i]) its place in the text. */
export interface Words {
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
/** A document, its words and who speaks them. */
export interface SourceReading {
  readonly document: SourceDocument;
  readonly words: Words;
  /** words that a transcript has and a quotation need not: fillers, stammers, stage directions; 1 where so */
  readonly skippable: Uint8Array;
  /** undefined as long as nobody has read who says what */
  readonly hearing?: Hearing;
}
export interface Library {
  readonly readings: readonly SourceReading[];
  /** keys of all words of all documents, a 0 between two documents */
  readonly keys: Int32Array;
  readonly skippable: Uint8Array;
  /** index in `keys` of each document's first word */
  readonly offsets: readonly number[];
  /** pairs of neighbouring words, each as hash · 2^24 + position, ascending */
  readonly pairs: Float64Array;
}
export type MentionForm = 'full' | 'family' | 'given' | 'alias' | 'title' | 'pronoun' | 'description';
/** How the writing of a name slips from the entity's own. */
export interface Slip {
  /** the word or words at fault */
  readonly place: Place;
  /** what should stand there */
  readonly meant: string;
  readonly kind: 'spelling' | 'accent' | 'hyphen' | 'case' | 'order';
}
/** A place that names or means an entity; titles before the name are left out ("Lankov" in "Professor Lankov"). */
export interface Mention {
  readonly place: Place;
  readonly form: MentionForm;
  /** the name is written wrongly here */
  readonly slip?: Slip;
}
export type Pronouns = 'he' | 'she' | 'they';
/** Something that the article says a person is. */
export interface Role {
  readonly text: string;
  readonly place: Place;
  /** `title`: before the name; `description`: in plain words beside it; `party`: "(D-N.Y.)"; `affiliation`: behind "of" or "at" */
  readonly kind: 'title' | 'description' | 'party' | 'affiliation';
}
/** A person or an organization of the article. */
export interface Entity {
  /** stable within the draft: the name in lower case with hyphens, numbered where two share it */
  readonly id: string;
  readonly kind: 'person' | 'organization';
  /** the canonical full name, without title; the bare name where the article gives no more */
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
  readonly aliases: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly pronouns?: Pronouns;
  /** all that the article says the person is, in order of place, contradictions included */
  readonly roles: readonly Role[];
  /** where the entity was first named in full; undefined when only a list knows it, or no place names it in full */
  readonly introduction?: Place;
  /** in order of place */
  readonly mentions: readonly Mention[];
  /** who says so: the article, or a list that a person wrote */
  readonly origin: 'derived' | 'list';
}
/** An entry of an entity list as a person writes it: in a file, or in the front matter. */
export interface EntityEntry {
  readonly name: string;
  readonly kind?: 'person' | 'organization';
  readonly given?: string;
  readonly family?: string;
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly pronouns?: Pronouns;
}
/** Why a quotation wants no speaker: a `scare` quote or term, the `title` of a work, a `nickname`, a `word` mentioned as a word; `speech` wants one. */
export type QuotationUse = 'speech' | 'scare' | 'title' | 'nickname' | 'word';
/**
 * What is wrong with a quotation's marks, where, and the edits that put it right: a mark is `missing`, is `turned` or on the wrong
 * side of a space, is `doubled`, is straight where its partner is curly (`mixed`), or has no partner (`stray`).
 */
export interface Damage {
  readonly kind: 'missing' | 'turned' | 'doubled' | 'mixed' | 'stray';
  /** the mark at fault, or the words next to where one is missing */
  readonly place: Place;
  /** replacements of stretches of text, in order and disjoint; an insertion has start = end. Empty where no one place is certain */
  readonly repair: readonly {
    readonly place: Place;
    readonly text: string;
  }[];
}
/** Words between quotation marks. */
export interface Quotation {
  /** one place a paragraph, in order, marks included */
  readonly places: readonly Place[];
  /** the same without the marks */
  readonly words: readonly Place[];
  readonly use: QuotationUse;
  /** the index, in the list of quotations, of the quotation around this one */
  readonly within?: number;
  readonly damage?: Damage;
}
export type AttributionKind = 'direct' | 'indirect' | 'mixed';
/** One act of citing, in the terms of the PARC and PolNeAR corpora. `source` or `cue` may be empty, `content` never. */
export interface Attribution {
  readonly kind: AttributionKind;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  /** the chance, 0 to 1, that a reader would agree that source said content */
  readonly confidence: number;
}
export type ClaimReason =
  | 'figure'
  | 'superlative'
  | 'first'
  | 'comparison'
  | 'trend'
  | 'cause'
  | 'accusation'
  | 'forecast'
  | 'history'
  | 'state of mind';
/** What a claim rests on. */
export type ClaimSource = 'attribution' | 'carried' | 'link' | 'footnote' | 'observation' | 'common knowledge';
/** Words that make a statement a claim, and how strongly they want a source on their own, 0 to 1. */
export interface Evidence {
  readonly reason: ClaimReason;
  readonly place: Place;
  readonly weight: number;
}
/** A statement that a checker would want a source for. */
export interface Claim {
  readonly place: Place;
  /** each reason once, the strongest first */
  readonly reasons: readonly ClaimReason[];
  /** the words behind the reasons, the strongest first, never empty */
  readonly evidence: readonly Evidence[];
  /** how strongly it wants a source, 0 to 1 */
  readonly strength: number;
  /** what sources it; undefined when nothing does */
  readonly sourced?: ClaimSource;
  /** index of the attribution in the draft that sources it, where one does */
  readonly attribution?: number;
}
export interface Backup {
  readonly library: Library;
  /** for each quotation what the documents say of it; undefined where that is not asked: a word or two, a scare quote */
  readonly backings: readonly (Backing | undefined)[];
  readonly figureConflicts: readonly FigureConflict[];
  /** passages that the draft quotes, and of which nobody has read yet who says them */
  readonly unheard: readonly Passage[];
}
/** What a house has decided. What it has not, or leaves to the draft, is as in the rest of the draft. */
export interface Conventions {
  /** the verb of an attribution */
  readonly verb?: 'said' | 'says' | 'draft';
  /** what leads into a quotation: “Obi said, …” or “Obi said: …” */
  readonly beforeQuotation?: 'comma' | 'colon' | 'draft';
  readonly marks?: 'double' | 'single' | 'draft';
  /** Mr., Ms. and the like before a family name */
  readonly courtesyTitles?: 'always' | 'never' | 'draft';
}
export interface Draft {
  readonly prose: Prose;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly entities: readonly Entity[];
  /** for each attribution, the index in `entities` of its speaker, or null: unnamed, or uncertain */
  readonly speakers: readonly (number | null)[];
  readonly claims: readonly Claim[];
  /** what the source documents say of it; undefined when it names none */
  readonly backup?: Backup;
  /** source documents that cannot be found or read */
  readonly unreadable: readonly UnreadableSource[];
  /** what its house has decided of how fixes write */
  readonly conventions?: Conventions;
}
export interface AnalyzeOptions {
  /** what a person's entity lists say; wins over the article */
  readonly entries?: readonly EntityEntry[];
  /** the draft's source documents */
  readonly library?: Library;
  /** source documents that cannot be found or read */
  readonly unreadable?: readonly UnreadableSource[];
  /** what the draft's house has decided of how fixes write */
  readonly conventions?: Conventions;
  /** an earlier analysis of the same draft, whose unchanged blocks are not read again */
  readonly previous?: Draft;
}
/** Analyzes the text of a Markdown file. Never throws; deterministic. */
export declare function analyze(file: string, options?: AnalyzeOptions): Draft;
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export interface Edit {
  /** what is replaced, in the file; start = end inserts */
  readonly span: Span;
  readonly newText: string;
  /** where in `newText` the writer has something to fill in, for an editor that puts the caret there */
  readonly blank?: number;
}
export interface Fix {
  /** what the editor's menu shows: an action in plain words, with the sentence or name it writes */
  readonly title: string;
  /** the one an editor would choose; at most one a finding */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}
export interface Related {
  readonly message: string;
  readonly span: Span;
  /** the file it stands in, when that is not the draft, as the draft names it */
  readonly path?: string;
  /** the text of that file, for whoever counts its lines; undefined where it has none */
  readonly text?: string;
}
/** What a rule reports. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** worked out when they are first asked for: a draft that is being typed is checked often, and mended seldom */
  readonly fixes: readonly Fix[];
  /** what would make it right as it stands */
  readonly alias?: Alias;
  /** edits that mend it once the writer has filled in a blank: for an editor that puts the caret there, and for nobody else */
  readonly forms?: readonly Fix[];
}
/** That somebody is called this, too: a line for the entity list. */
export interface Alias {
  /** the id of an entity of the draft */
  readonly entity: string;
  readonly name: string;
}
/** A finding as a rule gives it: the code comes from the rule, the severity too unless the evidence is thinner than usual. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: Fixes;
  readonly alias?: Alias;
  readonly forms?: Fixes;
}
/** Fixes, or the way to work them out where that costs something. */
export type Fixes = readonly Fix[] | (() => readonly Fix[]);
export type RuleCode =
  | 'unattributed-quote'
  | 'unattributed-claim'
  | 'unquoted-speech'
  | 'vague-source'
  | 'anonymous-source'
  | 'late-attribution'
  | 'unresolved-pronoun'
  | 'loaded-verb'
  | 'name-variant'
  | 'name-conflict'
  | 'ambiguous-name'
  | 'unintroduced-name'
  | 'title-conflict'
  | 'unknown-speaker'
  | 'unbalanced-quote'
  | 'misattributed-quote'
  | 'altered-quote'
  | 'unsourced-quote'
  | 'number-mismatch'
  | 'source-unreadable'
  | 'placeholder';
export interface Rule {
  readonly code: RuleCode;
  /** the default */
  readonly severity: Severity;
  /** one sentence: what it reports, for a reporter */
  readonly summary: string;
  /** why an editor cares, and what the fixes do; Markdown, becomes the rule's page */
  readonly explanation: string;
  readonly check: (draft: Draft) => Iterable<Report>;
}
export interface CheckOptions {
  /** what a person set for a rule, instead of its default */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
}
/**
 * All findings of a draft, in order of place, each once, less those that a comment in the draft silences. A severity set for a rule
 * replaces its default; a report whose own evidence is thinner stays milder than that.
 */
export declare function check(draft: Draft, options?: CheckOptions): Finding[];
export declare const rules: readonly Rule[];
/** The text after the edits, whose spans are offsets into `file` and do not overlap. Insertions at one place keep their order. */
export declare function applyEdits(file: string, edits: readonly Edit[]): string;
/**
 * Where a place stands in the file, from its first character to its last, markup between them included. An empty place stands
 * right after the character before it, or right before the one after it where the character before is white space or missing.
 * Throws nothing: offsets outside the block are clamped.
 */
export declare function fileSpan(prose: Prose, place: Place): Span;
/** Where a whole block stands in the file, markup included. */
export declare function blockSpan({ blocks, starts }: Prose, block: number): Span;
/** The words at a place, as a reader sees them. */
export declare function textAt(prose: Prose, place: Place): string;
/** `line` and `character` count from 0, `character` and `offset` in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
/** Turns spans of one text into ranges. */
export interface Lines {
  readonly range: (span: Span) => Range;
  /** the text of a line, without its line break */
  readonly text: (line: number) => string;
}
/** Reads where the lines of a text start. */
export declare function readLines(text: string): Lines;

export {};
