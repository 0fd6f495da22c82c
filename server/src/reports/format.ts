// What a report format is. Every format writes a file at a time, so that a report over any number of drafts streams.
import type { Draft } from '../draft/draft.ts';
import type { Finding, RuleCode, Severity } from '../rules/rule.ts';

/** One draft and what the rules report of it. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** One draft and what the engine understood of it. */
export interface InspectedFile {
  readonly path: string;
  readonly draft: Draft;
}

/** What a whole run came to. */
export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly codes: Readonly<Partial<Record<RuleCode, number>>>;
  /** findings that carry at least one fix */
  readonly fixable: number;
}

/** A way to write results of type `File` down: `begin`, then each file with `between` between them, then `end`. */
export interface Format<File> {
  readonly begin: string;
  readonly between: string;
  readonly file: (file: File) => string;
  readonly end: (totals: Totals) => string;
}

/** Severities, worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const noTotals: Totals = {
  files: 0,
  filesWithFindings: 0,
  severities: { error: 0, warning: 0, information: 0, hint: 0 },
  codes: {},
  fixable: 0,
};

/** `totals` with one more file and its findings. */
export function addFile(totals: Totals, findings: readonly Finding[]): Totals {
  const perSeverity = { ...totals.severities };
  const perCode = { ...totals.codes };
  for (const { severity, code } of findings) {
    perSeverity[severity] += 1;
    perCode[code] = (perCode[code] ?? 0) + 1;
  }
  return {
    files: totals.files + 1,
    filesWithFindings: totals.filesWithFindings + (findings.length > 0 ? 1 : 0),
    severities: perSeverity,
    codes: perCode,
    fixable: totals.fixable + findings.filter(({ fixes }) => fixes.length > 0).length,
  };
}
