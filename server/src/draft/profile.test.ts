// The profile of a draft: whose words are whose, and what nobody stands behind.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import { readProfile } from './profile.ts';

const draft = `# The harbor

“We have waited nine years,” said Ingrid Halvorsen, the transport commissioner. “Nobody came.”

Critics say the plan is too dear.

Unemployment rose to 14 percent last year.
`;

test('every source gets its words, named ones first, and claims stand where nobody is cited', () => {
  const profile = readProfile(analyze(draft));
  expect(profile.sources.map(({ name, kind, words }) => [name, kind, words])).toEqual([
    ['Ingrid Halvorsen', 'person', 7],
    ['Critics', 'unnamed', 5],
  ]);
  expect(profile.attributions).toEqual({ all: 2, unnamed: 1 });
  expect(profile.claims.unsourced).toBe(1);
  const [last] = profile.paragraphs.slice(-1);
  expect(last?.unsourced).toEqual([{ from: 0, words: 7, at: draft.indexOf('Unemployment') }]);
});

test('a paragraph is cut where the speaker changes, each piece at its place in the file', () => {
  const [first] = readProfile(analyze(draft)).paragraphs;
  expect(first?.stretches.map(({ words, source }) => [words, source])).toEqual([
    [5, 0],
    [6, null],
    [2, 0],
  ]);
  expect(first?.stretches.map(({ at }) => draft.slice(at, at + 4))).toEqual(['We h', 'said', 'Nobo']);
});

test('of any text, the words of the pieces add up to all words', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom('“', '”', 'said', 'Critics say', '\n\n', '> ', '14 percent'), fc.string()),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const { words, paragraphs, sources } = readProfile(analyze(parts.join(' ')));
      const stretches = paragraphs.flatMap((paragraph) => paragraph.stretches);
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
      expect(sum(stretches.map((stretch) => stretch.words))).toBe(words);
      const given = stretches.filter(({ source }) => source !== null).map((stretch) => stretch.words);
      expect(sum(sources.map((source) => source.words))).toBe(sum(given));
    }),
  );
});
