// The words for what a fact-checker underlines. Data only.
import type { Place } from '../prose/prose.ts';

export type ClaimReason =
  | 'figure'
  | 'superlative'
  | 'first'
  | 'comparison'
  | 'trend'
  | 'cause'
  | 'accusation'
  | 'forecast'
  | 'history'
  | 'state of mind';

/** What a claim rests on. */
export type ClaimSource = 'attribution' | 'carried' | 'link' | 'footnote' | 'observation' | 'common knowledge';

/** Words that make a statement a claim, and how strongly they want a source on their own, 0 to 1. */
export interface Evidence {
  readonly reason: ClaimReason;
  readonly place: Place;
  readonly weight: number;
}

/** A statement that a checker would want a source for. */
export interface Claim {
  readonly place: Place;
  /** each reason once, the strongest first */
  readonly reasons: readonly ClaimReason[];
  /** the words behind the reasons, the strongest first, never empty */
  readonly evidence: readonly Evidence[];
  /** how strongly it wants a source, 0 to 1 */
  readonly strength: number;
  /** what sources it; undefined when nothing does */
  readonly sourced?: ClaimSource;
  /** index of the attribution in the draft that sources it, where one does */
  readonly attribution?: number;
}
