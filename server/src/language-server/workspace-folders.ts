// The folders that are open in the editor.
import type { Connection, InitializeParams } from 'vscode-languageserver';

/** The addresses of the workspace's folders: the present ones where the editor can be asked, else those it started with. */
export async function foldersOf(connection: Connection, parameters: InitializeParams): Promise<readonly string[]> {
  const present = parameters.capabilities.workspace?.workspaceFolders
    ? await connection.workspace.getWorkspaceFolders()
    : parameters.workspaceFolders;
  return addressesOf(present, parameters);
}

/** The addresses of the folders that were open when the editor started the server. */
export function foldersAtStart(parameters: InitializeParams): readonly string[] {
  return addressesOf(parameters.workspaceFolders, parameters);
}

function addressesOf(folders: InitializeParams['workspaceFolders'], { rootUri }: InitializeParams): readonly string[] {
  // An editor that knows no folders has a root.
  return folders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
}

/** What a document is called from the innermost of the folders that it lies in; by its whole address where it lies in none. */
export function nameInFolder(uri: string, folders: readonly string[]): string {
  const around = folders.map((folder) => `${folder.replace(/\/$/, '')}/`).filter((folder) => uri.startsWith(folder));
  const longest = Math.max(0, ...around.map(({ length }) => length));
  return decoded(uri.slice(longest));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
