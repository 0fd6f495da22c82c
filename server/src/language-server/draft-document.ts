// A draft's document as the editor has it, version by version: what vscode-languageserver-textdocument does, but over a rope, so that
// a keystroke in a long draft does not make its whole text anew. A document never changes; each change makes another.
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { lengthWithoutEnd, lineAt, linesAfter, readLines, type Lines } from '../prose/lines.ts';
import { changed, ropeOf, type Rope } from '../prose/rope.ts';

/** What is asked of a document. */
type Asked = 'uri' | 'languageId' | 'version' | 'lineCount' | 'getText' | 'offsetAt' | 'positionAt';

export interface DraftDocument extends Pick<TextDocument, Asked> {
  readonly text: Rope;
  readonly lines: Lines;
}

type Address = Pick<DraftDocument, 'uri' | 'languageId' | 'version'>;

/** How the editor's messages make documents, for `TextDocuments`. */
export const draftDocuments: TextDocumentsConfiguration<DraftDocument> = {
  create: (uri, languageId, version, text) => documentOf({ uri, languageId, version }, ropeOf(text), readLines(text)),
  update: (document, changes, version) => ({ ...changes.reduce(after, document), version }),
};

function after(document: DraftDocument, { text, ...change }: TextDocumentContentChangeEvent): DraftDocument {
  if (!('range' in change)) return documentOf(document, ropeOf(text), readLines(text));
  const [start = 0, oldEnd = 0] = [change.range.start, change.range.end].map(document.offsetAt).sort((a, b) => a - b);
  const newEnd = start + text.length;
  const rope = changed(document.text, { start, oldEnd }, text);
  return documentOf(document, rope, linesAfter(document.lines, { start, oldEnd, newEnd }, rope));
}

function documentOf({ uri, languageId, version }: Address, text: Rope, lines: Lines): DraftDocument {
  /** How far into a line an offset is, at most where the line ends: what ends it are one or two characters. */
  const characterAt = (line: number, offset: number): number => {
    const start = lines[line] ?? 0;
    const next = lines[line + 1] ?? Infinity;
    return offset < next - 1 ? offset - start : lengthWithoutEnd(text.slice(start, Math.min(offset, next)));
  };
  const offsetAt: TextDocument['offsetAt'] = ({ line, character }) => {
    if (line < 0) return 0;
    const start = lines[line];
    if (start === undefined) return text.length;
    return start + characterAt(line, Math.min(start + Math.max(0, character), text.length));
  };
  return {
    uri,
    languageId,
    version,
    text,
    lines,
    lineCount: lines.length,
    getText: (range) => (range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text.toString()),
    offsetAt,
    positionAt: (offset) => {
      const within = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(lines, within);
      return { line, character: characterAt(line, within) };
    },
  };
}
