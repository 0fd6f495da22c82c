import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { applyEdits } from './apply.ts';
import { workedOut } from './check.ts';
import { unattributedClaim } from './unattributed-claim.ts';

/** What the rule alone reports, whatever others say of the same sentence. */
const reportsIn = (draft: string) =>
  [...unattributedClaim.check(analyze(draft))].map((report) => ({ ...report, fixes: workedOut(report.fixes) }));

function fixed(draft: string, title: RegExp): string | undefined {
  const fix = reportsIn(draft)[0]?.fixes.find((offer) => title.test(offer.title));
  return fix && applyEdits(draft, fix.edits);
}

describe('the message names the evidence', () => {
  test.each([
    [
      'The port serves hundreds of thousands of ships.',
      '“hundreds of thousands of ships” is a figure that nobody in this paragraph is cited for.',
    ],
    ['The port lost 40 percent of its trade.', '“40 percent” is a figure that nobody in this paragraph is cited for.'],
    [
      'The port lost 40 percent of its trade and 1,200 jobs.',
      '“40 percent” and “1,200 jobs” are figures that nobody in this paragraph is cited for.',
    ],
    [
      'The treasurer embezzled money from the fund.',
      '“embezzled” is an accusation that nobody in this paragraph is cited for.',
    ],
    [
      'The mayor is happy, Ines Falk said. The port lost 40 percent of its trade.',
      '“40 percent” is a figure that nobody in this sentence is cited for.',
    ],
  ])('%s', (draft, message) => {
    expect(reportsIn(draft).map((report) => report.message)).toEqual([message]);
  });
});

test('a strong claim is a warning, a weak one information', () => {
  const severities = (draft: string) => reportsIn(draft).map(({ severity }) => severity);
  expect(severities('The port lost 40 percent of its trade.')).toEqual(['warning']);
  expect(severities('In 1974, the brothers sold the vineyard to a bank.')).toEqual(['information']);
});

describe('fixes', () => {
  const speakers = `“The pens were full,” said Thandiwe Mokoena, who runs the farm.

“They were not,” said Ravi Menon, the vet.

`;

  test('offer the speakers of the draft, the nearest first, and the footnote as the one that claims nothing', () => {
    const fixes = reportsIn(`${speakers}The storm caused $3 million in damage.\n`)[0]?.fixes ?? [];
    expect(fixes.map(({ title }) => title)).toEqual([
      'Add “according to Menon”',
      'Add “according to Mokoena”',
      'Add a footnote for the source',
    ]);
    expect(fixes.map(({ preferred }) => preferred)).toEqual([false, false, true]);
  });

  test('never offer whom the sentence is about', () => {
    const titles = reportsIn(`${speakers}Menon embezzled $3 million from the farm.\n`)[0]?.fixes.map(
      ({ title }) => title,
    );
    expect(titles).not.toContain('Add “according to Menon”');
    expect(titles).toContain('Add “according to Mokoena”');
  });

  test.each([
    ['*The storm caused $3 million in damage.*', '*The storm caused $3 million in damage, according to Menon.*'],
    ['The storm caused *$3 million in damage*.', 'The storm caused *$3 million in damage*, according to Menon.'],
    ['(The storm caused $3 million in damage.)', '(The storm caused $3 million in damage, according to Menon.)'],
    ['The storm cost $3 million in the U.K.', 'The storm cost $3 million in the U.K., according to Menon.'],
    ['- The storm caused $3 million in damage', '- The storm caused $3 million in damage, according to Menon'],
    [
      'The storm caused $3 million\nin damage. It rained.',
      'The storm caused $3 million\nin damage, according to Menon. It rained.',
    ],
  ])('put the speaker where an editor would: %j', (sentence, result) => {
    expect(fixed(`${speakers}${sentence}\n`, /Menon/)).toBe(`${speakers}${result}\n`);
  });

  test('put no speaker behind a quotation that ends the sentence', () => {
    expect(fixed(`${speakers}The $3 million storm got the nickname “the big one.”\n`, /according/)).toBeUndefined();
  });

  test('say that the reporter saw what can be seen', () => {
    expect(fixed('Nearly 300 people filled the hall.\n', /reporter/)).toBe(
      'Nearly 300 people filled the hall, this reporter observed.\n',
    );
    expect(fixed('The storm caused $3 million in damage.\n', /reporter/)).toBeUndefined();
  });

  test('number a footnote freshly and keep the line ends of the file', () => {
    expect(
      fixed('Rain fell.[^7]\r\n\r\nThe storm caused $3 million in damage.\r\n\r\n[^7]: A log.\r\n', /footnote/),
    ).toBe(
      'Rain fell.[^7]\r\n\r\nThe storm caused $3 million in damage.[^8]\r\n\r\n[^7]: A log.\r\n\r\n[^8]: Source: \r\n',
    );
  });

  test('add no footnote behind code that nobody closed', () => {
    expect(fixed('The storm caused $3 million in damage.\n\n```\ncode\n', /footnote/)).toBeUndefined();
  });
});

const scraps = fc.constantFrom(
  ...[
    'The port lost 40 percent.',
    'It cost $3 million',
    'the largest in the world',
    'He embezzled money.',
    'U.S.',
    '“',
    '”',
    '"',
    '. ',
    '\n\n',
    '\n',
    '\r\n',
    '- ',
    '> ',
    '# ',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '[^1]',
    '[^1]: x',
    '[a](b)',
    '<!--',
    '-->',
    '| a |',
    '…',
    '(',
    ')',
    ':',
    '!',
    'said Ines Falk',
    '&ldquo;',
    '\\*',
    '🦊',
  ],
);

test('any fix of any draft removes its finding and adds none', () => {
  fc.assert(
    fc.property(
      fc.array(scraps, { maxLength: 25 }).map((parts) => parts.join(' ')),
      (draft) => {
        const before = reportsIn(draft);
        for (const { span, fixes } of before) {
          expect(draft.slice(span.start, span.end)).not.toBe('');
          for (const { edits } of fixes) {
            expect(reportsIn(applyEdits(draft, edits)).length).toBe(before.length - 1);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
