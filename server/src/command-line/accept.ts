// `says-who accept`: writes down that a finding is fine as it stands.
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { readLines } from '../reports/positions.ts';
import type { Finding } from '../rules/rule.ts';
import { acceptanceOf, dayOf, withAcceptance } from '../workspace/acceptances.ts';
import { checkDraft } from '../workspace/check-draft.ts';
import { nodeFiles } from '../workspace/file-system.ts';
import { personAt } from '../workspace/person.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { draftText } from './draft-text.ts';
import { UsageError } from './usage-error.ts';
import { replaceFile } from './whole-file.ts';

export interface AcceptOptions {
  readonly reason: string;
  /** who accepts it; without it, whom git or the account names */
  readonly by?: string;
  /** the code of the rule, where a line has findings of several */
  readonly rule?: string;
  /** the configuration file for the draft, instead of the nearest above it */
  readonly config?: string;
}

/** Accepts what is found on one line of a draft, named as `PATH:LINE`. Throws a `UsageError` when there is nothing, or no one thing, to accept. */
export async function accept(place: string, { reason, by, rule, config }: AcceptOptions): Promise<void> {
  const [, path, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (path === undefined) throw new UsageError('name the draft and the line, such as “says-who accept draft.md:12”');
  if (reason.trim() === '') throw new UsageError('“--reason” wants a reason');
  const text = await draftText(path);
  if (typeof text !== 'string') throw new UsageError(`${text.path} ${text.message}`);

  const workspace = openWorkspace(nodeFiles, { configuration: config });
  const { draft, findings } = await checkDraft(workspace, path, text);
  const accepted = chosen(onLine(findings, text, Number(line)), place, rule);

  const file = await workspace.acceptancesFile(path);
  const signature = { reason, by: by ?? (await personAt(dirname(file))), date: dayOf(new Date()) };
  let after = existsSync(file) ? await draftText(file) : undefined;
  for (const finding of accepted) {
    if (typeof after === 'object') throw new UsageError(`${relative('', after.path)} ${after.message}`);
    const added = withAcceptance(after, { ...acceptanceOf(draft, finding), ...signature });
    if ('message' in added) throw new UsageError(`${relative('', file)} cannot be added to: ${added.message}`);
    after = added.text;
  }
  if (typeof after === 'string') replaceFile(file, after);
  for (const { code, span } of accepted) {
    process.stdout.write(`accepted ${code} on “${text.slice(span.start, span.end)}” in ${relative('', file)}\n`);
  }
}

function onLine(findings: readonly Finding[], text: string, line: number): readonly Finding[] {
  const { range } = readLines(text);
  return findings.filter(({ span }) => range(span).start.line + 1 <= line && line <= range(span).end.line + 1);
}

function chosen(findings: readonly Finding[], place: string, rule: string | undefined): readonly Finding[] {
  const asked = rule === undefined ? findings : findings.filter(({ code }) => code === rule);
  const codes = [...new Set(asked.map(({ code }) => code))];
  if (codes.length > 1)
    throw new UsageError(`more than one rule reports ${place}: add “--rule” with ${codes.join(' or ')}`);
  if (codes.length === 0)
    throw new UsageError(`nothing is found at ${place}${rule === undefined ? '' : ` by ${rule}`}`);
  return asked;
}
