// Which of the attributions that the model reads are likely enough to be told.
import { LEAST_CONFIDENCE, LEAST_CONFIDENCE_FOR_QUOTATION } from './judge.ts';

/**
 * Those likely enough, and for a quotation that none of them tells of, the likeliest that does. `quotationsIn` tells which
 * quotations stand in an attribution's content. In the order given.
 */
export function told<A extends { readonly confidence: number }>(
  all: readonly A[],
  quotationsIn: (attribution: A) => readonly number[],
): A[] {
  const kept = new Set<A>();
  const spokenFor = new Set<number>();
  for (const attribution of all.toSorted((a, b) => b.confidence - a.confidence)) {
    if (attribution.confidence < LEAST_CONFIDENCE_FOR_QUOTATION) break;
    const quotations = quotationsIn(attribution);
    const isLikely = attribution.confidence >= LEAST_CONFIDENCE;
    if (!isLikely && quotations.every((quotation) => spokenFor.has(quotation))) continue;
    kept.add(attribution);
    for (const quotation of quotations) spokenFor.add(quotation);
  }
  return all.filter((attribution) => kept.has(attribution));
}
