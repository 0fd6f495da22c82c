// A draft in, its findings out.
import { firstWhere } from '../prose/in-order.ts';
import type { Span } from '../prose/prose.ts';
import type { Draft } from '../draft/draft.ts';
import { readDirectives } from './directives.ts';
import type { Alias, Finding, Fix, Fixes, Related, Report, RuleCode, Severity } from './rule.ts';
import { rules } from './rules.ts';

export interface CheckOptions {
  /** what a person set for a rule, instead of its default */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
}

/** One problem is reported once: a claim that rests on "experts" or on lost marks is mended by mending those. */
const yields: Readonly<Partial<Record<RuleCode, readonly RuleCode[]>>> = {
  'unattributed-claim': ['vague-source', 'anonymous-source', 'unquoted-speech'],
};

const fromSevereToMild: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * All findings of a draft, in order of place, each once, less those that a comment in the draft silences. A severity set for a rule
 * replaces its default; a report whose own evidence is thinner stays milder than that.
 */
export function check(draft: Draft, options: CheckOptions = {}): Finding[] {
  const silenced = readDirectives(draft.prose);
  const reports = new Map(rules.map((rule) => [rule.code, [...rule.check(draft)]]));
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = options.severities?.[rule.code] ?? rule.severity;
    if (severity === 'off') continue;
    const others = (yields[rule.code] ?? []).flatMap((code) => reports.get(code) ?? []);
    const starts = others.map(({ span }) => span.start).sort((a, b) => a - b);
    for (const report of reports.get(rule.code) ?? []) {
      if (silenced(rule.code, report.span.start) || holdsAny(starts, report.span)) continue;
      findings.push(new ReportedFinding(rule.code, milder(severity, report.severity ?? severity), report));
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
  return findings.filter((finding, i) => !isSame(finding, findings[i - 1]));
}

/**
 * A finding whose fixes are worked out when they are first asked for. A class, since getters that each object has of its own take
 * twenty times as long to make, and a draft that is typed has all of its findings made at each keystroke.
 */
class ReportedFinding implements Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly span;
  readonly message;
  readonly related;
  readonly alias?: Alias;
  readonly #report: Report;
  #fixes: readonly Fix[] | undefined;
  #forms: readonly Fix[] | undefined;

  constructor(code: RuleCode, severity: Severity, report: Report) {
    this.code = code;
    this.severity = severity;
    this.span = report.span;
    this.message = report.message;
    this.related = report.related ?? NONE;
    if (report.alias) this.alias = report.alias;
    this.#report = report;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= workedOut(this.#report.fixes));
  }

  get forms(): readonly Fix[] {
    return (this.#forms ??= workedOut(this.#report.forms));
  }

  /** All of it, for whoever writes a finding out as it is. */
  toJSON(): Finding {
    return { ...this, fixes: this.fixes, forms: this.forms };
  }
}

const NONE: readonly Related[] = [];

/** The fixes of a report. */
export const workedOut = (fixes: Fixes = []): readonly Fix[] => (typeof fixes === 'function' ? fixes() : fixes);

/** Whether one of the offsets, which are in order, lies in a span. */
function holdsAny(offsets: readonly number[], { start, end }: Span): boolean {
  const first = firstWhere(offsets.length, (i) => (offsets[i] ?? 0) >= start);
  return (offsets[first] ?? Infinity) < end;
}

function milder(a: Severity, b: Severity): Severity {
  return fromSevereToMild.indexOf(a) > fromSevereToMild.indexOf(b) ? a : b;
}

function isSame(a: Finding, b: Finding | undefined): boolean {
  return b !== undefined && a.code === b.code && a.span.start === b.span.start && a.span.end === b.span.end;
}
