// The comments by which a writer silences rules: `<!-- says-who-disable-next-line vague-source -->` and its kin.
import { blockSpan } from '../prose/places.ts';
import type { Comment, Prose } from '../prose/prose.ts';
import { lineAt } from '../prose/lines.ts';

/** A stretch of the file, by offset, in which `codes` (or every code, when undefined) are silent. */
interface Silence {
  readonly start: number;
  readonly end: number;
  readonly codes?: ReadonlySet<string>;
}

const directive = /^\s*says-who-(disable-next-line|disable-line|disable|enable)(?![\w-])([\s\S]*)$/;

/**
 * Reads the directives of a draft. The answer tells whether a code is silenced at an offset of the file:
 * - `disable-next-line` covers the next line that holds prose, however many blank lines or comments stand between;
 * - `disable-line` covers the line or lines that the comment stands on;
 * - `disable` covers all from the comment to an `enable`, or to the end.
 * Codes follow, set apart by spaces or commas; none means all.
 */
export function readDirectives(prose: Prose): (code: string, offset: number) => boolean {
  const silences: Silence[] = [];
  /** disables that no enable has ended, by code; '' stands for all */
  const open = new Map<string, number>();
  for (const comment of prose.comments) {
    const match = directive.exec(comment.text);
    if (!match) continue;
    const codes = (match[2] ?? '').split(/[\s,]+/).filter(Boolean);
    if (match[1] === 'disable-line') silences.push(stretch(ownLines(prose, comment), codes));
    else if (match[1] === 'disable-next-line') silences.push(stretch(nextLine(prose, comment), codes));
    else if (match[1] === 'disable') {
      for (const code of codes.length ? codes : ['']) if (!open.has(code)) open.set(code, comment.span.start);
    } else {
      for (const code of codes.length ? codes : [...open.keys()]) {
        const start = open.get(code);
        if (start !== undefined) silences.push(stretch({ start, end: comment.span.start }, code ? [code] : []));
        open.delete(code);
      }
    }
  }
  for (const [code, start] of open) silences.push(stretch({ start, end: Infinity }, code ? [code] : []));
  return (code, offset) =>
    silences.some(({ start, end, codes }) => start <= offset && offset < end && (!codes || codes.has(code)));
}

function stretch({ start, end }: { start: number; end: number }, codes: readonly string[]): Silence {
  return codes.length ? { start, end, codes: new Set(codes) } : { start, end };
}

function ownLines({ lines }: Prose, comment: Comment) {
  const last = lineAt(lines, comment.span.end);
  return { start: lines[lineAt(lines, comment.span.start)] ?? 0, end: lines[last + 1] ?? Infinity };
}

function nextLine(prose: Prose, comment: Comment) {
  const { lines } = prose;
  const after = lineAt(lines, comment.span.end) + 1;
  const from = lines[after];
  if (from === undefined) return { start: Infinity, end: Infinity };
  const block = prose.blocks.findIndex((_, i) => blockSpan(prose, i).end > from);
  const line = block >= 0 ? Math.max(after, lineAt(lines, blockSpan(prose, block).start)) : after;
  return { start: lines[line] ?? Infinity, end: lines[line + 1] ?? Infinity };
}
