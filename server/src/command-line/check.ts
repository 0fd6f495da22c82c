// `says-who check`: what the rules report of each draft.
import { addFile, noTotals, type CheckedFile } from '../reports/format.ts';
import { checkJson } from '../reports/json.ts';
import { checkText } from '../reports/text.ts';
import { checkDraft } from '../workspace/check-draft.ts';
import { nodeFiles } from '../workspace/file-system.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { run } from './run.ts';
import { terminal } from './terminal.ts';

/** Checks drafts; resolves to the exit code: 0 nothing at warning or above, 1 something, 2 something could not be checked. */
export async function check(names: readonly string[], options: { format: 'text' | 'json' }): Promise<number> {
  const format = options.format === 'json' ? checkJson : checkText(terminal());
  const workspace = openWorkspace(nodeFiles);
  let totals = noTotals;
  const work = async (path: string, text: string) => {
    const { findings, settings } = await checkDraft(workspace, path, text);
    totals = addFile(totals, findings);
    const file: CheckedFile = { path, text, findings };
    return { file, mistakes: settings.mistakes };
  };
  const { complaints } = await run(names, format, work, () => format.end(totals));
  if (complaints > 0) return 2;
  return totals.severities.error + totals.severities.warning > 0 ? 1 : 0;
}
