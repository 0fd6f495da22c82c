// A block of HTML in, the prose of it out: only what stands in elements that hold prose, so that menus and buttons are not read.
import { decodeString } from 'micromark-util-decode-string';
import { leaveGap, startText, write, writeGap } from './block-text.ts';
import type { Passage } from './passages.ts';
import type { BlockKind, Format, Span } from './prose.ts';

const HOLDERS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  dd: 'paragraph',
  dt: 'paragraph',
  blockquote: 'block-quote',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};
/** Elements whose text is nothing to a reader of prose. */
const SILENT: ReadonlySet<string> = new Set(
  'script style pre code textarea svg math iframe video audio object noscript template head select button'.split(' '),
);
/** Elements that stand in a line of prose; every other tag ends a block. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads the HTML at section[start, end), whose lines have no prefixes. */
export function readHtml(section: string, { start, end }: Span): Passage[] {
  const passages: Passage[] = [];
  /** the elements around, those that hold prose and the others */
  const around: string[] = [];
  let block = startText();
  let formats: Format[] = [];
  let link: { at: number; start: number; target: string } | undefined;

  const close = (): void => {
    const { text, pieces } = block;
    const kind = kindOf(around);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (kind && first && last && text.trim() !== '') {
      const from = first.file;
      passages.push({
        kind,
        text,
        formats: formats.map((format) => ({
          ...format,
          markup: {
            start: format.markup.start - from,
            end: Math.min(format.markup.end, last.file + last.fileLength) - from,
          },
        })),
        span: { start: from, end: last.file + last.fileLength },
        origin: pieces.map((piece) => ({ ...piece, file: piece.file - from })),
        depth: kind === 'block-quote' || kind === 'list-item' ? 1 : 0,
      });
    }
    block = startText();
    formats = [];
    link = undefined;
  };

  const part = /<!--|<(\/?)([a-z][a-z0-9-]*)|&#?[a-z0-9]{1,31};|[^<&\s]+|\s+|[<&]/giy;
  part.lastIndex = start;
  for (let found = part.exec(section); found && found.index < end; found = part.exec(section)) {
    const { 0: all, 1: slash, 2: tag, index: at } = found;
    const name = tag?.toLowerCase();
    if (all === '<!--' || name !== undefined) {
      const closer = all === '<!--' ? '-->' : '>';
      const closed = section.indexOf(closer, part.lastIndex);
      if (closed < 0 || closed >= end) break;
      part.lastIndex = closed + closer.length;
      if (name === undefined) continue;
      if (name === 'br') leaveGap(block, at, part.lastIndex, true);
      else if (SILENT.has(name)) {
        if (slash === '' && section.charAt(closed - 1) !== '/') {
          const after = findClosing(section, name, part.lastIndex);
          if (after < 0 || after >= end) break;
          part.lastIndex = after;
        }
      } else if (name === 'a') {
        if (slash === '') {
          writeGap(block);
          const target = /\shref\s*=\s*(?:"([^"]*)|'([^']*)|([^\s>]*))/i.exec(section.slice(at, closed));
          link = { at, start: block.text.length, target: target?.[1] ?? target?.[2] ?? target?.[3] ?? '' };
        } else if (link && block.text.length > link.start) {
          const markup = { start: link.at, end: part.lastIndex };
          formats.push({ kind: 'link', start: link.start, end: block.text.length, target: link.target, markup });
          link = undefined;
        }
      } else if (!INLINE.has(name)) {
        close();
        if (slash === '') around.push(name);
        else {
          const opened = around.lastIndexOf(name);
          if (opened >= 0) around.length = opened;
        }
        if (around.length > 64) break;
      }
    } else if (/^\s/.test(all)) leaveGap(block, at, Math.min(part.lastIndex, end), false);
    else if (all.length > 1 && all.startsWith('&')) write(block, decodeString(all), at, part.lastIndex);
    else write(block, all, at, part.lastIndex);
  }
  close();
  return passages;
}

/** What the innermost element that holds prose makes of it; a block quote around it wins. */
function kindOf(around: readonly string[]): BlockKind | undefined {
  const holders = around.filter((name) => Object.hasOwn(HOLDERS, name));
  const innermost = HOLDERS[holders.at(-1) ?? ''];
  return holders.includes('blockquote') && innermost === 'paragraph' ? 'block-quote' : innermost;
}

/** Where the closing tag of the element `name` ends, or -1. */
function findClosing(section: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(section);
  return found ? closing.lastIndex : -1;
}
