import { expect, test } from 'vitest';
import { inEnglish } from '../../server/src/reports/profile.ts';
import { claimLine, sourceLine, statementLine } from './outline-text.ts';

const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 20 } };

test('a source shows its role and how much it says', () => {
  const quotation = { kind: 'direct', text: '“We wait.”', range } as const;
  const indirect = { kind: 'indirect', text: 'they wait', range } as const;
  const source = { name: 'Ingrid Halvorsen', kind: 'person', role: 'harbor master', words: 4 } as const;
  expect(sourceLine({ ...source, statements: [quotation, quotation, indirect] }, inEnglish).description).toBe(
    '2 quoted · 1 indirect · 4 words · harbor master',
  );
  expect(
    sourceLine({ name: 'critics', kind: 'unnamed', words: 1, statements: [indirect] }, inEnglish).description,
  ).toBe('1 indirect · 1 word');
});

test('a statement shows its line, counted as the editor counts', () => {
  expect(statementLine({ text: '“We wait.”', range }, inEnglish)).toMatchObject({
    label: '“We wait.”',
    description: 'line 9',
  });
});

test('a long statement is cut short, and whole in its tooltip', () => {
  const text = 'word '.repeat(40).trim();
  const { label, tooltip } = statementLine({ text, range }, inEnglish);
  expect(label.length).toBeLessThan(100);
  expect(label.endsWith('…')).toBe(true);
  expect(tooltip).toBe(text);
});

test('a claim says what it rests on', () => {
  const claim = { text: 'Prices doubled.', range, reasons: ['figure', 'trend'] } as const;
  expect(claimLine(claim, inEnglish).description).toBe('no source · figure, trend');
  expect(claimLine({ ...claim, sourced: 'link' }, inEnglish).description).toBe('link · figure, trend');
  expect(claimLine({ ...claim, sourced: 'attribution', source: 'Tomás Quiroga' }, inEnglish).description).toBe(
    'Tomás Quiroga · figure, trend',
  );
});
