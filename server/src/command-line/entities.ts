// `says-who entities`: derives the entity list beside each draft, or brings it up to date.
import { existsSync } from 'node:fs';
import { counted } from '../reports/counted.ts';
import { readLines } from '../reports/positions.ts';
import { analyze } from '../draft/analyze.ts';
import type { Complaint } from '../workspace/complaint.ts';
import { deriveEntityFile, type Derived } from '../workspace/entity-file.ts';
import { nodeFiles } from '../workspace/file-system.ts';
import { findDrafts } from '../workspace/find-drafts.ts';
import { listBeside, openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { draftText } from './draft-text.ts';
import { complaintText } from './run.ts';
import { replaceFile } from './whole-file.ts';

export interface EntitiesOptions {
  /** print the lists, write nothing */
  readonly stdout?: true;
  /** whether .gitignore files are heeded */
  readonly ignore: boolean;
}

/** Derives the lists of drafts; resolves to the exit code: 0, or 2 when one could not be read or written. */
export async function entities(names: readonly string[], { stdout, ignore }: EntitiesOptions): Promise<number> {
  const workspace = openWorkspace(nodeFiles);
  const { paths, complaints } = await findDrafts(names, { ignoring: ignore });
  const told = [...complaints];
  for (const path of paths) {
    const list = listBeside(path);
    const derived = await derive(workspace, path, list);
    if ('complaints' in derived) {
      told.push(...derived.complaints);
    } else if (stdout) {
      process.stdout.write(derived.text);
    } else {
      const failure = derived.text === derived.before ? undefined : write(list, derived.text);
      if (failure) told.push(failure);
      else process.stdout.write(`${summary(list, derived)}\n`);
    }
  }
  process.stderr.write(told.map(complaintText).join(''));
  return told.length > 0 ? 2 : 0;
}

type Outcome =
  | (Exclude<Derived, { readonly mistakes: unknown }> & { readonly before: string | undefined })
  | { readonly complaints: readonly Complaint[] };

async function derive(workspace: Workspace, path: string, list: string): Promise<Outcome> {
  const draft = await draftText(path);
  if (typeof draft !== 'string') return { complaints: [draft] };
  const before = existsSync(list) ? await draftText(list) : undefined;
  if (typeof before === 'object') return { complaints: [before] };
  const { entries } = await workspace.settings(path, draft);
  const derived = deriveEntityFile(before, analyze(draft, { entries }).entities);
  if (!('mistakes' in derived)) return { ...derived, before };
  const { range } = readLines(before ?? '');
  return {
    complaints: derived.mistakes.map(({ span, message }) => ({
      path: list,
      line: range(span).start.line + 1,
      message,
    })),
  };
}

function write(path: string, text: string): Complaint | undefined {
  try {
    replaceFile(path, text);
    return undefined;
  } catch {
    return { path, message: 'cannot be written: check its permissions and those of its folder' };
  }
}

function summary(path: string, { added, vanished, returned }: { added: number; vanished: number; returned: number }) {
  const entries = added === 1 ? '1 entry' : `${added.toLocaleString('en')} entries`;
  const parts = [
    ...(added > 0 ? [`wrote ${entries} to ${path}`] : []),
    ...(vanished > 0 ? [`marked ${counted(vanished, 'name')} no longer in the draft`] : []),
    ...(returned > 0 ? [`unmarked ${counted(returned, 'name')} back in the draft`] : []),
  ];
  if (parts.length === 0) return `nothing new for ${path}`;
  return added > 0 ? parts.join(', ') : `${parts.join(', ')} in ${path}`;
}
