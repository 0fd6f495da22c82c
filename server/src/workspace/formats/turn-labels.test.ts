import { expect, test } from 'vitest';
import { hear } from '../../backup/read-source.ts';
import { readCaptions } from './captions.ts';
import { readPlain } from './plain.ts';
import { turnLabel, withPlainLabels } from './turn-labels.ts';

test.each([
  ['SMITH: We wait.', 'SMITH', 'We wait.'],
  ['MR. SMITH: We wait.', 'MR. SMITH', 'We wait.'],
  ['John Smith (12:03): We wait.', 'John Smith', 'We wait.'],
  ['John Smith [00:12:03]: We wait.', 'John Smith', 'We wait.'],
  ['John Smith, 12:03: We wait.', 'John Smith', 'We wait.'],
  ['[00:12:03] John Smith: We wait.', 'John Smith', 'We wait.'],
  ['00:12:03 – 00:12:09 John Smith: We wait.', 'John Smith', 'We wait.'],
  ['(12:03) - Olu de Souza: We wait.', 'Olu de Souza', 'We wait.'],
  ['>> SMITH: We wait.', 'SMITH', 'We wait.'],
  ['- Amina O’Neill: We wait.', 'Amina O’Neill', 'We wait.'],
  ['SEN. OKAFOR (D-Ill.): We wait.', 'SEN. OKAFOR', 'We wait.'],
  ['Speaker 2: We wait.', 'Speaker 2', 'We wait.'],
  ['Q: Do you wait?', 'Q', 'Do you wait?'],
  ['John Smith  0:12', 'John Smith', ''],
  ['John Smith (00:12)', 'John Smith', ''],
  ['[00:00:12] Priya Raman', 'Priya Raman', ''],
  ['OKAFOR:', 'OKAFOR', ''],
])('%s', (line, name, words) => {
  const label = turnLabel(line);
  expect([label?.name, line.slice(label?.length)]).toEqual([name, words]);
});

test.each([
  'We wait: nobody came.',
  'The harbour opened at 12:03',
  '12:03',
  '- two boats',
  'at noon: nothing',
  'He said, “We wait: nobody came.”',
  '',
])('no label: %s', (line) => {
  expect(turnLabel(line)).toBeUndefined();
});

/** Who says what in a transcript, as name and words. */
function heard(text: string, speaker?: string) {
  const { speeches } = hear({ path: 'call.txt', text, ...(speaker !== undefined && { speaker }) });
  return speeches.map(({ start, end, speaker: { name } }) => [name, text.slice(start, end).replace(/\s+/g, ' ')]);
}

test('names with times, above their words or before them, are turns', () => {
  const above = `Amina Farouk  0:02
Thank you all for coming to the harbour.

Olu Adeyemi  0:09
We would have come sooner,
but nobody asked us.

Amina Farouk  0:15
We asked in the spring.

Olu Adeyemi  0:21
Not in writing.
`;
  expect(heard(readPlain(above).text)).toEqual([
    ['Amina Farouk', 'Thank you all for coming to the harbour.'],
    ['Olu Adeyemi', 'We would have come sooner, but nobody asked us.'],
    ['Amina Farouk', 'We asked in the spring.'],
    ['Olu Adeyemi', 'Not in writing.'],
  ]);
  const before = above.replace(/ {2}(0:\d\d)\n/g, ' ($1): ');
  expect(heard(withPlainLabels(before))).toEqual(heard(readPlain(above).text));
});

const deposition = `Q.  Did you see the boat that morning?
A.  I saw it leave the quay at nine.
Q.  Who was on board?
A.  Nobody that I knew.
`;

test('answers are whose a person says they are, and nobody’s without', () => {
  expect(heard(readPlain(deposition).text)).toEqual([]);
  expect(heard(readPlain(deposition).text, 'Tunde Bello')).toEqual([
    ['Tunde Bello', 'I saw it leave the quay at nine.'],
    ['Tunde Bello', 'Nobody that I knew.'],
  ]);
});

test('the numbers of a court’s lines are no words', () => {
  const page = Array.from({ length: 3 }, () => deposition).join('');
  const numbered = page
    .trim()
    .split('\n')
    .map((line, i) => `${String(i + 1).padStart(2)}    ${line}`)
    .join('\n');
  expect(readPlain(numbered).text.replace(/\s+/g, ' ')).not.toMatch(/\d/);
  const { text, origin, file } = readPlain(numbered);
  for (const [i, { text: at, file: from }] of (origin ?? []).entries()) {
    const words = text.slice(at, origin?.[i + 1]?.text);
    if (/boat|quay|board|knew/.test(words)) expect(file?.slice(from, (from ?? 0) + words.length)).toBe(words);
  }
});

test('captions without voices give their speakers by labels, and a dash is somebody else', async () => {
  const captions = `1
00:00:01,000 --> 00:00:04,000
>> AMINA FAROUK: The boats are late,

2
00:00:04,100 --> 00:00:06,000
and nobody knows why.

3
00:00:06,200 --> 00:00:08,000
- Not even the harbour master?
- Not even he.

4
00:00:08,100 --> 00:00:10,000
>> AMINA FAROUK: I asked him myself.
`;
  const { text } = await readCaptions(captions, 'srt');
  expect(text.split('\n\n')).toEqual([
    'AMINA FAROUK: The boats are late, and nobody knows why.',
    'Not even the harbour master?',
    'Not even he.',
    'AMINA FAROUK: I asked him myself.',
  ]);
});
