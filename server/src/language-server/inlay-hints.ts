// textDocument/inlayHint: whom a pronoun or a bare description speaks for.
import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { fileSpan } from '../prose/places.ts';
import { spokenFor } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

/** The short name of the speaker after each source that does not say it. */
export function inlayHints({ document, draft }: OpenDraft, { range }: InlayHintParams): InlayHint[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return spokenFor(draft).flatMap(({ entity, place }) => {
    const { end } = fileSpan(draft.prose, place);
    if (end < from || end > to) return [];
    return [
      {
        position: document.positionAt(end),
        label: entity.family ?? entity.name,
        kind: InlayHintKind.Type,
        tooltip: entity.name,
        paddingLeft: true,
      },
    ];
  });
}
