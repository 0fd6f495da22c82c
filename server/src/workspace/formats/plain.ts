// Plain text and Markdown as they are, but for what a Markdown reader would take a note's indents for.
import type { DocumentText } from '../../backup/source-document.ts';
import { compose } from './document-text.ts';

/** Reads notes or a transcript: indents are no code, and a line `NAME: …` starts a paragraph. */
export function readPlain(file: string): DocumentText {
  const notes = compose(file);
  for (const { index, 0: line, 1: indent = '' } of file.matchAll(/([^\S\n]*)[^\n]*\n?/g)) {
    if (line === '') break;
    const words = line.slice(indent.length);
    if (index > 0 && TURN.test(words)) notes.own('\n', index);
    notes.from(words, index + indent.length);
  }
  return notes.text();
}

const TURN = /^(?:\p{Lu}[\p{L}.'’-]*\s){0,4}\p{Lu}[\p{L}.'’-]*:\s/u;
