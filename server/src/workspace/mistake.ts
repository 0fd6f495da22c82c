// A mistake in something a person wrote for Says Who: an entity list, front matter, the configuration.
import type { Span } from '../prose/prose.ts';

export interface Mistake {
  readonly span: Span;
  /** a sentence: what is wrong, and what would be right */
  readonly message: string;
}

/** A mistake and the file it is in, with the file's text, for whoever shows the line. */
export interface FileMistake extends Mistake {
  /** undefined for the draft itself */
  readonly path: string | undefined;
  readonly text: string;
}
