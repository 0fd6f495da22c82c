// `says-who check`: what the rules report of each draft.
import type { Severity } from '../rules/rule.ts';
import { counted } from '../reports/counted.ts';
import type { CheckFormat } from '../reports/format-names.ts';
import { checkFormat } from '../reports/formats.ts';
import type { Tally } from '../reports/tally.ts';
import { isRuleCode, readLevel, type RuleLevels } from '../workspace/configuration.ts';
import { run, type Drafts, type Manner } from './run.ts';
import { UsageError } from './usage-error.ts';
import { standardOutput, terminal } from './terminal.ts';

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly severity: Severity;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  /** levels by rule code, as written */
  readonly rule: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly statistics?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheFile: string;
}

/** Checks drafts; resolves to the exit code: 0 nothing at the failing severity or above, 1 something, 2 it could not all be checked. */
export async function check(drafts: Drafts, options: CheckOptions, manner: Manner): Promise<number> {
  const look = standardOutput();
  const format = checkFormat(options.format, terminal(look));
  const fix = fixOf(options, drafts);
  const started = performance.now();
  const { tally, complaints } = await run(
    {
      kind: 'check',
      format: options.format,
      terminal: look,
      configuration: options.config,
      levels: levelsOf(options.rule),
      least: options.severity,
      failOn: options.failOn,
      fix,
    },
    drafts,
    fix === 'show' || (options.format === 'text' && manner.quiet) ? { ...format, end: () => '' } : format,
    { ...manner, ...(options.cache && !fix && { cache: options.cacheFile }) },
  );
  if (options.statistics) process.stderr.write(statistics(tally, performance.now() - started));
  if (complaints > 0) return 2;
  return fails(tally, options.maxWarnings) ? 1 : 0;
}

function fixOf({ fix, fixDryRun }: CheckOptions, { input }: Drafts): 'write' | 'show' | undefined {
  if (fixDryRun) return 'show';
  if (fix && input) throw new UsageError('“--fix” writes into files: with “--stdin” use “--fix-dry-run”');
  return fix ? 'write' : undefined;
}

function levelsOf(written: CheckOptions['rule']): RuleLevels {
  const levels = Object.entries(written).map(([code, name]) => {
    const level = readLevel(name);
    if (!isRuleCode(code)) throw new UsageError(`there is no rule “${code}”`);
    if (!level)
      throw new UsageError(`rule ${code} cannot be “${name}”: it can be error, warning, information, hint or off`);
    return [code, level] as const;
  });
  return Object.fromEntries(levels);
}

/** Whether a run fails; up to `maxWarnings` warnings are let pass. */
function fails({ failing }: Tally, maxWarnings = 0): boolean {
  const { warning, ...others } = failing;
  return warning > maxWarnings || Object.values(others).some((count) => count > 0);
}

/** How often each rule reported something, most first. */
function statistics({ codes, drafts }: Tally, milliseconds: number): string {
  const rows = Object.entries(codes).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const width = Math.max(...rows.map(([, count]) => String(count).length), 1);
  const lines = rows.map(([code, count]) => `${String(count).padStart(width)}  ${code}`);
  return [...lines, `${counted(drafts, 'draft')} in ${(milliseconds / 1000).toFixed(2)} s`, ''].join('\n');
}
