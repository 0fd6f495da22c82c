import { expect, test } from 'vitest';
import { memoryFiles } from './file-system.ts';
import { openWorkspace, type Settings } from './workspace.ts';

const matter = (yaml: string) => `---\n${yaml}\n---\n\nText.\n`;

/** What is in force for a draft, among files. */
function settings(files: Record<string, string>, text = 'Text.\n', path = '/desk/news/draft.md'): Promise<Settings> {
  return openWorkspace(memoryFiles(files)).settings(path, text);
}

const names = ({ entries }: Settings) => entries.map(({ name }) => name);

/** Mistakes as the file, the line from 1 and the words they are about. */
const mistakes = ({ mistakes: all }: Settings) =>
  all.map(({ path, text, span }) => [
    path,
    text.slice(0, span.start).split('\n').length,
    text.slice(span.start, span.end),
  ]);

test('without anything written, nothing is in force', async () => {
  expect(await settings({})).toMatchObject({ entries: [], severities: {}, failOn: 'warning', mistakes: [] });
});

test('an entry in the front matter says all an entry can say', async () => {
  const entry =
    '{name: Wi Sung-lac, kind: person, given: Sung-lac, family: Wi, aliases: [Wi], title: lawmaker, affiliation: Democratic Party, pronouns: he}';
  expect((await settings({}, matter(`entities:\n  - ${entry}`))).entries).toEqual([
    {
      name: 'Wi Sung-lac',
      kind: 'person',
      given: 'Sung-lac',
      family: 'Wi',
      aliases: ['Wi'],
      title: 'lawmaker',
      affiliation: 'Democratic Party',
      pronouns: 'he',
    },
  ]);
});

test('front matter wins over the list beside the draft, that over the nearest above, that over those farther up', async () => {
  const files = {
    '/desk/news/draft.entities.yaml': 'entities:\n  - {name: Ana, title: beside}\n  - {name: Bo, title: beside}\n',
    '/desk/entities.yaml': 'entities:\n  - {name: Bo, title: above}\n  - {name: Cy, title: above}\n',
    '/entities.yaml': 'entities:\n  - {name: Di}\n',
  };
  const found = await settings(files, matter('entities:\n  - {name: ana, title: front}'));
  expect(found.entries.map(({ name, title }) => [name, title])).toEqual([
    ['ana', 'front'],
    ['Bo', 'beside'],
    ['Cy', 'above'],
  ]);
});

test('lists in files are found from the file that names them, a circle of lists ends', async () => {
  const files = {
    '/desk/cast.yaml': 'entities:\n  - {name: Ana}\n  - people/more.yaml\n',
    '/desk/people/more.yaml': 'entities: [{name: Bo}, ../cast.yaml]\n',
  };
  const found = await settings(files, matter('entities:\n  - ../cast.yaml\n  - {name: Cy}'));
  expect(names(found)).toEqual(['Ana', 'Bo', 'Cy']);
  expect(found.mistakes).toEqual([]);
});

test.each([
  ['entities:\n  - {title: mayor}', 3, '{title: mayor}'],
  ['entities:\n  - name: Ana\n    titel: mayor', 4, 'titel'],
  ['entities:\n  - {name: Ana, pronouns: it}', 3, 'it'],
  ['entities:\n  - {name: [Ana]}', 3, '[Ana]'],
  ['entities:\n  - nowhere.yaml', 3, 'nowhere.yaml'],
])('a mistake is told at its place: %s', async (yaml, line, words) => {
  expect(mistakes(await settings({}, matter(yaml)))).toEqual([[undefined, line, words]]);
});

test('a mistake in one entry leaves the others in force', async () => {
  expect(
    names(await settings({}, matter('entities:\n  - {name: Ana, age: 40}\n  - {title: mayor}\n  - {name: Bo}'))),
  ).toEqual(['Ana', 'Bo']);
});

