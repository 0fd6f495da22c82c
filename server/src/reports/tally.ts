// What a run came to, in numbers. Tallies of drafts add up to the tally of a run.
import type { Finding, RuleCode, Severity } from '../rules/rule.ts';

/** Severities, worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface Tally {
  readonly drafts: number;
  readonly draftsWithFindings: number;
  readonly severities: SeverityCounts;
  readonly codes: Readonly<Partial<Record<RuleCode, number>>>;
  /** findings that carry at least one fix */
  readonly fixable: number;
  /** findings that make the run fail */
  readonly failing: SeverityCounts;
  /** fixes written into drafts, or that would have been */
  readonly fixed: number;
  /** findings that a baseline passes over */
  readonly known: number;
}

const none: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };

export const emptyTally: Tally = {
  drafts: 0,
  draftsWithFindings: 0,
  severities: none,
  codes: {},
  fixable: 0,
  failing: none,
  fixed: 0,
  known: 0,
};

/** Whether `severity` is as bad as `least` or worse. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** The tally of one draft whose findings fail a run from `failOn` upwards. */
export function tallyOf(findings: readonly Finding[], failOn: Severity | 'never'): Tally {
  const counts = countBy(findings.map(({ severity }) => severity));
  const fails = (severity: Severity) => failOn !== 'never' && isAtLeast(severity, failOn);
  const failing = severities.map((severity) => [severity, fails(severity) ? (counts[severity] ?? 0) : 0]);
  return {
    ...emptyTally,
    drafts: 1,
    draftsWithFindings: findings.length > 0 ? 1 : 0,
    severities: { ...none, ...counts },
    codes: countBy(findings.map(({ code }) => code)),
    fixable: findings.filter(({ fixes }) => fixes.length > 0).length,
    failing: Object.fromEntries(failing) as SeverityCounts,
  };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    drafts: a.drafts + b.drafts,
    draftsWithFindings: a.draftsWithFindings + b.draftsWithFindings,
    severities: { ...none, ...addCounts(a.severities, b.severities) },
    codes: addCounts(a.codes, b.codes),
    fixable: a.fixable + b.fixable,
    failing: { ...none, ...addCounts(a.failing, b.failing) },
    fixed: a.fixed + b.fixed,
    known: a.known + b.known,
  };
}

type Counts<Key extends string> = Readonly<Partial<Record<Key, number>>>;

function countBy<Key extends string>(keys: readonly Key[]): Counts<Key> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function addCounts<Key extends string>(a: Counts<Key>, b: Counts<Key>): Counts<Key> {
  const sum: Partial<Record<Key, number>> = { ...a };
  for (const key of Object.keys(b) as Key[]) sum[key] = (sum[key] ?? 0) + (b[key] ?? 0);
  return sum;
}
