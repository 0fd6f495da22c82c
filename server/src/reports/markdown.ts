// Markdown, for a comment on a pull request.
import type { Severity } from '../rules/rule.ts';
import { rulePage } from '../workspace/rule-pages.ts';
import { counted, countedFindings } from './counted.ts';
import type { CheckedFile, Format } from './format.ts';
import { readLines } from './positions.ts';
import { severities, type Tally } from './tally.ts';

const marks: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', information: 'ℹ️', hint: '💡' };

export const checkMarkdown: Format<CheckedFile> = {
  begin: '## Says Who\n\n',
  between: '\n',
  file: ({ path, text, findings }) => {
    if (findings.length === 0) return '';
    const lines = readLines(text);
    const rows = findings.map(({ span, severity, code, message }) => {
      const line = String(lines.range(span).start.line + 1);
      return `| ${line} | ${marks[severity]} ${severity} | ${escapeCell(message)} | [${code}](${rulePage(code)}) |`;
    });
    return `### ${escapeCell(path)}\n\n| line | | what | rule |\n| --: | --- | --- | --- |\n${rows.join('\n')}\n`;
  },
  end: (tally) => `\n${summary(tally)}\n`,
};

function summary({ drafts, severities: counts }: Tally): string {
  const found = severities.filter((severity) => counts[severity] > 0);
  const what = found.map((severity) => `${countedFindings(counts[severity], severity)}`).join(', ');
  return `**${counted(drafts, 'draft')} checked: ${what || 'nothing to report'}.**`;
}

/** Text that is itself in a table cell. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
