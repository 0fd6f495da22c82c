// Plain text and Markdown as they are, but for what a Markdown reader would take a note's indents for.
import type { DocumentText } from '../../backup/source-document.ts';
import { compose } from './document-text.ts';
import { hasLetters, turnLabel } from './turn-labels.ts';

/** Reads notes or a transcript: indents are no code, the numbers of a court's lines are no words, a turn is a paragraph of its own. */
export function readPlain(file: string): DocumentText {
  const notes = compose(file);
  const margin = hasLineNumbers(file) ? NUMBERED : INDENT;
  const letters = hasLetters(file);
  for (const { index, 0: line } of file.matchAll(/[^\n]*\n?/g)) {
    if (line === '') break;
    const indent = margin.exec(line)?.[0].length ?? 0;
    const words = line.slice(indent).trimEnd();
    const label = turnLabel(words, letters);
    if (!label) {
      notes.from(line.slice(indent), index + indent);
      continue;
    }
    const from = index + indent + label.length;
    if (index > 0) notes.own('\n', index);
    notes.own(`${label.name}: `, index + indent);
    // the words of a label on a line of its own follow in the next
    if (label.length < words.length) notes.from(line.slice(indent + label.length), from);
  }
  return notes.text();
}

const INDENT = /^[^\S\n]*/;
const NUMBERED = /^[^\S\n]*(?:\d{1,2}(?:[^\S\n]+|(?=\n|$)))?/;

/** Whether most lines begin with their number on the page, as those of a deposition do. */
function hasLineNumbers(file: string): boolean {
  let last = 0;
  let lines = 0;
  let numbered = 0;
  for (const [line] of file.slice(0, 20_000).matchAll(/[^\n]+/g)) {
    const number = Number(/^\s*(\d{1,2})(?:\s|$)/.exec(line)?.[1] ?? -1);
    lines++;
    if (number === last + 1 || number === 1) numbered++;
    if (number > 0) last = number;
  }
  return numbered >= 8 && numbered * 10 >= lines * 6;
}
