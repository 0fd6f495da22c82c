import { expect, test } from 'vitest';
import { hear } from './read-source.ts';

/** The speaker of each turn that has one, as the document's reading has it. */
const speakersOf = (text: string) =>
  hear({ path: 'call.txt', text }).speeches.map(({ speaker, start }) => [speaker.name, text.slice(start, start + 6)]);

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
