/// <reference types="vite/types/importMeta.d.ts" />
// Every rule is held to its examples: what it must report and how the fix reads, and the look-alikes that it must leave alone.
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../backup/library.ts';
import { readSource } from '../backup/read-source.ts';
import { analyze } from '../draft/analyze.ts';
import { applyEdits } from './apply.ts';
import { check } from './check.ts';
import type { Examples, RuleCode } from './rule.ts';
import { rules } from './rules.ts';

const files = import.meta.glob<{ examples: Examples }>('./*.examples.ts', { eager: true });

function examplesOf(code: RuleCode): Examples {
  const examples = files[`./${code}.examples.ts`]?.examples;
  if (!examples) throw new Error(`The rule ${code} has no ${code}.examples.ts beside it.`);
  return examples;
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

  test.each(quiet.map(({ draft }) => [draft] as const))('leaves alone %j', (draft) => {
    expect(codesIn(draft)).not.toContain(code);
  });
});
