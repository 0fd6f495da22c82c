// workspace/executeCommand: the commands that the server has for any editor.
import {
  ErrorCodes,
  ResponseError,
  WorkDoneProgressReporter,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { acceptFinding } from './acceptances.ts';
import { showPassage } from './code-lens.ts';
import { addAlias, deriveEntityList, type Commands } from './entity-lists.ts';
import type { WorkspaceCheck, WorkspaceSummary } from './workspace-check.ts';

/** Checks every draft of the workspace's folders, shows what it finds, and answers with a `WorkspaceSummary`. */
const checkWorkspace = 'says-who.server.checkWorkspace';

export const commands: readonly string[] = [checkWorkspace, deriveEntityList, addAlias, acceptFinding, showPassage];

/** Progress is told so often at most, in milliseconds. */
const pace = 100;

/** Runs the editor's commands. `folders` gives the paths of the workspace's folders; `others` are the commands besides that for the workspace. */
export function runCommands(
  connection: Connection,
  { window }: ClientCapabilities,
  check: WorkspaceCheck,
  folders: () => Promise<readonly string[]>,
  others: Commands,
): void {
  connection.onExecuteCommand(async (parameters: ExecuteCommandParams, token, given): Promise<unknown> => {
    const other = Object.hasOwn(others, parameters.command) ? others[parameters.command] : undefined;
    if (other) return other(parameters.arguments ?? []);
    if (parameters.command !== checkWorkspace)
      throw new ResponseError(ErrorCodes.InvalidParams, `There is no command “${parameters.command}”.`);
    const progress =
      WorkDoneProgressReporter.isNullInstance(given) && window?.workDoneProgress
        ? await connection.window.createWorkDoneProgress()
        : given;
    return withProgress(check, await folders(), progress, token);
  });
}

async function withProgress(
  check: WorkspaceCheck,
  folders: readonly string[],
  progress: WorkDoneProgressReporter & { readonly token?: CancellationToken },
  token: CancellationToken,
): Promise<WorkspaceSummary> {
  let told = 0;
  progress.begin('Says Who', 0, 'looking for drafts', true);
  try {
    return await check.run(folders, (done, drafts) => {
      if (token.isCancellationRequested || progress.token?.isCancellationRequested) return false;
      if (Date.now() - told >= pace) {
        told = Date.now();
        progress.report(Math.floor((100 * done) / drafts), `${String(done)} of ${String(drafts)} drafts`);
      }
      return true;
    });
  } finally {
    progress.done();
  }
}
