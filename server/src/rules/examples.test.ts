/// <reference types="vite/types/importMeta.d.ts" />
// Every rule is held to its examples: what it must report and how the fix reads, and the look-alikes that it must leave alone.
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../backup/library.ts';
import { readSource } from '../backup/read-source.ts';
import { analyze } from '../draft/analyze.ts';
import { applyEdits } from './apply.ts';
import { check } from './check.ts';
import type { Edit, Examples, RuleCode } from './rule.ts';
import { rules } from './rules.ts';

const files = import.meta.glob<{ examples: Examples }>('./*.examples.ts', { eager: true });

function examplesOf(code: RuleCode): Examples {
  const examples = files[`./${code}.examples.ts`]?.examples;
  if (!examples) throw new Error(`The rule ${code} has no ${code}.examples.ts beside it.`);
  return examples;
}

/** The paragraphs that edits rewrite or add, as they leave them, with ‸ where a blank is to be filled in. */
function rewritten(draft: string, edits: readonly Edit[]): string {
  const marked = edits.map(({ blank, newText, ...edit }) => ({
    ...edit,
    newText: blank === undefined ? newText : `${newText.slice(0, blank)}‸${newText.slice(blank)}`,
  }));
  const before = new Set(draft.split(/\n{2,}/));
  const after = applyEdits(draft, marked).split(/\n{2,}/);
  return after
    .filter((paragraph) => !before.has(paragraph))
    .map((paragraph) => paragraph.trimEnd().replaceAll(/^/gm, '    '))
    .join('\n\n');
}

const count = (codes: readonly RuleCode[], code: RuleCode) => codes.filter((other) => other === code).length;

describe.each(rules.map((rule) => [rule.code] as const))('%s', (code) => {
  const { reported, quiet, sources, unreadable = [], entities = [] } = examplesOf(code);
  const options = {
    entries: entities,
    ...(sources && { library: buildLibrary(sources.map((source) => readSource(source))) }),
  };
  const unreadableIn = (draft: string) =>
    unreadable.flatMap(({ name, message }) => {
      const start = draft.indexOf(name);
      return start < 0 ? [] : [{ span: { start, end: start + name.length }, message }];
    });
  const findingsIn = (draft: string) => check(analyze(draft, { ...options, unreadable: unreadableIn(draft) }));
  const codesIn = (draft: string) => findingsIn(draft).map(({ code: found }) => found);

  test('has examples and at least as many look-alikes', () => {
    expect(reported.length).toBeGreaterThanOrEqual(3);
    expect(quiet.length).toBeGreaterThanOrEqual(reported.length);
  });

  test.each(reported.map((example) => [example.draft, example] as const))('reports %j', (draft, { on, fixed }) => {
    const findings = findingsIn(draft).filter((finding) => finding.code === code);
    expect(findings.map(({ span }) => draft.slice(span.start, span.end))).toContain(on);
    const finding = findings.find(({ span }) => draft.slice(span.start, span.end) === on);
    const [fix] = finding?.fixes ?? [];
    expect(fix && applyEdits(draft, fix.edits)).toBe(fixed);
    for (const { edits } of finding?.fixes ?? []) {
      const before = codesIn(draft);
      const after = codesIn(applyEdits(draft, edits));
      expect(count(after, code)).toBe(count(before, code) - 1);
      for (const other of after) expect(count(after, other)).toBeLessThanOrEqual(count(before, other));
    }
  });

  const sheet = reported
    .flatMap(({ draft, on }) => {
      const found = findingsIn(draft).find(
        (finding) => finding.code === code && draft.slice(finding.span.start, finding.span.end) === on,
      );
      return [...(found?.fixes ?? []), ...(found?.forms ?? [])].map(
        ({ title, edits }) => `${title}\n${rewritten(draft, edits)}\n`,
      );
    })
    .join('\n');

  test.runIf(sheet !== '')('every fix of every example reads as it did when it was last read', async () => {
    await expect(sheet).toMatchFileSnapshot(`./fixes/${code}.txt`);
  });

  test.each(quiet.map(({ draft }) => [draft] as const))('leaves alone %j', (draft) => {
    expect(codesIn(draft)).not.toContain(code);
  });
});
