// What the rules on source documents share: the way from a finding to the place in the document.
import type { Library } from '../backup/library.ts';
import type { Passage } from '../backup/source-document.ts';
import type { Related } from './rule.ts';

/** Related information that opens a document at a passage. */
export function passageRelated({ readings }: Library, { document, start, end }: Passage, message: string): Related {
  return { message, span: { start, end }, path: readings[document]?.document.path ?? '' };
}
