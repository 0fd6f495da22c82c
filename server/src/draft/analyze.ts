// A draft's text in, everything the engine understands of it out.
import { readProseInSteps } from '../prose/read-prose.ts';
import type { FileText } from '../prose/rope.ts';
import { finish, type Steps } from '../prose/steps.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { readAttributions } from '../attribution/attributions.ts';
import { readEntities } from '../entities/entities.ts';
import { readClaims } from '../claims/claims.ts';
import { readBackup } from '../backup/backing.ts';
import type { Library } from '../backup/library.ts';
import type { UnreadableSource } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { Draft } from './draft.ts';
import type { Conventions } from './style.ts';

export interface AnalyzeOptions {
  /** what a person's entity lists say; wins over the article */
  readonly entries?: readonly EntityEntry[];
  /** the draft's source documents */
  readonly library?: Library;
  /** source documents that cannot be found or read */
  readonly unreadable?: readonly UnreadableSource[];
  /** what the draft's house has decided of how fixes write */
  readonly conventions?: Conventions;
  /** an earlier analysis of the same draft, whose unchanged blocks are not read again */
  readonly previous?: Draft;
}

/** Analyzes the text of a Markdown file. Never throws; deterministic. */
export function analyze(file: string, options: AnalyzeOptions = {}): Draft {
  return finish(analyzeInSteps(file, options));
}

/** The same in steps. */
export function* analyzeInSteps(file: FileText, options: AnalyzeOptions = {}): Steps<Draft> {
  const prose = yield* readProseInSteps(file, options.previous?.prose);
  const quotations = readQuotations(prose);
  yield;
  const attributions = readAttributions(prose, quotations);
  yield;
  const cast = readEntities(prose, quotations, attributions, options.entries);
  yield;
  const claims = readClaims(prose, quotations, attributions, cast);
  const { unreadable = [], conventions = {} } = options;
  const draft = { prose, quotations, attributions, ...cast, claims, unreadable, conventions };
  return options.library ? withBackup(draft, options.library) : draft;
}

/** A draft held against a library: another one than before, or one of which more is known. */
export function withBackup(draft: Draft, library: Library): Draft {
  return { ...draft, backup: readBackup(draft, library) };
}
