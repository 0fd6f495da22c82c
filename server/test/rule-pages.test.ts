/// <reference types="vite/types/importMeta.d.ts" />
// The pages under docs/rules say what the rules say. `npm run docs` writes them anew.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulePages } from '../documentation/rule-pages.ts';
import type { Examples, RuleCode } from '../src/rules/rule.ts';
import { rules } from '../src/rules/rules.ts';

const files = import.meta.glob<{ examples: Examples }>('../src/rules/*.examples.ts', { eager: true });
const folder = '../../docs/rules';

function examplesOf(code: RuleCode): Examples {
  const examples = files[`../src/rules/${code}.examples.ts`]?.examples;
  if (!examples) throw new Error(`The rule ${code} has no ${code}.examples.ts beside it.`);
  return examples;
}

const pages = rulePages(rules, examplesOf);

test.each([...pages])('%s is current', async (name, page) => {
  await expect(page).toMatchFileSnapshot(`${folder}/${name}`);
});

test('there is no page without a rule', () => {
  expect(readdirSync(new URL(folder, import.meta.url)).sort()).toEqual([...pages.keys()].sort());
});
