import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readListFile } from './entity-file.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/entity-list.schema.json', import.meta.url), 'utf8'),
) as object;
const valid = new Ajv({ allErrors: true }).compile(schema);

/** Whether a list is without mistakes, to the program and to the schema. */
const judged = (yaml: string) => ({
  program: readListFile(yaml).mistakes.length === 0,
  schema: valid(parse(yaml)) === true,
});

test.each([
  '',
  'entities:\n',
  'entities: ../cast.yaml\n',
  'entities: [../cast.yaml, {name: Wi Sung-lac}]\n',
  'entities:\n  - name: Amina Diallo\n    aliases: Mina\n    pronouns: she\n',
  'entities:\n  - name: Blue Line\n    kind: organization\n    aliases: [BL, 55]\n    given: A\n    family: B\n    title: c\n    affiliation: d\n',
  'entities: {name: Amina Diallo}\ndesk: ours\n',
])('program and schema take %j', (yaml) => {
  expect(judged(yaml)).toEqual({ program: true, schema: true });
});

test.each([
  '- name: A\n',
  'entities:\n  - title: Mayor\n',
  'entities:\n  - nmae: A\n',
  'entities:\n  - name: A\n    kind: people\n',
  'entities:\n  - name: A\n    pronouns: xe\n',
  'entities:\n  - name: A\n    aliases: {B: C}\n',
  'entities:\n  - name: [A]\n',
])('program and schema refuse %j', (yaml) => {
  expect(judged(yaml)).toEqual({ program: false, schema: false });
});
