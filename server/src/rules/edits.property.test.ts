// Typing costs what changed, and must say the same: after any sequence of edits a draft reads, and is reported, as if it were new.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import type { Draft } from '../draft/draft.ts';
import type { EntityEntry } from '../entities/entity.ts';
import { check } from './check.ts';

/** The same drafts in every run. */
const seed = Number(process.env['SEED'] ?? 2026);

const paragraphs = [
  '“The pumps were dry by Monday night,” Thandiwe Mokoena, a harbor engineer, said. “Nobody asked us.”',
  'Mokoena told the council that the ferry had cost $40 million, more than any other in the country.',
  '“We will not wait.”',
  'He said the pier was unsafe. She said it was not.',
  'Experts say the bridge is the largest in the region, and critics want it closed.',
  'Mayor Piet de Vries and Amara Obi met on Tuesday. De Vries said, “It is a good boat.” Obi claimed that it was a bad harbor.',
  'Piter de Vries disagreed. “I have not slept,” he added, “since the bridge was closed.”',
  'Sen. Tomás Rivero (D-Ohio) was there. Gov. Rivero left early.',
  'Tomas Rivero’s wife, Lena Rivero, did not speak. “I doubt it,” Rivero said.',
  'A senior official, who spoke on condition of anonymity because the talks are private, called it a mess.',
  'That tells me nothing, he says. I simply do not believe it.',
  'Obi said the following:',
  '> “The money went into the wrong pipe. It is gone.”\n>\n> — Amara Obi',
  '- “Nobody asked the people who live here,” said Kim Bo-ra.\n- The former minister agreed.\n- TK',
  '**Kim:** What did you see?\n\n**Obi:** Nothing. I was asleep.\n\n**Kim:** Who was awake?',
  '## What June brings',
  'According to [the audit office](https://example.org), the largest ferry in Europe sank in 2019. Europpean officials were told.',
  'In Europe the crisis led to 300 deaths, the first in a century.[^1]\n\n[^1]: Police report.',
  '| Ferry | Cost |\n| --- | --- |\n| Aurora | 3 million |\n| Boreas | “unknown” |',
  'She told the court: “It was cold.',
  '“And it was dark,” she said.',
  '<!-- says-who-disable-next-line vague-source -->',
  'WALLACE: Who paid?\n\nMOKOENA: The bank did.\n\nWALLACE: Which bank?',
  'The council met on Tuesday.',
  'It rained all day, and the ferry stayed in the harbor with its crew.',
  'The pier stood empty. A dog slept on it.\n\nNobody came.',
  '“It began in June. The water rose.\n\n“And rose.\n\n“Then it was over,” Obi said.',
  '— Amara Obi',
  'Obi went on:',
  '![Pier](pier.jpg)\n\n*The pier in June.*',
  "'A hard decision'",
  "'We will go,' Lena Rivero told the 'Harbor Post'.",
  '## Obi: pier will not fall',
  'A poll by the Harbor Institute found that 47 percent of voters favor the bridge, the most in a decade.',
  'Of women, 58 percent want it closed, and 3 in 10 men do.',
];

const typed = [
  ...'abeinos T.,?!:-“”"\'’*>\n|#`[]',
  '\n\n',
  ' said',
  ' Obi',
  'Mr. ',
  'Amara Okafor said ',
  ', a spokesman,',
  ' he ',
  '“No,” she said. ',
  'Rivera',
  ' $3 billion',
  ' [^2]',
  '- ',
  '<!-- says-who-disable -->\n\n',
  'critics ',
];

const paragraph = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...paragraphs) }, fc.string({ maxLength: 30 }));
const draft = fc.array(paragraph, { minLength: 1, maxLength: 24 }).map((all) => `${all.join('\n\n')}\n`);

/** A slip, a word, or a paragraph: at any place, or going on where the last edit ended, as a writer types. */
const edit = fc.record({
  at: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  remove: fc.oneof(fc.constant(0), fc.constant(0), fc.constant(1), fc.nat({ max: 40 })),
  insert: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...typed) }, fc.constantFrom(...paragraphs)),
});

const entries: readonly EntityEntry[] = [
  { name: 'Amara Obi', title: 'Mayor', aliases: ['The Obi'], pronouns: 'she' },
  { name: 'Boreas Ferries', kind: 'organization' },
];

/** All that is known of a draft, less the lookups that serve as caches. */
const known = ({ prose, quotations, attributions, entities, speakers, claims }: Draft) => ({
  blocks: prose.blocks,
  quotations,
  attributions,
  entities,
  speakers,
  claims,
});

test('any sequence of edits gives exactly the findings of a fresh check', () => {
  fc.assert(
    fc.property(draft, fc.array(edit, { minLength: 1, maxLength: 12 }), fc.boolean(), (text, edits, listed) => {
      const options = listed ? { entries } : {};
      let now = analyze(text, options);
      check(now);
      let caret = 0;
      for (const { at, remove, insert } of edits) {
        const { file } = now.prose;
        const from = at === null ? Math.min(caret, file.length) : Math.floor(at * file.length);
        const next = file.slice(0, from) + insert + file.slice(from + remove);
        caret = from + insert.length;
        now = analyze(next, { ...options, previous: now });
        const fresh = analyze(next, options);
        expect(known(now)).toEqual(known(fresh));
        expect(check(now)).toEqual(check(fresh));
      }
    }),
    { seed, numRuns: Number(process.env['RUNS'] ?? 12) },
  );
}, 600_000);

test('a draft whose paragraphs stand twice offers the same speakers, in the same order, after an edit', () => {
  const twice = [paragraphs[0], paragraphs[5]];
  const text = [...twice, '“We will not wait.”', ...twice.reverse()].join('\n\n');
  const before = analyze(`${text}\n`);
  check(before);
  const titles = (draft: Draft) => check(draft).map(({ fixes }) => fixes.map(({ title }) => title));
  expect(titles(analyze(`a${text}\n`, { previous: before }))).toEqual(titles(analyze(`a${text}\n`)));
});
