// JUnit's XML, which most build servers show: a suite a draft, a failed case a finding. What Ant's schema wants of a suite and
// drafts do not have (a host, properties, output) is there and empty.
import type { CheckedFile, Format } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { readLines } from './positions.ts';

export const checkJunit: Format<CheckedFile> = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  between: '',
  file: ({ path, text, findings }) => {
    const lines = readLines(text);
    const draft = escapeMarkup(path);
    const cases = findings.map(({ span, severity, code, message }) => {
      const { line, character } = lines.range(span).start;
      const place = `${String(line + 1)}:${String(character + 1)}`;
      const words = escapeMarkup(text.slice(span.start, span.end));
      return (
        `    <testcase name="${place} ${code}" classname="${draft}" time="0">\n` +
        `      <failure type="${severity}" message="${escapeMarkup(message)}">${words}</failure>\n` +
        `    </testcase>\n`
      );
    });
    const passed = `    <testcase name="says-who" classname="${draft}" time="0"/>\n`;
    const counts = `tests="${String(Math.max(1, cases.length))}" failures="${String(cases.length)}" errors="0" time="0"`;
    const now = new Date().toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
    return (
      `  <testsuite name="${draft}" package="says-who" id="0" hostname="localhost" timestamp="${now}" ${counts}>\n` +
      `    <properties/>\n${cases.join('') || passed}    <system-out/>\n    <system-err/>\n  </testsuite>\n`
    );
  },
  end: () => '</testsuites>\n',
};
