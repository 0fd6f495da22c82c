// A draft to try things on: opened as a document of its own that was never saved, so that nothing can be spoiled.
import { Uri, ViewColumn, window, workspace } from 'vscode';

/** Opens a copy of the Markdown file at `path` beside whatever is in front. */
export async function openSample(path: string): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.file(path)));
  const draft = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(draft, window.activeTextEditor ? ViewColumn.Active : ViewColumn.Beside);
}