test.each(['title: "unclosed\n', 'tags: [a\n', 'layout: post\n'])(
  'front matter that is not ours is left alone: %j',
  async (yaml) => {
    expect((await settings({}, matter(yaml))).mistakes).toEqual([]);
  },
);

test('while front matter is broken, what it said last stays in force', async () => {
  const workspace = openWorkspace(memoryFiles({}));
  await workspace.settings('/a.md', matter('entities:\n  - {name: Ana}'));
  const broken = await workspace.settings('/a.md', matter('entities:\n  - {name: Ana'));
  expect(names(broken)).toEqual(['Ana']);
  expect(broken.mistakes.length).toBeGreaterThan(0);
  const mended = await workspace.settings('/a.md', matter('entities:\n  - {name: Bo}'));
  expect([names(mended), mended.mistakes]).toEqual([['Bo'], []]);
});

test('files are read once, and again after a refresh; a broken one stays in force as it was', async () => {
  const files: Record<string, string> = { '/says-who.yaml': 'rules: {vague-source: hint}\nfailOn: error\n' };
  const workspace = openWorkspace(memoryFiles(files));
  const levels = async () => (await workspace.settings('/a.md', '')).severities;
  expect(await levels()).toEqual({ 'vague-source': 'hint' });
  files['/says-who.yaml'] = 'rules: {vague-source: off}\n';
  expect(await levels()).toEqual({ 'vague-source': 'hint' });
  workspace.refresh();
  expect(await levels()).toEqual({ 'vague-source': 'off' });
  files['/says-who.yaml'] = 'rules: {vague-source: "off}\n';
  workspace.refresh();
  expect(await levels()).toEqual({ 'vague-source': 'off' });
  expect(mistakes(await workspace.settings('/a.md', ''))[0]?.[0]).toBe('/says-who.yaml');
  files['/says-who.yaml'] = 'rules: {vague-source: of, placeholder: error}\n';
  workspace.refresh();
  expect(await levels()).toEqual({ 'vague-source': 'off' });
});

test('the nearest configuration counts, overrides by how the draft is called from its folder', async () => {
  const files = {
    '/desk/says-who.yaml': `
rules: {vague-source: hint, placeholder: error}
overrides:
  - {files: news/**, rules: {placeholder: off}}
  - {files: ['*.md', opinion/*], rules: {vague-source: off}}
`,
    '/says-who.yaml': 'rules: {loaded-verb: off}\n',
  };
  const levels = async (path: string) => (await settings(files, '', path)).severities;
  expect(await levels('/desk/news/a.md')).toEqual({ 'vague-source': 'hint', placeholder: 'off' });
  expect(await levels('/desk/opinion/a.md')).toEqual({ 'vague-source': 'off', placeholder: 'error' });
  expect(await levels('/elsewhere/a.md')).toEqual({ 'loaded-verb': 'off' });
});

test.each([
  ['rules: {vague-sauce: off}', 'vague-sauce'],
  ['rules: {vague-source: loud}', 'loud'],
  ['rule: {vague-source: off}', 'rule'],
  ['failOn: never', 'never'],
  ['overrides: [{rules: {vague-source: off}}]', '{rules: {vague-source: off}}'],
  ['overrides: [{files: "*", rulez: {}}]', 'rulez'],
])('a mistake in the configuration is told at its place: %s', async (yaml, words) => {
  expect(mistakes(await settings({ '/says-who.yaml': yaml }))).toEqual([['/says-who.yaml', 1, words]]);
});

test('a draft that was never saved has its front matter and nothing else', async () => {
  const workspace = openWorkspace(memoryFiles({ '/says-who.yaml': 'rules: {vague-source: off}\n' }));
  const found = await workspace.settings(undefined, matter('entities:\n  - {name: Ana}\n  - cast.yaml'));
  expect([names(found), found.severities, found.mistakes]).toEqual([['Ana'], {}, []]);
});
