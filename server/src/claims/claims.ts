// What a fact-checker would underline, and what each of it rests on.
import type { Prose } from '../prose/prose.ts';
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import type { Cast } from '../entities/entities.ts';
import type { Claim } from './claim.ts';

export function readClaims(
  _prose: Prose,
  _quotations: readonly Quotation[],
  _attributions: readonly Attribution[],
  _cast: Cast,
): Claim[] {
  return [];
}
