// Where Markdown can be cut so that each part reads the same alone as in the whole: at blank lines outside fences, HTML, lists and
// footnotes. Knows lines, not what is in them.
import { changeOfText } from './change.ts';
import { firstWhere } from './in-order.ts';
import { lengthWithoutEnd, lineAt, linesAfter, readLines, type Lines } from './lines.ts';
import type { FrontMatter, Span } from './prose.ts';
import type { FileText } from './rope.ts';

/** Front matter at the head of the file, and where the Markdown after it starts. */
export function readFrontMatter(file: FileText): { matter?: FrontMatter; after: number } {
  for (let length = 4096; ; length *= 2) {
    const head = file.slice(0, length);
    const found = frontMatterOf(head);
    const isFound = found.matter ? found.after < head.length : !MAY_HAVE_MATTER.test(head);
    if (isFound || head.length === file.length) return found;
  }
}

const MAY_HAVE_MATTER = /^\uFEFF?(?:---|\+\+\+)/;

function frontMatterOf(file: string): { matter?: FrontMatter; after: number } {
  const byteOrderMark = file.startsWith('\uFEFF') ? 1 : 0;
  const open = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(file);
  if (!open) return { after: byteOrderMark };
  const isYaml = open[1] === '---';
  const start = open[0].length;
  const close = isYaml ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = start;
  const closed = close.exec(file);
  if (!closed) return { after: byteOrderMark };
  return {
    matter: {
      language: isYaml ? 'yaml' : 'toml',
      text: file.slice(start, closed.index),
      span: { start, end: closed.index },
    },
    after: closed.index + closed[0].length,
  };
}

/** What a blank line does not end, and how it does end. */
type Open = { readonly fence: RegExp } | { readonly html: RegExp };

const HTML_ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;
const HTML_TAG = /^<(?:[a-z][a-z0-9-]*(?:\s[^<>]*)?|\/[a-z][a-z0-9-]*\s*)>[ \t]*$/i;
const LIST_MARKER = /^(?:[-+*]|\d{1,9}[.)])(?=([ \t]*)(\S?))/;

/** Whether a section opens with HTML that is a block of its own, in which Markdown means nothing. */
export function opensHtml(section: string): boolean {
  const [line = ''] = section.split(/[\r\n]/, 1);
  return HTML_BLOCK.test(line.trimStart()) || HTML_ENDS.some(([begins]) => begins.test(line.trimStart()));
}

/** The sections of a file from an offset on, in order, without the blank lines around them. */
export interface Sections {
  readonly file: FileText;
  readonly from: number;
  readonly spans: readonly Span[];
  /** the lines of the whole file */
  readonly lines: Lines;
  /** how many at the start are as they were before, in the same place, and how many at the end are but for their place */
  readonly head: number;
  readonly tail: number;
}

/** Cuts `file` from `from` on. What an earlier version of it, cut before, shares with it at either end is not looked at again. */
export function splitSections(file: FileText, from: number, before?: Sections): Sections {
  if (before?.from !== from) {
    const lines = readLines(file.toString());
    return { file, from, spans: [...cut(file, lines, from)], lines, head: 0, tail: 0 };
  }
  const { spans: old } = before;
  const change = changeOfText(before.file, file);
  const { start, oldEnd, newEnd } = change;
  const lines = linesAfter(before.lines, change, file);
  // The section before the one that changed may now go on into it.
  const head = Math.max(0, firstWhere(old.length, (i) => (old[i]?.start ?? 0) >= start) - 2);
  const spans = old.slice(0, head);
  const shift = newEnd - oldEnd;
  let next = head;
  for (const span of cut(file, lines, head === 0 ? from : (old[head]?.start ?? from))) {
    while ((old[next]?.start ?? Infinity) + shift < span.start) next++;
    if (span.start >= newEnd && old[next] && (old[next]?.start ?? 0) + shift === span.start) {
      const tail = old.slice(next).map(({ start: first, end }) => ({ start: first + shift, end: end + shift }));
      return { file, from, spans: spans.concat(tail), lines, head, tail: tail.length };
    }
    spans.push(span);
  }
  return { file, from, spans, lines, head, tail: 0 };
}

/** The sections from `from` on, which is where one may begin. */
function* cut(file: FileText, lines: Lines, from: number): Iterable<Span> {
  let start = -1;
  let end = from;
  let open: Open | undefined;
  /** columns that a line after a blank one must be indented by to stay in the list or footnote that is open */
  let content: number | undefined;
  let isFootnote = false;
  let isHtml = false;
  let wasBlank = true;

  for (let at = from, nth = lineAt(lines, from) + 1; at < file.length; at = lines[nth] ?? file.length, nth++) {
    const whole = file.slice(at, lines[nth] ?? file.length);
    const length = lengthWithoutEnd(whole);
    const stop = at + length;
    let head = 0;
    let indent = 0;
    for (; head < length; head++) {
      const code = whole.charCodeAt(head);
      if (code === 32) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else break;
    }
    const isBlank = head === length;
    if (open) {
      const line = whole.slice(head, length);
      if ('html' in open ? open.html.test(line) : indent < 4 && open.fence.test(line)) open = undefined;
      if (!isBlank) end = stop;
      wasBlank = false;
    } else if (isBlank) {
      wasBlank = true;
      isHtml = false;
    } else {
      const line = mayOpen(whole.charCodeAt(head)) && indent < 4 ? whole.slice(head, length) : '';
      const marker = line === '' ? null : LIST_MARKER.exec(line);
      const isMarker = marker !== null && (marker[1] !== '' || marker[2] === '');
      const stays = content !== undefined && (indent >= (isFootnote ? 4 : 2) || (isMarker && !isFootnote));
      if (wasBlank && !stays) {
        if (start >= 0) yield { start, end };
        start = at;
        content = undefined;
      }
      if (line !== '' && !isHtml && (content === undefined || indent < content)) {
        open = opens(line);
        isHtml = open === undefined && (HTML_BLOCK.test(line) || (wasBlank && HTML_TAG.test(line)));
        if (isMarker) {
          const spaces = marker[2] === '' ? 1 : (marker[1] ?? '').length;
          content = indent + marker[0].length + (spaces > 4 ? 1 : spaces);
          isFootnote = false;
        } else if (line.startsWith('[^') && /^\[\^[^\]\s]+\]:/.test(line)) {
          content = 4;
          isFootnote = true;
        }
      }
      end = stop;
      wasBlank = false;
    }
  }
  if (start >= 0) yield { start, end };
}

function mayOpen(code: number): boolean {
  // ` ~ < [ - + * and digits
  return (
    code === 96 ||
    code === 126 ||
    code === 60 ||
    code === 91 ||
    code === 45 ||
    code === 43 ||
    code === 42 ||
    (code >= 48 && code <= 57)
  );
}

/** What `line`, without its indent, opens that a blank line does not end. */
function opens(line: string): Open | undefined {
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line);
  if (fence) {
    const size = (fence[1] ?? fence[2] ?? '').length;
    return { fence: new RegExp(`^${fence[1] ? '`' : '~'}{${Math.min(size, 60_000)},}[ \\t]*$`) };
  }
  for (const [begins, ends] of HTML_ENDS) if (begins.test(line)) return ends.test(line) ? undefined : { html: ends };
  return undefined;
}
