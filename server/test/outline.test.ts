// says-who/outline, asked as an editor asks it.
import { expect, test } from 'vitest';
import type { Outline } from '../src/language-server/outline.ts';
import { startEditor } from './editor.ts';

const draft = `“We have waited for nine years,” said Ingrid Halvorsen, the transport commissioner. “Nobody came.”

“They never even called,” Halvorsen said.

Critics say the plan is too dear.

Unemployment rose to 14 percent last year.
`;

async function outlineOf(text: string): Promise<Outline | null> {
  const editor = await startEditor();
  await editor.open('file:///outline.md', text);
  const answer: Outline | null = await editor.connection.sendRequest('says-who/outline', {
    textDocument: { uri: 'file:///outline.md' },
  });
  await editor.quit();
  return answer;
}

test('gathers what each source says, named ones first', async () => {
  const outline = await outlineOf(draft);
  const sources = outline?.sources.map(({ name, kind, statements }) => [name, kind, statements.length]);
  expect(sources).toEqual([
    ['Ingrid Halvorsen', 'person', 2],
    ['Critics', 'unnamed', 1],
  ]);
  const [halvorsen] = outline?.sources ?? [];
  expect(halvorsen?.words).toBe(12);
  expect(halvorsen?.role).toContain('transport commissioner');
});

test('every statement and claim knows its place', async () => {
  const lines = draft.split('\n');
  const outline = await outlineOf(draft);
  for (const { text, range } of outline?.sources.flatMap(({ statements }) => statements) ?? []) {
    expect(lines[range.start.line]?.slice(range.start.character)).toContain(text.split(' … ')[0]);
  }
  for (const { text, range } of outline?.claims ?? []) expect(lines[range.start.line]).toContain(text);
});

test('claims without a source come first', async () => {
  const outline = await outlineOf(draft);
  expect(outline?.claims[0]).toMatchObject({ text: 'Unemployment rose to 14 percent last year.' });
  expect(outline?.claims[0]?.sourced).toBeUndefined();
});

test('of a document that is not open there is none', async () => {
  const editor = await startEditor();
  const parameters = { textDocument: { uri: 'file:///elsewhere.md' } };
  expect(await editor.connection.sendRequest('says-who/outline', parameters)).toBeNull();
  await editor.quit();
});
