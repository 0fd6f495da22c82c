// Commands about names: the entity list beside the draft in front, and whom pronouns speak for in its text.
import { commands, ConfigurationTarget, l10n, Uri, ViewColumn, window, workspace, type Disposable } from 'vscode';
import type { DerivedList } from '../../server/src/language-server/entity-lists.ts';
import { listText } from './list-text.ts';

export function createNameCommands(): readonly Disposable[] {
  return [
    commands.registerCommand('says-who.deriveEntityList', deriveEntityList),
    commands.registerCommand('says-who.toggleInlayHints', toggleInlayHints),
  ];
}

/** Brings the list beside the draft in front up to date, and shows it. */
async function deriveEntityList(): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft?.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('Open a Markdown draft first: its names are what is listed.'));
    return;
  }
  try {
    const derived = await commands.executeCommand<DerivedList>(
      'says-who.server.deriveEntityList',
      draft.uri.toString(),
    );
    const list = await workspace.openTextDocument(Uri.parse(derived.uri));
    if (list.isDirty) await list.save();
    await window.showTextDocument(list, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    void window.setStatusBarMessage(listText(derived, l10n.t), 5000);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Shows in the text whom pronouns and descriptions speak for, or no longer. */
async function toggleInlayHints(): Promise<void> {
  const settings = workspace.getConfiguration('saysWho', window.activeTextEditor?.document);
  const { workspaceValue, workspaceFolderValue } = settings.inspect<boolean>('inlayHints') ?? {};
  const target =
    workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update('inlayHints', !settings.get<boolean>('inlayHints', false), target);
}
