import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttributions } from '../attribution/attributions.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { readEntities } from '../entities/entities.ts';
import { readProse } from '../prose/read-prose.ts';
import type { Claim, ClaimReason } from './claim.ts';
import { readClaims } from './claims.ts';

function analyze(text: string) {
  const prose = readProse(text);
  const quotations = readQuotations(prose);
  const attributions = readAttributions(prose, quotations);
  const cast = readEntities(prose, quotations, attributions);
  return { prose, attributions, claims: readClaims(prose, quotations, attributions, cast) };
}

const claimsIn = (text: string): readonly Claim[] => analyze(text).claims;

function claimIn(text: string): Claim | undefined {
  const claims = claimsIn(text);
  expect(claims.length).toBeLessThanOrEqual(1);
  return claims[0];
}

/** The words behind a claim's reasons, as the draft has them. */
function wordsOf(text: string): string[] {
  const { prose, claims } = analyze(text);
  return claims.flatMap(({ evidence }) =>
    evidence.map(({ place }) => prose.blocks[place.block]?.text.slice(place.start, place.end) ?? ''),
  );
}

describe('each reason', () => {
  test.each<[ClaimReason, string, string]>([
    ['figure', 'The port lost 40 percent of its trade.', '40 percent'],
    ['figure', 'The bridge cost more than $3.5 million to repair.', 'more than $3.5 million'],
    ['figure', 'Nearly two-thirds of the pupils walk to school.', 'Nearly two-thirds'],
    ['figure', 'The fire left 1,200 families without a home.', '1,200 families'],
    ['figure', 'One in five tenants moved away.', 'One in five'],
    ['figure', 'The tunnel has swallowed billions of euros.', 'billions of euros'],
    ['figure', 'The incumbent holds a 24-point lead in the valley.', '24-point'],
    ['figure', 'Between 600-700 letters reached the ministry in March.', '600-700 letters'],
    ['superlative', 'The dam is the oldest in the country.', 'the oldest'],
    ['superlative', 'It was the most expensive campaign in the history of the town.', 'the most expensive'],
    ['first', 'The lake froze for the first time in a century.', 'for the first time'],
    ['comparison', 'The ferry is slower than any other in the archipelago.', 'than any'],
    ['trend', 'Rents have doubled since the tram came.', 'doubled'],
    ['cause', 'The leak resulted in the closing of the beach.', 'resulted in'],
    ['accusation', 'The treasurer embezzled money from the fund.', 'embezzled'],
    ['forecast', 'The mill will collapse before winter.', 'will collapse'],
    ['history', 'In 1974, the brothers sold the vineyard to a bank.', '1974'],
    ['state of mind', 'The council experienced a lot of pressure from the owners.', 'experienced a lot of pressure'],
  ])('%s: %s', (reason, text, words) => {
    expect(claimIn(text)?.reasons).toContain(reason);
    expect(wordsOf(text)).toContain(words);
  });
});

