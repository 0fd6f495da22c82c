// The extension's front door: puts the client, the status item and the commands together. Knows nothing of prose.
import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { createOutlineViews } from './outline-views.ts';
import { openSample } from './sample-draft.ts';
import { createServer } from './server.ts';
import { createStatusItem } from './status-item.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Says Who', { log: true });
  const server = createServer(context.asAbsolutePath('server/dist/says-who.js'), log);
  stop = server.stop;
  context.subscriptions.push(
    log,
    createStatusItem(server),
    createOutlineViews(server),
    workspace.onDidGrantWorkspaceTrust(() => server.restart()),
    commands.registerCommand('says-who.openSample', () =>
      openSample(context.asAbsolutePath('test-fixtures/drafts/ferry.md')),
    ),
    commands.registerCommand('says-who.restart', () => server.restart()),
    commands.registerCommand('says-who.showOutput', () => {
      log.show();
    }),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
