import { expect, test } from 'vitest';
import { readText } from './language.ts';

const words = (text: string) => readText(text).tokens.map((token) => token.text);

test('what a text reads like does not hang on what was read before', () => {
  const text = 'The commission asked Quillhaven’s council to wait.';
  const before = words(text);
  readText('The vote was Quillhaven’s, and so was the bill. (Quillhaven’s) “Quillhaven’s”');
  expect(words(text)).toEqual(before);
  expect(before).toContain('’s');
});

test('more than 200 characters without white space are one token, wherever they stand, and fewer are read as words', () => {
  const run = 'ab-'.repeat(67);
  for (const before of ['', 'So ', 'The council met on Monday and said so. '.repeat(7)]) {
    expect(words(`${before}${run} ends`)).toContain(run);
    expect(words(`${before}${run.slice(1)} ends`)).not.toContain(run.slice(1));
  }
});
