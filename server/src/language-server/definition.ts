// textDocument/definition: from a name or a pronoun to where the draft introduces who it means, from any other word of a
// quotation to its passage in the source document.
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileSpanIn, fileTextOf } from '../backup/origin.ts';
import { fileSpan } from '../prose/places.ts';
import { backedAt } from './backed.ts';
import { addressOf, rangeOf } from './diagnostics.ts';
import { namingAt } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

/** `uriOf` gives the address of a path. */
export function definition(
  { document, draft }: OpenDraft,
  { position }: TextDocumentPositionParams,
  uriOf: (path: string) => string,
): Location | null {
  const offset = document.offsetAt(position);
  const entity = namingAt(draft, offset)?.entity;
  const place = entity?.introduction ?? entity?.mentions[0]?.place;
  if (place) return { uri: document.uri, range: rangeOf(document, fileSpan(draft.prose, place)) };
  const backed = backedAt(draft, offset);
  const text = backed && fileTextOf(backed.document);
  // a Word file or a PDF is nothing that an editor can show a place in
  if (!backed || text === undefined) return null;
  const { document: source, passage } = backed;
  return {
    uri: addressOf(source.path, document, uriOf),
    range: rangeOf(TextDocument.create('', 'plaintext', 0, text), fileSpanIn(source, passage.start, passage.end)),
  };
}
