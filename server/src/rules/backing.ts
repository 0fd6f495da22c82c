// What the rules on source documents share: the way from a finding to the place in the document.
import type { Library } from '../backup/library.ts';
import { fileSpanIn, fileTextOf, labelAt, whereIn } from '../backup/origin.ts';
import type { Passage } from '../backup/source-document.ts';
import type { Related } from './rule.ts';

/** A document and the place in it, for a message: "hearing.vtt, line 12,". */
export function documentPlace({ readings }: Library, { document, start }: Passage): string {
  const { document: source } = readings[document] ?? {};
  if (!source) return 'the source';
  const where = whereIn(source, start);
  return where === '' ? source.path : `${source.path}, ${where},`;
}

/** Related information that opens a document at a passage. */
export function passageRelated({ readings }: Library, { document, start, end }: Passage, message: string): Related {
  const { document: source } = readings[document] ?? {};
  if (!source) return { message, span: { start: 0, end: 0 } };
  const label = labelAt(source, start);
  const text = fileTextOf(source);
  return {
    message: label === undefined ? message : `${message}, ${label}`,
    span: fileSpanIn(source, start, end),
    path: source.path,
    ...(text === undefined ? {} : { text }),
  };
}
