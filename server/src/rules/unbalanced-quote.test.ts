// What is said of a quotation mark that is turned, misplaced or of another kind: the one thing that is wrong with it.
import { expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';

test.each([
  ['She said, ”We want a court of our own.”', 'This quotation mark closes, but the quotation begins here.'],
  [
    'She said,“ We want a court of our own.”',
    'This quotation mark stands on the wrong side of the space: the quotation begins behind it.',
  ],
  [
    'She said,” We want a court of our own.”',
    'This quotation mark closes, but the quotation begins here, behind the space.',
  ],
  ['“We are leaving tonight,“ Chidi Okoro said.', 'This quotation mark opens, but the quotation ends here.'],
  [
    '“We are leaving tonight,’ Chidi Okoro said.',
    'This quotation mark does not match the one that opens the quotation.',
  ],
])('%s', (draft, message) => {
  expect([...unbalancedQuote.check(analyze(draft))].map((report) => report.message)).toEqual([message]);
});