describe('what is not a figure', () => {
  test.each([
    'Chidi Okoro, 57, lives near the river with his sister.',
    'The 12-year-old boy came home late that evening.',
    'The session begins at 7:30 p.m. on Nov. 8.',
    'Take the left lane of Interstate 95 toward the lake.',
    'They read Section 230 aloud in the yard.',
    'The council approved the plan by a 5-4 vote.',
    'She carried two bags and three boxes home.',
    'The function move(100); ran before lunch.',
  ])('%s', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});

describe('what sources a claim', () => {
  test.each<[Claim['sourced'], string]>([
    ['attribution', 'The port lost 40 percent of its trade, according to Ines Falk.'],
    ['link', 'The port lost [40 percent](https://example.org) of its trade.'],
    ['footnote', 'The port lost 40 percent of its trade.[^1]\n\n[^1]: Annual report.\n'],
    ['observation', 'I counted 212 people in the square.'],
    ['observation', 'Some 212 people filled the square, this reporter observed.'],
    ['common knowledge', 'Adaeze Obi was elected governor in 2012.'],
    ['attribution', 'A jury convicted the treasurer of stealing 40,000 dollars.'],
    ['common knowledge', 'Shares of the port company fell 12 percent in trading on Thursday.'],
    [undefined, 'The port lost 40 percent of its trade.'],
    [undefined, 'Ruiz is favored by 48 percent of voters compared to 41 percent who back Obi.'],
    ['attribution', 'Ruiz is favored by 48 percent of voters, a poll found.'],
  ])('%s: %s', (sourced, text) => {
    const claim = claimsIn(text)[0];
    expect(claim).toBeDefined();
    expect(claim?.sourced).toBe(sourced);
  });

  const cited = 'The port lost 40 percent of its trade, according to Ines Falk.';

  test('a sentence that goes on from a cited one is carried over', () => {
    expect(claimsIn(`${cited} In addition, it shed 300 workers.`)[1]?.sourced).toBe('carried');
  });

  test('a sentence that only follows a cited one is not', () => {
    expect(claimsIn(`${cited} The town shed 300 workers.`)[1]?.sourced).toBeUndefined();
  });

  test('nothing is carried over into the next paragraph', () => {
    expect(claimsIn(`${cited}\n\nIn addition, it shed 300 workers.`)[1]?.sourced).toBeUndefined();
  });

  test('nor into the next line that nobody wrapped', () => {
    const long = `${cited} The chamber counts every crate that leaves the quays, by hand and in two ledgers.`;
    const [, claim] = claimsIn(`${long}\nIn addition, it shed 300 workers.`);
    expect(claim?.sourced).toBeUndefined();
  });

  test('an accusation is not carried over, though it wants a source less', () => {
    const claim = claimsIn(`${cited} In addition, the director embezzled money from the pension fund.`)[1];
    expect(claim?.sourced).toBeUndefined();
    expect(claim?.strength).toBeLessThan(0.6);
  });
});

describe('what is exempt', () => {
  test.each([
    ['a heading', '# Rents rise by 40 percent'],
    ['a block quote', '> Rents rose by 40 percent.'],
    ['code', 'The call `retry(40 percent)` stops the job.'],
    ['a quotation', '“Rents rose by 40 percent,” Falk said.'],
    ['a question', 'Did rents really rise by 40 percent?'],
    ['an instruction', 'Divide the 300 guests into smaller groups.'],
    ['a hypothesis', 'If rents rose by 40 percent, families would move.'],
    ['advice', 'You can lower the bill by 20 percent with a timer.'],
  ])('%s: %s', (_, text) => {
    expect(claimsIn(text).filter(({ sourced }) => sourced === undefined)).toEqual([]);
  });
});

describe('strength', () => {
  const strengthOf = (text: string): number => claimIn(text)?.strength ?? 0;

  test('reasons add up', () => {
    const cause = strengthOf('The leak resulted in the closing of the beach.');
    const both = strengthOf('The leak resulted in the closing of the largest beach in the country.');
    expect(both).toBeGreaterThan(cause);
  });

  test('a hedge weakens a cause', () => {
    expect(strengthOf('The leak triggered the closing of the largest beach.')).toBeGreaterThan(
      strengthOf('The leak may have triggered the closing of the largest beach.'),
    );
  });
});

const scraps = fc.constantFrom(
  ...[
    '40 percent',
    '$3 million',
    'the largest',
    'in the world',
    'embezzled',
    'said',
    'according to',
    'Ines Falk',
    'In 1998,',
    'will collapse',
  ],
  ...[
    '“',
    '”',
    '"',
    '. ',
    '\n\n',
    '\n',
    '- ',
    '# ',
    '> ',
    '*',
    '`',
    '[^1]',
    '[a](b)',
    '<!--',
    '| a |',
    'U.S.',
    '…',
    '(',
    ')',
    '- 5',
    '25-',
    '🦊',
    'é',
    '\r\n',
    '\u0000',
    '$',
    '%',
    '1,',
    '.5',
  ],
  ...[
    'one in',
    'of',
    'to',
    'and',
    'the',
    'first',
    'than',
    'more',
    'if',
    'you',
    'we',
    '?',
    ':',
    ';',
    '-',
    '–',
    '1.1.1',
    '9'.repeat(40),
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('any text', () => {
  test('has claims inside their blocks, in order, with evidence inside the claim, the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { prose, attributions, claims } = analyze(text);
        let before = { block: 0, end: 0 };
        for (const { place, evidence, reasons, strength, attribution } of claims) {
          const length = prose.blocks[place.block]?.text.length ?? -1;
          expect(place.start).toBeGreaterThanOrEqual(place.block === before.block ? before.end : 0);
          expect(place.block).toBeGreaterThanOrEqual(before.block);
          expect(place.end).toBeLessThanOrEqual(length);
          expect(evidence.length).toBeGreaterThan(0);
          for (const hint of evidence) {
            expect(hint.place.start).toBeGreaterThanOrEqual(place.start);
            expect(hint.place.end).toBeLessThanOrEqual(place.end);
            expect(hint.place.end).toBeGreaterThan(hint.place.start);
          }
          expect(new Set(reasons).size).toBe(reasons.length);
          expect(strength).toBeGreaterThan(0);
          expect(strength).toBeLessThanOrEqual(1);
          if (attribution !== undefined) expect(attributions[attribution]).toBeDefined();
          before = place;
        }
        expect(analyze(text).claims).toEqual(claims);
      }),
    );
  });
});
