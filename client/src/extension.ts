// The extension's front door: puts the client, the views and the commands together. Knows nothing of prose.
import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { launchFrom } from './launch.ts';
import { mendQuotationMarks } from './mend-quotation-marks.ts';
import { createNameCommands } from './name-commands.ts';
import { createOutlineViews } from './outline-views.ts';
import { createProfilePanel } from './profile-panel.ts';
import { openSample } from './sample-draft.ts';
import { createServer } from './server.ts';
import { createStatusItem } from './status-item.ts';
import { createWorkspaceCheck } from './workspace-check.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate({ extensionUri, globalStorageUri, subscriptions }: ExtensionContext): Promise<void> {
  const activated = Date.now();
  const log = window.createOutputChannel('Says Who', { log: true });
  const inExtension = (path: string): Uri => Uri.joinPath(extensionUri, path);
  const launch = launchFrom(inExtension('client/dist/server.js'), globalStorageUri);
  const server = createServer(launch, inExtension('client/dist/parts'), log);
  stop = server.stop;
  const profile = createProfilePanel(server);
  const check = createWorkspaceCheck(server);
  const since = (): string => `${String(Date.now() - activated)} ms`;
  const firstStart = server.onState((state) => {
    if (state !== 'starting') return;
    firstStart.dispose();
    log.info(`The checker was started ${since()} after the extension was activated.`);
  });
  const firstFindings = server.onDraftStatus(({ checking }) => {
    if (checking) return;
    firstFindings.dispose();
    log.info(`The first draft was checked ${since()} after the extension was activated.`);
  });
  subscriptions.push(
    log,
    firstStart,
    firstFindings,
    createStatusItem(server),
    createOutlineViews(server),
    profile,
    check,
    workspace.onDidGrantWorkspaceTrust(() => server.restart()),
    ...createNameCommands(),
    commands.registerCommand('says-who.showProfile', profile.show),
    commands.registerCommand('says-who.exportProfile', profile.write),
    commands.registerCommand('says-who.checkWorkspace', check.run),
    commands.registerCommand('says-who.fixAll', mendQuotationMarks),
    commands.registerCommand('says-who.openSample', () => openSample(inExtension('test-fixtures/drafts/ferry.md'))),
    commands.registerCommand('says-who.restart', server.restart),
    commands.registerCommand('says-who.showOutput', () => {
      log.show();
    }),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
