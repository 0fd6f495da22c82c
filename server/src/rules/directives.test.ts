import { describe, expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { applyEdits } from './apply.ts';
import { check } from './check.ts';
import { ignoreFix } from './ignore.ts';

/** The words that vague-source reports in a draft. */
const reported = (draft: string): string[] =>
  check(analyze(draft))
    .filter(({ code }) => code === 'vague-source')
    .map(({ span }) => draft.slice(span.start, span.end));

describe('a comment in the draft silences', () => {
  test('the next line', () => {
    const draft = `<!-- says-who-disable-next-line vague-source -->
Experts say the dam will hold.

Critics say it will not.
`;
    expect(reported(draft)).toEqual(['Critics']);
  });

  test('the next line with prose, past blank lines and other comments', () => {
    const draft = `<!-- says-who-disable-next-line -->

<!-- the engineer is on holiday -->

Experts say the dam will hold.
`;
    expect(reported(draft)).toEqual([]);
  });

  test('one line only of a paragraph that goes on', () => {
    const draft = `<!-- says-who-disable-next-line vague-source -->
Experts say the dam will hold.
Critics say it will not.
`;
    expect(reported(draft)).toEqual(['Critics']);
  });

  test('the line that it stands on', () => {
    const draft = `The dam is old.
Experts say it will hold. <!-- says-who-disable-line vague-source, late-attribution -->
Critics say it will not.
`;
    expect(reported(draft)).toEqual(['Critics']);
  });

  test('everything up to the comment that enables it', () => {
    const draft = `Observers say it rains.

<!-- says-who-disable vague-source -->

Experts say the dam will hold.

<!-- says-who-enable vague-source -->

Critics say it will not.
`;
    expect(reported(draft)).toEqual(['Observers', 'Critics']);
  });

  test('everything to the end where nothing enables it', () => {
    expect(reported('<!-- says-who-disable -->\n\nExperts say so.\n\nCritics say no.\n')).toEqual([]);
  });

  test('no other rule than it names', () => {
    expect(reported('<!-- says-who-disable-next-line placeholder -->\nExperts say so.\n')).toEqual(['Experts']);
    expect(reported('<!-- says-who-disable-next-line no-such-rule -->\nExperts say so.\n')).toEqual(['Experts']);
  });

  test('nothing from inside code', () => {
    expect(reported('`<!-- says-who-disable -->`\n\nExperts say so.\n')).toEqual(['Experts']);
  });

  test('a file with Windows line ends', () => {
    expect(reported('<!-- says-who-disable-next-line -->\r\nExperts say so.\r\n\r\nCritics say no.\r\n')).toEqual([
      'Critics',
    ]);
  });
});

describe('the fix that ignores a finding', () => {
  const ignored = (draft: string, at = 0): string => {
    const { prose } = analyze(draft);
    const finding = check(analyze(draft)).filter(({ code }) => code === 'vague-source')[at];
    if (!finding) throw new Error('nothing to ignore');
    return applyEdits(draft, ignoreFix(prose, finding).edits);
  };

  test.each([
    [
      'above a paragraph',
      'The dam is old.\n\nExperts say it will hold.\n',
      'The dam is old.\n\n<!-- says-who-disable-next-line vague-source -->\nExperts say it will hold.\n',
    ],
    [
      'at the end of a later line of a paragraph',
      'The dam is old.\nExperts say it will hold.\nIt rains.\n',
      'The dam is old.\nExperts say it will hold. <!-- says-who-disable-line vague-source -->\nIt rains.\n',
    ],
    [
      'before a hard break',
      'The dam is old.\nExperts say it will hold.  \nIt rains.\n',
      'The dam is old.\nExperts say it will hold. <!-- says-who-disable-line vague-source -->  \nIt rains.\n',
    ],
    [
      'at the end of a list item',
      '- Experts say it will hold.\n- It rains.\n',
      '- Experts say it will hold. <!-- says-who-disable-line vague-source -->\n- It rains.\n',
    ],
    [
      'above a later paragraph of a list item, under its indent',
      '- The dam is old.\n\n  Experts say it will hold.\n',
      '- The dam is old.\n\n  <!-- says-who-disable-next-line vague-source -->\n  Experts say it will hold.\n',
    ],
    [
      'with the line ends of the file',
      'The dam is old.\r\n\r\nExperts say it will hold.\r\n',
      'The dam is old.\r\n\r\n<!-- says-who-disable-next-line vague-source -->\r\nExperts say it will hold.\r\n',
    ],
    [
      'after a byte-order mark',
      '\uFEFFExperts say it will hold.\n',
      '\uFEFF<!-- says-who-disable-next-line vague-source -->\nExperts say it will hold.\n',
    ],
    [
      'at the end of a file without a last line end',
      'It rains.\nExperts say it will hold.',
      'It rains.\nExperts say it will hold. <!-- says-who-disable-line vague-source -->',
    ],
  ])('stands %s', (_where, draft, after) => {
    expect(ignored(draft)).toBe(after);
    expect(reported(after)).toEqual([]);
  });

  test('works twice in one paragraph', () => {
    const draft = 'Experts say it will hold.\nCritics say it will not.\n';
    const once = ignored(draft);
    expect(reported(once)).toEqual(['Critics']);
    expect(reported(ignored(once))).toEqual([]);
  });
});
