import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readText } from './language.ts';

/** The sentences of a text, a bar between them. */
function split(text: string): string {
  return readText(text)
    .sentences.map(({ start, end }) => text.slice(start, end))
    .join(' | ');
}

/** Bars show where the sentences end. */
const examples = [
  'It rained. | The match went on.',
  'Sen. Ada Byrne met Gov. Luis Ortega and Dr. Chen. | They spoke.',
  'J. K. Okonjo and A. B. Cee spoke. | He left.',
  'He moved to the U.S. in May. | He moved to the U.S. | He stayed.',
  'The U.S. Navy and the U.K. government agreed.',
  'The talks began Jan. 5 at 9 a.m. Monday and ended at 6 p.m. | The parties left.',
  'Halden Inc. said so. | She runs Halden Inc. | Her brother does not.',
  'The No. 2 official left. | “No.” | She left.',
  'Mayor Rosa Diaz (D-Calif.) said so.',
  'LISBON, P.R. — It was late.',
  '“Why?” he asked. | “Because.” | The hall was quiet.',
  '“Why now?” Lena Okafor asked. | “Stop!” Bello shouted.',
  '“It is over.” | Okafor left.',
  '"It is over." | "Is it?" | He left.',
  '“He said, ‘No.’” | They left.',
  "''It is over.'' | A spokesman agreed.",
  'They waited … and waited. | “I … I do not know.” | He sat.',
  'We shall see ... | The rest is silence.',
  'It is this: The mayor lied.',
  '“It is over.“ | He left.',
  '“It is over. ” | He left.',
  'See example.com for more. | It cost $5.3 million.',
  'It ended (He won.) | They cheered.',
  'Line one\n| Line two',
  'a line  \nthat goes on',
];

describe('sentences', () => {
  it.each(examples)('%s', (example) => {
    const text = example.replaceAll(' | ', ' ').replaceAll('| ', '');
    expect(split(text)).toBe(example.replace('\n| ', ' | '));
  });
});

describe('tokens', () => {
  const words = (text: string): string[] => readText(text).tokens.map((token) => token.text);

  it('keeps the possessive apart, whatever the apostrophe', () => {
    for (const mark of ["'", '’', 'ʼ']) {
      expect(words(`O${mark}Hara${mark}s plan`)).toEqual([`O${mark}Hara`, `${mark}s`, 'plan']);
    }
  });

  it('keeps marks as they are written', () => {
    expect(words("“Well,” ``so'' it’s")).toEqual(['“', 'Well', ',', '”', '`', '`', 'so', "'", "'", 'it', '’s']);
  });

  it('holds every character but white space, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      'Ana',
      'U.S.',
      'don’t',
      '“',
      '”',
      "'",
      '.',
      '...',
      '…',
      ' ',
      '\n',
      '\u00a0',
      '😀',
      '#x',
      '@y',
      '5%',
      '-',
      'www.a.b',
      'é',
      '中文',
      'x'.repeat(300),
      '\0',
      '\u200b',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (all) => {
        const { tokens, sentences } = readText(all);
        let at = 0;
        for (const { text: own, start, end } of tokens) {
          expect(all.slice(at, start).trim()).toBe('');
          expect(all.slice(start, end)).toBe(own);
          expect(own.trim()).not.toBe('');
          at = end;
        }
        expect(all.slice(at).trim()).toBe('');
        let first = 0;
        for (const sentence of sentences) {
          expect(sentence.first).toBe(first);
          expect(sentence.last).toBeGreaterThan(first);
          expect(sentence.start).toBe(tokens[first]?.start);
          expect(sentence.end).toBe(tokens[sentence.last - 1]?.end);
          first = sentence.last;
        }
        expect(first).toBe(tokens.length);
      }),
      { numRuns: 500 },
    );
  });
});
