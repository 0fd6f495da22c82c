import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProse } from '../prose/read-prose.ts';
import { textAt } from '../prose/places.ts';
import type { Quotation } from './attribution.ts';
import { readQuotations } from './quotations.ts';

const read = (file: string) => {
  const prose = readProse(file);
  return { prose, quotations: readQuotations(prose) };
};
/** The words of each quotation, its paragraphs joined by ` ¶ `. */
const words = (file: string) => {
  const { prose, quotations } = read(file);
  return quotations.map((q) => q.words.map((place) => textAt(prose, place)).join(' ¶ '));
};
const uses = (file: string) => read(file).quotations.map(({ use }) => use);
/** The draft's single block after the first damaged quotation's repair. */
const repaired = (file: string) => {
  const { prose, quotations } = read(file);
  const repair = quotations.find(({ damage }) => damage)?.damage?.repair;
  if (!repair) return undefined;
  const text = prose.blocks[repair[0]?.place.block ?? 0]?.text ?? '';
  return repair.reduceRight(
    (all, { place, text: put }) => all.slice(0, place.start) + put + all.slice(place.end),
    text,
  );
};
const damaged = (file: string) => read(file).quotations.filter(({ damage }) => damage).length;

describe('pairs of marks', () => {
  it.each([
    ['“We left at dawn,” Mensah said. “Nobody saw us.”', ['We left at dawn,', 'Nobody saw us.']],
    ['"We left at dawn," Mensah said.', ['We left at dawn,']],
    ['« Nous partons », a dit Lefèvre. »Wir gehen«, sagte Vogt.', ['Nous partons', 'Wir gehen']],
    ['„Wir gehen“, sagte Vogt. „Idziemy”, powiedziała Nowak.', ['Wir gehen', 'Idziemy']],
    ["''We left at dawn,'' Mensah said.", ['We left at dawn,']],
    ['“She told me ‘not now’ and left,” he said.', ['She told me ‘not now’ and left,', 'not now']],
    ['‘He called it “a farce” and walked out,’ she said.', ['He called it “a farce” and walked out,', 'a farce']],
    ['‘The players’ union won’t strike,’ said Adeyemi.', ['The players’ union won’t strike,']],
    ["'Tis the players' choice, rock 'n' roll of the '90s, O'Neill's 5'10\" frame.", []],
    ['Okafor, 6\'3", said "no chance" twice.', ['no chance']],
    ['The bishop ‘ s house and the 1980s ‘ strikes.', []],
    ['Use `"quoted"` in the file, “please,” she said.', ['please,']],
  ])('%s', (file, expected) => {
    expect(words(file)).toEqual(expected);
    expect(damaged(file)).toBe(0);
  });

  it('joins paragraphs whose opening mark is repeated', () => {
    const file = 'Rao said: “It began with rain.\n\n“Then the dam went.\n\n“We ran.” He paused.';
    expect(words(file)).toEqual(['It began with rain. ¶ Then the dam went. ¶ We ran.']);
    expect(damaged(file)).toBe(0);
  });

  it('keeps a single-marked quotation over paragraphs together', () => {
    expect(words('‘It began with rain.\n\n‘Then the dam went,’ said Rao.')).toEqual([
      'It began with rain. ¶ Then the dam went,',
    ]);
  });

  it('does not run on into a heading', () => {
    expect(words('Rao said: “It began with rain.\n\n## Afterwards\n\n“We ran,” she said.')).toEqual([
      'It began with rain.',
      'We ran,',
    ]);
  });

  it('knows which quotation is inside which', () => {
    expect(read('“She said ‘no’ to us,” he said.').quotations.map(({ within }) => within)).toEqual([undefined, 0]);
  });
});

describe('damaged marks', () => {
  it.each([
    ['The envoy told us that” Lagos will not pay.” He left.', 'The envoy told us that “Lagos will not pay.” He left.'],
    ['In contrast, she said,” Peru has been louder.”', 'In contrast, she said, “Peru has been louder.”'],
    ['”We are closed,” Ito said.', '“We are closed,” Ito said.'],
    ['Ito called the claim “mostly false.“', 'Ito called the claim “mostly false.”'],
    ['“We are closed, Ito said. “Come back in May.”', '“We are closed,” Ito said. “Come back in May.”'],
    ['“We are closed, she added.', '“We are closed,” she added.'],
    ['Ito said: “We are closed until May.', 'Ito said: “We are closed until May.”'],
    ['We are closed until May,” Ito said.', '“We are closed until May,” Ito said.'],
    ['Ito said, We are closed until May.”', 'Ito said, “We are closed until May.”'],
    ['““We are closed,” Ito said.', '“We are closed,” Ito said.'],
    ['“We are closed," Ito said.', '“We are closed,” Ito said.'],
    ['He said ‘We are closed.” Then he left.', 'He said ‘We are closed.’ Then he left.'],
  ])('%s', (file, expected) => {
    expect(repaired(file)).toBe(expected);
    expect(damaged(expected)).toBe(0);
  });

  it('writes no mark where more than one place would do', () => {
    expect(repaired('Ito said: “We are closed until May. The shop opened in 1990.')).toBe(
      'Ito said: “We are closed until May. The shop opened in 1990.',
    );
    expect(damaged('Ito said: “We are closed until May. The shop opened in 1990.')).toBe(1);
  });

  it('still reads the quotation that it is', () => {
    expect(words('Ito said,” We are closed until May.” She left.')).toEqual(['We are closed until May.']);
    expect(words('“We are closed, Ito said.')).toEqual(['We are closed,']);
  });
});

describe('what a quotation is for', () => {
  it.each<[string, Quotation['use'][]]>([
    ['“We left at dawn,” Mensah said.', ['speech']],
    ['The so-called “peace” held for a day.', ['word']],
    ['They signed a “peace” that nobody believed in.', ['scare']],
    ['Joe “The Plumber” Smith came back.', ['nickname']],
    ['She starred in “The Long Way Home” last year.', ['title']],
    ['The word “resilience” appears forty times.', ['word']],
    ['Mensah said “no.”', ['speech']],
    [
      "Ito said it was hard. “It was,” she said.\n\n'A really tough decision'\n\n“We left,” she said.",
      ['speech', 'title', 'speech'],
    ],
  ])('%s', (file, expected) => expect(uses(file)).toEqual(expected));
});

const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  "''",
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  'she said',
  'We left',
  'O’Neill',
  'players’',
  '5\'10"',
  '— ',
  'Ito',
  '> ',
  '- ',
  '`',
  '*',
  '{{',
  '}}',
);

describe('on any text', () => {
  it('never throws; places lie in their blocks, in order, words inside places', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const { prose, quotations } = read(pieces.join(''));
        let last = -1;
        for (const { places, words: inner, damage } of quotations) {
          expect(places.length).toBe(inner.length);
          expect(places[0]?.block ?? -1).toBeGreaterThanOrEqual(last);
          last = places[0]?.block ?? last;
          for (const place of [
            ...places,
            ...inner,
            ...(damage ? [damage.place, ...damage.repair.map((e) => e.place)] : []),
          ]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(prose.blocks[place.block]?.text.length ?? -1);
          }
          inner.forEach((place, i) => {
            expect(places[i]?.start).toBeLessThanOrEqual(place.start);
            expect(places[i]?.end).toBeGreaterThanOrEqual(place.end);
          });
          const edits = damage?.repair ?? [];
          edits.slice(1).forEach((edit, i) => {
            const before = edits[i]?.place;
            if (before?.block === edit.place.block) expect(edit.place.start).toBeGreaterThanOrEqual(before.end);
          });
        }
      }),
    );
  });
});
