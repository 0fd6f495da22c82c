// The one door to "who said what": everything above it may change how it judges, nothing outside may know.
import type { Prose } from '../prose/prose.ts';
import type { Attribution, Quotation } from './attribution.ts';

export function readAttributions(_prose: Prose, _quotations: readonly Quotation[]): Attribution[] {
  return [];
}
