import { expect, test } from 'vitest';
import { inEnglish } from '../../server/src/reports/profile.ts';
import { listText } from './list-text.ts';

test.each([
  [{ added: 0, vanished: 0, returned: 0 }, 'The list has all names already.'],
  [{ added: 1, vanished: 0, returned: 0 }, '1 name is new on the list.'],
  [
    { added: 3, vanished: 2, returned: 1 },
    '3 names are new on the list. No longer in the draft: 2. Back in the draft: 1.',
  ],
])('%j', (derived, words) => {
  expect(listText(derived, inEnglish)).toBe(words);
});
