import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../rules/rules.ts';
import { readConfiguration } from './configuration.ts';
import { readYaml } from './yaml-text.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/says-who.schema.json', import.meta.url), 'utf8'),
) as object;
const valid = new Ajv({ allErrors: true }).compile(schema);

/** Whether a configuration is without mistakes, to the program and to the schema. */
function judged(yaml: string): { program: boolean; schema: boolean } {
  const { value } = readYaml(yaml);
  const program = value !== undefined && readConfiguration(value).mistakes.length === 0;
  return { program, schema: valid(parse(yaml)) === true };
}

test('the schema knows every rule', () => {
  for (const { code } of rules) expect(judged(`rules:\n  ${code}: hint\n`)).toEqual({ program: true, schema: true });
});

test.each([
  '',
  'rules:\n',
  'failOn: error\n',
  'style: ap\n',
  'conventions: {verb: says, beforeQuotation: colon, marks: single, courtesyTitles: always}\n',
  'conventions: {verb: draft}\n',
  'overrides: [{files: world/**, style: reuters, conventions: {marks: double}}]\n',
  'overrides:\n  - files: news/**\n    rules: {vague-source: off}\n',
  'overrides: [{files: [a.md, b/*]}]\n',
  'sources:\n',
  'sources: backup/\n',
  'sources: [calls/*.vtt, {path: notes.txt, speaker: Amina Farouk, date: 2024-03-01, title: Notes}]\n',
])('program and schema take %j', (yaml) => {
  expect(judged(yaml)).toEqual({ program: true, schema: true });
});

test.each([
  'rules: {vague-sauce: off}\n',
  'rules: {vague-source: loud}\n',
  'rules: [vague-source]\n',
  'failOn: off\n',
  'style: tabloid\n',
  'conventions: {verb: opined}\n',
  'conventions: {comma: inside}\n',
  'overrides: [{files: a.md, style: 3}]\n',
  'ruels: {}\n',
  'overrides: [{rules: {vague-source: off}}]\n',
  'overrides: [{files: a.md, rulez: {}}]\n',
  'sources: [{speaker: Amina Farouk}]\n',
  'sources: [{path: notes.txt, author: Amina Farouk}]\n',
  'sources: [[notes.txt]]\n',
  'just words\n',
])('program and schema refuse %j', (yaml) => {
  expect(judged(yaml)).toEqual({ program: false, schema: false });
});
