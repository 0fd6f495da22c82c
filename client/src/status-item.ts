// The status bar's word on the active draft: how many findings it has, or that it is being checked.
import { Disposable, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { drafts } from './drafts.ts';
import { describe } from './status-text.ts';
import type { Server } from './server.ts';

const patience = 250; // milliseconds a check may take before it is worth a word

/** Shows the item whenever a draft is in front, and keeps it true. */
export function createStatusItem(server: Server): Disposable {
  const item = window.createStatusBarItem('says-who.findings', StatusBarAlignment.Right, 101);
  item.name = 'Says Who';
  const checking = new Set<string>();
  let later: NodeJS.Timeout | undefined;

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    if (!document || languages.match(drafts, document) === 0) {
      item.hide();
      return;
    }
    const findings = languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'Says Who');
    const { text, tooltip, alarming } = describe({
      server: server.state(),
      checking: checking.has(document.uri.toString()),
      findings: findings.length,
    });
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: tooltip };
    item.backgroundColor = alarming ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.command = alarming ? 'says-who.restart' : 'workbench.actions.view.problems';
    item.show();
  };

  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    languages.onDidChangeDiagnostics(show),
    server.onState(() => {
      checking.clear();
      show();
    }),
    server.onDraftStatus((status) => {
      clearTimeout(later);
      if (status.checking) checking.add(status.uri);
      else checking.delete(status.uri);
      if (status.checking) later = setTimeout(show, patience);
      else show();
    }),
  );
}
