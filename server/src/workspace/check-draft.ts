// One check of one draft, with whatever is in force for it: what the editor shows and what the command line prints.
import { analyzeInSteps, withBackup } from '../draft/analyze.ts';
import type { Draft } from '../draft/draft.ts';
import type { FileText } from '../prose/rope.ts';
import { finish, type Steps } from '../prose/steps.ts';
import { check } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { HouseStyle, RuleLevels } from './house-style.ts';
import { accepting } from './acceptances.ts';
import { within } from './patience.ts';
import type { Settings, Workspace } from './workspace.ts';

/** A draft as the engine understands it, and what is in force for it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly settings: Settings;
  /** while source documents are still being read: whether it came out that they say anything new */
  readonly pending?: Promise<boolean>;
}

export interface CheckedDraft extends ReadDraft {
  readonly findings: readonly Finding[];
}

/** How work in steps is done: with pauses, and perhaps not to the end, by throwing. */
export type Pace = <T>(steps: Steps<T>) => Promise<T>;

export interface DraftReadOptions {
  /** an earlier analysis of the same draft, whose unchanged blocks are not read again */
  readonly previous?: Draft | undefined;
  /** how long to wait for source documents, in milliseconds; without it, until all are read */
  readonly patience?: number | undefined;
  /** has the reading done; without it, all at once */
  readonly pace?: Pace | undefined;
  /** what gives way to the configuration, the one that wins last */
  readonly preferences?: readonly HouseStyle[];
}

export interface DraftCheckOptions extends DraftReadOptions {
  /** levels that win over the configuration */
  readonly orders?: RuleLevels;
}

/** Reads a draft and holds it against its source documents. `path` is undefined for one that was never saved. */
export async function readDraft(
  workspace: Workspace,
  path: string | undefined,
  text: FileText,
  { previous, patience, pace, preferences }: DraftReadOptions = {},
): Promise<ReadDraft> {
  const settings = await workspace.settings(path, text, { patience, preferences });
  const { entries, library, unreadable, conventions, hear, pending } = settings;
  const steps = analyzeInSteps(text, {
    entries,
    unreadable,
    conventions,
    ...(library && { library }),
    ...(previous && { previous }),
  });
  const draft = pace ? await pace(steps) : finish(steps);
  const read = { draft, settings, ...(pending && { pending }) };
  if (!draft.backup || draft.backup.unheard.length === 0) return read;
  // who says what is read only of the documents that turn out to be quoted
  const hearing = hear(draft.backup.unheard);
  const heard = await within(patience, hearing);
  return heard ? { ...read, draft: withBackup(draft, heard) } : { ...read, pending: hearing.then(() => true) };
}

/** Checks a draft. `path` is undefined for one that was never saved. */
export async function checkDraft(
  workspace: Workspace,
  path: string | undefined,
  text: FileText,
  { orders, ...reading }: DraftCheckOptions = {},
): Promise<CheckedDraft> {
  const read = await readDraft(workspace, path, text, reading);
  const severities = { ...read.settings.severities, ...orders };
  const isAccepted = accepting(read.settings.accepted);
  const findings = check(read.draft, { severities }).filter((finding) => !isAccepted(read.draft, finding));
  return { ...read, findings };
}
