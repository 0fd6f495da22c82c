// A draft as the rules see it: everything the engine understood, in one object. Data only.
import type { Prose } from '../prose/prose.ts';
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import type { Entity } from '../entities/entity.ts';
import type { Claim } from '../claims/claim.ts';
import type { Backup } from '../backup/backing.ts';
import type { UnreadableSource } from '../backup/source-document.ts';
import type { Conventions } from './style.ts';

export interface Draft {
  readonly prose: Prose;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly entities: readonly Entity[];
  /** for each attribution, the index in `entities` of its speaker, or null: unnamed, or uncertain */
  readonly speakers: readonly (number | null)[];
  readonly claims: readonly Claim[];
  /** what the source documents say of it; undefined when it names none */
  readonly backup?: Backup;
  /** source documents that cannot be found or read */
  readonly unreadable: readonly UnreadableSource[];
  /** what its house has decided of how fixes write */
  readonly conventions?: Conventions;
}
