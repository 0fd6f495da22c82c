// “This one is fine”: a finding of an open draft taken down as accepted, with a reason that its writer is asked for.
import {
  ErrorCodes,
  ResponseError,
  ShowDocumentRequest,
  type ClientCapabilities,
  type Command,
  type Connection,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/rule.ts';
import { acceptanceOf, dayOf, withAcceptance } from '../workspace/acceptances.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { rangeOf } from './diagnostics.ts';
import type { Commands } from './entity-lists.ts';
import { cannotWrite, type FileWriter } from './file-writer.ts';
import type { Host } from './host.ts';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';

/** Accepts a finding. Arguments: the address of an open draft, the finding's code and offset, and the reason where the editor has it. */
export const acceptFinding = 'says-who.server.accept';

/** What a writer is offered; anything else is written into the file. */
const reasons = ['Checked with the source', 'Public record', 'Meant as it stands'] as const;
const another = 'Another reason…';
const unwritten = 'Write the reason here';

/** The command that accepts a finding; undefined for a draft that has no folder to keep acceptances in. */
export function acceptCommand({ document }: OpenDraft, { code, span }: Finding): Command | undefined {
  const title = `This one is fine: accept ${code} here with a reason`;
  return document.uri.startsWith('untitled:')
    ? undefined
    : { title, command: acceptFinding, arguments: [document.uri, code, span.start] };
}

/** The command, for `runCommands`. */
export function acceptances(
  connection: Connection,
  { window }: ClientCapabilities,
  host: Host,
  drafts: OpenDrafts,
  workspace: Workspace,
  files: FileWriter,
): Commands {
  const canShow = window?.showDocument?.support === true;

  const ask = async (): Promise<string | undefined> => {
    const offered = [...reasons, ...(canShow ? [another] : [])].map((title) => ({ title }));
    const chosen = await connection.window.showInformationMessage('Why is it fine as it stands?', ...offered);
    return chosen?.title === another ? unwritten : chosen?.title;
  };

  const accept = async ([uri, code, start, given]: readonly unknown[]): Promise<void> => {
    const draft = typeof uri === 'string' ? await drafts.current(uri) : undefined;
    const path = typeof uri === 'string' ? host.pathOf(uri) : undefined;
    const finding = draft?.findings.find((one) => one.code === code && one.span.start === start);
    if (!draft || !finding) throw new ResponseError(ErrorCodes.InvalidParams, 'This is no longer found in the draft.');
    if (path === undefined)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'Save the draft first. What is accepted is kept beside it.');
    const reason = typeof given === 'string' && given.trim() !== '' ? given : await ask();
    if (reason === undefined) return;
    const file = await workspace.acceptancesFile(path);
    const before = await files.textOf(file);
    const by = (await host.user?.(host.files.folderOf(file) ?? file)) || 'somebody';
    const signature = { reason, by, date: dayOf(new Date()) };
    const added = withAcceptance(before, { ...acceptanceOf(draft.draft, finding), ...signature });
    if ('message' in added) throw cannotWrite(file, before, [added]);
    const written = await files.put(file, before, added.text);
    if (reason === unwritten) await show(written, added.text);
  };

  /** Opens the file with the reason selected, to be written over. */
  const show = async (uri: string, text: string): Promise<void> => {
    const start = text.indexOf(unwritten);
    const selection = rangeOf(TextDocument.create(uri, 'yaml', 0, text), { start, end: start + unwritten.length });
    await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true, selection });
  };

  return { [acceptFinding]: accept };
}
