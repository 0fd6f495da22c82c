// What is to be done with each draft of a run, and what comes of one. Plain data, so that threads can pass both on.
import { relative } from 'node:path';
import type { Severity } from '../rules/rule.ts';
import type { CheckFormat, InspectFormat } from '../reports/format-names.ts';
import { checkFormat, inspectFormat } from '../reports/formats.ts';
import { readLines } from '../reports/positions.ts';
import { emptyTally, isAtLeast, tallyOf, type Tally } from '../reports/tally.ts';
import { checkDraft, readDraft } from '../workspace/check-draft.ts';
import type { Complaint } from '../workspace/complaint.ts';
import type { RuleLevels } from '../workspace/house-style.ts';
import { nodeFiles } from '../workspace/file-system.ts';
import type { FileMistake } from '../workspace/mistake.ts';
import type { SourceReader } from '../workspace/source-reader.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { baselineLine, oldFinding, readBaseline } from './baseline.ts';
import { draftText } from './draft-text.ts';
import { mend, unifiedDiff } from './mend.ts';
import { terminal, type TerminalLook } from './terminal.ts';
import { replaceFile } from './whole-file.ts';

interface AnyJob {
  readonly terminal: TerminalLook;
  /** the configuration file for every draft, instead of the nearest above each */
  readonly configuration: string | undefined;
}

export interface CheckJob extends AnyJob {
  readonly kind: 'check';
  readonly format: CheckFormat;
  /** levels that win over the configuration */
  readonly levels: RuleLevels;
  /** the mildest severity that is reported */
  readonly least: Severity;
  /** the mildest severity that makes the run fail, instead of the configuration's */
  readonly failOn: Severity | 'never' | undefined;
  /** what becomes of safe fixes: written into the drafts, shown as a diff instead of the report, or nothing */
  readonly fix: 'write' | 'show' | undefined;
  /** the file with the findings that are passed over */
  readonly baseline: string | undefined;
  /** the file for which the lines of a baseline are given instead of the report */
  readonly newBaseline: string | undefined;
}

export interface InspectJob extends AnyJob {
  readonly kind: 'inspect';
  readonly format: InspectFormat;
}

export type Job = CheckJob | InspectJob;

/** What came of one draft. */
export interface Result {
  /** its part of the report; undefined when it could not be read */
  readonly output: string | undefined;
  readonly tally: Tally;
  readonly complaints: readonly Complaint[];
}

/** Does a job's work on one draft; its content is given when it does not stand on disk. */
export type Work = (path: string, given?: Uint8Array | string) => Promise<Result>;

/** Gets ready for a job. `reader` reads source documents, instead of this thread. */
export function workOn(job: Job, reader?: SourceReader): Work {
  const workspace = openWorkspace(nodeFiles, { configuration: job.configuration, reader });
  const onText = job.kind === 'check' ? checking(job, workspace) : inspecting(job, workspace);
  return async (path, given) => {
    const read = await draftText(path, given);
    if (typeof read !== 'string') return failure(read);
    try {
      return await onText(path, read);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return failure({
        path,
        message: `could not be checked, by a fault of Says Who’s own: please report it (${reason})`,
      });
    }
  };
}

function checking(job: CheckJob, workspace: Workspace) {
  const { levels, least, failOn, fix, newBaseline } = job;
  const format = checkFormat(job.format, terminal(job.terminal));
  const baseline = job.baseline === undefined ? undefined : readBaseline(job.baseline);
  return async (path: string, before: string): Promise<Result> => {
    const check = (text: string) => checkDraft(workspace, path, text, { orders: levels });
    const { text, fixed, draft, findings, settings } = fix
      ? await mend(before, check)
      : { ...(await check(before)), text: before, fixed: 0 };
    const severe = findings.filter(({ severity }) => isAtLeast(severity, least));
    const reported = (await baseline)?.news(path, draft, severe) ?? severe;
    if (fix === 'write' && text !== before) replaceFile(path, text);
    const output = () => {
      if (fix === 'show') return unifiedDiff(path, before, text);
      if (newBaseline === undefined) return format.file({ path, text, draft, findings: reported });
      const old = reported.map((finding) => oldFinding(draft, finding));
      return baselineLine(newBaseline, path, old);
    };
    return {
      output: output(),
      tally: { ...tallyOf(reported, failOn ?? settings.failOn), fixed, known: severe.length - reported.length },
      complaints: settings.mistakes.map((mistake) => complaintOf(mistake, path)),
    };
  };
}

function inspecting({ format: name, terminal: look }: InspectJob, workspace: Workspace) {
  const format = inspectFormat(name, terminal(look));
  return async (path: string, text: string): Promise<Result> => {
    const { draft, settings } = await readDraft(workspace, path, text);
    const unreadable = draft.unreadable.map((source) => ({ ...source, path: undefined, text }));
    return {
      output: format.file({ path, draft }),
      tally: tallyOf([], 'error'),
      complaints: [...settings.mistakes, ...unreadable].map((mistake) => complaintOf(mistake, path)),
    };
  };
}

const failure = (complaint: Complaint): Result => ({ output: undefined, tally: emptyTally, complaints: [complaint] });

function complaintOf({ path, text, span, message }: FileMistake, draft: string): Complaint {
  const line = readLines(text).range(span).start.line + 1;
  return { path: path === undefined ? draft : relative('', path), line, message };
}
