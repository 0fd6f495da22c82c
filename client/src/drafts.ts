// Which documents are drafts: Markdown that lies in a folder, wherever that is, and Markdown that was never saved. Not the old side of a diff.
import { languages, window, workspace, type TextDocument } from 'vscode';

const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];
const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);

export const drafts = [...new Set([...schemes, ...ofFolders])].map((scheme) => ({ language: 'markdown', scheme }));

export const isDraft = (document: TextDocument): boolean => languages.match(drafts, document) > 0;

/** The draft in the editor in front; undefined where something else is there. */
export function draftInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isDraft(document) ? document : undefined;
}
