// From a passage of a document's text to its place in the document's file.
import { lastWhere } from '../prose/in-order.ts';
import { lineAt, readLines, type Lines } from '../prose/lines.ts';
import type { Span } from '../prose/prose.ts';
import type { Origin, SourceDocument } from './source-document.ts';

/** The text of a document's file; undefined where the file has none of its own, such as a PDF. */
export function fileTextOf({ file, origin, text }: SourceDocument): string | undefined {
  return file ?? (origin ? undefined : text);
}

/** Where [start, end) of a document's text stands in its file; an empty span at 0 where the file has no text of its own. */
export function fileSpanIn({ origin }: SourceDocument, start: number, end: number): Span {
  if (!origin) return { start, end };
  const from = fileOffset(origin, start);
  return { start: from, end: end > start ? Math.max(from, fileOffset(origin, end - 1) + 1) : from };
}

function fileOffset(origin: readonly Origin[], offset: number): number {
  const index = originAt(origin, offset);
  const at = origin[index];
  if (at?.file === undefined) return 0;
  const next = origin[index + 1]?.file ?? Infinity;
  return Math.min(at.file + offset - at.text, Math.max(at.file, next - 1));
}

/** How a person finds an offset of a document's text, where lines mean nothing: "page 3". */
export function labelAt({ origin }: SourceDocument, offset: number): string | undefined {
  return origin?.[originAt(origin, offset)]?.label;
}

/** How a person finds an offset of a document's text: "line 12" of its file, or "page 3"; empty where nothing tells. */
export function whereIn(document: SourceDocument, offset: number): string {
  const label = labelAt(document, offset);
  const file = fileTextOf(document);
  if (label !== undefined || file === undefined) return label ?? '';
  const { start } = fileSpanIn(document, offset, offset);
  return `line ${String(lineAt(linesOf(document, file), start) + 1)}`;
}

const lines = new WeakMap<SourceDocument, Lines>();

function linesOf(document: SourceDocument, file: string): Lines {
  const known = lines.get(document) ?? readLines(file);
  lines.set(document, known);
  return known;
}

/** The index of the origin of the character at an offset of the text. */
const originAt = (origin: readonly Origin[], offset: number): number =>
  Math.max(
    0,
    lastWhere(origin.length, (i) => (origin[i]?.text ?? 0) <= offset),
  );
