// textDocument/documentSymbol and workspace/symbol: the people and organizations of drafts.
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { Entity } from '../entities/entity.ts';
import { fileSpan } from '../prose/places.ts';
import { rangeOf } from './diagnostics.ts';
import type { OpenDraft } from './open-drafts.ts';

const kinds: Readonly<Record<Entity['kind'], SymbolKind>> = {
  person: SymbolKind.Object,
  organization: SymbolKind.Namespace,
};

/** Everybody whom a draft names, in the order in which it first does. */
export function documentSymbols({ document, draft }: OpenDraft): DocumentSymbol[] {
  return draft.entities.flatMap((entity) => {
    const place = entity.introduction ?? entity.mentions[0]?.place;
    if (!place) return [];
    const range = rangeOf(document, fileSpan(draft.prose, place));
    const detail = [entity.title, entity.affiliation].filter((part) => part !== undefined).join(', ');
    return [{ name: entity.name, detail, kind: kinds[entity.kind], range, selectionRange: range }];
  });
}

/** Whoever in these drafts has `query` in the name. */
export function workspaceSymbols(drafts: readonly OpenDraft[], query: string): SymbolInformation[] {
  const wanted = query.toLowerCase();
  return drafts.flatMap((draft) =>
    documentSymbols(draft)
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map(({ name, kind, range }) => ({ name, kind, location: { uri: draft.document.uri, range } })),
  );
}
