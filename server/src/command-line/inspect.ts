// `says-who inspect`: what the engine understood of each draft.
import { analyze } from '../draft/analyze.ts';
import { nodeFiles } from '../workspace/file-system.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { noTotals, type InspectedFile } from '../reports/format.ts';
import { inspectJson } from '../reports/json.ts';
import { inspectText } from '../reports/text.ts';
import { run } from './run.ts';
import { terminal } from './terminal.ts';

/** Inspects drafts; resolves to the exit code: 0, or 2 when something could not be read. */
export async function inspect(names: readonly string[], options: { format: 'text' | 'json' }): Promise<number> {
  const format = options.format === 'json' ? inspectJson : inspectText(terminal());
  const workspace = openWorkspace(nodeFiles);
  const work = async (path: string, text: string) => {
    const { entries, mistakes } = await workspace.settings(path, text);
    const file: InspectedFile = { path, draft: analyze(text, { entries }) };
    return { file, mistakes };
  };
  const { complaints } = await run(names, format, work, () => format.end(noTotals));
  return complaints > 0 ? 2 : 0;
}
