// textDocument/documentHighlight: the places that mean whom the cursor is on.
import { DocumentHighlightKind, type DocumentHighlight, type TextDocumentPositionParams } from 'vscode-languageserver';
import { rangeOf } from './diagnostics.ts';
import { namingAt, namingsOf } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

export function highlights(
  { document, draft }: OpenDraft,
  { position }: TextDocumentPositionParams,
): DocumentHighlight[] | null {
  const entity = namingAt(draft, document.offsetAt(position))?.entity;
  if (!entity) return null;
  return namingsOf(draft, entity).map(({ span }) => ({
    range: rangeOf(document, span),
    kind: DocumentHighlightKind.Read,
  }));
}
