// What is to be done with each draft of a run, and what comes of one. Plain data, so that threads can pass both on.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Severity } from '../rules/rule.ts';
import type { CheckFormat, InspectFormat } from '../reports/format-names.ts';
import { checkFormat, inspectFormat } from '../reports/formats.ts';
import { readLines } from '../reports/positions.ts';
import { emptyTally, isAtLeast, tallyOf, type Tally } from '../reports/tally.ts';
import { checkDraft, readDraft } from '../workspace/check-draft.ts';
import type { Complaint } from '../workspace/complaint.ts';
import type { RuleLevels } from '../workspace/configuration.ts';
import { nodeFiles } from '../workspace/file-system.ts';
import type { FileMistake } from '../workspace/mistake.ts';
import { readText, Unreadable } from '../workspace/read-text.ts';
import type { SourceReader } from '../workspace/source-reader.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { mend, replaceFile, unifiedDiff } from './mend.ts';
import { terminal, type TerminalLook } from './terminal.ts';

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
  readonly failOn: Severity | undefined;
  /** what becomes of safe fixes: written into the drafts, shown as a diff instead of the report, or nothing */
  readonly fix: 'write' | 'show' | undefined;
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

/** Does a job's work on one draft; `bytes` are given when it does not stand on disk. */
export type Work = (path: string, bytes?: Uint8Array) => Promise<Result>;

/** Gets ready for a job. `reader` reads source documents, instead of this thread. */
export function workOn(job: Job, reader?: SourceReader): Work {
  const workspace = openWorkspace(nodeFiles, { configuration: job.configuration, reader });
  const onText = job.kind === 'check' ? checking(job, workspace) : inspecting(job, workspace);
  return async (path, bytes) => {
    const read = await draftText(path, bytes);
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

function checking({ format: name, terminal: look, levels, least, failOn, fix }: CheckJob, workspace: Workspace) {
  const format = checkFormat(name, terminal(look));
  return async (path: string, before: string): Promise<Result> => {
    const check = (text: string) => checkDraft(workspace, path, text, { orders: levels });
    const { text, fixed, draft, findings, settings } = fix
      ? await mend(before, check)
      : { ...(await check(before)), text: before, fixed: 0 };
    const reported = findings.filter(({ severity }) => isAtLeast(severity, least));
    if (fix === 'write' && text !== before) replaceFile(path, text);
    return {
      output: fix === 'show' ? unifiedDiff(path, before, text) : format.file({ path, text, draft, findings: reported }),
      tally: tallyOf(reported, failOn ?? settings.failOn, fixed),
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

async function draftText(path: string, bytes?: Uint8Array): Promise<string | Complaint> {
  try {
    return readText(bytes ?? (await readFile(path)));
  } catch (error) {
    return { path, message: error instanceof Unreadable ? error.message : 'cannot be read: check its permissions' };
  }
}

function complaintOf({ path, text, span, message }: FileMistake, draft: string): Complaint {
  const line = readLines(text).range(span).start.line + 1;
  return { path: path === undefined ? draft : relative('', path), line, message };
}
