// What a rule is and what it reports. Data and types only; the rules themselves stand beside this file, one a file.
import type { Span } from '../prose/prose.ts';
import type { SourceDocument } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { Draft } from '../draft/draft.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Edit {
  /** what is replaced, in the file; start = end inserts */
  readonly span: Span;
  readonly newText: string;
  /** where in `newText` the writer has something to fill in, for an editor that puts the caret there */
  readonly blank?: number;
}

export interface Fix {
  /** what the editor's menu shows: an action in plain words, with the sentence or name it writes */
  readonly title: string;
  /** the one an editor would choose; at most one a finding */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly message: string;
  readonly span: Span;
  /** the file it stands in, when that is not the draft, as the draft names it */
  readonly path?: string;
  /** the text of that file, for whoever counts its lines; undefined where it has none */
  readonly text?: string;
}

/** What a rule reports. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  /** worked out when they are first asked for: a draft that is being typed is checked often, and mended seldom */
  readonly fixes: readonly Fix[];
  /** what would make it right as it stands */
  readonly alias?: Alias;
  /** edits that mend it once the writer has filled in a blank: for an editor that puts the caret there, and for nobody else */
  readonly forms?: readonly Fix[];
}

/** That somebody is called this, too: a line for the entity list. */
export interface Alias {
  /** the id of an entity of the draft */
  readonly entity: string;
  readonly name: string;
}

/** A finding as a rule gives it: the code comes from the rule, the severity too unless the evidence is thinner than usual. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: Fixes;
  readonly alias?: Alias;
  readonly forms?: Fixes;
}

/** Fixes, or the way to work them out where that costs something. */
export type Fixes = readonly Fix[] | (() => readonly Fix[]);

export type RuleCode =
  | 'unattributed-quote'
  | 'unattributed-claim'
  | 'unquoted-speech'
  | 'vague-source'
  | 'anonymous-source'
  | 'late-attribution'
  | 'unresolved-pronoun'
  | 'loaded-verb'
  | 'name-variant'
  | 'name-conflict'
  | 'ambiguous-name'
  | 'unintroduced-name'
  | 'title-conflict'
  | 'unknown-speaker'
  | 'unbalanced-quote'
  | 'misattributed-quote'
  | 'altered-quote'
  | 'unsourced-quote'
  | 'number-mismatch'
  | 'source-unreadable'
  | 'placeholder';

export interface Rule {
  readonly code: RuleCode;
  /** the default */
  readonly severity: Severity;
  /** one sentence: what it reports, for a reporter */
  readonly summary: string;
  /** why an editor cares, and what the fixes do; Markdown, becomes the rule's page */
  readonly explanation: string;
  readonly check: (draft: Draft) => Iterable<Report>;
}

/** Examples of a rule: its tests and its documentation, in a file beside it (`CODE.examples.ts`). */
export interface Examples {
  /** drafts that must be reported: the words the finding covers, and what applying the first fix leaves */
  readonly reported: readonly {
    readonly draft: string;
    readonly on: string;
    readonly fixed?: string;
    readonly note?: string;
  }[];
  /** source documents that all of them name */
  readonly sources?: readonly SourceDocument[];
  /** source documents that cannot be read, where a draft names them */
  readonly unreadable?: readonly { readonly name: string; readonly message: string }[];
  /** the entity list that all of them have */
  readonly entities?: readonly EntityEntry[];
  /** look-alikes that must not */
  readonly quiet: readonly { readonly draft: string; readonly note?: string }[];
}
