// One check of one draft, with whatever is in force for it: what the editor shows and what the command line prints.
import { analyze } from '../draft/analyze.ts';
import type { Draft } from '../draft/draft.ts';
import { check } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { RuleLevels } from './configuration.ts';
import type { Settings, Workspace } from './workspace.ts';

export interface CheckedDraft {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

export interface DraftCheckOptions {
  /** an earlier analysis of the same draft, whose unchanged blocks are not read again */
  readonly previous?: Draft | undefined;
  /** levels that give way to the configuration */
  readonly preferences?: RuleLevels;
  /** levels that win over the configuration */
  readonly orders?: RuleLevels;
}

/** Checks a draft. `path` is undefined for one that was never saved. */
export async function checkDraft(
  workspace: Workspace,
  path: string | undefined,
  text: string,
  { previous, preferences, orders }: DraftCheckOptions = {},
): Promise<CheckedDraft> {
  const settings = await workspace.settings(path, text);
  const { entries, library } = settings;
  const draft = analyze(text, { entries, ...(library && { library }), ...(previous && { previous }) });
  const findings = check(draft, { severities: { ...preferences, ...settings.severities, ...orders } });
  return { draft, findings, settings };
}
