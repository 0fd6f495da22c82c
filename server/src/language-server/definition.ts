// textDocument/definition: from a name or a pronoun to where the draft introduces who it means.
import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { fileSpan } from '../prose/places.ts';
import { rangeOf } from './diagnostics.ts';
import { namingAt } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

export function definition({ document, draft }: OpenDraft, { position }: TextDocumentPositionParams): Location | null {
  const entity = namingAt(draft, document.offsetAt(position))?.entity;
  const place = entity?.introduction ?? entity?.mentions[0]?.place;
  return place ? { uri: document.uri, range: rangeOf(document, fileSpan(draft.prose, place)) } : null;
}
