// The one door to "who is who": the entity list of an article and the speaker of each attribution.
import type { Prose } from '../prose/prose.ts';
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import type { Entity, EntityEntry } from './entity.ts';

export interface Cast {
  readonly entities: readonly Entity[];
  /** for each attribution, the index in `entities` of its speaker, or null: unnamed, or uncertain */
  readonly speakers: readonly (number | null)[];
}

export function readEntities(
  _prose: Prose,
  _quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  _entries: readonly EntityEntry[] = [],
): Cast {
  return { entities: [], speakers: attributions.map(() => null) };
}
