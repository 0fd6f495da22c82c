// A place where a name stands, and what its neighbours tell of it. Data only.

/** Offsets into the block's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is said of a person beside the name. */
export interface RoleText extends Stretch {
  readonly text: string;
  /** `title`: before the name, with a capital; `party`: in brackets or between commas; the others are plain words */
  readonly kind: 'title' | 'before' | 'behind' | 'party' | 'affiliation';
}

/** A place where a name stands. */
export interface Naming extends Stretch {
  /** the name's words, without title, nickname, suffix and possessive ending */
  readonly words: readonly string[];
  readonly text: string;
  readonly shape: 'person' | 'organization' | 'acronym' | 'other';
  /** how surely the first word is a given name */
  readonly given: 0 | 1 | 2;
  readonly nickname?: string;
  readonly suffix?: string;
  readonly roles: readonly RoleText[];
  /** what title or role tells of the gender */
  readonly pronoun?: 'he' | 'she';
  /** “Mr.”, “Ms.”, “Dr.” right before the name */
  readonly honorific: boolean;
  /** a title of any kind right before the name */
  readonly titled: boolean;
  readonly possessive: boolean;
  /** the first word's capital may be owed to its place */
  readonly opening: boolean;
  /** a verb of saying stands beside it, or “according to” before it */
  readonly speaks: boolean;
  /** a quotation ends right before it, or before the verb that it speaks with */
  readonly quotes: boolean;
  /** it is followed by what follows a person: an age, “who”, a role, a verb of doing */
  readonly acts: boolean;
  /** a role, an age or “who” introduces the person here */
  readonly introduced: boolean;
  /** what introduces it here goes with a person and with nothing else */
  readonly human: boolean;
  /** what stands beside it goes with an organization and with no person: “Lankov’s shares” */
  readonly corporate: boolean;
  /** a noun phrase goes on behind it: “the Lankov plan” */
  readonly modifies: boolean;
  /**
   * “the” or another capital stands right before what else would be taken for a person by what stands beside it, so that it is no whole
   * name: “the Hill”, “Win Htein”
   */
  readonly preceded: boolean;
  /** the abbreviation in brackets behind it */
  readonly abbreviation?: string;
  /** for “Bill” in “Bill and Hillary Clinton”: where the partner's name begins */
  readonly partner?: number;
  readonly tag: string;
}
