// What a report format is. Every format writes a draft at a time, so that a report over any number of drafts streams.
import type { Draft } from '../draft/draft.ts';
import { dirname, isAbsolute, join } from 'node:path';
import type { Finding, Related } from '../rules/rule.ts';
import type { Tally } from './tally.ts';

/** One draft and what the rules report of it. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** One draft and what the engine understood of it. */
export interface InspectedFile {
  readonly path: string;
  readonly draft: Draft;
}

/** A way to write results down: `begin`, then what `file` gives for each draft with `between` where it gives anything, then `end`. */
export interface Format<File> {
  readonly begin: string;
  readonly between: string;
  readonly file: (file: File) => string;
  readonly end: (tally: Tally) => string;
}

/** The file that related information of a draft's finding stands in, named as the draft is. */
export function relatedPath({ path }: Related, draft: string): string {
  if (path === undefined) return draft;
  return isAbsolute(path) ? path : join(dirname(draft), path);
}
