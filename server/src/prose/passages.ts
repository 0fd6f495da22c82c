// A section of Markdown in, passages of prose out: what a reader sees of each block, and where each stretch of it stands.
// Offsets count from the start of the section.
import { decodeString } from 'micromark-util-decode-string';
import type { Event, Token } from 'micromark-util-types';
import { leaveGap, startText, write, writeGap, type BlockText } from './block-text.ts';
import { readHtml } from './html.ts';
import { normalizeLabel, readMarkdown, type Definitions } from './markdown.ts';
import { partsOf } from './parts.ts';
import { isHostile, isPlain, readPlain } from './plain.ts';
import type { BlockKind, Comment, Format, Piece, Span } from './prose.ts';

/** A block before its sentences are read. */
export interface Passage {
  readonly kind: BlockKind;
  readonly text: string;
  readonly formats: readonly Format[];
  readonly span: Span;
  readonly origin: readonly Piece[];
  readonly depth: number;
  readonly group?: number | undefined;
}

export interface SectionReading {
  readonly passages: readonly Passage[];
  readonly comments: readonly Comment[];
  /** the labels that the reading depends on, and what they stood for */
  readonly asked: Definitions | ReadonlyMap<string, string | undefined>;
  /** its first block is a paragraph that is emphasized as a whole */
  readonly startsEmphasized: boolean;
  /** its last block is nothing but an image */
  readonly endsInImage: boolean;
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

/** Reads one section. `definitions` are those of the whole draft. Never throws. */
export function readSection(section: string, definitions: Definitions): SectionReading {
  const reading = readWhole(section, definitions);
  return { ...reading, passages: reading.passages.flatMap(partsOf) };
}

function readWhole(section: string, definitions: Definitions): SectionReading {
  if (!isPlain(section) && !isHostile(section)) {
    const source: Source = { markdown: section, masked: maskTemplates(section), definitions };
    try {
      const { events, asked } = readMarkdown(source.masked, definitions);
      return { ...readEvents(source, events), asked };
    } catch {
      // A section that the tokenizer cannot follow is read as the words that it is.
    }
  }
  const passages = readPlain(section);
  return { passages, comments: [], asked: new Map(), startsEmphasized: false, endsInImage: false };
}

/** A section as it is in the file, and as the tokenizer sees it: the same length, template tags masked. */
export interface Source {
  readonly markdown: string;
  readonly masked: string;
  readonly definitions: Definitions;
}

/** Stands for each character of a template tag; a letter to Markdown. */
const MASK = '\uE000';

/** Masks `{{ … }}`, `{% … %}` and Kramdown's `{: … }`, so that their marks and spaces mean nothing to Markdown. */
function maskTemplates(section: string): string {
  const letters = section.startsWith('\uFEFF') ? `\u200B${section.slice(1)}` : section;
  if (!letters.includes('{')) return letters;
  return letters.replace(/\{\{[^\r\n]{0,500}?\}\}|\{%[^\r\n]{0,500}?%\}|\{:[^\r\n}]{0,500}\}/g, (template) =>
    MASK.repeat(template.length),
  );
}

