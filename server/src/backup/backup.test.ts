import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttributions } from '../attribution/attributions.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { textAt } from '../prose/places.ts';
import type { Prose } from '../prose/prose.ts';
import { readProse } from '../prose/read-prose.ts';
import { align, ANY } from './alignment.ts';
import { readBackup, saidText } from './backing.ts';
import { isRounded, sameWords, valueOf } from './equivalence.ts';
import { buildLibrary, withHearings } from './library.ts';
import { indexSource, readSource } from './read-source.ts';
import { areSame, speakersAt } from './speakers.ts';
import type { Speaker } from './source-document.ts';

/** What backup asks of a draft. */
function readDraft(prose: Prose) {
  const quotations = readQuotations(prose);
  return { prose, quotations, attributions: readAttributions(prose, quotations), entities: [] };
}

/** What the documents say of a draft's quotations and figures, as words. */
function backed(draft: string, ...documents: string[]) {
  const prose = readProse(draft);
  const library = buildLibrary(documents.map((text, i) => readSource({ path: `source-${String(i)}.md`, text })));
  const { backings, figureConflicts } = readBackup(readDraft(prose), library);
  return {
    verdicts: backings.map((backing) => backing?.verdict),
    passages: backings.map((backing) => backing?.passages.map((passage) => saidText(library, passage))),
    differences: backings.flatMap((backing) =>
      (backing?.differences ?? []).map(({ written, said }) => [textAt(prose, written), saidText(library, said)]),
    ),
    figures: figureConflicts.map(({ written, said }) => [textAt(prose, written), saidText(library, said)]),
  };
}

const speech =
  'The minister spoke for an hour. “We have been patient with the harbour company for eleven years, and our patience has, um, run out,” said Amina Farouk. ' +
  'She added: “The ferries that were promised in 2019 will not come before the winter, if they come at all.” The port handled 48,200 containers in March.';

