// What the editor at the other end can do with answers, as it says when it starts the server.
import type { ClientCapabilities } from 'vscode-languageserver';

/** What an editor can do with answers. */
export interface EditorAbilities {
  /** takes edits bound to a version of the document, and refuses them when it has moved on */
  readonly versionedEdits: boolean;
  /** puts the caret where an edit has a blank to fill */
  readonly snippetEdits: boolean;
  /** opens a document when the server asks for it */
  readonly opensDocuments: boolean;
  /** shows beside a finding what it relates to */
  readonly relatedInformation: boolean;
  /** links a finding's code to the page of its rule */
  readonly codeDescriptions: boolean;
}

/** What an editor says that it can do. */
export function abilitiesOf({ workspace, window, textDocument }: ClientCapabilities): EditorAbilities {
  const { documentChanges, snippetEditSupport } = workspace?.workspaceEdit ?? {};
  const versionedEdits = documentChanges === true;
  return {
    versionedEdits,
    snippetEdits: versionedEdits && snippetEditSupport === true,
    opensDocuments: window?.showDocument?.support === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescriptions: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
  };
}
