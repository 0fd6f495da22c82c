// Quotation marks in, quotations out.
import type { Prose } from '../prose/prose.ts';
import type { Quotation } from './attribution.ts';

export function readQuotations(_prose: Prose): Quotation[] {
  return [];
}
