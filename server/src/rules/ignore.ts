// The fix that every finding has: a comment in the draft that silences its rule on its line.
import type { Prose, Span } from '../prose/prose.ts';
import { blockSpan, fileSpan } from '../prose/places.ts';
import { lineAt } from '../prose/lines.ts';
import type { Edit, Finding, Fix } from './rule.ts';

/**
 * The fix that silences a finding where it stands. On the first line of a paragraph the comment gets a line of its own above,
 * under the same indent and quote marks; elsewhere (a later line of a hard-wrapped paragraph, the first line of a list item,
 * a table cell) a line of its own would change the Markdown, so the comment stands at the end of the line.
 */
export function ignoreFix(prose: Prose, finding: Pick<Finding, 'code' | 'span'>): Fix {
  return { title: `Ignore ${finding.code} here`, preferred: false, edits: [ignoreEdit(prose, finding)] };
}

function ignoreEdit(prose: Prose, { code, span }: Pick<Finding, 'code' | 'span'>): Edit {
  const { lines, blocks } = prose;
  const file = prose.file.toString();
  const line = lineAt(lines, span.start);
  const lineStart = lines[line] ?? 0;
  const next = lines[line + 1] ?? file.length;
  const index = blocks.findIndex((_, i) => holds(blockSpan(prose, i), span.start));
  const block = blocks[index];
  const { start: blockStart, end: blockEnd } = block ? blockSpan(prose, index) : { start: lineStart, end: next };
  const prefix = file.slice(lineStart, blockStart);
  if (block?.kind !== 'table-cell' && blockStart >= lineStart && /^\uFEFF?[ \t>]*$/.test(prefix)) {
    const newline = /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
    const at = prefix.startsWith('\uFEFF') ? lineStart + 1 : lineStart;
    const text = `${prefix.replace('\uFEFF', '')}<!-- says-who-disable-next-line ${code} -->${newline}`;
    return { span: { start: at, end: at }, newText: text };
  }
  const comment = `<!-- says-who-disable-line ${code} -->`;
  const end = block?.kind === 'table-cell' ? blockEnd : next;
  const written = file.slice(lineStart, end);
  // A hard break's backslash or spaces stay last on their line.
  const at = lineStart + written.length - (/(?:\\?[\r\n]+|[ \t]+\|?[ \t]*[\r\n]*)$/.exec(written)?.[0].length ?? 0);
  if (at > span.start && !insideCode(prose, index, at)) {
    return { span: { start: at, end: at }, newText: ` ${comment}` };
  }
  return { span: { start: span.start, end: span.start }, newText: `${comment} ` };
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

/** Whether an offset of the file lies inside inline code of a block, where a comment would be read as code. */
function insideCode(prose: Prose, block: number, at: number): boolean {
  return (prose.blocks[block]?.formats ?? []).some(({ kind, start, end }) => {
    if (kind !== 'code') return false;
    const code = fileSpan(prose, { block, start, end });
    return code.start < at && at < code.end;
  });
}
