import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProse } from '../prose/read-prose.ts';
import { textAt } from '../prose/places.ts';
import type { Place } from '../prose/prose.ts';
import { readAttributions } from './attributions.ts';
import { inOrder } from './coverage.ts';
import { readQuotations } from './quotations.ts';

const read = (file: string) => {
  const prose = readProse(file);
  return { prose, attributions: readAttributions(prose, readQuotations(prose)) };
};

/** Who says the words, each source once: `Cho`, or nobody. */
function speakersOf(file: string, words: string): string[] {
  const { prose, attributions } = read(file);
  const at = (places: readonly Place[]) => places.map((place) => textAt(prose, place));
  const fitting = attributions.filter(({ content }) => at(content).some((text) => text.includes(words)));
  return [...new Set(fitting.flatMap(({ source }) => at(source)))];
}

describe('the speaker of words in one sentence', () => {
  it.each([
    ['“We sail at noon,” Okafor said.', 'We sail', 'Okafor'],
    ['“We sail at noon,” said the harbour master. “Not a minute later.”', 'Not a minute', 'the harbour master'],
    ['Okafor said: “We sail at noon.”', 'We sail', 'Okafor'],
    ['Okafor, who owns two boats, told reporters that the harbour was closed.', 'the harbour was closed', 'Okafor'],
    ['According to Okafor, the harbour was closed.', 'the harbour was closed', 'Okafor'],
    ['The harbour was closed, according to the pilots’ union.', 'harbour was closed', 'the pilots’ union'],
    ['‘We sail at noon’, said Okafor.', 'We sail', 'Okafor'],
    ['“We sail at noon,” grinned Okafor.', 'We sail', 'Okafor'],
    ['Okafor shrugged. “We sail at noon.”', 'We sail', 'Okafor'],
    ['The envoy said,” We sail at noon.” He left.', 'We sail', 'The envoy'],
    ['The quay is a “danger to all who use it,” as a pilots’ memo put it.', 'danger to all', 'a pilots’ memo'],
    ['Boats may stay only “in case of a storm,” per the harbour rules.', 'in case of', 'the harbour rules'],
    ['The plan is “a gift to the ferry firms,” in Okafor’s words.', 'a gift', 'Okafor'],
    ['It was “a gift to the ferry firms,” in the words of Okafor.', 'a gift', 'Okafor'],
    ['Norland branded the island an “outlaw port in the north.”', 'outlaw port', 'Norland'],
  ])('%s', (file, words, speaker) => {
    // whether a clause that describes the speaker belongs to the source is a matter of taste
    expect(speakersOf(file, words).map((source) => source.split(',')[0])).toEqual([speaker]);
  });
});

describe('a speaker whom the words beside a quotation name plainly', () => {
  it('speaks in place of who shows it', () => {
    const file = 'The spot ends with footage of Okafor saying on Monday, “That makes me smart,” and a song.';
    expect(speakersOf(file, 'That makes me smart')).toContain('Okafor');
  });
  it.each([
    ['The ferry takes “300 cars,” per day more than the old one.', '300 cars', 'day'],
    ['Okafor wrote on Facebook on Monday, adding, “We sail at noon.”', 'We sail', 'Facebook'],
    ['He answered the pilots on Tuesday saying, “We sail at noon.”', 'We sail', 'Tuesday'],
    ['The harbour was once called a “danger to the public at large.”', 'danger', 'called'],
  ])('is not found in %s', (file, words, nobody) => {
    for (const source of speakersOf(file, words)) expect(source).not.toContain(nobody);
  });
});

