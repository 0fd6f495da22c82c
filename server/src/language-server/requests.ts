// Which module answers which request, and the capabilities that promise it.
import { CodeActionKind, TextDocumentSyncKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { readProfile } from '../draft/profile.ts';
import type { EditorAbilities } from './abilities.ts';
import { codeLenses } from './code-lens.ts';
import { codeActions, fixAllKind } from './code-actions.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentSymbols, workspaceSymbols } from './document-symbols.ts';
import type { EntityLists } from './entity-lists.ts';
import { highlights } from './highlights.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';
import { outline } from './outline.ts';
import type { ClientSettings } from './preferences.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';

export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: 'Names' },
  workspaceSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: [' '] },
  inlayHintProvider: true,
  codeLensProvider: {},
  executeCommandProvider: { commands: [...commands], workDoneProgress: true },
  workspace: { workspaceFolders: { supported: true } },
};

/** Answers the editor's requests about open drafts; about any other document, that there is nothing. */
export function answerRequests(
  connection: Connection,
  drafts: OpenDrafts,
  settings: ClientSettings,
  abilities: EditorAbilities,
  uriOf: (path: string) => string,
  lists: EntityLists,
): void {
  const about =
    <Parameters extends { readonly textDocument: { readonly uri: string } }, Answer>(
      answer: (draft: OpenDraft, parameters: Parameters) => Answer | Promise<Answer>,
    ) =>
    async (parameters: Parameters): Promise<Answer | null> => {
      const draft = await drafts.current(parameters.textDocument.uri);
      return draft ? answer(draft, parameters) : null;
    };

  connection.onRequest(
    'says-who/outline',
    about((draft) => outline(draft, uriOf)),
  );
  connection.onRequest(
    'says-who/profile',
    about(({ draft }) => readProfile(draft)),
  );
  connection.onHover(about(hover));
  connection.onDefinition(about((draft, parameters) => definition(draft, parameters, uriOf)));
  connection.onReferences(about(references));
  connection.onDocumentHighlight(about(highlights));
  connection.onDocumentSymbol(about(documentSymbols));
  connection.onWorkspaceSymbol(async ({ query }) => workspaceSymbols(await drafts.all(), query));
  connection.onPrepareRename(about(prepareRename));
  connection.onRenameRequest(
    about(async (draft, parameters) => rename(draft, parameters, await lists.beside(draft.document.uri))),
  );
  connection.onCompletion(about(completion));
  connection.languages.inlayHint.on(async (parameters) => {
    const { inlayHints: wanted } = await settings.of(parameters.textDocument.uri);
    return wanted ? about(inlayHints)(parameters) : null;
  });
  connection.onCodeLens(about((draft) => codeLenses(draft, abilities.opensDocuments, uriOf)));
  connection.onCodeAction(about((draft, parameters) => codeActions(draft, parameters, abilities, uriOf)));
}
