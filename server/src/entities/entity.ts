// The words for people and organizations. Data only.
import type { Place } from '../prose/prose.ts';

export type MentionForm = 'full' | 'family' | 'given' | 'alias' | 'title' | 'pronoun' | 'description';

/** How the writing of a name slips from the entity's own. */
export interface Slip {
  /** the word or words at fault */
  readonly place: Place;
  /** what should stand there */
  readonly meant: string;
  readonly kind: 'spelling' | 'accent' | 'hyphen' | 'case' | 'order';
}

/** A place that names or means an entity; titles before the name are left out ("Lankov" in "Professor Lankov"). */
export interface Mention {
  readonly place: Place;
  readonly form: MentionForm;
  /** the name is written wrongly here */
  readonly slip?: Slip;
}

export type Pronouns = 'he' | 'she' | 'they';

/** Something that the article says a person is. */
export interface Role {
  readonly text: string;
  readonly place: Place;
  /** `title`: before the name; `description`: in plain words beside it; `party`: "(D-N.Y.)"; `affiliation`: behind "of" or "at" */
  readonly kind: 'title' | 'description' | 'party' | 'affiliation';
}

/** A person or an organization of the article. */
export interface Entity {
  /** stable within the draft: the name in lower case with hyphens, numbered where two share it */
  readonly id: string;
  readonly kind: 'person' | 'organization';
  /** the canonical full name, without title; the bare name where the article gives no more */
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
  readonly aliases: readonly string[];
  readonly title?: string;
  readonly affiliation?: string;
  readonly pronouns?: Pronouns;
  /** all that the article says the person is, in order of place, contradictions included */
  readonly roles: readonly Role[];
  /** where the entity was first named in full; undefined when only a list knows it, or no place names it in full */
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
