// The engine, bundled for measuring it in this process.
import { readAttributions } from '../src/attribution/attributions.ts';
import { readQuotations } from '../src/attribution/quotations.ts';
import { analyzeInSteps, type AnalyzeOptions } from '../src/draft/analyze.ts';
import { readProse } from '../src/prose/read-prose.ts';
import type { FileText } from '../src/prose/rope.ts';
import { finish } from '../src/prose/steps.ts';

export { changed, ropeOf } from '../src/prose/rope.ts';
export { check } from '../src/rules/check.ts';

export const analyze = (file: FileText, options?: AnalyzeOptions) => finish(analyzeInSteps(file, options));

/** From Markdown to attributions. */
export function whoSaidWhat(file: string) {
  const prose = readProse(file);
  return readAttributions(prose, readQuotations(prose));
}
