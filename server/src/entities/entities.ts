// The one door to "who is who": the entity list of an article and the speaker of each attribution.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import type { Prose } from '../prose/prose.ts';
import type { Entity, EntityEntry } from './entity.ts';
import { readNamed } from './named.ts';
import { readSpeakers } from './speakers.ts';

export interface Cast {
  readonly entities: readonly Entity[];
  /** for each attribution, the index in `entities` of its speaker, or null: unnamed, or uncertain */
  readonly speakers: readonly (number | null)[];
}

const NOBODY: readonly EntityEntry[] = [];

/**
 * Reads the people and organizations of a draft and who speaks in each attribution. What `entries` say wins over the article.
 * Entities stand in the order of their first mention; those that only a list knows come last.
 */
export function readEntities(
  prose: Prose,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  entries: readonly EntityEntry[] = NOBODY,
): Cast {
  return readSpeakers(prose, quotations, attributions, readNamed(prose, entries));
}
