// A draft is read scene by scene, and must read as if it were one scene.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProse } from '../prose/read-prose.ts';
import { readAttributions, readScene } from './attributions.ts';
import { readParagraphs } from './paragraphs.ts';
import { readQuotations } from './quotations.ts';
import { scenesOf } from './scenes.ts';
import { headlinesOf, readHeadlines, readTurnStyles } from './turns.ts';

const paragraphs = [
  'The council met on Tuesday.',
  'It rained all day, and the ferry stayed in the harbor with its crew.',
  'Mokoena told the council that the ferry had cost $40 million.',
  'Thandiwe Mokoena shrugged.',
  'Then she went on:',
  'Amara Obi said in a statement:',
  'The captain answered:',
  '’Twas the pilot who said that the pier would fall, Obi said.',
  "'Twas the pilot who said that the pier would fall.",
  'The pier would fall, Obi said.',
  '“Nobody asked us.”',
  '“The pumps were dry by Monday night,” Thandiwe Mokoena, a harbor engineer, said. “Nobody asked us.”',
  '“It began in June. The water rose.',
  '“And rose.',
  '“The water rose.\n\nThen it was over,” Obi said.',
  '“Then it was over,” Obi said.',
  '— Amara Obi',
  '– Amara Obi, a pilot',
  '> The money went into the wrong pipe.\n>\n> It is gone.\n>\n> — Amara Obi',
  '- “Nobody asked the people who live here.”\n- The former minister agreed.',
  'WALLACE: Who paid?',
  'MOKOENA: The bank did.',
  '**Kim:** Nothing. I was asleep.',
  '**Amara Obi**',
  'Q. Who paid?',
  'A. The bank did.',
  '## What June brings',
  '## Obi: pier “will not fall”',
  '## — Amara Obi',
  '![Pier](pier.jpg)\n\n*The pier in June.*',
  "'A hard decision'",
  'Japan branded it an “outlaw nation in the neighborhood” on Monday.',
];

const draft = fc
  .array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 20 })
  .map((all) => `${all.join('\n\n')}\n`);

test('scenes read as they do in the whole draft', () => {
  let cuts = 0;
  fc.assert(
    fc.property(draft, (text) => {
      const prose = readProse(text);
      const quotations = readQuotations(prose);
      const all = readParagraphs(prose);
      const manner = { turns: readTurnStyles(all), headlines: readHeadlines(headlinesOf(all), all) };
      cuts += [...scenesOf(all, quotations, manner)].length - 1;
      expect(readAttributions(prose, quotations)).toEqual(
        readScene({ first: 0, paragraphs: all, quotations, manner }, () => true),
      );
    }),
    { seed: Number(process.env['SEED'] ?? 2026), numRuns: Number(process.env['RUNS'] ?? 150) },
  );
  expect(cuts).toBeGreaterThan(50);
});