describe('the speaker that the layout gives', () => {
  it.each([
    ['Okafor continued:\n\n“We sail at noon.\n\n“Bring a coat.”', 'Bring a coat', 'Okafor'],
    ['“We sail at noon,” Okafor said.\n\n“Bring a coat.”', 'Bring a coat', 'Okafor'],
    ['“We sail at noon.” — Ada Okafor, pilot', 'We sail', 'Ada Okafor, pilot'],
    ['> We sail at noon.\n>\n> — Ada Okafor', 'We sail', 'Ada Okafor'],
    ['The pilot released this statement:\n\n> We sail at noon.', 'We sail', 'The pilot'],
    ['HOST: When?\n\nOKAFOR: We sail at noon.\n\nHOST: Noon?\n\nOKAFOR: Noon.', 'We sail', 'OKAFOR'],
    ['**Host:** When?\n\n**Okafor:** We sail at noon.\n\n**Host:** Noon?', 'We sail', 'Okafor'],
    ['Q. When?\n\nA. We sail at noon.', 'We sail', 'A'],
    ['# Okafor: Fleet sails at noon\n\nAda Okafor spoke on Monday.', 'Fleet sails', 'Okafor'],
    ['Okafor put it more bluntly.\n\n“We sail at noon.”', 'We sail', 'Okafor'],
    ['“We stay.” And that is all, “the very worst of deals.” — Ada Okafor', 'We stay', 'Ada Okafor'],
    ['“We stay.” And that is all, “the very worst of deals.” — Ada Okafor', 'the very worst', 'Ada Okafor'],
    ['- “We sail at noon.” — Ada, 40\n- “We stay.” — Ito, 61', 'We stay', 'Ito, 61'],
  ])('%s', (file, words, speaker) => expect(speakersOf(file, words)).toEqual([speaker]));

  it('takes a run-in head for no speaker', () => {
    expect(speakersOf('**Note:** We sail at noon.\n\n**Note:** Bring a coat.', 'We sail')).toEqual([]);
    expect(speakersOf('Update: The fleet sails at noon.\n\nThe Update is late.', 'The fleet sails')).toEqual([]);
  });

  it('gives no speaker where the draft names none', () => {
    expect(speakersOf('“We sail at noon.”', 'We sail')).toEqual([]);
    expect(speakersOf('The night was long.\n\n“We sail at noon.”', 'We sail')).toEqual([]);
  });

  it('reads unwrapped lines as paragraphs', () => {
    const filler =
      'The boats lay in the harbour all night while the wind turned slowly from the north to the west and back. '.repeat(
        2,
      );
    const file = `${filler}\n“We sail at noon,” Okafor said.\n${filler}\n“We stay,” Ito said.`;
    expect(speakersOf(file, 'We stay')).toEqual(['Ito']);
  });
});

const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  ': ',
  ' — ',
  'she said',
  'said Ito',
  'according to Ito',
  'We left',
  'Okafor told them that',
  'Q. ',
  'A. ',
  'HOST: ',
  '**Ito:** ',
  '> ',
  '- ',
  '# ',
  'O’Neill',
  '(',
  ')',
  '\r\n',
  '`',
  '[x](y)',
);
const damaged = fc
  .tuple(
    fc.constantFrom(
      '“We sail at noon,” Okafor said. “Bring a coat.”\n\n“And a hat.”\n\nThe union’s chair, Ito, said the harbour was “closed.”',
      'HOST: When?\n\nOKAFOR: “Noon,” I said.\n\nHe went on:\n\n> We stay.\n>\n> — Ito',
    ),
    fc.array(fc.tuple(fc.nat(200), fc.nat(3), piece), { maxLength: 6 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce<string>((all, [at, drop, put]) => all.slice(0, at) + put + all.slice(at + drop), text),
  );

describe('on any text', () => {
  it('never throws; places lie in their blocks; attributions stand in order and have content', () => {
    const random = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(random, damaged), (file) => {
        const { prose, attributions } = read(file);
        let last: Place | undefined;
        for (const { source, cue, content, confidence } of attributions) {
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          const places = [...source, ...cue, ...content];
          for (const place of places) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThan(place.start);
            expect(place.end).toBeLessThanOrEqual(prose.blocks[place.block]?.text.length ?? -1);
          }
          const [first] = places.sort(inOrder);
          if (first && last) expect(inOrder(last, first)).toBeLessThanOrEqual(0);
          last = first;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same text the same way twice', () => {
    fc.assert(
      fc.property(damaged, (file) => {
        expect(read(file).attributions).toEqual(read(file).attributions);
      }),
    );
  });
});
