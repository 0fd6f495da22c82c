// In a folder that the user has not trusted, the server reads no file.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf } from './command.ts';
import { startEditor } from './editor.ts';

async function codesOf(trusted: boolean): Promise<unknown[]> {
  const folder = await folderOf({ 'says-who.yaml': 'rules:\n  vague-source: off\n' });
  const text = `---\nsources: notes.txt\n---\n\nCritics say the bridge is unsafe. It cost TK.\n`;
  await writeFile(join(folder, 'bridge.md'), text);
  const editor = await startEditor({ initializationOptions: { debounce: 0, trusted } });
  const uri = pathToFileURL(join(folder, 'bridge.md')).href;
  const answer = editor.diagnostics(uri);
  await editor.open(uri, text);
  const { diagnostics } = await answer;
  await editor.quit();
  return diagnostics.map(({ code }) => code).filter((code) => code !== undefined);
}

test('a trusted folder’s configuration counts', async () => {
  expect(await codesOf(true)).toEqual(['source-unreadable', 'placeholder']);
});

test('an untrusted folder’s configuration is not read', async () => {
  expect(await codesOf(false)).toEqual(['vague-source', 'placeholder']);
});
