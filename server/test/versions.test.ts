// A writer types for hours: of all the versions that a draft goes through, only the last may stay in memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { analyze } from '../src/draft/analyze.ts';
import { check } from '../src/rules/check.ts';

test('a draft that is typed keeps no version of it but the last', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const before =
    '“We will dig in spring,” Ingrid Halvorsen, the harbour master, said. Experts say it cost $3 million.\n\n';
  const versions: WeakRef<object>[] = [];
  let draft = analyze(before.repeat(5));
  let at = before.length * 3 - 2;
  for (const letter of ' The council met on Tuesday and voted to delay it.') {
    const { file } = draft.prose;
    draft = analyze(file.slice(0, at) + letter + file.slice(at), { previous: draft });
    at += 1;
    check(draft);
    versions.push(new WeakRef(draft.prose));
  }
  // A reference that was made in this turn counts until the next.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(versions.filter((version) => version.deref()).length).toBeLessThan(5);
  expect(draft.prose.file).toContain('The council met on Tuesday');
});
