// The words for who said what. Data only.
import type { Place } from '../prose/prose.ts';

/** Why a quotation wants no speaker: a `scare` quote or term, the `title` of a work, a `nickname`, a `word` mentioned as a word; `speech` wants one. */
export type QuotationUse = 'speech' | 'scare' | 'title' | 'nickname' | 'word';

/**
 * What is wrong with a quotation's marks, where, and the edits that put it right: a mark is `missing`, is `turned` or on the wrong
 * side of a space, is `doubled`, is straight where its partner is curly (`mixed`), or has no partner (`stray`).
 */
export interface Damage {
  readonly kind: 'missing' | 'turned' | 'doubled' | 'mixed' | 'stray';
  /** the mark at fault, or the words next to where one is missing */
  readonly place: Place;
  /** replacements of stretches of text, in order and disjoint; an insertion has start = end. Empty where no one place is certain */
  readonly repair: readonly { readonly place: Place; readonly text: string }[];
}

/** Words between quotation marks. */
export interface Quotation {
  /** one place a paragraph, in order, marks included */
  readonly places: readonly Place[];
  /** the same without the marks */
  readonly words: readonly Place[];
  readonly use: QuotationUse;
  /** the index, in the list of quotations, of the quotation around this one */
  readonly within?: number;
  readonly damage?: Damage;
}

export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/** One act of citing, in the terms of the PARC and PolNeAR corpora. `source` or `cue` may be empty, `content` never. */
export interface Attribution {
  readonly kind: AttributionKind;
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  /** the chance, 0 to 1, that a reader would agree that source said content */
  readonly confidence: number;
}
