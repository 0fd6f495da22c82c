// What is set for the drafts that are open when the server is started.
import { workspace } from 'vscode';
import { isDraft } from './drafts.ts';

/** What is set for each draft that is open, by address, as the editor answers a server that asks. */
export function settingsOfDrafts(): Readonly<Record<string, unknown>> {
  const set = workspace.textDocuments
    .filter(isDraft)
    .map(({ uri }) => [uri.toString(), workspace.getConfiguration(undefined, uri).get('saysWho')]);
  return Object.fromEntries(JSON.parse(JSON.stringify(set)) as [string, unknown][]); // no object of the editor's own
}
