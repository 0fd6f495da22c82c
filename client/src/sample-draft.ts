// A draft to try things on: opened as a document of its own that was never saved, so that nothing can be spoiled.
import { ViewColumn, window, workspace, type Uri } from 'vscode';

/** Opens a copy of the Markdown file at `file` beside whatever is in front. */
export async function openSample(file: Uri): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const draft = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(draft, window.activeTextEditor ? ViewColumn.Active : ViewColumn.Beside);
}
