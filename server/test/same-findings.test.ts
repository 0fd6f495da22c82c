// The editor and the command line report the same of the same files, whatever is in force for them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';
import { startEditor } from './editor.ts';

const draft = `Mayor Amara Okafor opened the bridge. “It will stand for a century,” Okafor said.

Experts say the bridge is unsafe. Okafur said,” We tested it twice.” TK check the date.

A senior official told reporters that “the tests were never finished.”

> Critics say nothing here.

It is the longest bridge in the country and cost $40 million.
`;

const files = {
  'plain.md': draft,
  'crlf.md': draft.replaceAll('\n', '\r\n'),
  'listed.md': `---\nentities:\n  - {name: Amara Okafur, aliases: [Okafor]}\n  - cast.yaml\n---\n\n${draft}`,
  'cast.yaml': 'entities:\n  - name: Amara Okafor\n    title: mayor\n',
  'opinion/strict.md': draft,
  'opinion/says-who.yaml':
    'rules:\n  vague-source: error\noverrides:\n  - {files: "**/*.md", rules: {placeholder: hint}}\n',
  'opinion/strict.entities.yaml': 'entities:\n  - {name: Amara Okafur}\n',
  'backed.md': `---\nsources: [interview.txt]\n---\n\n${draft}`,
  'interview.txt': 'OKAFOR: It will stand for two centuries. We tested it twice.\n',
};

interface Reported {
  code: unknown;
  severity: unknown;
  message: unknown;
  range: unknown;
}

const levels = ['error', 'warning', 'information', 'hint'];

test('editor and command line report the same', async () => {
  const folder = await folderOf(files);
  const drafts = Object.keys(files).filter((name) => name.endsWith('.md'));
  const { out } = await saysWho(folder, ['check', '--format', 'json', ...drafts]);
  const report = JSON.parse(out) as {
    files: {
      path: string;
      diagnostics: (Reported & { range: Record<'start' | 'end', { line: number; character: number }> })[];
    }[];
  };
  const editor = await startEditor();
  for (const { path, diagnostics } of report.files) {
    const uri = pathToFileURL(join(folder, path)).href;
    const answer = editor.diagnostics(uri);
    await editor.open(uri, await readFile(join(folder, path), 'utf8'));
    const shown = (await answer).diagnostics.map(({ code, severity, message, range }) => ({
      code,
      severity: levels[(severity ?? 0) - 1],
      message,
      range,
    }));
    const printed = diagnostics.map(({ code, severity, message, range: { start, end } }) => ({
      code,
      severity,
      message,
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    }));
    expect(shown, path).toEqual(printed);
    expect(shown.length, path).toBeGreaterThan(1);
  }
  await editor.quit();
  expect(report.files.map(({ path }) => path)).toEqual(drafts);
});
