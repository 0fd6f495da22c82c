// An editor for tests: starts the real language server as its own process and speaks the protocol with it.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type ClientCapabilities,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly open: (uri: string, text: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** the next diagnostics published for a document; a `version` waits for those of that version */
  readonly diagnostics: (uri: string, version?: number) => Promise<PublishDiagnosticsParams>;
  /** every publication so far, in order */
  readonly published: readonly PublishDiagnosticsParams[];
  /** resolves to the exit code */
  readonly quit: () => Promise<number | null>;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** answers to workspace/configuration, by resource */
  readonly settings?: (uri: string | undefined) => unknown;
  readonly initializationOptions?: unknown;
  /** the paths of the workspace's folders */
  readonly folders?: readonly string[];
}

export type { CodeAction };

/** Starts a server and introduces the editor to it. */
export async function startEditor({
  capabilities = {},
  settings,
  initializationOptions = { debounce: 0 },
  folders,
}: EditorOptions = {}): Promise<Editor> {
  const server = spawn(process.execPath, [inject('program'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<(publication: PublishDiagnosticsParams) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (publication) => {
    published.push(publication);
    for (const tell of waiting) tell(publication);
  });
  for (const request of [
    'client/registerCapability',
    'workspace/inlayHint/refresh',
    'window/workDoneProgress/create',
  ]) {
    connection.onRequest(request, () => null);
  }
  const workspaceFolders = folders?.map((path) => ({ uri: pathToFileURL(path).href, name: path })) ?? null;
  connection.onRequest('workspace/workspaceFolders', () => workspaceFolders);
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities: settings
      ? { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } }
      : capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const diagnostics: Editor['diagnostics'] = (uri, version) =>
    new Promise((resolve) => {
      const listen = (publication: PublishDiagnosticsParams) => {
        if (publication.uri !== uri || (version !== undefined && publication.version !== version)) return;
        waiting.delete(listen);
        resolve(publication);
      };
      waiting.add(listen);
    });

  return {
    connection,
    published,
    diagnostics,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    quit: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}
