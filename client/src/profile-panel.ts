// The sourcing profile beside the draft: follows the draft in front, goes to what is clicked, and writes itself to a file.
import {
  Disposable,
  env,
  l10n,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import { draftInFront, isDraft } from './drafts.ts';
import { exportedPage, profilePage } from './profile-page.ts';
import type { Server } from './server.ts';

export interface ProfilePanel extends Disposable {
  readonly show: () => Promise<void>;
  /** Asks where to, and writes the profile of the draft in front as a page of its own. */
  readonly write: () => Promise<void>;
}

export function createProfilePanel(server: Server): ProfilePanel {
  let panel: WebviewPanel | undefined;
  let draft: TextDocument | undefined;
  let lastSaid: string | undefined;

  const present = (): TextDocument | undefined => draftInFront() ?? (draft && !draft.isClosed ? draft : undefined);

  const refresh = async (): Promise<void> => {
    if (!panel?.visible) return;
    const wanted = present();
    const profile = wanted && ((await server.profile(wanted.uri)) ?? undefined);
    if (wanted !== present()) return;
    draft = wanted;
    const title = wanted ? l10n.t('Sources of {0}', nameOf(wanted)) : l10n.t('Sourcing profile');
    // Who reads or clicks in the page is not disturbed as long as it would say the same.
    const said = JSON.stringify([title, profile]);
    if (said === lastSaid) return;
    lastSaid = said;
    panel.title = title;
    panel.webview.html = profilePage({ title, profile, language: env.language, translate: l10n.t }, nonce());
  };
  const refreshNow = (): void => void refresh();

  const goTo = async (at: unknown): Promise<void> => {
    if (!draft || typeof at !== 'number') return;
    const position = draft.positionAt(at);
    const column = window.visibleTextEditors.find(({ document }) => document === draft)?.viewColumn;
    await window.showTextDocument(draft, {
      viewColumn: column ?? ViewColumn.One,
      selection: new Range(position, position),
    });
  };

  const show = async (): Promise<void> => {
    if (panel) {
      panel.reveal(undefined, true);
    } else {
      panel = window.createWebviewPanel(
        'says-who.profile',
        l10n.t('Sourcing profile'),
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableScripts: true, localResourceRoots: [] },
      );
      panel.onDidDispose(() => {
        panel = undefined;
        lastSaid = undefined;
      });
      panel.onDidChangeViewState(refreshNow);
      panel.webview.onDidReceiveMessage(({ at }: { at?: unknown }) => void goTo(at));
    }
    await refresh();
  };

  const write = async (): Promise<void> => {
    const wanted = present();
    const profile = wanted && (await server.profile(wanted.uri));
    if (!wanted || !profile) {
      void window.showInformationMessage(l10n.t('Open a Markdown draft first: its profile is what is written.'));
      return;
    }
    const title = l10n.t('Sources of {0}', nameOf(wanted));
    const name = `${nameOf(wanted).replace(/\.\w+$/, '')}-sources.html`;
    const folder = wanted.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(wanted.uri, '..');
    const target = await window.showSaveDialog({
      ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
      filters: { HTML: ['html'] },
      title: l10n.t('Export the sourcing profile'),
    });
    if (!target) return;
    const page = exportedPage(title, profile, env.language, l10n.t);
    await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  };

  const following = Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isDraft(editor.document)) refreshNow();
    }),
    server.onState(refreshNow),
    server.onDraftStatus(({ uri, checking }) => {
      if (!checking && uri === present()?.uri.toString()) refreshNow();
    }),
  );
  return {
    show,
    write,
    dispose: () => {
      following.dispose();
      panel?.dispose();
    },
  };
}

const nameOf = ({ uri }: TextDocument): string => uri.path.split('/').at(-1) ?? '';

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
