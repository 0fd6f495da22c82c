// Who is who in short articles, and what must hold in any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttributions } from '../attribution/attributions.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { textAt } from '../prose/places.ts';
import { readProse } from '../prose/read-prose.ts';
import { readEntities } from './entities.ts';
import type { EntityEntry } from './entity.ts';

function read(text: string, entries: readonly EntityEntry[] = []) {
  const prose = readProse(text);
  const quotations = readQuotations(prose);
  return { prose, ...readEntities(prose, quotations, readAttributions(prose, quotations), entries) };
}

const people = (text: string) => read(text).entities.filter(({ kind }) => kind === 'person');
const namesOf = (text: string) => people(text).map(({ name }) => name);
const formsOf = (text: string, name: string) => {
  const draft = read(text);
  return draft.entities.find((entity) => entity.name === name)?.mentions.map(({ place }) => textAt(draft.prose, place));
};
const speakersOf = (text: string, entries: readonly EntityEntry[] = []) => {
  const draft = read(text, entries);
  return draft.speakers.map((speaker) => (speaker === null ? null : draft.entities[speaker]?.name));
};

describe('people', () => {
  test('a full name, then surnames and possessives', () => {
    expect(
      formsOf(
        'Marta Halvorsen runs the port. Halvorsen’s office is small. “We are full,” Halvorsen said.',
        'Marta Halvorsen',
      ),
    ).toEqual(['Marta Halvorsen', 'Halvorsen', 'Halvorsen']);
  });

  test('a trade with a capital is a title, not a given name', () => {
    const [ana] = people('Researcher Ana Ruiz spoke first. Ruiz left at noon.');
    expect(ana).toMatchObject({ name: 'Ana Ruiz', title: 'Researcher' });
  });

  test('offices, documents and abbreviations are nobody', () => {
    const text =
      'The Product Owner reads the Design Standards. The Design Standards help. CoE requires more. Release notes help.';
    expect(namesOf(`${text}\n\n${text}`)).toEqual([]);
  });

  test('a surname with a role that only a person has is somebody', () => {
    expect(
      namesOf('They asked the port’s safety officer Halloran, who signed. A letter to Halloran came back.'),
    ).toEqual(['Halloran']);
    expect(namesOf('They asked the port’s chief partner Dunmorra for more. A letter to Dunmorra came back.')).toEqual(
      [],
    );
  });

  test.each([
    ['Marta Halversen', 'Marta Halversen'],
    ['Halversen', 'Halversen'],
    ['Halversen', 'Marta Halversen'],
    ['Halvorsen Marta', 'Halvorsen Marta'],
    ['Marta Hálvorsen', 'Marta Hálvorsen'],
  ])('the alias %s makes %s no slip', (alias, written) => {
    const text = `Marta Halvorsen runs the port. “We are full,” ${written} said. Halvorsen left.`;
    const slips = (entries: readonly EntityEntry[]) =>
      read(text, entries).entities.flatMap(({ mentions }) =>
        mentions.flatMap(({ slip }) => (slip ? [slip.meant] : [])),
      );
    expect(slips([])).toHaveLength(1);
    expect(slips([{ name: 'Marta Halvorsen', aliases: [alias] }])).toEqual([]);
  });

  test('the family name first, as the article goes on', () => {
    expect(formsOf('Tae Yong-su left Pyongyang. “I was afraid,” Tae said. Tae lives in Seoul.', 'Tae Yong-su')).toEqual(
      ['Tae Yong-su', 'Tae', 'Tae'],
    );
  });

  test('a word between the first and the last, where it speaks', () => {
    const text = 'José Luis García Márquez spoke. Luis is a common name. “One floor,” García said.';
    expect(formsOf(text, 'José Luis García Márquez')).toEqual(['José Luis García Márquez', 'García']);
    expect(namesOf(text)).toEqual(['José Luis García Márquez']);
  });

  test('couples', () => {
    expect(namesOf('Otto and Hilde Brenner moved to Graz. Hilde Brenner is a judge.').sort()).toEqual([
      'Hilde Brenner',
      'Otto Brenner',
    ]);
  });

  test.each([
    'The Northwind Institute closed in Lyon on Monday.',
    'The Washington Herald reported from New York in June.',
    'Hurricane Hilda reached South Carolina.',
    'The Clean Harbors Act passed the Senate.',
    'Central Park and Lake Placid were empty.',
  ])('nobody in “%s”', (text) => {
    expect(namesOf(text)).toEqual([]);
  });

  test('titles, roles and affiliations, with their places', () => {
    const [person] = people('Professor Andrei Molchanov of Kookmin University, a historian of the war, said no.');
    expect(person).toMatchObject({ name: 'Andrei Molchanov', title: 'Professor', affiliation: 'Kookmin University' });
  });

  test('organizations with their abbreviations', () => {
    const { entities } = read('The Korea Fisheries Institute (KFI) closed. KFI said it would reopen.');
    expect(entities.find(({ kind }) => kind === 'organization')).toMatchObject({
      name: 'Korea Fisheries Institute',
      aliases: ['KFI'],
    });
  });

  test.each([
    'Corvus cut its forecast. “We were wrong,” Corvus said.',
    'The board met. Corvus said it would appeal. “We lost,” Corvus said.',
    'On Monday, Corvus said Friday that it was aware of the leak. Corvus said no more.',
    'Corvus is fined. “We lost,” Corvus said. Its rivals bought Corvus’s shares.',
    'Wen Zhao, a chemist at Corvus, had doubts. “None,” Corvus said.',
    'The union wrote to Corvus, which makes bicycles. “We lost,” Corvus said.',
    'Startups such as Corvus are hiring. “We are looking,” Corvus said.',
    'The case against Corvus, a big Ohio retailer, goes on. “We will appeal,” Corvus said.',
    'The chief executive of Corvus resigned. “It was time,” Corvus said.',
  ])('a company that goes by one word: %s', (text) => {
    expect(read(text).entities.filter(({ name }) => name === 'Corvus')).toMatchObject([{ kind: 'organization' }]);
  });

  test.each([
    'Corvus said it would rain. “It did,” Corvus said.',
    'Corvus shares the view. “We lost,” Corvus said.',
    'Corvus, the founder of the company, left. “It was time,” Corvus said.',
    'The clerk shouted at Corvus. “It was time,” Corvus said.',
    'Corvus joined its board. “It was time,” Corvus said.',
    'Corvus met the union, which was a surprise. “It was time,” Corvus said.',
    'Ms. Corvus owns the mill. “Corvus’s shares are mine,” Corvus said.',
  ])('and a person who does: %s', (text) => {
    expect(read(text).entities.filter(({ name }) => name === 'Corvus')).toMatchObject([{ kind: 'person' }]);
  });

  test('a list wins over the article', () => {
    const { entities } = read('“We lost,” Ruiz said.', [{ name: 'Ana Ruiz', title: 'Senator', pronouns: 'she' }]);
    expect(entities[0]).toMatchObject({ name: 'Ana Ruiz', title: 'Senator', pronouns: 'she', origin: 'list' });
    expect(entities[0]?.mentions).toHaveLength(1);
  });
});

