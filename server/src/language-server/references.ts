// textDocument/references: every place that names or means somebody.
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { fileSpan } from '../prose/places.ts';
import { rangeOf } from './diagnostics.ts';
import { namingAt, namingsOf } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

export function references({ document, draft }: OpenDraft, { position, context }: ReferenceParams): Location[] {
  const entity = namingAt(draft, document.offsetAt(position))?.entity;
  if (!entity) return [];
  const introduced = entity.introduction && fileSpan(draft.prose, entity.introduction).start;
  return namingsOf(draft, entity)
    .filter(({ span }) => context.includeDeclaration || span.start !== introduced)
    .map(({ span }) => ({ uri: document.uri, range: rangeOf(document, span) }));
}
