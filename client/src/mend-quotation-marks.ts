// The command that makes the fixes no one need read first.
import { commands, l10n, Range, window, workspace, type CodeAction } from 'vscode';

const kind = 'source.fixAll.says-who';

/**
 * Mends the quotation marks of the draft in front, or says that there is nothing to mend. The fixes are asked for here, not by
 * `editor.action.codeAction`: that gives up without a word when findings arrive while it waits.
 */
export async function mendQuotationMarks(): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft?.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('Open a Markdown draft first: its quotation marks are what is mended.'));
    return;
  }
  const all = new Range(0, 0, draft.lineCount, 0);
  const [action] = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    draft.uri,
    all,
    kind,
  );
  if (action?.edit) await workspace.applyEdit(action.edit);
  else void window.showInformationMessage(l10n.t('There is no quotation mark to mend in this draft.'));
}
