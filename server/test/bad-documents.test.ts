// Source documents that cannot be read: each is told at its line of the front matter, and the rest of the backup counts.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDraft } from '../src/workspace/check-draft.ts';
import { nodeFiles, type FileSystem } from '../src/workspace/file-system.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { folderOf } from './command.ts';

const notes = 'TUNDE BELLO: Nobody asked the fishermen before the quay was closed.\n';

/** A PDF of one page with these operators on it, and `trailer` beside its root. */
function pdf(page: string, trailer = ''): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    `<< /Length ${String(page.length)} >>\nstream\n${page}\nendstream`,
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`;
  return `${file}${table}trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
}

/** What is wrong with a document that a draft names beside notes that can be read: line from 1, words underlined, message. */
async function told(name: string, content?: string | Uint8Array, files: FileSystem = nodeFiles) {
  const draft = `---\nsources:\n  - notes.txt\n  - ${name}\n---\n\n“Nobody asked the fishermen before the pier was closed,” Tunde Bello said.\n`;
  const folder = await folderOf({ 'notes.txt': notes, ...(content !== undefined && { [name]: content }) });
  const { findings, settings } = await checkDraft(openWorkspace(files), join(folder, 'draft.md'), draft);
  expect(findings.map(({ code }) => code)).toContain('altered-quote');
  expect(settings.mistakes).toEqual([]);
  return findings
    .filter(({ code }) => code === 'source-unreadable')
    .map(({ span, message }) => [
      draft.slice(0, span.start).split('\n').length,
      draft.slice(span.start, span.end),
      message,
    ]);
}

