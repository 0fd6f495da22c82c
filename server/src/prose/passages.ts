// The syntax of Markdown in, passages of prose out: what a reader sees of each block, and where each stretch of it stands.
// Offsets count from the start of the Markdown that was read.
import { decodeString } from 'micromark-util-decode-string';
import type { Event, Token } from 'micromark-util-types';
import type { BlockKind, Comment, Format, Piece, Span } from './prose.ts';

/** A block before its sentences are read. */
export interface Passage {
  readonly kind: BlockKind;
  readonly text: string;
  readonly formats: readonly Format[];
  readonly span: Span;
  readonly origin: readonly Piece[];
  readonly depth: number;
  readonly group?: number;
}

export interface Passages {
  readonly passages: readonly Passage[];
  readonly comments: readonly Comment[];
}

/** Tokens that hold the text of one block. */
const LEAVES: ReadonlySet<string> = new Set(['paragraph', 'atxHeadingText', 'setextHeadingText', 'tableContent']);
/** Tokens of which nothing is prose. */
const SILENT: ReadonlySet<string> = new Set([
  'image',
  'resource',
  'reference',
  'definition',
  'tableDelimiterRow',
  'gfmFootnoteDefinitionLabel',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
  'htmlText',
  'gfmFootnoteCall',
  'characterReference',
]);
/** Tokens that are white space between two lines of a block. */
const BREAKS: ReadonlySet<string> = new Set([
  'lineEnding',
  'lineSuffix',
  'linePrefix',
  'hardBreakTrailing',
  'hardBreakEscape',
  'blockQuotePrefix',
  'listItemIndent',
]);
const FORMATS: Readonly<Record<string, Format['kind']>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  strikethrough: 'strikethrough',
  link: 'link',
  codeText: 'code',
  autolink: 'url',
  literalAutolink: 'url',
};

/** Reads the passages and comments of `markdown`, whose syntax is `events`. */
export function readPassages(markdown: string, events: readonly Event[]): Passages {
  const passages: Passage[] = [];
  const comments: Comment[] = [];
  const containers: Token[] = [];
  let leaf: Leaf | undefined;
  let silence: Token | undefined;
  let heading: Token | undefined;

  const close = (open: Leaf): void => {
    const { text, formats, pieces } = open;
    if (text.trim() === '') return;
    const span = spanOf(heading ?? open.token);
    const groups = containers.filter((token) => token.type !== 'gfmFootnoteDefinition');
    const group = groups[0]?.start.offset;
    passages.push({
      kind: heading ? 'heading' : kindOf(containers),
      text,
      formats: formats.filter((format) => format.end > format.start || format.kind === 'footnote'),
      span,
      origin: pieces.map((piece) => ({ ...piece, file: piece.file - span.start })),
      depth: groups.filter((token) => (token.type as string) !== 'table').length,
      ...(group === undefined ? {} : { group }),
    });
  };

  for (const [way, token] of events) {
    const type: string = token.type;
    if (silence) {
      if (way === 'exit' && token === silence) silence = undefined;
      continue;
    }
    if (way === 'enter') {
      if (type === 'htmlText' || type === 'htmlFlow') readComments(markdown, spanOf(token), comments);
      if (leaf) enter(leaf, markdown, token);
      if (SILENT.has(type)) silence = token;
      else if (LEAVES.has(type)) leaf = openLeaf(token);
      else if (isContainer(type)) containers.push(token);
      else if (type === 'atxHeading' || type === 'setextHeading') heading = token;
    } else {
      if (leaf && token === leaf.token) {
        close(leaf);
        leaf = undefined;
      } else if (leaf) leave(leaf, markdown, token);
      else if (token === containers.at(-1)) containers.pop();
      else if (token === heading) heading = undefined;
    }
  }
  return { passages, comments };
}

/** The text of a block under construction. */
interface Leaf {
  readonly token: Token;
  text: string;
  readonly pieces: Piece[];
  readonly formats: Format[];
  /** formats entered and not left, with the places in the text where they start */
  readonly open: { kind: Format['kind']; token: Token; start: number; target?: string }[];
  /** a line break that is written as soon as text follows it */
  gap?: { start: number; end: number; hard: boolean } | undefined;
}

function openLeaf(token: Token): Leaf {
  return { token, text: '', pieces: [], formats: [], open: [] };
}

