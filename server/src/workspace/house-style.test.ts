// What each preset does to one and the same draft: which findings it shows, how severe, and what the fixes write.
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../rules/apply.ts';
import type { Finding } from '../rules/rule.ts';
import { checkDraft } from './check-draft.ts';
import { memoryFiles } from './file-system.ts';
import type { HouseStyle } from './house-style.ts';
import { openWorkspace } from './workspace.ts';

const draft = `The ferry will stop on Monday, Clive Osei, who owns it, says. Mr. Osei claims that he was never asked.

“We have carried people for forty years.

“Nobody has ever paid us a penny for it.”

“The pier is rotten and nobody has mended it since the flood. They knew it in the spring and they did nothing at all,” says Mr. Osei.

An official in the harbor office said the pier was safe.

The boat is mine and I will sell it, Mr. Osei says.
`;

const checked = async (configuration: string, text = draft) =>
  (await checkDraft(openWorkspace(memoryFiles({ '/says-who.yaml': configuration })), '/ferry.md', text)).findings;

/** Every finding with its severity, and the paragraphs that its first fix makes of those that it touches. */
async function shown(configuration: string): Promise<string[]> {
  return (await checked(configuration)).map(({ code, severity, fixes: [fix] }) => {
    const before = new Set(draft.split('\n\n'));
    const after = fix ? applyEdits(draft, fix.edits).split('\n\n') : [];
    return [`${severity} ${code}`, ...after.filter((paragraph) => !before.has(paragraph))].join(' → ').trim();
  });
}

/** What a draft gets without any house style: its own conventions, the rules' own severities. */
const asItIs = [
  'hint loaded-verb → The ferry will stop on Monday, Clive Osei, who owns it, says. Mr. Osei says that he was never asked.',
  'warning unattributed-quote → Mr. Osei says: “We have carried people for forty years.',
  'information late-attribution → “The pier is rotten and nobody has mended it since the flood,” says Mr. Osei. “They knew it in the spring and they did nothing at all.”',
  'information anonymous-source',
  'warning unquoted-speech → “The boat is mine and I will sell it,” Mr. Osei says.',
];
const [plainVerb = '', , late = '', , spoken = ''] = asItIs;
const inThePast = plainVerb.replace(/(.*) says that/, '$1 said that');

describe('on one draft', () => {
  test.each(['', 'style: house\n'])('%j goes by the draft', async (configuration) => {
    expect(await shown(configuration)).toEqual(asItIs);
  });

  test('AP writes “said”, a comma and no “Mr.”, and wants to know early who speaks and why a name is missing', async () => {
    expect(await shown('style: ap\n')).toEqual([
      inThePast,
      'warning unattributed-quote → Osei said, “We have carried people for forty years.',
      late.replace('information', 'warning'),
      'warning anonymous-source',
      spoken,
    ]);
  });

  test('Reuters has no quotation without a speaker and warns of verbs that judge', async () => {
    expect(await shown('style: reuters\n')).toEqual([
      inThePast.replace('hint', 'warning'),
      'error unattributed-quote → Osei said, “We have carried people for forty years.',
      late,
      'warning anonymous-source',
      spoken,
    ]);
  });

  test('the Guardian leads in with a colon and lets the speaker be named late', async () => {
    expect(await shown('style: guardian\n')).toEqual([
      inThePast.replace('hint', 'information'),
      'warning unattributed-quote → Osei said: “We have carried people for forty years.',
      'information anonymous-source',
      spoken,
    ]);
  });
});

describe('on its own', () => {
  const second = async (configuration: string) => (await shown(configuration))[1];
  const last = async (configuration: string) => (await shown(configuration)).at(-1);

  test.each([
    ['verb: said', 'Mr. Osei said: “We have carried people for forty years.'],
    ['beforeQuotation: comma', 'Mr. Osei says, “We have carried people for forty years.'],
    ['courtesyTitles: never', 'Osei says: “We have carried people for forty years.'],
  ])('the convention “%s” changes nothing else', async (convention, written) => {
    expect(await second(`conventions: {${convention}}\n`)).toBe(`warning unattributed-quote → ${written}`);
  });

  test('single marks go around what the fix quotes', async () => {
    const written = '‘The boat is mine and I will sell it,’ Mr. Osei says.';
    expect(await last('conventions: {marks: single}\n')).toBe(`warning unquoted-speech → ${written}`);
  });

  test('a courtesy title goes by the pronoun', async () => {
    const text = `Ama Osei, who owns the ferry, said that she was tired.\n\n“We have carried people for forty years.”\n`;
    const fixesUnder = async (configuration: string) => {
      const [finding] = (await checked(configuration, text)).filter(({ code }) => code === 'unattributed-quote');
      return finding?.fixes[0]?.title;
    };
    expect(await fixesUnder('')).toBe('Add “Osei said”');
    expect(await fixesUnder('conventions: {courtesyTitles: always}\n')).toBe('Add “Ms. Osei said”');
  });

  test('“draft” takes back what the style decided, and a rule its severity', async () => {
    const configuration =
      'style: ap\nrules: {anonymous-source: hint}\nconventions: {verb: draft, courtesyTitles: draft}\n';
    const findings = await shown(configuration);
    expect(findings[1]).toBe('warning unattributed-quote → Mr. Osei says, “We have carried people for forty years.');
    expect(findings[3]).toBe('hint anonymous-source');
  });
});

test('a house that changes its mind is heard in a draft that is open', async () => {
  const files: Record<string, string> = { '/says-who.yaml': 'style: house\n' };
  const workspace = openWorkspace(memoryFiles(files));
  const open = await checkDraft(workspace, '/ferry.md', draft);
  files['/says-who.yaml'] = 'style: ap\nconventions: {marks: single}\n';
  workspace.refresh();
  const again = await checkDraft(workspace, '/ferry.md', draft, { previous: open.draft });
  const fresh = await checkDraft(openWorkspace(memoryFiles(files)), '/ferry.md', draft);
  const read = ({ message, fixes }: Finding) => [message, ...fixes.flatMap(({ title, edits }) => [title, edits])];
  expect(again.findings.map(read)).toEqual(fresh.findings.map(read));
  expect(again.findings.map(read)).not.toEqual(open.findings.map(read));
});

describe('for some drafts', () => {
  const configuration = 'style: ap\noverrides:\n  - {files: opinion/**, style: guardian, rules: {loaded-verb: off}}\n';
  const files = memoryFiles({ '/says-who.yaml': configuration });
  const inForceAt = (path: string, preferences: readonly HouseStyle[] = []) =>
    openWorkspace(files).settings(path, '', { preferences });

  test('an override brings its own style', async () => {
    expect((await inForceAt('/news/ferry.md')).conventions.beforeQuotation).toBe('comma');
    const { severities, conventions } = await inForceAt('/opinion/ferry.md');
    expect(conventions.beforeQuotation).toBe('colon');
    expect(severities).toEqual({ 'loaded-verb': 'off', 'late-attribution': 'off' });
  });

  test('what the editor was told gives way, and holds where the file says nothing', async () => {
    const preference: HouseStyle = { style: 'reuters', rules: { placeholder: 'error' }, conventions: { verb: 'says' } };
    const { severities, conventions } = await inForceAt('/news/ferry.md', [preference]);
    expect(severities).toEqual({ 'anonymous-source': 'warning', 'late-attribution': 'warning', placeholder: 'error' });
    expect(conventions).toMatchObject({ verb: 'says', beforeQuotation: 'comma' });
  });
});
