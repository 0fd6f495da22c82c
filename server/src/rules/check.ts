// A draft in, its findings out.
import type { Draft } from '../draft/draft.ts';
import { readDirectives } from './directives.ts';
import type { Finding, RuleCode, Severity } from './rule.ts';
import { rules } from './rules.ts';

export interface CheckOptions {
  /** what a person set for a rule, instead of its default */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
}

const fromSevereToMild: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * All findings of a draft, in order of place, each once, less those that a comment in the draft silences. A severity set for a rule
 * replaces its default; a report whose own evidence is thinner stays milder than that.
 */
export function check(draft: Draft, options: CheckOptions = {}): Finding[] {
  const silenced = readDirectives(draft.prose);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = options.severities?.[rule.code] ?? rule.severity;
    if (severity === 'off') continue;
    for (const report of rule.check(draft)) {
      if (silenced(rule.code, report.span.start)) continue;
      findings.push({
        code: rule.code,
        severity: milder(severity, report.severity ?? severity),
        span: report.span,
        message: report.message,
        related: report.related ?? [],
        fixes: report.fixes ?? [],
      });
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
  return findings.filter((finding, i) => !isSame(finding, findings[i - 1]));
}

function milder(a: Severity, b: Severity): Severity {
  return fromSevereToMild.indexOf(a) > fromSevereToMild.indexOf(b) ? a : b;
}

function isSame(a: Finding, b: Finding | undefined): boolean {
  return b !== undefined && a.code === b.code && a.span.start === b.span.start && a.span.end === b.span.end;
}
