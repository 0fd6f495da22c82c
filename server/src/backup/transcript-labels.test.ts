import { expect, test } from 'vitest';
import { hear } from './read-source.ts';
import { knownSpeaker } from './speakers.ts';

/** The speaker of each turn that has one, as the document's reading has it. */
const speakersOf = (text: string) =>
  hear({ path: 'call.txt', text })
    .speeches.filter(({ speaker }) => !speaker.unsure)
    .map(({ speaker, start }) => [speaker.name, text.slice(start, start + 6)]);

test('labels in capitals are names where they are surely names, and nobody where they are roles', () => {
  const text = `REPORTER: What went wrong?

MARIA OKAFOR: Plenty of things went wrong.

REPORTER: Such as?

OKAFOR: Nobody was asked.

MR. SMITH: I was asked.

POLICE OFFICER: Move along.

THE COURT: We will adjourn.

MR. SMITH: Thank you.
`;
  expect(speakersOf(text)).toEqual([
    ['Maria Okafor', 'Plenty'],
    ['Maria Okafor', 'Nobody'],
    ['Smith', 'I was '],
    ['Smith', 'Thank '],
  ]);
});

test('one word in capitals is unsure, and is whoever the draft knows by it', () => {
  const text =
    'REPORTER: What went wrong?\n\nOKAFOR: Plenty of things.\n\nREPORTER: Such as?\n\nOKAFOR: Nobody was asked.\n';
  const speeches = hear({ path: 'call.txt', text }).speeches.map(({ speaker }) => speaker);
  expect(speeches.map(({ name, unsure }) => [name, unsure])).toEqual([
    ['Reporter', true],
    ['Okafor', true],
    ['Reporter', true],
    ['Okafor', true],
  ]);
  const [reporter, label] = speeches;
  const [maria, ben] = ['Maria', 'Ben'].map((given) => ({
    name: `${given} Okafor`,
    given,
    family: 'Okafor',
    aliases: [],
    kind: 'person' as const,
  }));
  expect(maria && knownSpeaker(label, [maria])).toBe(maria);
  expect(maria && knownSpeaker(reporter, [maria])).toBeUndefined();
  expect(maria && ben && knownSpeaker(label, [maria, ben])).toBeUndefined();
  expect(knownSpeaker(maria, [])).toBe(maria);
});

test('captions of a minute have few labels, but nothing else', () => {
  const text = 'Maria Okafor: Nobody was asked.\n\nReporter: Will you resign?\n\nMaria Okafor: I will not.\n';
  expect(speakersOf(text)).toEqual([
    ['Maria Okafor', 'Nobody'],
    ['Maria Okafor', 'I will'],
  ]);
});
