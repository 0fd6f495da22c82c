// Check Workspace: counts the drafts as they are checked, can be stopped, and says at the end what it came to. On demand, when the
// window opens, or on save.
import { commands, Disposable, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { WorkspaceSummary } from '../../server/src/language-server/workspace-check.ts';
import type { Server } from './server.ts';
import { summaryText } from './summary-text.ts';

export interface WorkspaceCheckCommand extends Disposable {
  readonly run: () => Promise<void>;
}

/** What a person chose for when the workspace is checked. */
type When = 'onDemand' | 'onOpen' | 'onSave';

export function createWorkspaceCheck(server: Server): WorkspaceCheckCommand {
  let underWay: Promise<WorkspaceSummary | null> | undefined;
  let again = false;

  const check = (location: ProgressLocation): Promise<WorkspaceSummary | null> => {
    const progress = { location, title: l10n.t('Says Who'), cancellable: location === ProgressLocation.Notification };
    const done = Promise.resolve(
      window.withProgress(progress, (shown, cancelled) => {
        let last = 0;
        return server.checkWorkspace(cancelled, (percentage, message) => {
          shown.report({ increment: percentage - last, message });
          last = percentage;
        });
      }),
    ).finally(() => {
      underWay = undefined;
    });
    underWay = done;
    return done;
  };

  const run = async (): Promise<void> => {
    const summary = await check(ProgressLocation.Notification);
    if (!summary) return;
    const list = l10n.t('List Them');
    const chosen = await window.showInformationMessage(
      summaryText(summary, l10n.t),
      ...(summary.findings > 0 ? [list] : []),
    );
    if (chosen === list) await commands.executeCommand('workbench.actions.view.problems');
  };

  /** By itself it goes on in the status bar, and says nothing at the end. */
  const runQuietly = async (): Promise<void> => {
    if (underWay) {
      again = true;
      return;
    }
    await check(ProgressLocation.Window);
    if (!again) return;
    again = false;
    await runQuietly();
  };

  const when = (): When => workspace.getConfiguration('saysWho').get<When>('checkWorkspace', 'onDemand');
  let opened = false;

  const subscriptions = Disposable.from(
    server.onState((state) => {
      if (state !== 'running' || opened || when() === 'onDemand') return;
      opened = true;
      void runQuietly();
    }),
    workspace.onDidSaveTextDocument(() => {
      if (when() === 'onSave' && server.state() === 'running') void runQuietly();
    }),
  );
  return {
    run,
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
