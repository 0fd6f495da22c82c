// Prose without markup: how most paragraphs of a draft are written, and how text is read whose markup would take too long to follow.
import type { Passage } from './passages.ts';
import { opensHtml } from './sections.ts';
import type { Piece } from './prose.ts';

const MARKUP = /[*_~[\]<&\\`|@{]|https?:|www\.|^[ \t]*(?:[#>+=:-]|\d{1,9}[.)]|\$\$)|^(?: {4}| {0,3}\t)/im;

/** Whether Markdown would find nothing but a paragraph in this section. */
export function isPlain(section: string): boolean {
  return !MARKUP.test(section);
}

/** Reads every stretch between blank lines as one paragraph, all its characters as themselves. */
export function readPlain(section: string): Passage[] {
  const passages: Passage[] = [];
  let lines: RegExpExecArray[] = [];
  const close = (): void => {
    const passage = join(lines);
    if (passage) passages.push(passage);
    lines = [];
  };
  const line = /[ \t]*([^\r\n]*)(?:\r\n|\n|\r|$)/dy;
  for (let found = line.exec(section); found && found[0] !== ''; found = line.exec(section)) {
    if (found[1] === '') close();
    else lines.push(found);
  }
  close();
  return passages;
}

function join(lines: readonly RegExpExecArray[]): Passage | undefined {
  let text = '';
  const pieces: Piece[] = [];
  let end = 0;
  const start = lines[0]?.indices?.[1]?.[0] ?? 0;
  let hard = false;
  for (const line of lines) {
    const from = line.indices?.[1]?.[0] ?? 0;
    const all = line[1] ?? '';
    const trail = trailing(all);
    const words = all.slice(0, all.length - trail.length);
    if (pieces.length > 0) {
      pieces.push({ text: text.length, length: 1, file: end - start, fileLength: from - end });
      text += hard ? '\n' : ' ';
    }
    pieces.push({ text: text.length, length: words.length, file: from - start, fileLength: words.length });
    text += words;
    end = from + words.length;
    hard = /^ {2,}$/.test(trail);
  }
  if (text.trim() === '') return undefined;
  const last = lines.at(-1);
  const stop = (last?.indices?.[1]?.[1] ?? end) || end;
  return { kind: 'paragraph', text, formats: [], span: { start, end: stop }, origin: pieces, depth: 0 };
}

function trailing(line: string): string {
  let at = line.length;
  while (at > 0 && (line.charCodeAt(at - 1) === 32 || line.charCodeAt(at - 1) === 9)) at--;
  return line.slice(at);
}

/** More than any writer sets, and than can be followed in reasonable time: marks and lines in one text, and depth of nesting. */
const MOST = {
  emphasis: 256,
  brackets: 1000,
  lines: 1000,
  underlines: 100,
  depth: 32,
  levels: 8,
  nesting: 4000,
  indent: 200,
};

const LINE = /([ \t]*)((?:[ \t]*(?:>|[-+*](?=[ \t>])|\d{1,9}[.)](?=[ \t>])))*)[^\r\n]*(?:\r\n|\n|\r|$)/y;

/** Whether following the markup of a section would take time out of proportion to its length. */
export function isHostile(section: string): boolean {
  if (opensHtml(section)) return false;
  let emphasis = 0;
  let brackets = 0;
  let lines = 0;
  let underlines = 0;
  let nesting = 0;
  let isFenced = false;
  LINE.lastIndex = 0;
  for (let found = LINE.exec(section); found && found[0] !== ''; found = LINE.exec(section)) {
    const [line, indent = '', prefix = ''] = found;
    const rest = line.slice(indent.length + prefix.length).trim();
    if (rest.startsWith('```') || rest.startsWith('~~~')) isFenced = !isFenced;
    if (isFenced) continue;
    const startsText = rest === '' || rest.startsWith('|') || rest.startsWith('#') || /[^>\s]/.test(prefix);
    if (startsText) emphasis = brackets = lines = 0;
    const depth = prefix.replace(/[^>+*.)-]/g, '').length;
    nesting += Math.max(0, depth - 1, depth > 0 ? indent.length / 2 - MOST.levels : 0);
    if (depth > MOST.depth || nesting > MOST.nesting || indent.length > MOST.indent) return true;
    if (/^(?:=+|-+)$/.test(rest) && ++underlines > MOST.underlines) return true;
    emphasis += count(line, /[*_~]+/g);
    brackets += count(line, /[[\]]/g);
    if (emphasis > MOST.emphasis || brackets > MOST.brackets || ++lines > MOST.lines) return true;
  }
  return false;
}

function count(line: string, mark: RegExp): number {
  return line.match(mark)?.length ?? 0;
}
