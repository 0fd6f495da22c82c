// Which module answers which request, and the capabilities that promise it.
import { CodeActionKind, TextDocumentSyncKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { codeActions } from './code-actions.ts';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';

export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** What an editor can do with answers. */
export interface EditorAbilities {
  /** takes edits bound to a version of the document, and refuses them when it has moved on */
  readonly versionedEdits: boolean;
}

/** Answers the editor's requests about open drafts; about any other document, that there is nothing. */
export function answerRequests(
  connection: Connection,
  drafts: OpenDrafts,
  abilities: EditorAbilities,
  uriOf: (path: string) => string,
): void {
  const about =
    <Parameters extends { readonly textDocument: { readonly uri: string } }, Answer>(
      answer: (draft: OpenDraft, parameters: Parameters) => Answer,
    ) =>
    async (parameters: Parameters): Promise<Answer | null> => {
      const draft = await drafts.current(parameters.textDocument.uri);
      return draft ? answer(draft, parameters) : null;
    };

  connection.onCodeAction(about((draft, parameters) => codeActions(draft, parameters, abilities, uriOf)));
}
