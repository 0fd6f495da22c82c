// What is written about the library says what the library says. `npm run docs` writes it anew.
import { beforeAll, expect, test } from 'vitest';
import { libraryDeclarations, libraryReference } from '../documentation/library.ts';

let declarations = '';
let reference = '';

beforeAll(async () => {
  declarations = await libraryDeclarations();
  reference = await libraryReference(declarations);
}, 300_000);

test('its declarations and its reference are current', async () => {
  await expect(declarations).toMatchFileSnapshot('../library.d.ts');
  await expect(reference).toMatchFileSnapshot('../../docs/api.md');
});

test('the reference has words for whatever can be called', () => {
  const [, functions = ''] = /## Functions\n([^]*?)\n## /.exec(reference) ?? [];
  const described = functions.split(/\n### /).slice(1);
  const names = ['analyze', 'applyEdits', 'blockSpan', 'check', 'fileSpan', 'readLines', 'textAt'];
  expect(described.map((part) => part.split('(')[0])).toEqual(names);
  for (const part of described) expect(part).toMatch(/\n\n[A-Z][^\n]+\./);
});