describe('a quotation against its source', () => {
  test.each([
    ['as it was said', '“We have been patient with the harbour company for eleven years,” she said.'],
    ['another case and other marks', '"we have been patient — with the harbour company — for eleven years!" she said.'],
    ['numbers in digits', '“We have been patient with the harbour company for 11 years,” she said.'],
    ['without the filler of the transcript', '“Our patience has run out,” she said. It was late.'],
    ['spelled as elsewhere', '“We have been patient with the harbor company for eleven years,” she said.'],
    ['an ellipsis', '“We have been patient … and our patience has run out,” she said.'],
    ['words between brackets', '“[The town has] been patient with the harbour company for [so many] years,” she said.'],
    [
      'over two paragraphs',
      '“We have been patient with the harbour company for eleven years.\n\n“And our patience has run out,” she said.',
    ],
  ])('%s', (_, draft) => {
    expect(backed(draft, speech).verdicts).toEqual(['verbatim']);
  });

  test.each([
    ['“The number of buses is 31,” she said.', 'The number of buses is thirty-one.'],
    ['“31 buses run, and I said so,” she said.', 'Thirty-one buses run, and I said so.'],
    ['“The budget is $1.5 million,” she said.', 'The budget is one point five million dollars.'],
    ['“We started with 250 in 1999,” she said.', 'We started with two hundred and fifty in nineteen ninety-nine.'],
    ['“It was €4 a head, no more,” she said.', 'It was four euros a head, no more.'],
    ['“They are going to be late,” she said.', 'They are gonna be late.'],
    ['“I don’t know what the council is going to say,” she said.', 'I dunno what the council is gonna say.'],
  ])('written as it is written: %s', (draft, said) => {
    expect(backed(draft, said).verdicts).toEqual(['verbatim']);
  });

  test('figures of what somebody is said to have said', () => {
    const said = 'So, um, enrollment at the old school is down thirty eight percent since 2015. The boiler is broken.';
    const draft =
      'Superintendent Raymond Cole said on Tuesday night that enrollment at the old school had fallen 36 percent since 2015.';
    expect(backed(draft, said).figures).toEqual([['36', 'thirty eight']]);
    expect(backed(draft.replace('36', '38'), said).figures).toEqual([]);
  });

  test('figures beside what a document has, in other words', () => {
    const said = 'They are gonna be on a bus for 45 minutes each way. Forty five minutes! I don’t know about you.';
    const draft = '“They’re going to be on a bus for 45 minutes each way,” said Tanya Brooks, a mother of three.';
    expect(backed(draft, said).figures).toEqual([]);
  });

  test('nothing of the next turn', () => {
    const said =
      'RAYMOND COLE: The roof of the school is another four point eight.\n\nTANYA BROOKS: My kids walk to school.';
    expect(backed('“The roof of the school is another $4.8 million,” Cole said.', said).differences).toEqual([
      ['$4.8 million', 'four point eight'],
    ]);
  });

  test('all that is left out where the document begins a paragraph', () => {
    const said = 'We have waited for the ferry since noon.\n\nNobody told us why. We have waited long enough.';
    const draft = '“We have waited for the ferry since noon. We have waited long enough,” she said.';
    expect(backed(draft, said).differences).toEqual([['', 'Nobody told us why']]);
    const cut = '“We have waited for the ferry since told us why. We have waited long enough,” she said.';
    expect(backed(cut, said).differences).toEqual([['', 'noon.\n\nNobody']]);
  });

  test('another number of millions than was said', () => {
    const said = 'The number of those who voted is 14 million.';
    expect(backed('“The number of those who voted is 17 million,” she said.', said).differences).toEqual([
      ['17', '14'],
    ]);
    expect(backed('“The number of those who voted is 14 always,” she said.', said).differences).toEqual([
      ['always', 'million'],
    ]);
    expect(backed('The number of those who voted is 17 million.', said).figures).toEqual([['17', '14']]);
  });

  test('another number than was said', () => {
    const said = 'The number of buses that run is thirty-one.';
    expect(backed('“The number of buses that run is 41,” she said.', said)).toMatchObject({
      verdicts: ['altered'],
      differences: [['41', 'thirty-one']],
    });
  });

  test.each([
    ['It burned, and we had, uh, we had twenty-two people on the roof of the hotel.', 'verbatim'],
    ['It burned, and we had – and we had twenty-two people on the roof of the hotel.', 'verbatim'],
    ['It burned, and we had, and we had, um, we had twenty-two people on the roof of the hotel.', 'verbatim'],
    ['It burned, and we had people on the — we had twenty-two people on the roof of the hotel.', 'altered'],
    ['It burned, and we had it. And we had twenty-two people on the roof of the hotel.', 'altered'],
    ['It burned. And we had. And we had twenty-two people on the roof of the hotel.', 'altered'],
  ])('where somebody starts again: %s', (said, verdict) => {
    expect(backed('“It burned, and we had 22 people on the roof of the hotel,” he said.', said).verdicts).toEqual([
      verdict,
    ]);
  });

  test.each([
    [
      'a word changed',
      '“We have been generous with the harbour company for eleven years,” she said.',
      ['generous', 'patient'],
    ],
    [
      'the last word changed',
      '“We have been patient with the harbour company for eleven months,” she said.',
      ['months', 'years'],
    ],
    ['a word left out', '“The ferries that were promised in 2019 will come before the winter,” she said.', ['', 'not']],
    [
      'a word added',
      '“The ferries that were promised in 2019 will not ever come before the winter,” she said.',
      ['ever', ''],
    ],
    [
      'a year changed',
      '“The ferries that were promised in 2018 will not come before the winter,” she said.',
      ['2018', '2019'],
    ],
  ])('%s', (_, draft, difference) => {
    expect(backed(draft, speech)).toMatchObject({ verdicts: ['altered'], differences: [difference] });
  });

  test.each([
    ['other words', '“The fishermen of Mbare Bay were never asked about any of this,” he said.'],
    [
      'words that were said, and after an ellipsis words that were not',
      '“We have been patient … and the mayor of Lisse owes everybody an apology,” she said.',
    ],
    ['a few common words in another order', '“It will not be the end of the company before we come for it,” he said.'],
  ])('%s', (_, draft) => {
    expect(backed(draft, speech)).toMatchObject({ verdicts: ['absent'], differences: [] });
  });

  test('a word or two is not looked for', () => {
    expect(backed('They called it “so late” again.', speech).verdicts).toEqual([undefined]);
  });

  test('the document that has the words is found among others', () => {
    const others = Array.from(
      { length: 30 },
      (_, i) => `Council meeting ${String(i)}. The ferries were promised. “We have been patient,” said Olu Adeyemi.`,
    );
    const { passages } = backed('“The ferries that were promised in 2019 will not come,” she said.', ...others, speech);
    expect(passages).toEqual([['The ferries that were promised in 2019 will not come']]);
  });
});

