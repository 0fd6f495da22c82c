// The language server, whatever it runs on: what it can do, and which module answers which request.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkDraft } from '../workspace/check-draft.ts';
import { documentEndings } from '../workspace/formats/read-document.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Host } from './host.ts';
import { openDrafts } from './open-drafts.ts';
import { clientSettings, section } from './preferences.ts';
import { publisher } from './publisher.ts';
import { answerRequests, capabilities } from './requests.ts';

/** Serves the editor at the other end of `connection` until it hangs up. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize((parameters): InitializeResult => {
    const { workspace: client } = parameters.capabilities;
    const watching = client?.didChangeWatchedFiles?.dynamicRegistration === true;
    const settings = clientSettings(connection, parameters);
    // A folder the user has not trusted: each draft is checked by its own text, and no file is read for it.
    const pathOf = isTrusted(parameters.initializationOptions) ? host.pathOf : () => undefined;
    const workspace = openWorkspace(host.files);
    const documents = new TextDocuments(TextDocument);
    const publish = publisher(connection, host);
    const drafts = openDrafts(documents, {
      check: async (document, last) => {
        const { enable, rules } = await settings.of(document.uri);
        if (!enable) return undefined;
        return checkDraft(workspace, pathOf(document.uri), document.getText(), {
          previous: last?.draft,
          preferences: rules,
        });
      },
      delay: async (uri) => (await settings.of(uri)).debounce,
      ...publish,
    });

    connection.onInitialized(() => {
      const { client: editor } = connection;
      if (client?.didChangeConfiguration?.dynamicRegistration) {
        void editor.register(DidChangeConfigurationNotification.type, { section });
      }
      if (watching) {
        void editor.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: `**/*.{${['yaml', 'yml', ...documentEndings].join(',')}}` }],
        });
      }
    });
    connection.onDidChangeConfiguration(({ settings: sent }) => {
      settings.changed(sent);
      drafts.recheck();
      if (client?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    });
    const lookAgain = () => {
      workspace.refresh();
      drafts.recheck();
    };
    connection.onDidChangeWatchedFiles(lookAgain);
    if (!watching) documents.onDidSave(lookAgain);

    const versionedEdits = client?.workspaceEdit?.documentChanges === true;
    answerRequests(connection, drafts, settings, { versionedEdits }, host.uriOf);
    documents.listen(connection);
    return { capabilities, serverInfo: { name: 'says-who', version: SAYS_WHO_VERSION } };
  });
  connection.listen();
}

/** Whether files beside a draft may be read: unless the editor says `trusted: false` when it starts the server. */
function isTrusted(options: unknown): boolean {
  return !(typeof options === 'object' && options !== null && 'trusted' in options && options.trusted === false);
}
