import type { TextDocuments } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { finish, type Steps } from '../prose/steps.ts';
import { readProseInSteps } from '../prose/read-prose.ts';
import type { CheckedDraft } from '../workspace/check-draft.ts';
import { breath, Superseded, unhurried } from './breath.ts';
import { draftDocuments, type DraftDocument } from './draft-document.ts';
import { openDrafts, type OpenDraft } from './open-drafts.ts';

/** Work of so many steps of two milliseconds each, which tells when it is at which. */
function* slow(steps: number, at: (step: number) => void = () => undefined): Steps<string> {
  for (let step = 0; step < steps; step++) {
    for (const begun = performance.now(); performance.now() - begun < 2;);
    at(step);
    yield;
  }
  return 'done';
}

test('long work lets others have their turn', async () => {
  let reached = 0;
  let reachedThen = -1;
  setTimeout(() => (reachedThen = reached));
  const work = unhurried(
    slow(50, (step) => (reached = step)),
    () => true,
  );
  await expect(work).resolves.toBe('done');
  expect(reachedThen).toBeGreaterThan(0);
  expect(reachedThen).toBeLessThan(49);
});

test('work that nobody wants is given up', async () => {
  let wanted = true;
  let reached = 0;
  setTimeout(() => (wanted = false));
  const work = unhurried(
    slow(1000, (step) => (reached = step)),
    () => wanted,
  );
  await expect(work).rejects.toBeInstanceOf(Superseded);
  expect(reached).toBeLessThan(100);
});

test('a draft is read in as many steps as it has sections, and reads the same', () => {
  const file = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} of them.`).join('\n\n');
  let steps = 0;
  const reading = readProseInSteps(file);
  for (let step = reading.next(); !step.done; step = reading.next()) steps += 1;
  expect(steps).toBe(40);
  expect(finish(readProseInSteps(file)).blocks).toHaveLength(40);
});

/** Documents that a test opens and changes itself. */
function editor() {
  const open = new Map<string, DraftDocument>();
  const changed: ((event: { document: DraftDocument }) => void)[] = [];
  const documents = {
    get: (uri: string) => open.get(uri),
    onDidChangeContent: (listener: (event: { document: DraftDocument }) => void) => changed.push(listener),
    onDidClose: () => undefined,
  } as unknown as TextDocuments<DraftDocument>;
  const type = (uri: string, version: number, text: string) => {
    const before = open.get(uri);
    const document = before
      ? draftDocuments.update(before, [{ text }], version)
      : draftDocuments.create(uri, 'markdown', version, text);
    open.set(uri, document);
    for (const listener of changed) listener({ document });
  };
  return { documents, type };
}

test('a check under way is given up when what is in force has changed, and done anew', async () => {
  const { documents, type } = editor();
  let begun = 0;
  let finished = 0;
  const told: number[] = [];
  const drafts = openDrafts(documents, {
    check: async (_document, _last, isWanted) => {
      begun += 1;
      await unhurried(slow(40), isWanted);
      finished += 1;
      return { findings: [] } as unknown as CheckedDraft;
    },
    delay: () => Promise.resolve(0),
    due: () => undefined,
    done: () => told.push(finished),
    gone: () => undefined,
    failed: (_uri, error) => {
      throw error;
    },
  });
  type('a', 1, 'One.');
  await new Promise((resolve) => setTimeout(resolve, 30));
  drafts.recheck();
  while (told.length === 0) await breath();
  expect([begun, finished]).toEqual([2, 1]);
  expect(told[0]).toBe(1);
});

test('a keystroke cancels the check under way, each version is checked once, and the last one is told', async () => {
  const { documents, type } = editor();
  const begun: number[] = [];
  const told: number[] = [];
  let finished = 0;
  const drafts = openDrafts(documents, {
    check: async ({ version }, _last, isWanted) => {
      begun.push(version);
      await unhurried(slow(40), isWanted);
      finished += 1;
      return { findings: [] } as unknown as CheckedDraft;
    },
    delay: () => Promise.resolve(0),
    due: () => undefined,
    done: ({ document }: OpenDraft) => told.push(document.version),
    gone: () => undefined,
    failed: (_uri, error) => {
      throw error;
    },
  });
  type('a', 1, 'One.');
  await new Promise((resolve) => setTimeout(resolve, 30));
  type('a', 2, 'One. T');
  const asked = await Promise.all([drafts.current('a'), drafts.current('a')]);
  while (told.length === 0) await breath();
  expect(asked.map((draft) => draft?.document.version)).toEqual([2, 2]);
  expect(begun).toEqual([1, 2]);
  expect(finished).toBe(1);
  expect(told).toEqual([2]);
});

test('a check is told of while it is due or under way, and not where it is done by then', async () => {
  const { documents, type } = editor();
  const told: string[] = [];
  let steps = 1;
  let wait = 0;
  openDrafts(documents, {
    check: async (_document, _last, isWanted) => {
      await unhurried(slow(steps), isWanted);
      return { findings: [] } as unknown as CheckedDraft;
    },
    delay: () => Promise.resolve(wait),
    due: () => told.push('due'),
    done: () => told.push('done'),
    gone: () => undefined,
    failed: (_uri, error) => {
      throw error;
    },
  });
  const after = async (version: number): Promise<string> => {
    const before = told.length;
    type('a', version, `Version ${String(version)}.`);
    while (told.at(-1) !== 'done' || told.length === before) await breath();
    await breath();
    return told.slice(before).join(' ');
  };
  expect(await after(1)).toBe('done');
  steps = 30;
  expect(await after(2)).toBe('due done');
  steps = 1;
  wait = 20;
  expect(await after(3)).toBe('due done');
});
