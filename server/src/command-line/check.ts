// `says-who check`: what the rules report of each draft.
import type { Severity } from '../rules/rule.ts';
import { counted } from '../reports/counted.ts';
import type { CheckFormat } from '../reports/format-names.ts';
import { checkFormat } from '../reports/formats.ts';
import type { Tally } from '../reports/tally.ts';
import { isRuleCode, readLevel } from '../workspace/configuration.ts';
import type { RuleLevels } from '../workspace/house-style.ts';
import { readBaseline } from './baseline.ts';
import { reportingTo } from './destination.ts';
import type { CheckJob } from './job.ts';
import { run, type Drafts, type Manner } from './run.ts';
import { UsageError } from './usage-error.ts';
import { standardOutput, terminal } from './terminal.ts';

export interface CheckOptions {
  /** text when undefined; JSON lines for drafts that came as such */
  readonly format?: CheckFormat;
  readonly outputFile?: string;
  readonly severity: Severity;
  readonly failOn?: Severity | 'never';
  readonly maxWarnings?: number;
  /** levels by rule code, as written */
  readonly rule: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly statistics?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheFile: string;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly watch?: boolean;
}

/** Checks drafts; resolves to the exit code: 0 nothing at the failing severity or above, 1 some, 2 not all could be checked. */
export async function check(
  drafts: Drafts,
  options: CheckOptions,
  manner: Omit<Manner, 'destination'>,
): Promise<number> {
  const job = jobOf(drafts, options);
  if (job.baseline !== undefined) await readBaseline(job.baseline);
  if (!options.watch) return checkOnce(job, drafts, options, manner);
  const { watch } = await import('./watch.ts');
  const also = [options.config, options.baseline].filter((file) => file !== undefined);
  await watch(drafts.names, { also, except: options.outputFile, signal: manner.signal }, (cacheFile) =>
    checkOnce(job, drafts, { ...options, cache: true, cacheFile }, manner),
  );
  return 0;
}

async function checkOnce(
  job: CheckJob,
  drafts: Drafts,
  options: CheckOptions,
  manner: Omit<Manner, 'destination'>,
): Promise<number> {
  const started = performance.now();
  const { tally, complaints, stopped } = await reportingTo(job.newBaseline ?? options.outputFile, (destination) =>
    run(job, drafts, frame(job, manner), {
      ...manner,
      destination,
      ...(options.cache && { cache: options.cacheFile }),
    }),
  );
  if (options.statistics) process.stderr.write(statistics(tally, performance.now() - started));
  if (stopped && !options.watch) throw new UsageError('stopped before all drafts were checked');
  if (job.newBaseline !== undefined && !manner.quiet) process.stderr.write(drawn(tally, job.newBaseline));
  if (complaints > 0) return 2;
  return job.newBaseline === undefined && fails(tally, options.maxWarnings) ? 1 : 0;
}

function jobOf({ given }: Drafts, options: CheckOptions): CheckJob {
  const { baseline, writeBaseline } = options;
  return {
    kind: 'check',
    format: options.format ?? (given && 'lines' in given ? 'jsonl' : 'text'),
    terminal: standardOutput(),
    configuration: options.config,
    levels: levelsOf(options.rule),
    least: options.severity,
    failOn: options.failOn,
    fix: options.fixDryRun ? 'show' : options.fix ? 'write' : undefined,
    baseline: writeBaseline ? undefined : baseline,
    newBaseline: writeBaseline ? baseline : undefined,
  };
}

/** What stands around the drafts' parts of the report; nothing around a diff and a baseline. */
function frame(job: CheckJob, { quiet }: { quiet: boolean }) {
  const bare = { begin: '', between: '', end: () => '' };
  if (job.fix === 'show' || job.newBaseline !== undefined) return bare;
  const format = checkFormat(job.format, terminal(job.terminal));
  return job.format === 'text' && quiet ? bare : format;
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

/** "Wrote 12 findings of 3 drafts to old.jsonl" */
function drawn({ codes, draftsWithFindings }: Tally, file: string): string {
  const findings = Object.values(codes).reduce((sum, count) => sum + count, 0);
  return `Wrote ${counted(findings, 'finding')} of ${counted(draftsWithFindings, 'draft')} to ${file}\n`;
}
