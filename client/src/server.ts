// The language server's life: started with the extension, brought back when it dies, given up with a plain word when it keeps dying.
import { EventEmitter, l10n, window, workspace } from 'vscode';
import type { CancellationToken, Event, LogOutputChannel, Uri } from 'vscode';
import { CloseAction, ErrorAction, ExecuteCommandRequest, State, WorkDoneProgress } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Profile } from '../../server/src/draft/profile.ts';
import type { Outline } from '../../server/src/language-server/outline.ts';
import type { DraftStatus } from '../../server/src/language-server/publisher.ts';
import type { WorkspaceSummary } from '../../server/src/language-server/workspace-check.ts';
import { settingsOfDrafts } from './draft-settings.ts';
import { drafts } from './drafts.ts';
import { answerFiles } from './editor-files.ts';

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
  /** An open draft at a glance; null when it is not checked. */
  readonly profile: (draft: Uri) => Promise<Profile | null>;
  /** Checks all drafts of the workspace, and tells how far it is, in percent and in words; null when the server is gone. */
  readonly checkWorkspace: (
    cancelled: CancellationToken,
    tell: (percentage: number, message: string) => void,
  ) => Promise<WorkspaceSummary | null>;
}

/** Makes a client that is not started yet, with a server of its own. */
export type Launch = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

const crashesAllowed = 4;
const crashWindow = 3 * 60_000; // milliseconds

/** The server that `launch` starts, not yet started, with its parts in a folder. What it says, and what becomes of it, goes to `log`. */
export function createServer(launch: Launch, parts: Uri, log: LogOutputChannel): Server {
  const states = new EventEmitter<ServerState>();
  const draftStatuses = new EventEmitter<DraftStatus>();
  let state: ServerState = 'starting';
  let crashes: number[] = [];
  let client: BaseLanguageClient | undefined;
  let tokens = 0;

  const become = (next: ServerState): void => {
    state = next;
    states.fire(next);
  };

  const options: LanguageClientOptions = {
    documentSelector: drafts,
    outputChannel: log,
    initializationOptions: () => ({ trusted: workspace.isTrusted, files: true, settings: settingsOfDrafts() }),
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

  const start = async (): Promise<void> => {
    try {
      const fresh = await launch(options);
      client = fresh;
      fresh.onDidChangeState(({ newState }) => {
        if (client !== fresh) return;
        if (newState === State.Starting) become('starting');
        else if (newState === State.Running) become('running');
        else become('gone');
      });
      fresh.onNotification('says-who/status', (status: DraftStatus) => {
        draftStatuses.fire(status);
      });
      answerFiles(fresh, parts);
      await fresh.start();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      become('gone');
      void offerRestart();
    }
  };
  const stop = async (): Promise<void> => {
    const old = client;
    client = undefined;
    await old?.dispose();
  };
  const restart = async (): Promise<void> => {
    crashes = [];
    become('starting');
    // One that has died, or will not leave, must not keep the next from coming.
    await stop().catch((error: unknown) => {
      log.warn(error instanceof Error ? error.message : String(error));
    });
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

  const ask = async <Answer>(question: string, draft: Uri): Promise<Answer | null> => {
    try {
      return (await client?.sendRequest<Answer>(question, { textDocument: { uri: draft.toString() } })) ?? null;
    } catch {
      return null; // the server died meanwhile; it tells again when it is back
    }
  };
  const checkWorkspace: Server['checkWorkspace'] = async (cancelled, tell) => {
    if (!client || state !== 'running') return null;
    const workDoneToken = `check-workspace-${String((tokens += 1))}`;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
      if (progress.kind === 'report') tell(progress.percentage ?? 0, progress.message ?? '');
    });
    const command = { command: 'says-who.server.checkWorkspace', workDoneToken };
    try {
      return (await client.sendRequest(ExecuteCommandRequest.type, command, cancelled)) as WorkspaceSummary;
    } catch {
      return null;
    } finally {
      listening.dispose();
    }
  };

  return {
    start,
    restart,
    stop,
    state: () => state,
    onState: states.event,
    onDraftStatus: draftStatuses.event,
    outline: (draft) => ask<Outline>('says-who/outline', draft),
    profile: (draft) => ask<Profile>('says-who/profile', draft),
    checkWorkspace,
  };
}
