import { expect, test } from 'vitest';
import { inEnglish } from '../../server/src/reports/profile.ts';
import { summaryText } from './summary-text.ts';

const summary = { drafts: 4, checked: 4, draftsWithFindings: 2, findings: 3, unreadable: 0, cancelled: false };

test('tells how many drafts were checked and what they have', () => {
  expect(summaryText(summary, inEnglish)).toBe('4 drafts checked. 3 findings in 2 of them.');
  expect(summaryText({ ...summary, findings: 0, draftsWithFindings: 0 }, inEnglish)).toBe(
    '4 drafts checked. Nothing to report.',
  );
  expect(summaryText({ ...summary, drafts: 1, checked: 1, findings: 1, draftsWithFindings: 1 }, inEnglish)).toBe(
    'One draft checked. One finding.',
  );
});

test('tells what was not checked', () => {
  expect(summaryText({ ...summary, checked: 2, cancelled: true }, inEnglish)).toContain('Stopped after 2 of 4 drafts.');
  expect(summaryText({ ...summary, unreadable: 2 }, inEnglish)).toContain('2 could not be read.');
  expect(summaryText({ ...summary, drafts: 0, checked: 0 }, inEnglish)).toBe(
    'There are no Markdown drafts in this workspace.',
  );
});
