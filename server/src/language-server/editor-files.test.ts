// Paths of files that only the editor can reach: addresses, unescaped, that no path leads out of.
import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { editorFiles, editorPathOf, isEditorPath, uriOfEditorPath } from './editor-files.ts';

/** The questions asked of an editor that has these files, and its answers. */
function editorWith(texts: Readonly<Record<string, string>>) {
  const connection = {
    sendRequest: (method: string, { uri }: { uri: string }) => {
      const text = texts[uri];
      if (method.endsWith('/read')) return Promise.resolve(text === undefined ? null : btoa(text));
      if (text === undefined) return Promise.reject(new Error('there is no such file'));
      return Promise.resolve({ size: text.length, stamp: text });
    },
  };
  return editorFiles(connection as unknown as Connection);
}

const files = editorWith({ 'memfs://desk/a%20b/draft.md': 'Noon.' });

test('a path is the address without escapes, and back', () => {
  const uri = 'vscode-vfs://github/desk/a%20b/%C3%A9t%C3%A9.md';
  expect(editorPathOf(uri)).toBe('vscode-vfs://github/desk/a b/été.md');
  expect(uriOfEditorPath('vscode-vfs://github/desk/a b/été.md')).toBe(uri);
});

test('a draft that was never saved has none, and a file of the machine is none', () => {
  expect(editorPathOf('untitled:Untitled-1')).toBeUndefined();
  expect(isEditorPath('/home/desk/draft.md')).toBe(false);
  expect(isEditorPath('c:\\desk\\draft.md')).toBe(false);
});

test('paths count from a folder, and lead no higher than the top', () => {
  expect(files.resolve('memfs://desk/a b', 'notes/call.txt')).toBe('memfs://desk/a b/notes/call.txt');
  expect(files.resolve('memfs://desk/a b', '../cast.yaml')).toBe('memfs://desk/cast.yaml');
  expect(files.resolve('memfs://desk/a b', '../../../cast.yaml')).toBe('memfs://desk/cast.yaml');
  expect(files.resolve('memfs://desk/a b', '/cast.yaml')).toBe('memfs://desk/cast.yaml');
  expect(files.resolve('memfs://desk/a b', 'memfs://other/x.md')).toBe('memfs://other/x.md');
});

test('going up ends at the top', () => {
  const folders: string[] = [];
  for (let at = files.folderOf('memfs://desk/a/b/draft.md'); at !== undefined; at = files.folderOf(at))
    folders.push(at);
  expect(folders).toEqual(['memfs://desk/a/b', 'memfs://desk/a', 'memfs://desk/']);
});

test('a file is called from a folder with forward slashes', () => {
  expect(files.relative('memfs://desk/a', 'memfs://desk/a/b/draft.md')).toBe('b/draft.md');
  expect(files.relative('memfs://desk/a/b', 'memfs://desk/c.md')).toBe('../../c.md');
  expect(files.relative('memfs://desk/', 'memfs://desk/c.md')).toBe('c.md');
});

test('bytes come as they are, and what is not there is undefined', async () => {
  expect(new TextDecoder().decode(await files.read('memfs://desk/a b/draft.md'))).toBe('Noon.');
  expect(await files.read('memfs://desk/gone.md')).toBeUndefined();
  expect(await files.look('memfs://desk/gone.md')).toBeUndefined();
});