describe('speakers', () => {
  test.each([
    ['Marta Halvorsen runs the port. “We are full,” she said.', 'Marta Halvorsen'],
    ['Nils Aasen met Ruth Adler. “The wall leans,” she said.', 'Ruth Adler'],
    ['“We are full,” Mayor Marta Halvorsen said.', 'Marta Halvorsen'],
    ['“We are full,” said a senior official.', null],
    ['Marta Halvorsen runs the port. “We are full,” Halvorsen’s lawyer said.', null],
    ['Marta Halvorsen runs the port. “We are full,” a spokesman for Halvorsen said.', null],
    ['Nils Aasen and Ruth Adler came. “We are late,” they said.', null],
  ])('“%s” is said by %s', (text, speaker) => {
    expect(speakersOf(text).at(-1) ?? null).toBe(speaker);
  });
});

describe('in any text', () => {
  const word = fc.constantFrom(
    'Marta',
    'Halvorsen',
    'Halvorson',
    'Kim',
    'Jong',
    'Un',
    'van',
    'der',
    'Berg',
    'Mr.',
    'Sen.',
    'J.',
    'said',
    'he',
    'the',
    'of',
    'and',
    '“',
    '”',
    ',',
    '.',
    'Jr.',
    '(D-Iowa)',
    '’s',
    '\n\n',
    'University',
    'México',
    '😀',
    '# ',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  test('mentions stand inside their blocks, in order, and each analysis is the same', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const { entities, prose } = read(draft);
        for (const { mentions } of entities) {
          mentions.forEach(({ place, slip }, i) => {
            for (const { block, start, end } of slip ? [place, slip.place] : [place]) {
              expect(start).toBeLessThan(end);
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeLessThanOrEqual(prose.blocks[block]?.text.length ?? -1);
            }
            const before = mentions[i - 1]?.place;
            if (before)
              expect(before.block < place.block || (before.block === place.block && before.start <= place.start)).toBe(
                true,
              );
          });
        }
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        expect(read(draft).entities).toEqual(entities);
      }),
      { numRuns: 60 },
    );
  });
});
