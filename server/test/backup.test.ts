// A story against its source documents, as the editor and the command line check it.
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkDraft } from '../src/workspace/check-draft.ts';
import { nodeFiles } from '../src/workspace/file-system.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';

const onBackup = new Set(['altered-quote', 'misattributed-quote', 'number-mismatch', 'unsourced-quote']);

/** What backup says of a draft on disk: code, the words underlined, the words with the first fix, and where it points. */
async function reportedOf(path: string) {
  const text = await readFile(path, 'utf8');
  const { findings, settings } = await checkDraft(openWorkspace(nodeFiles), path, text);
  const reported = findings
    .filter(({ code }) => onBackup.has(code))
    .map(({ code, span, fixes, related }) => {
      const [first] = fixes;
      const fixed = [...(first?.edits ?? [])]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce((draft, edit) => draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end), text);
      const line = text.slice(0, span.start).split('\n').length - 1;
      return [code, text.slice(span.start, span.end), fixed.split('\n')[line], related[0]?.path];
    });
  return { reported, mistakes: settings.mistakes };
}

test('every difference from the documents is reported with its fix, and nothing that is none', async () => {
  const { reported, mistakes } = await reportedOf(
    fileURLToPath(new URL('../../test-fixtures/backup/draft.md', import.meta.url)),
  );
  expect(mistakes).toEqual([]);
  const told = (words: string) => expect.stringContaining(words) as string;
  expect(reported).toEqual([
    ['number-mismatch', '84', told('will spend €48 million on'), 'statement.html'],
    ['misattributed-quote', 'Ines Carvalho', told('building site,” said Tomas Lindqvist.'), 'hearing.vtt'],
    ['altered-quote', 'summer', told('before the spring,” Carvalho said.'), 'hearing.vtt'],
    ['altered-quote', 'agreed', told('the port authority refused to pay'), 'interview.txt'],
    ['number-mismatch', '24', told('begin on June 14 and'), 'statement.html'],
    ['altered-quote', 'stay', told('and we will move on this side.”'), 'letter.docx'],
    ['altered-quote', 'sand', told('we found mud where'), 'survey.pdf'],
  ]);
});