/** Reads the syntax of one section. */
export function readEvents(source: Source, events: readonly Event[]): Omit<SectionReading, 'asked'> {
  const { markdown } = source;
  const passages: Passage[] = [];
  const comments: Comment[] = [];
  const containers: Token[] = [];
  let leaf: Leaf | undefined;
  let silence: Token | undefined;
  let heading: Token | undefined;
  let afterImage = false;
  let startsEmphasized = false;
  let isFirst = true;

  const close = (open: Leaf): void => {
    const { text, formats, pieces } = open;
    const isFirstBlock = isFirst;
    isFirst = false;
    const wasAfterImage = afterImage || open.startsInImage;
    afterImage = text.trim() === '' && open.startsInImage;
    if (text.trim() === '' || isDisplayMath(text)) return;
    const span = spanOf(heading ?? open.token);
    const groups = containers.filter((token) => token.type !== 'gfmFootnoteDefinition');
    const group = groups[0]?.start.offset;
    const isEmphasized =
      !heading &&
      containers.length === 0 &&
      formats.some(
        ({ kind, start, end }) =>
          (kind === 'emphasis' || kind === 'strong') && start === 0 && end >= text.trimEnd().length,
      );
    if (isFirstBlock) startsEmphasized = isEmphasized;
    passages.push({
      kind: heading ? 'heading' : isEmphasized && wasAfterImage ? 'caption' : kindOf(containers),
      text,
      formats: formats
        .filter((format) => format.end > format.start || format.kind === 'footnote')
        .sort((a, b) => a.start - b.start || b.end - a.end)
        .map((format) => ({ ...format, markup: shift(format.markup, -span.start) })),
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
      if (type === 'htmlFlow') {
        if (containers.length === 0) passages.push(...readHtml(markdown, spanOf(token)));
        isFirst = afterImage = false;
      }
      if (leaf) enter(leaf, source, token);
      if (SILENT.has(type)) silence = token;
      else if (LEAVES.has(type)) leaf = openLeaf(token);
      else if (isContainer(type)) containers.push(token);
      else if (type === 'atxHeading' || type === 'setextHeading') heading = token;
    } else if (leaf && token === leaf.token) {
      close(leaf);
      leaf = undefined;
    } else if (leaf) leave(leaf, token);
    else if (token === containers.at(-1)) containers.pop();
    else if (token === heading) heading = undefined;
  }
  return { passages, comments, startsEmphasized, endsInImage: afterImage };
}

/** The text of a block under construction. */
interface Leaf extends BlockText {
  readonly token: Token;
  readonly formats: Format[];
  /** formats entered and not left, with the places in the text where they start */
  readonly open: { kind: Format['kind']; token: Token; start: number; target?: string }[];
  /** an image stands before any text */
  startsInImage: boolean;
  /** inside an inline script or style, whose text is not prose */
  isScript: boolean;
}

function openLeaf(token: Token): Leaf {
  return { ...startText(), token, formats: [], open: [], startsInImage: false, isScript: false };
}

function enter(leaf: Leaf, source: Source, token: Token): void {
  const { markdown } = source;
  if (leaf.isScript && (token.type as string) !== 'htmlText') return;
  const type: string = token.type;
  const { start, end } = spanOf(token);
  if (BREAKS.has(type)) {
    leaveGap(leaf, start, end, type === 'hardBreakTrailing' || type === 'hardBreakEscape');
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
    case 'autolinkProtocol':
    case 'autolinkEmail':
    case 'literalAutolinkEmail':
    case 'literalAutolinkHttp':
    case 'literalAutolinkWww':
      writeSource(leaf, source, start, end);
      break;
    case 'characterEscapeValue':
      write(leaf, markdown.slice(start, end), start - 1, end);
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
        markup: { start, end },
      });
      break;
    case 'image':
      if (leaf.text === '') leaf.startsInImage = true;
      break;
    case 'htmlText':
      readTag(leaf, markdown.slice(start, end), start, end);
      break;
    case 'labelText':
      setTarget(leaf, source.definitions.get(normalizeLabel(markdown.slice(start, end))));
      break;
    case 'reference':
      if (end - start > 2) setTarget(leaf, source.definitions.get(normalizeLabel(markdown.slice(start + 1, end - 1))));
      break;
    case 'resource': {
      const target = /^\(\s*(?:<([^>\n]*)>|([^\s)]*))/.exec(source.masked.slice(start, end));
      const from = start + (target?.[0].length ?? 0) - (target?.[2]?.length ?? (target?.[1] ?? '').length + 1);
      const length = (target?.[1] ?? target?.[2] ?? '').length;
      setTarget(leaf, decodeString(markdown.slice(from, from + length)));
      break;
    }
  }
}

/** The address of the link whose label or address is being read; what comes later says it better. */
function setTarget(leaf: Leaf, target: string | undefined): void {
  const link = leaf.open.at(-1);
  if (link?.kind === 'link' && target !== undefined) link.target = target;
}

/** `<br>` is a hard break; what stands in an inline script or style is not prose; other tags are nothing to a reader. */
function readTag(leaf: Leaf, tag: string, start: number, end: number): void {
  if (/^<br\b/i.test(tag)) leaveGap(leaf, start, end, true);
  else if (/^<(?:script|style)\b/i.test(tag)) leaf.isScript = true;
  else if (/^<\/(?:script|style)\b/i.test(tag)) leaf.isScript = false;
}

function leave(leaf: Leaf, token: Token): void {
  if (leaf.open.at(-1)?.token !== token) return;
  const format = leaf.open.pop();
  if (!format) return;
  const { kind, start, target } = format;
  leaf.formats.push({
    kind,
    start,
    end: leaf.text.length,
    markup: spanOf(token),
    ...(target === undefined ? {} : { target }),
  });
}

/** Writes a stretch of the section as it is: of template tags `{{ … }}` as code, the others not at all. */
function writeSource(leaf: Leaf, { markdown, masked }: Source, start: number, end: number): void {
  const seen = masked.slice(start, end);
  if (!seen.includes(MASK)) {
    write(leaf, markdown.slice(start, end), start, end);
    return;
  }
  for (const { 0: run, index } of seen.matchAll(/\uE000+|[^\uE000]+/g)) {
    const from = start + index;
    const text = markdown.slice(from, from + run.length);
    if (!run.startsWith(MASK) || text.startsWith(MASK)) write(leaf, text, from, from + run.length);
    else if (text.startsWith('{{') && text.endsWith('}}')) {
      writeGap(leaf);
      const at = leaf.text.length;
      write(leaf, text, from, from + run.length);
      leaf.formats.push({
        kind: 'code',
        start: at,
        end: leaf.text.length,
        markup: { start: from, end: from + run.length },
      });
    }
  }
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

/** `$$ … $$` on lines of its own. */
function isDisplayMath(text: string): boolean {
  return text.length > 4 && text.startsWith('$$') && text.endsWith('$$');
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

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function spanOf(token: Token): Span {
  return { start: token.start.offset, end: token.end.offset };
}
