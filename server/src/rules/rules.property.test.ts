// What must hold of every finding on any text: its range lies in the file, and each of its fixes leaves a file without it and with no
// finding that was not there before.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { applyEdits } from './apply.ts';
import { check } from './check.ts';
import { ignoreFix } from './ignore.ts';
import type { Finding, RuleCode } from './rule.ts';

/** The same drafts in every run. */
const seed = Number(process.env['SEED'] ?? 2026);

const findingsIn = (draft: string): Finding[] => check(analyze(draft));

function tally(findings: readonly Finding[]): ReadonlyMap<RuleCode, number> {
  const counts = new Map<RuleCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function expectInside(draft: string, findings: readonly Finding[]): void {
  for (const { span, fixes, related } of findings) {
    const spans = [
      span,
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
      ...related.map((other) => other.span),
    ];
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(draft.length);
    }
    expect(span.end).toBeGreaterThan(span.start);
    expect(fixes.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
  }
}

function expectMended(draft: string, findings: readonly Finding[], andNothingNew: boolean): void {
  const before = tally(findings);
  for (const finding of findings) {
    for (const { title, edits } of [...finding.fixes, ignoreFix(analyze(draft).prose, finding)]) {
      const mended = applyEdits(draft, edits);
      const after = tally(findingsIn(mended));
      const context = `${finding.code}: ${title}\n--- before\n${draft}\n--- after\n${mended}`;
      expect(after.get(finding.code) ?? 0, context).toBeLessThan(before.get(finding.code) ?? 0);
      if (!andNothingNew) continue;
      for (const [code, count] of after)
        expect(count, `${code} after ${context}`).toBeLessThanOrEqual(before.get(code) ?? 0);
    }
  }
}

const people = ['Ines Falk', 'Amara Obi', 'Tomás Rivero', 'Kim Bo-ra', 'Piet de Vries', 'Thandiwe Mokoena'];
const roles = ['harbor master', 'nurse', 'baker', 'trade minister', 'engineer', 'teacher'];
const sayings = [
  'We are not brushed aside',
  'The pumps were dry by Monday night',
  'Nobody asked the people who live here',
  'I have not slept since the bridge was closed',
  'The money went into the wrong pipe',
  'It is a good boat and a bad harbor',
];
const vague = ['Experts', 'Some people', 'Many local observers', 'A senior official', 'Critics of the plan', 'Studies'];

const person = fc.integer({ min: 0, max: people.length - 1 });
const saying = fc.constantFrom(...sayings);

/** Paragraphs as a reporter types them. */
const paragraph = fc.oneof(
  fc.tuple(person, saying).map(([i, words]) => `“${words},” ${people[i]}, a ${roles[i]}, said.`),
  fc.tuple(person, saying, saying).map(([i, a, b]) => `“${a},” ${people[i]?.split(' ').at(-1)} said. “${b}.”`),
  fc.tuple(person, saying, saying).map(([i, a, b]) => `“${a}. ${b},” said ${people[i]}.`),
  saying.map((words) => `“${words}.”`),
  fc.tuple(saying, saying).map(([a, b]) => `“${a}? ${b}!”`),
  fc.tuple(fc.constantFrom(...vague), saying).map(([who, words]) => `${who} say that ${words.toLowerCase()}.`),
  person.map((i) => `According to ${people[i]}, the ferry was late on Monday.`),
  fc.tuple(person, saying).map(([i, words]) => `${people[i]} claimed that ${words.toLowerCase()}.`),
  saying.map((words) => `It is widely believed that ${words.toLowerCase()}.`),
  fc.constantFrom(
    'The council meets on Thursday.',
    'The pier was built in TK.',
    'The ferry is named for [name].',
    '# A headline',
  ),
  saying.map((words) => `- ${words}, she said.`),
  saying.map((words) => `> “${words}.”`),
);

const draft = fc.array(paragraph, { minLength: 1, maxLength: 7 }).map((paragraphs) => `${paragraphs.join('\n\n')}\n`);

/** A slip of the hand at some place: a character lost, doubled, swapped for a mark, or a line broken. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('drop', 'double', 'mark', 'break', 'space'),
  mark: fc.constantFrom('“', '”', '"', '‘', '’', ',', '.', '*', '_', '[', ']', '(', '`', '<', '\\', '|'),
});

const damaged = fc.tuple(draft, fc.array(slip, { maxLength: 4 })).map(([text, slips]) =>
  slips.reduce((sofar, { at, kind, mark }) => {
    const i = Math.floor(at * sofar.length);
    if (kind === 'drop') return sofar.slice(0, i) + sofar.slice(i + 1);
    if (kind === 'double') return sofar.slice(0, i) + sofar.charAt(i) + sofar.slice(i);
    return sofar.slice(0, i) + (kind === 'mark' ? mark : kind === 'break' ? '\n' : ' ') + sofar.slice(i);
  }, text),
);

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '> ',
        '- ',
        '1. ',
        '    ',
        '```\n',
        '---\n',
        '***\n',
        '| a | b |\n| - | - |\n',
        '<div>',
        '<!-- says-who-disable -->',
        '[^1]',
        '[^1]: ',
        '&ldquo;',
        '\\',
        '  \n',
        '\r\n',
        '\n\n',
        '\uFEFF',
        '😀',
        'e\u0301',
        '\u0000',
      ),
      fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', '…', '—', ':', ',', '. ', '? '),
      fc.constantFrom(
        'experts say ',
        'said ',
        'he says ',
        'Ines Falk ',
        'according to ',
        'I ',
        'we ',
        'TK ',
        '[name] ',
        '*',
        '**',
        '_',
        '`',
        '[x](y)',
        'the ferry ',
        'is widely seen as ',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('findings on any text', () => {
  test('never throw and lie in the file', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, damaged), (text) => {
        expectInside(text, findingsIn(text));
      }),
      { seed, numRuns: 400 },
    );
  });

  test('are the same twice', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(findingsIn(text)).toEqual(findingsIn(text));
      }),
      { seed, numRuns: 40 },
    );
  });
});

describe('fixes', () => {
  test('of a draft as reporters type it leave it without the finding, and with no new one', () => {
    fc.assert(
      fc.property(draft, (text) => {
        expectMended(text, findingsIn(text), true);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('of a damaged draft do too', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        // Behind one damaged mark another fault may hide, so only the finding itself must go.
        expectMended(text, findingsIn(text), false);
      }),
      { seed, numRuns: 100 },
    );
  });
});
