import { expect, test } from 'vitest';
import { inEnglish } from '../../server/src/reports/profile.ts';
import { describe } from './status-text.ts';

const running = { server: 'running', checking: false } as const;

test('counts findings in plain words', () => {
  expect(describe({ ...running, findings: 0 }, inEnglish).text).toBe('$(check) Says Who: no findings');
  expect(describe({ ...running, findings: 1 }, inEnglish).text).toBe('$(comment-unresolved) Says Who: 1 finding');
  expect(describe({ ...running, findings: 12 }, inEnglish).text).toBe('$(comment-unresolved) Says Who: 12 findings');
});

test('a check under way shows as one, and its tooltip keeps the last count', () => {
  const { text, tooltip } = describe({ server: 'running', checking: true, findings: 3 }, inEnglish);
  expect(text).toContain('checking…');
  expect(tooltip).toContain('3 findings');
});

test('a stopped server is alarming and says what to do', () => {
  const { alarming, tooltip } = describe({ server: 'gone', checking: false, findings: 3 }, inEnglish);
  expect(alarming).toBe(true);
  expect(tooltip).toContain('start it again');
});
