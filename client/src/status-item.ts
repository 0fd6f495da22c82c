// The status bar's word on the active draft: how many findings it has, or that it is being checked.
import { Disposable, l10n, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { DraftStatus } from '../../server/src/language-server/publisher.ts';
import { draftInFront } from './drafts.ts';
import { describe } from './status-text.ts';
import type { Server } from './server.ts';

const patience = 400; // milliseconds a check may take before it is worth a word

/** Shows the item whenever a draft is in front, and keeps it true. */
export function createStatusItem(server: Server): Disposable {
  const item = window.createStatusBarItem('says-who.findings', StatusBarAlignment.Right, 101);
  item.name = 'Says Who';
  const statuses = new Map<string, DraftStatus>();
  let later: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    const document = draftInFront();
    if (!document || workspace.getConfiguration('saysWho', document.uri).get('enable') === false) {
      item.hide();
      return;
    }
    const status = statuses.get(document.uri.toString());
    const findings = Object.values(status?.findings ?? {}).reduce((sum, count) => sum + count, 0);
    const situation = { server: server.state(), checking: status?.checking ?? true, findings };
    const { text, tooltip, alarming } = describe(situation, l10n.t);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip };
    item.backgroundColor = alarming ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.command = alarming ? 'says-who.restart' : 'workbench.actions.view.problems';
    item.show();
  };

  const showSoon = (delay: number): void => {
    clearTimeout(later);
    later = setTimeout(show, delay);
  };

  show();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('saysWho.enable')) show();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    server.onState(() => {
      statuses.clear();
      show();
    }),
    server.onDraftStatus((status) => {
      statuses.set(status.uri, status);
      showSoon(status.checking ? patience : 0);
    }),
    {
      dispose: () => {
        clearTimeout(later);
      },
    },
  );
}
