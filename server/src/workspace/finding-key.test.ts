// Keys of findings: they outlive edits around a finding and end with its words.
import { expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { check } from '../rules/check.ts';
import { findingKey } from './finding-key.ts';

function keys(file: string) {
  const draft = analyze(file);
  return check(draft)
    .filter(({ code }) => code === 'vague-source')
    .map((finding) => findingKey(draft, finding));
}

const [key] = keys('Experts say the “old” bridge is unsafe.\n');

test('names the rule, the words and the sentence', () => {
  expect(key).toEqual({ code: 'vague-source', words: 'Experts', sentence: 'Experts say the "old" bridge is unsafe.' });
});

test.each([
  ['text before it', 'The council met.\n\nExperts say the “old” bridge is unsafe. More follows.\n'],
  ['other line breaks', 'Experts say\r\nthe “old” bridge\r\nis unsafe.\r\n'],
  ['a list or a block quote', '- Experts say the “old”\n  bridge is unsafe.\n'],
  ['straight marks', 'Experts say the "old" bridge is unsafe.\n'],
])('is the same with %s', (_, file) => {
  expect(keys(file)).toEqual([key]);
});

test('is another when the sentence says something else', () => {
  expect(keys('Experts say the “old” bridge is safe.\n')).not.toEqual([key]);
});
