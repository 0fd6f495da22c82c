// Workflow commands: GitHub shows them beside the lines of a pull request.
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, Format } from './format.ts';
import { readLines } from './positions.ts';

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const checkGithub: Format<CheckedFile> = {
  begin: '',
  between: '',
  file: ({ path, text, findings }) => {
    const lines = readLines(text);
    const annotations = findings.map(({ span, severity, code, message }) => {
      const { start, end } = lines.range(span);
      const properties = {
        file: path,
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns mean something to GitHub only within one line.
        ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
        title: code,
      };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${commands[severity]} ${written.join(',')}::${escapeData(message)}\n`;
    });
    return annotations.join('');
  },
  end: () => '',
};

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
