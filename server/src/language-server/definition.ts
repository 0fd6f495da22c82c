// textDocument/definition: from a name or a pronoun to where the draft introduces who it means, from any other word of a
// quotation to its passage in the source document.
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { fileSpan } from '../prose/places.ts';
import { backedAt, passageRange } from './backed.ts';
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
  const range = backed && passageRange(backed.document, backed.passage);
  return range ? { uri: addressOf(backed.document.path, document, uriOf), range } : null;
}
