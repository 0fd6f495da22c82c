// A person under construction: the namings brought together so far.
import type { Place } from '../prose/prose.ts';
import type { EntityEntry, MentionForm, Pronouns, Slip } from './entity.ts';
import type { Naming } from './naming.ts';
import type { PersonalName } from './personal-name.ts';

/** A naming and where it stands in the draft. */
export interface Use {
  readonly naming: Naming;
  readonly block: number;
  /** in a heading or headline, where capitals tell nothing */
  readonly headline: boolean;
}

export interface NamingMention {
  readonly use: Use;
  readonly form: MentionForm;
  readonly slip?: Slip;
}

/** A person under construction. */
export interface Person {
  name: PersonalName;
  readonly entry?: EntityEntry;
  readonly nicknames: Set<string>;
  readonly mentions: NamingMention[];
  introduction?: Use;
  pronouns?: Pronouns;
}

/** Where a naming stands. */
export const placeOf = ({ block, naming }: Use): Place => ({ block, start: naming.start, end: naming.end });
