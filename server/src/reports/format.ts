// What a report format is. Every format writes a draft at a time, so that a report over any number of drafts streams.
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import type { Tally } from './tally.ts';

/** One draft and what the rules report of it. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
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
