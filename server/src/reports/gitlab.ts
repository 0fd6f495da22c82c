// GitLab's code quality report: shown in merge requests beside the lines.
import type { Severity } from '../rules/rule.ts';
import { fingerprints } from './fingerprint.ts';
import type { CheckedFile, Format } from './format.ts';
import { readLines } from './positions.ts';

const severities: Readonly<Record<Severity, 'info' | 'minor' | 'major' | 'critical'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

export const checkGitlab: Format<CheckedFile> = {
  begin: '[\n',
  between: ',\n',
  file: (file) => {
    const lines = readLines(file.text);
    const prints = fingerprints(file);
    const issues = file.findings.map(({ span, severity, code, message }, index) => {
      const { start, end } = lines.range(span);
      return {
        description: message,
        check_name: code,
        fingerprint: prints[index],
        severity: severities[severity],
        location: { path: file.path, lines: { begin: start.line + 1, end: end.line + 1 } },
      };
    });
    return issues.map((issue) => JSON.stringify(issue)).join(',\n');
  },
  end: () => '\n]\n',
};
