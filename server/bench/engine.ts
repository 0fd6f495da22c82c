// The engine, bundled for measuring it in this process.
import { readAttributions } from '../src/attribution/attributions.ts';
import { readQuotations } from '../src/attribution/quotations.ts';
import { readProse } from '../src/prose/read-prose.ts';

export { analyze } from '../src/draft/analyze.ts';
export { check } from '../src/rules/check.ts';

/** From Markdown to attributions. */
export function whoSaidWhat(file: string) {
  const prose = readProse(file);
  return readAttributions(prose, readQuotations(prose));
}
