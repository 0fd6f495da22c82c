// The words for people and organizations. Data only.
import type { Place } from '../prose/prose.ts';

export type MentionForm = 'full' | 'family' | 'given' | 'alias' | 'title' | 'pronoun' | 'description';

/** A place that names or means an entity; titles before the name are left out ("Lankov" in "Professor Lankov"). */
export interface Mention {
  readonly place: Place;
  readonly form: MentionForm;
}

export type Pronouns = 'he' | 'she' | 'they';

/** A person or an organization of the article. */
export interface Entity {
  /** stable within the draft: the name in lower case with hyphens, numbered where two share it */
  readonly id: string;
  readonly kind: 'person' | 'organization';
  /** the canonical full name, without title */
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
  readonly aliases: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly pronouns?: Pronouns;
  /** where the entity was first named in full; undefined when only a list knows it */
  readonly introduction?: Place;
  /** in order of place */
  readonly mentions: readonly Mention[];
  /** who says so: the article, or a list that a person wrote */
  readonly origin: 'derived' | 'list';
}

/** An entry of an entity list as a person writes it: in a file, or in the front matter. */
export interface EntityEntry {
  readonly name: string;
  readonly kind?: 'person' | 'organization';
  readonly given?: string;
  readonly family?: string;
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly pronouns?: Pronouns;
}
