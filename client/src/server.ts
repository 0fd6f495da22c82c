// The language server's life: started with the extension, brought back when it dies, given up with a plain word when it keeps dying.
import { EventEmitter, l10n, window, workspace } from 'vscode';
import type { Event, LogOutputChannel, Uri } from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import type { LanguageClientOptions } from 'vscode-languageclient/node';
import type { Outline } from '../../server/src/language-server/outline.ts';
import type { DraftStatus } from '../../server/src/language-server/publisher.ts';
import { drafts } from './drafts.ts';

/** What the server is doing: `gone` when it was given up, or could not be started. */
export type ServerState = 'starting' | 'running' | 'gone';

export interface Server {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly state: () => ServerState;
  readonly onState: Event<ServerState>;
  readonly onDraftStatus: Event<DraftStatus>;
  /** Who says what in an open draft; null when it is not checked. */
  readonly outline: (draft: Uri) => Promise<Outline | null>;
}

const crashesAllowed = 4;
const crashWindow = 3 * 60_000; // milliseconds

/**
 * The server in `module` (a bundled Node program), not yet started.
 * What it says on standard error, and what becomes of it, goes to `log`.
 */
export function createServer(module: string, log: LogOutputChannel): Server {
  const states = new EventEmitter<ServerState>();
  const draftStatuses = new EventEmitter<DraftStatus>();
  let state: ServerState = 'starting';
  let crashes: number[] = [];

  const become = (next: ServerState): void => {
    state = next;
    states.fire(next);
  };

  const options: LanguageClientOptions = {
    documentSelector: drafts,
    outputChannel: log,
    initializationOptions: () => ({ trusted: workspace.isTrusted }),
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const now = Date.now();
        crashes = [...crashes.filter((time) => now - time < crashWindow), now];
        const again = crashes.length <= crashesAllowed;
        log.error(again ? 'The checker stopped unexpectedly; starting it again.' : 'The checker keeps stopping.');
        if (!again) void offerRestart();
        return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    },
  };
  const run = { module, args: ['lsp'], transport: TransportKind.ipc };
  const client = new LanguageClient('saysWho', 'Says Who', { run, debug: run }, options);

  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) become('starting');
    else if (newState === State.Running) become('running');
    else become('gone');
  });
  client.onNotification('says-who/status', (status: DraftStatus) => {
    draftStatuses.fire(status);
  });

  const start = async (): Promise<void> => {
    try {
      await client.start();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      become('gone');
      void offerRestart();
    }
  };
  const restart = async (): Promise<void> => {
    crashes = [];
    if (client.isRunning()) await client.stop();
    await start();
  };
  const offerRestart = async (): Promise<void> => {
    const again = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    const chosen = await window.showErrorMessage(
      l10n.t(
        'Says Who stopped and could not be started again. Your drafts are unharmed, but they are not being checked.',
      ),
      again,
      showLog,
    );
    if (chosen === again) await restart();
    if (chosen === showLog) log.show();
  };

  return {
    start,
    restart,
    stop: () => client.dispose(),
    state: () => state,
    onState: states.event,
    onDraftStatus: draftStatuses.event,
    outline: async (draft) => {
      try {
        return await client.sendRequest('says-who/outline', { textDocument: { uri: draft.toString() } });
      } catch {
        return null; // the server died meanwhile; it tells again when it is back
      }
    },
  };
}
