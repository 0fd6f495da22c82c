// JUnit's XML, which most build servers show: a suite a draft, a failed case a finding.
import type { CheckedFile, Format } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { readLines } from './positions.ts';

export const checkJunit: Format<CheckedFile> = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="says-who">\n',
  between: '',
  file: ({ path, text, findings }) => {
    const lines = readLines(text);
    const name = escapeMarkup(path);
    const cases = findings.map(({ span, severity, code, message }) => {
      const { line, character } = lines.range(span).start;
      const place = `${String(line + 1)}:${String(character + 1)}`;
      const words = escapeMarkup(text.slice(span.start, span.end));
      return (
        `    <testcase name="${place} ${code}" classname="${name}">\n` +
        `      <failure type="${severity}" message="${escapeMarkup(message)}">${words}</failure>\n` +
        `    </testcase>\n`
      );
    });
    const tests = Math.max(1, findings.length);
    const passed = `    <testcase name="says-who" classname="${name}"/>\n`;
    return (
      `  <testsuite name="${name}" tests="${String(tests)}" failures="${String(findings.length)}" errors="0">\n` +
      `${cases.join('') || passed}  </testsuite>\n`
    );
  },
  end: () => '</testsuites>\n',
};
