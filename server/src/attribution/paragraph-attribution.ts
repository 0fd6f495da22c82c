// What reading one paragraph yields: data only, in offsets of its text.

/** A half-open stretch of a paragraph's text. */
export type Stretch = readonly [start: number, end: number];

/** An attribution within one paragraph. */
export interface ParagraphAttribution {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
  /** the chance, 0 to 1, that a reader would agree that source said content */
  readonly confidence: number;
}
