import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/draft/analyze.ts';
import { readProfile } from '../../server/src/draft/profile.ts';
import { inEnglish } from '../../server/src/reports/profile.ts';
import { exportedPage, profilePage } from './profile-page.ts';

const profile = readProfile(
  analyze('“We wait,” said Ada Obi, a nurse. “We will wait.”\n\nPrices rose by 14 percent.\n'),
);
const page = { title: 'Sources of <a>.md', profile, language: 'en', translate: inEnglish };

function mistakes(text: string): string[] {
  const found: string[] = [];
  parse(text, { onParseError: ({ code }) => found.push(code) });
  return found;
}

test('nothing runs or dresses the page but what carries its nonce', () => {
  const text = profilePage(page, 'abc123');
  expect(mistakes(text)).toEqual([]);
  expect(text).toContain(`content="default-src 'none'; style-src 'nonce-abc123'; script-src 'nonce-abc123'"`);
  expect([...text.matchAll(/<(?:script|style)(?! nonce="abc123")/g)]).toEqual([]);
  expect(text).not.toMatch(/ style=| on\w+="|https?:/);
  expect(text).toContain('Sources of &lt;a&gt;.md');
});

test('without a draft it says what to do', () => {
  expect(profilePage({ ...page, profile: undefined }, 'abc123')).toContain('Open a Markdown draft');
});

test('the exported page needs no script and nothing from elsewhere', () => {
  const text = exportedPage('Sources of a.md', profile, 'en', inEnglish);
  expect(mistakes(text)).toEqual([]);
  expect(text).not.toMatch(/<script|<button|https?:|var\(--vscode/);
  expect(text).toContain('Ada Obi');
});