function enter(leaf: Leaf, markdown: string, token: Token): void {
  const type: string = token.type;
  const { start, end } = spanOf(token);
  if (BREAKS.has(type)) {
    leaf.gap ??= { start, end, hard: false };
    leaf.gap.end = Math.max(leaf.gap.end, end);
    if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') leaf.gap.hard = true;
    return;
  }
  const kind = FORMATS[type];
  if (kind) {
    writeGap(leaf);
    leaf.open.push({ kind, token, start: leaf.text.length });
  }
  switch (type) {
    case 'data':
    case 'codeTextData':
    case 'characterEscapeValue':
    case 'autolinkProtocol':
    case 'autolinkEmail':
    case 'literalAutolinkEmail':
    case 'literalAutolinkHttp':
    case 'literalAutolinkWww':
      if (type === 'characterEscapeValue') write(leaf, markdown.slice(start, end), start - 1, end);
      else write(leaf, markdown.slice(start, end), start, end);
      break;
    case 'characterReference':
      write(leaf, decodeString(markdown.slice(start, end)), start, end);
      break;
    case 'gfmFootnoteCall':
      writeGap(leaf);
      leaf.formats.push({
        kind: 'footnote',
        start: leaf.text.length,
        end: leaf.text.length,
        target: markdown.slice(start + 2, end - 1),
      });
      break;
    case 'htmlText':
      if (/^<br\b/i.test(markdown.slice(start, start + 4))) {
        leaf.gap ??= { start, end, hard: true };
        leaf.gap.end = end;
        leaf.gap.hard = true;
      }
      break;
    case 'resource': {
      const link = leaf.open.findLast((format) => format.kind === 'link');
      const target = /^\(\s*(?:<([^>\n]*)>|([^\s)]*))/.exec(markdown.slice(start, end));
      if (link && target) link.target = target[1] ?? target[2] ?? '';
      break;
    }
  }
}

function leave(leaf: Leaf, _markdown: string, token: Token): void {
  if (leaf.open.at(-1)?.token !== token) return;
  const format = leaf.open.pop();
  if (!format) return;
  const { kind, start, target } = format;
  leaf.formats.push({ kind, start, end: leaf.text.length, ...(target === undefined ? {} : { target }) });
}

function writeGap(leaf: Leaf): void {
  const { gap } = leaf;
  if (!gap) return;
  leaf.gap = undefined;
  if (leaf.text === '') return;
  leaf.pieces.push({ text: leaf.text.length, length: 1, file: gap.start, fileLength: gap.end - gap.start });
  leaf.text += gap.hard ? '\n' : ' ';
}

function write(leaf: Leaf, text: string, start: number, end: number): void {
  writeGap(leaf);
  const last = leaf.pieces.at(-1);
  const verbatim = text.length === end - start;
  if (verbatim && last && last.length === last.fileLength && last.file + last.fileLength === start) {
    const length = last.length + text.length;
    leaf.pieces[leaf.pieces.length - 1] = { ...last, length, fileLength: length };
  } else leaf.pieces.push({ text: leaf.text.length, length: text.length, file: start, fileLength: end - start });
  leaf.text += text;
}

function readComments(markdown: string, { start, end }: Span, comments: Comment[]): void {
  for (let from = start; ;) {
    const open = markdown.indexOf('<!--', from);
    if (open < 0 || open >= end) return;
    const closed = markdown.indexOf('-->', open + 4);
    const stop = closed < 0 || closed >= end ? end : closed;
    const until = Math.min(stop + 3, end);
    comments.push({ text: markdown.slice(open + 4, stop), span: { start: open, end: until } });
    from = until;
  }
}

function isContainer(type: string): boolean {
  return (
    type === 'blockQuote' ||
    type === 'listOrdered' ||
    type === 'listUnordered' ||
    type === 'table' ||
    type === 'gfmFootnoteDefinition'
  );
}

function kindOf(containers: readonly Token[]): BlockKind {
  const has = (test: (type: string) => boolean): boolean => containers.some((token) => test(token.type));
  if (has((type) => type === 'table')) return 'table-cell';
  if (has((type) => type === 'blockQuote')) return 'block-quote';
  if (has((type) => type === 'gfmFootnoteDefinition')) return 'footnote';
  return has((type) => type.startsWith('list')) ? 'list-item' : 'paragraph';
}

function spanOf(token: Token): Span {
  return { start: token.start.offset, end: token.end.offset };
}