const lockedTrailer = `/Encrypt 5 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
const bad: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array | undefined,
  reason: string,
])[] = [
  ['missing', 'gone.txt', undefined, 'is not there: check the path, which counts from the folder of this file'],
  ['empty', 'empty.txt', '', 'is empty'],
  ['blank', 'blank.md', ' \n\n', 'is empty'],
  ['an empty PDF', 'empty.pdf', '', 'is empty'],
  [
    'binary under the name of a text',
    'photo.txt',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1),
    'is not text in UTF-8, whatever its name says',
  ],
  [
    'a broken Word document',
    'letter.docx',
    'PK\u0003\u0004 cut off',
    'is not a Word document that can be read: save it as .docx without a password',
  ],
  ['a broken PDF', 'report.pdf', 'Not a PDF at all', 'is not a PDF that can be read'],
  ['a locked PDF', 'locked.pdf', pdf('', lockedTrailer), 'is locked with a password: save a copy without one'],
  [
    'a scanned PDF',
    'scan.pdf',
    pdf('0.5 g 0 0 595 842 re f'),
    'has no text layer, only pictures of pages: run text recognition over it first',
  ],
  ['captions without a caption', 'call.vtt', 'WEBVTT\n', 'has no captions in it'],
  ['a page without text', 'page.html', '<script>let a;</script>', 'has no text in it'],
  [
    'a PDF under the name of a text',
    'minutes.txt',
    pdf('0.5 g 0 0 595 842 re f'),
    'is a PDF, whatever its name says: give it the ending .pdf',
  ],
  [
    'a web page under the name of a Word document',
    'page.docx',
    '<!DOCTYPE html>\n<p>We wait.</p>',
    'is a web page, whatever its name says: give it the ending .html',
  ],
  [
    'a web page under the name of a PDF',
    'page.pdf',
    '<html><p>We wait.</p></html>',
    'is a web page, whatever its name says: give it the ending .html',
  ],
  [
    'in Word’s old format',
    'old.docx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    'is in Word’s format from before 2007: open it and save it as .docx',
  ],
  [
    'a Word document with a password',
    'locked.docx',
    Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...new Uint8Array(512),
      ...new Uint8Array(new Uint16Array([...'EncryptedPackage'].map((letter) => letter.charCodeAt(0))).buffer),
    ]),
    'is locked with a password: save a copy without one',
  ],
  [
    'Rich Text',
    'notes.txt.md',
    '{\\rtf1 We wait.}',
    'is a document in Rich Text Format, whatever its name says: open it and save it as .docx',
  ],
  ['endless', 'log.txt', 'We wait. '.repeat(700_000), 'is too long (6.3 million characters): name a part of it'],
  [
    'of an unknown kind',
    'sheet.xlsx',
    'PK',
    'is of a kind that cannot be read: save it as one of md, markdown, txt, text, html, htm, vtt, srt, docx, pdf',
  ],
];

test.each(bad)('a document that is %s', async (_, name, content, reason) => {
  expect(await told(name, content)).toEqual([[4, name, `The source document “${name}” ${reason}.`]]);
});

test('a document that is too large is told by its size, and never opened', async () => {
  const read: string[] = [];
  const files: FileSystem = {
    ...nodeFiles,
    look: async (path) => (path.endsWith('all.txt') ? { size: 200 * 1024 * 1024, stamp: '' } : nodeFiles.look(path)),
    read: (path) => {
      read.push(path);
      return nodeFiles.read(path);
    },
  };
  expect(await told('all.txt', notes, files)).toEqual([
    [4, 'all.txt', 'The source document “all.txt” is too large (200 MB): name a part of it of at most 32 MB.'],
  ]);
  expect(read.filter((path) => path.endsWith('all.txt'))).toEqual([]);
});

test('a pattern that matches nothing', async () => {
  expect(await told('calls/2024-*.txt')).toEqual([
    [4, 'calls/2024-*.txt', '“calls/2024-*.txt” matches no file. Paths count from the folder of this file.'],
  ]);
});

test('a binary file among those that a pattern matches spoils only itself', async () => {
  const folder = await folderOf({ 'notes/a.txt': notes, 'notes/b.txt': Uint8Array.of(0, 1, 2, 0xff) });
  const draft =
    '---\nsources: notes/*\n---\n\n“Nobody asked the fishermen before the pier was closed,” Tunde Bello said.\n';
  const { findings } = await checkDraft(openWorkspace(nodeFiles), join(folder, 'draft.md'), draft);
  expect(findings.map(({ code }) => code)).toContain('altered-quote');
  expect(findings.filter(({ code }) => code === 'source-unreadable').map(({ message }) => message)).toEqual([
    'The source document “notes/b.txt” is not text in UTF-8, whatever its name says.',
  ]);
});

test('a document in the folder “sources” that cannot be read is told at the top of the draft', async () => {
  const folder = await folderOf({ 'sources/call.txt': notes, 'sources/scan.pdf': 'Not a PDF at all' });
  const draft = '“Nobody asked the fishermen before the pier was closed,” Tunde Bello said.\n';
  const { findings } = await checkDraft(openWorkspace(nodeFiles), join(folder, 'draft.md'), draft);
  expect(findings.map(({ code, span, message }) => [code, span.start, message])).toEqual([
    ['source-unreadable', 0, 'The source document “sources/scan.pdf” is not a PDF that can be read.'],
    ['altered-quote', 39, expect.anything()],
  ]);
});

test('a document that the configuration names and that cannot be read is told there', async () => {
  const configuration = 'sources:\n  - backup/call.txt\n  - backup/gone.txt\n';
  const folder = await folderOf({ 'says-who.yaml': configuration, 'backup/call.txt': notes });
  const draft = '“Nobody asked the fishermen before the pier was closed,” Tunde Bello said.\n';
  const { findings, settings } = await checkDraft(openWorkspace(nodeFiles), join(folder, 'news/draft.md'), draft);
  expect(findings.map(({ code, related }) => [code, related[0]?.path])).toEqual([
    ['altered-quote', '../backup/call.txt'],
  ]);
  expect(settings.mistakes.map(({ path, text, span }) => [path, text.slice(span.start, span.end)])).toEqual([
    [join(folder, 'says-who.yaml'), 'backup/gone.txt'],
  ]);
});

test('a draft is no backup of itself, and a folder means the documents in it', async () => {
  const quotation = '“Nobody asked the fishermen before the pier was closed,” Tunde Bello said.\n';
  const files = { 'a.md': 'x', 'notes/b (2).txt': notes, 'notes/plan.png': 'PNG' };
  const folder = await folderOf(files);
  for (const [sources, code] of [
    ['"*.md"', 'unsourced-quote'],
    ['notes', 'altered-quote'],
    ['notes/*', 'altered-quote'],
    ['notes/b (2).txt', 'altered-quote'],
  ] as const) {
    const draft = `---\nsources: ${sources}\n---\n\n${quotation}`;
    const { findings } = await checkDraft(openWorkspace(nodeFiles), join(folder, 'draft.md'), draft);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  }
});