describe('a transcript', () => {
  const call =
    'BELLO: We asked [inaudible 00:12] for a survey, and (laughs) nobody [crosstalk] answered.\n(12:03)\nNot one.';
  test.each([
    ['what could not be heard', '“We asked them for a survey, and nobody answered,” he said.', []],
    ['directions and times', '“Nobody answered. Not one,” he said.', []],
    ['another word elsewhere', '“We asked them for a study, and nobody answered,” he said.', [['study', 'survey']]],
  ])('%s', (_, draft, differences) => {
    expect(backed(draft, call)).toMatchObject({ differences });
  });
});

describe('a figure against its source', () => {
  test.each([
    ['another number', 'The port handled 52,200 containers in March.', [['52,200', '48,200']]],
    ['another month', 'The port handled 48,200 containers in May.', [['May', 'March']]],
    ['the same', 'In March, the port handled 48,200 containers.', []],
    ['rounded', 'The port handled 48,000 containers in March.', []],
    ['in other words', 'The port was quieter than the 52,200 boxes it once moved.', []],
  ])('%s', (_, draft, expected) => {
    expect(backed(draft, speech).figures).toEqual(expected);
  });
});

describe('words that are the same', () => {
  test.each([
    ['co-operate', 'cooperate', true],
    ['organise', 'organize', true],
    ['labour', 'labor', true],
    ['travelled', 'traveled', true],
    ['twenty-five', '25', true],
    ['1.2 million', '1,200,000', true],
    ['can', 'cannot', false],
    ['hour', 'hours', false],
    ['25', '26', false],
  ])('%s and %s: %s', (written, said, same) => {
    expect(sameWords(written, said)).toBe(same);
  });

  test.each([
    ['1.2 million', '1,187,000', true],
    ['about 40', '38', false],
    ['40', '38', false],
    ['48,000', '48,200', true],
    ['48,200', '48,000', false],
  ])('%s rounds %s: %s', (written, said, rounded) => {
    expect(isRounded(written, said)).toBe(rounded);
  });

  test.each([
    ['three hundred', 300],
    ['$4.5 billion', 4_500_000_000],
    ['sixty-one', 61],
    ['61 people', undefined],
    ['', undefined],
  ])('the value of %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });
});

describe('one speaker or two', () => {
  const speaker = (name: string, given?: string, family?: string): Speaker => ({
    name,
    aliases: [],
    kind: 'person',
    ...(given === undefined ? {} : { given }),
    ...(family === undefined ? {} : { family }),
  });
  test.each([
    [speaker('Amina Farouk', 'Amina', 'Farouk'), speaker('Farouk', undefined, 'Farouk'), true],
    [speaker('Amina Farouk', 'Amina', 'Farouk'), speaker('A. Farouk', 'A.', 'Farouk'), true],
    [speaker('Amina Farouk', 'Amina', 'Farouk'), speaker('Youssef Farouk', 'Youssef', 'Farouk'), false],
    [speaker('José Peña', 'José', 'Peña'), speaker('Jose Pena', 'Jose', 'Pena'), true],
    [speaker('Amina Farouk', 'Amina', 'Farouk'), speaker('Olu Adeyemi', 'Olu', 'Adeyemi'), false],
  ])('%o, %o', (a, b, same) => {
    expect(areSame(a, b)).toBe(same);
    expect(areSame(b, a)).toBe(same);
  });
});

describe('who a document gives a passage to', () => {
  const hall = {
    path: 'hall.md',
    text: 'AMINA FAROUK: The boats are late again.\n\nOLU ADEYEMI: And nobody has told us why.\n',
  };
  const farouk: Speaker = { name: 'Amina Farouk', aliases: [], kind: 'person' };
  const adeyemi: Speaker = { name: 'Olu Adeyemi', aliases: [], kind: 'person' };
  const speeches = [
    { start: 14, end: 39, speaker: farouk },
    { start: 54, end: 82, speaker: adeyemi },
  ];
  const library = buildLibrary([{ ...indexSource(hall), hearing: { speeches } }]);
  test.each([
    [14, 39, 'Amina Farouk'],
    [14, 56, 'Amina Farouk'],
    [14, 82, undefined],
    [0, 13, undefined],
  ])('[%i, %i): %s', (start, end, name) => {
    expect(speakersAt(library, { document: 0, start, end })?.name).toBe(name);
  });

  test('is not the next speaker, where a quotation ends with an insertion', () => {
    const text =
      'MARIA HALL: As of this morning, most of the buses.\n\nLINDA WEBB: Thank you very much.\n\nMARIA HALL: Yes.\n';
    const prose = readProse('“As of this morning, most of the buses [are running],” Hall said.');
    const read = buildLibrary([readSource({ path: 'a.txt', text })]);
    expect(readBackup(readDraft(prose), read)).toMatchObject({
      backings: [{ verdict: 'verbatim', speakers: [{ name: 'Maria Hall' }] }],
    });
  });

  test('is not known before somebody has read it, and asked for', () => {
    const prose = readProse('“The boats are late again,” she said.');
    const unread = buildLibrary([indexSource({ path: 'a.md', text: 'Nothing of the kind.' }), indexSource(hall)]);
    expect(readBackup(readDraft(prose), unread)).toMatchObject({
      backings: [{ speakers: [undefined] }],
      unheard: [{ document: 1, start: 14, end: 38 }],
    });
    const read = withHearings(unread, new Map([[1, { speeches, heard: [{ start: 0, end: 40 }] }]]));
    expect(readBackup(readDraft(prose), read)).toMatchObject({ backings: [{ speakers: [farouk] }], unheard: [] });
  });
});

test('the words of a text without marks are those of its prose', () => {
  const plain = 'PRADO: We *have* waited, and 1,200 people — “the town” — wait on.\n\n- The port’s own\n- figures\n';
  const { keys, starts, ends } = indexSource({ path: 'a.md', text: plain }).words;
  const marked = indexSource({ path: 'a.md', text: `${plain}\n[more](https://example.org/page)\n` }).words;
  expect([...marked.keys].slice(0, -1)).toEqual([...keys]);
  expect([...marked.starts].slice(0, -1)).toEqual([...starts]);
  expect([...marked.ends].slice(0, -1)).toEqual([...ends]);
});

/** The least number of words changed, added or left out, by trying every stretch: the definition, slowly. */
function slowly(written: readonly number[], said: readonly number[]): number {
  let best = Infinity;
  for (let from = 0; from <= said.length; from++) {
    let row = Array.from({ length: said.length - from + 1 }, (_, j) => j);
    for (const [i, word] of written.entries()) {
      const next = [i + 1];
      for (let j = 1; j < row.length; j++) {
        const apart = word === said[from + j - 1] ? 0 : 1;
        next.push(Math.min((row[j - 1] ?? 0) + apart, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
      }
      row = next;
    }
    best = Math.min(best, ...row);
  }
  return best;
}

test('an alignment is a cheapest one', () => {
  const words = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(words, words, (written, said) => {
      const { gaps, same, from, to } = align(
        written,
        Int32Array.from(said),
        new Uint8Array(said.length),
        0,
        said.length,
      );
      const cost = gaps.reduce((sum, gap) => sum + Math.max(gap.writtenEnd - gap.written, gap.saidEnd - gap.said), 0);
      expect(cost).toBeLessThanOrEqual(slowly(written, said));
      expect(same + gaps.reduce((sum, gap) => sum + gap.writtenEnd - gap.written, 0)).toBe(written.length);
      expect(0 <= from && from <= to && to <= said.length).toBe(true);
    }),
  );
});

test('a wildcard stands for any number of words', () => {
  const { gaps } = align([1, ANY, 5], Int32Array.from([9, 1, 2, 3, 4, 5, 9]), new Uint8Array(7), 0, 7);
  expect(gaps).toEqual([]);
});

test('any draft against any document: nothing throws, every place is inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (noise, more) => {
      const draft = `“${noise} patient with the harbour company for 12 years ${more}” she said. ${more}`;
      const prose = readProse(draft);
      const library = buildLibrary([
        readSource({ path: 'a', text: speech + noise }),
        readSource({ path: 'b', text: more }),
      ]);
      const { backings, figureConflicts } = readBackup(readDraft(prose), library);
      const written = [...figureConflicts, ...backings.flatMap((backing) => backing?.differences ?? [])];
      for (const { written: place, said } of written) {
        expect(place.start).toBeLessThanOrEqual(place.end);
        expect(place.end).toBeLessThanOrEqual(prose.blocks[place.block]?.text.length ?? -1);
        expect(said.end).toBeLessThanOrEqual(library.readings[said.document]?.document.text.length ?? -1);
      }
    }),
  );
});
