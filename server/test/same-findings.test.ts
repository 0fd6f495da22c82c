// The editor and the command line report the same of the same files, whatever is in force for them.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

/** What the command line prints of drafts and what the editor shows of them, each once. */
async function compare(folder: string, drafts: readonly string[]) {
  const { out } = await saysWho(folder, ['check', '--format', 'json', ...drafts]);
  const report = JSON.parse(out) as {
    files: {
      path: string;
      diagnostics: (Reported & { range: Record<'start' | 'end', { line: number; character: number }> })[];
    }[];
  };
  expect(report.files.map(({ path }) => path)).toEqual(drafts);
  const editor = await startEditor();
  const counts: number[] = [];
  for (const { path, diagnostics } of report.files) {
    const uri = pathToFileURL(join(folder, path)).href;
    await editor.open(uri, await readFile(join(folder, path), 'utf8'));
    const shown = () =>
      editor.published
        .findLast((publication) => publication.uri === uri)
        ?.diagnostics.map(({ code, severity, message, range }) => ({
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
    // Source documents are read while the editor shows what needs none of them.
    await expect.poll(shown, { timeout: 15_000, message: path }).toEqual(printed);
    counts.push(printed.length);
  }
  await editor.quit();
  return counts;
}

test('editor and command line report the same, whatever is in force', async () => {
  const folder = await folderOf(files);
  const counts = await compare(
    folder,
    Object.keys(files).filter((name) => name.endsWith('.md')),
  );
  expect(Math.min(...counts)).toBeGreaterThan(1);
});

test('editor and command line report the same of the fixtures', async () => {
  const folder = fileURLToPath(new URL('../../test-fixtures', import.meta.url));
  const names = await readdir(folder, { recursive: true });
  const drafts = names.filter((name) => name.endsWith('.md') && !name.endsWith('README.md')).sort();
  const counts = await compare(folder, drafts);
  expect(drafts.length).toBeGreaterThan(20);
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(50);
}, 60_000);
