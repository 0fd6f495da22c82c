// Markdown in, prose out.
import type { Prose } from './prose.ts';

/** Reads a draft. `previous`, an earlier reading of the same draft, lends the readings of blocks that did not change. */
export function readProse(file: string, _previous?: Prose): Prose {
  return { file, blocks: [], comments: [] };
}
