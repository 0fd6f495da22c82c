// The language server, whatever it runs on: what it can do, and which module answers which request.
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { analyze } from '../draft/analyze.ts';
import { checkDraft, type CheckedDraft, type DraftReadOptions, type Pace } from '../workspace/check-draft.ts';
import { documentEndings } from '../workspace/formats/read-document.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { abilitiesOf } from './abilities.ts';
import { acceptances } from './acceptances.ts';
import { passageCommands } from './code-lens.ts';
import { breath, unhurried } from './breath.ts';
import { runCommands } from './commands.ts';
import { draftDocuments, type DraftDocument } from './draft-document.ts';
import { isEditorPath } from './editor-files.ts';
import { entityLists } from './entity-lists.ts';
import { fileWriter } from './file-writer.ts';
import type { Host } from './host.ts';
import { openDrafts } from './open-drafts.ts';
import { clientSettings, section } from './preferences.ts';
import { publisher } from './publisher.ts';
import { answerRequests, capabilities } from './requests.ts';
import { workspaceCheck } from './workspace-check.ts';
import { foldersOf } from './workspace-folders.ts';

/** How long a writer waits to see what is wrong with a draft while its source documents are being read, in milliseconds. */
const patience = 300;

/** Serves the editor at the other end of `connection` until it hangs up. */
export function serve(connection: Connection, machine: Host): void {
  connection.onInitialize((parameters): InitializeResult => {
    const { workspace: client } = parameters.capabilities;
    const watching = client?.didChangeWatchedFiles?.dynamicRegistration === true;
    const settings = clientSettings(connection, parameters);
    const host = { ...machine, pathOf: reachable(machine, parameters.initializationOptions) };
    const workspace = openWorkspace(host.files, { reader: host.reader });
    const documents = new TextDocuments(draftDocuments);
    const abilities = abilitiesOf(parameters.capabilities);
    const publish = publisher(connection, host, abilities);
    const check = async (
      document: DraftDocument,
      options: DraftReadOptions = {},
    ): Promise<CheckedDraft | undefined> => {
      const { enable, styles } = await settings.of(document.uri);
      if (!enable) return undefined;
      return checkDraft(workspace, host.pathOf(document.uri), document.text, { ...options, preferences: styles });
    };
    const drafts = openDrafts(documents, {
      check: async (document, last, isWanted) => {
        const pace: Pace = (steps) => unhurried(steps, isWanted);
        const checked = await check(document, { previous: last?.draft, patience, pace });
        checked?.pending?.then(
          (isNew) => {
            if (isNew) lookAnew();
          },
          (error: unknown) => {
            publish.failed(document.uri, error);
          },
        );
        return checked;
      },
      delay: async (uri) => (await settings.of(uri)).debounce,
      ...publish,
    });
    const everything = workspaceCheck({
      host,
      documents,
      drafts,
      check,
      show: publish.unopened,
      forget: publish.gone,
    });

    /** Checks again what did not change itself, and has the editor ask again what it shows beside the findings. */
    const lookAnew = () => {
      drafts.recheck();
      if (client?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    };

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
    connection.onDidChangeConfiguration(async ({ settings: sent }) => {
      if (!(await settings.changed(sent))) return;
      drafts.recheck();
      everything.changedForAll();
      if (client?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    });
    const lookAgain = (uris: readonly string[]) => {
      workspace.refresh();
      lookAnew();
      everything.changed(uris.map(host.pathOf));
    };
    connection.onDidChangeWatchedFiles(({ changes }) => {
      lookAgain(changes.map(({ uri }) => uri));
    });
    if (!watching) {
      documents.onDidSave(({ document }) => {
        lookAgain([document.uri]);
      });
    }

    const files = fileWriter(connection, host, (uri) => {
      lookAgain([uri]);
    });
    const lists = entityLists(host, drafts, files);
    const accept = acceptances(connection, parameters.capabilities, host, drafts, workspace, files);
    answerRequests(connection, drafts, settings, abilities, host.uriOf, lists);
    const folders = async () => (await foldersOf(connection, parameters)).flatMap((uri) => host.pathOf(uri) ?? []);
    runCommands(connection, parameters.capabilities, everything, folders, {
      ...lists.commands,
      ...accept,
      ...passageCommands(connection),
    });
    documents.listen(connection);
    // The models are loaded while the editor gets ready to show the first draft.
    void breath().then(() => analyze('She said so.'));
    return { capabilities, serverInfo: { name: 'says-who', version: SAYS_WHO_VERSION } };
  });
  connection.listen();
}

/**
 * Which documents have a path under which files are read for them. None where the editor says `trusted: false` when it starts the
 * server: each draft is then checked by its own text. Those that only the editor can reach where it says `files: true`.
 */
function reachable({ pathOf }: Host, options: unknown): Host['pathOf'] {
  const { trusted, files } = (options ?? {}) as { readonly trusted?: unknown; readonly files?: unknown };
  if (trusted === false) return () => undefined;
  return (uri) => {
    const path = pathOf(uri);
    return path !== undefined && isEditorPath(path) && files !== true ? undefined : path;
  };
}
