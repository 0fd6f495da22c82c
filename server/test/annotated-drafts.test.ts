// Whole drafts of several genres, each with everything that is reported about it. After a change of behaviour,
// `npx vitest run server/test/annotated-drafts.test.ts --update` writes the findings anew; read the difference as an editor would.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../src/draft/analyze.ts';
import { check } from '../src/rules/check.ts';
import { annotate, withoutAnnotations } from './annotated-draft.ts';

const folder = new URL('../../test-fixtures/annotated/', import.meta.url);

test.each(readdirSync(folder))('%s', async (name) => {
  const draft = withoutAnnotations(readFileSync(new URL(name, folder), 'utf8'));
  await expect(annotate(draft, check(analyze(draft)))).toMatchFileSnapshot(`../../test-fixtures/annotated/${name}`);
});
