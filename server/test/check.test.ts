// `says-who check` as a reporter runs it.
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { folderOf, saysWho } from './command.ts';

const vague = 'The council met on Tuesday.\n\nExperts say the bridge is unsafe.\n';
const clean = 'The council met on Tuesday.\n';

interface Position {
  line: number;
  character: number;
  offset: number;
}

interface Report {
  version: number;
  files: {
    path: string;
    diagnostics: {
      code: string;
      severity: string;
      message: string;
      range: { start: Position; end: Position };
      related: { message: string; range: object; path: string }[];
      fixes: { title: string; preferred: boolean; edits: { range: object; newText: string }[] }[];
    }[];
  }[];
}

async function checked(folder: string, ...args: string[]): Promise<Report> {
  return JSON.parse((await saysWho(folder, ['check', '--format', 'json', ...args])).out) as Report;
}

const paths = ({ files }: Report) => files.map(({ path }) => path);
const codes = ({ files }: Report) => files.map(({ diagnostics }) => diagnostics.map(({ code }) => code));

test('prints place, severity, message, code and the words underlined, then what it came to', async () => {
  const folder = await folderOf({ 'bridge.md': vague });
  const { code, out, err } = await saysWho(folder, ['check', 'bridge.md']);
  const lines = out.split('\n');
  expect(lines[0]).toMatch(/^bridge\.md:3:1 warning .*“Experts”.* vague-source$/);
  expect(lines[1]).toBe('    Experts say the bridge is unsafe.');
  expect(lines[2]).toBe('    ~~~~~~~');
  expect(out).toContain('1 draft checked: 1 warning in 1 draft.');
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

test('says so when there is nothing to report', async () => {
  const folder = await folderOf({ 'clean.md': clean });
  expect(await saysWho(folder, ['check', '.'])).toEqual({
    code: 0,
    out: '✓ 1 draft checked, nothing to report.\n',
    err: '',
  });
});

test('colours only where a terminal shows them', async () => {
  const folder = await folderOf({ 'bridge.md': vague });
  const escape = '\u001b[';
  expect((await saysWho(folder, ['check', '.'])).out).not.toContain(escape);
  expect((await saysWho(folder, ['check', '.'], '', { FORCE_COLOR: '1' })).out).toContain(escape);
});

test('a long line is cut around the words, a wide character is underlined in full', async () => {
  const folder = await folderOf({ 'long.md': `${'The council met again. '.repeat(30)}漢字 met. Experts say so.\n` });
  const [, source = '', underline = ''] = (await saysWho(folder, ['check', 'long.md'])).out.split('\n');
  expect(source.length).toBeLessThanOrEqual(100);
  const shown = source.indexOf('Experts');
  const wide = /漢字/.test(source) ? 2 : 0;
  expect(underline.indexOf('~')).toBe(shown + wide);
  expect(underline.trim()).toBe('~~~~~~~');
});

test('JSON follows the contract, with offsets into the file as it is on disk', async () => {
  const text = '\uFEFF# Bridge 𝒜\r\n\r\nThe council met. Experts say the bridge is unsafe.\r\n';
  const folder = await folderOf({ 'bridge.md': text });
  const report = await checked(folder, 'bridge.md');
  const offset = text.indexOf('Experts');
  expect(report.version).toBe(1);
  expect(report.files).toHaveLength(1);
  const [diagnostic] = report.files[0]?.diagnostics ?? [];
  expect(diagnostic).toMatchObject({
    code: 'vague-source',
    severity: 'warning',
    range: {
      start: { line: 2, character: 17, offset },
      end: { line: 2, character: 24, offset: offset + 7 },
    },
    related: [],
  });
  expect(Object.keys(diagnostic ?? {})).toEqual(['code', 'severity', 'message', 'range', 'related', 'fixes']);
});

test('JSON lines give a draft a line', async () => {
  const folder = await folderOf({ 'a.md': vague, 'b.md': clean });
  const { out } = await saysWho(folder, ['check', '--format', 'jsonl', '.']);
  const files = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report['files'][0]);
  expect(files.map(({ path, diagnostics }) => [path, diagnostics.length])).toEqual([
    ['a.md', 1],
    ['b.md', 0],
  ]);
});

test('finds drafts in folders, leaves out hidden ones, node_modules and what git ignores', async () => {
  const folder = await folderOf({
    'a.md': clean,
    'b.markdown': clean,
    'notes.txt': clean,
    'sub/c.MD': clean,
    '.hidden/d.md': clean,
    'node_modules/e.md': clean,
    '.gitignore': 'drafts/old*\n*.tmp.md\n',
    'f.tmp.md': clean,
    'drafts/old.md': clean,
    'drafts/new.md': clean,
    'drafts/.gitignore': '!old-but-good.md\n',
    'drafts/old-but-good.md': clean,
  });
  expect(paths(await checked(folder, '.'))).toEqual([
    'a.md',
    'b.markdown',
    'drafts/new.md',
    'drafts/old-but-good.md',
    'sub/c.MD',
  ]);
  expect(paths(await checked(folder, '--no-ignore', 'drafts', '*.md'))).toEqual([
    'drafts/new.md',
    'drafts/old-but-good.md',
    'drafts/old.md',
    'a.md',
    'f.tmp.md',
  ]);
});

test('a .gitignore above the folder counts inside a repository, but not against the folder named', async () => {
  const folder = await folderOf({
    '.gitignore': 'build\n*.tmp.md\n',
    'build/a.md': clean,
    'drafts/b.tmp.md': clean,
    'drafts/c.md': clean,
  });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  expect(paths(await checked(folder, 'drafts', 'build'))).toEqual(['drafts/c.md', 'build/a.md']);
  expect(paths(await checked(folder, '.'))).toEqual(['drafts/c.md']);
});

test('paths are as they were named, each draft once, a file named is checked whatever it is called', async () => {
  const folder = await folderOf({ 'a.md': clean, 'sub/b.md': clean, 'notes.txt': clean });
  const report = await checked(folder, 'sub/b.md', 'notes.txt', '**/*.md', folder);
  expect(paths(report)).toEqual(['sub/b.md', 'notes.txt', 'a.md']);
});

test('what cannot be checked gets one line each on standard error; the rest is checked', async () => {
  const folder = await folderOf({
    'bridge.md': vague,
    'binary.md': new Uint8Array([1, 0, 2]),
    'latin.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'empty/photo.jpg': '',
  });
  const { code, out, err } = await saysWho(folder, [
    'check',
    'bridge.md',
    'binary.md',
    'latin.md',
    'empty',
    'missing.md',
    '*.rst',
  ]);
  expect(code).toBe(2);
  expect(out).toContain('vague-source');
  expect(err.trimEnd().split('\n').sort()).toEqual([
    'says-who: *.rst matches no Markdown file: check the pattern',
    'says-who: binary.md is a binary file, not Markdown: leave it out',
    'says-who: empty has no Markdown files: name a folder that holds drafts (.md)',
    'says-who: latin.md is not UTF-8 text: save it with the encoding UTF-8 and check again',
    'says-who: missing.md does not exist: check the spelling of its path',
  ]);
});

test.each([
  [['check', '--loud', '.'], '--loud'],
  [['check', '--format', 'pdf', '.'], 'pdf'],
  [['check', '--rule', 'vague-sauce=error', '.'], 'vague-sauce'],
  [['check', '--rule', 'vague-source=loud', '.'], 'loud'],
  [['check', '--max-warnings', 'few', '.'], 'few'],
  [['check'], 'name the drafts'],
  [['chek', '.'], 'chek'],
])('says-who %j is refused in one line', async (args, named) => {
  const { code, out, err } = await saysWho(await folderOf({ 'a.md': clean }), args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(named);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('many drafts are checked on every core and reported in order', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `d${String(index).padStart(3, '0')}.md`);
  const folder = await folderOf(Object.fromEntries(names.map((name, i) => [name, i % 3 ? clean : vague])));
  const report = await checked(folder, '.');
  expect(paths(report)).toEqual(names);
  expect(codes(report)).toEqual(names.map((_, i) => (i % 3 ? [] : ['vague-source'])));
  const alone = await Promise.all(names.slice(0, 4).map((name) => checked(folder, name)));
  expect(alone.flatMap(({ files }) => files)).toEqual(report.files.slice(0, 4));
});

test('a draft on standard input is checked under the settings of where it belongs', async () => {
  const folder = await folderOf({ 'drafts/says-who.yaml': 'rules:\n  vague-source: error\n' });
  const { code, out } = await saysWho(folder, ['check', '--stdin', '--stdin-filename', 'drafts/new.md'], vague);
  expect(out).toMatch(/^drafts\/new\.md:3:1 error /);
  expect(code).toBe(1);
});

test('levels: from the configuration, by folder, and from the command line, which wins', async () => {
  const folder = await folderOf({
    'says-who.yaml':
      'rules:\n  vague-source: hint\noverrides:\n  - files: opinion/**\n    rules: {vague-source: off}\n',
    'news/a.md': vague,
    'opinion/b.md': vague,
  });
  const levels = async (...args: string[]) =>
    (await checked(folder, ...args, '.')).files.map(({ diagnostics }) => diagnostics[0]?.severity);
  expect(await levels()).toEqual(['hint', undefined]);
  expect(await levels('--rule', 'vague-source=error')).toEqual(['error', 'error']);
  expect(await levels('--severity', 'information')).toEqual([undefined, undefined]);
});

test.each([
  [[], 1],
  [['--fail-on', 'error'], 0],
  [['--max-warnings', '1'], 0],
  [['--max-warnings', '0'], 1],
  [['--rule', 'vague-source=information'], 0],
  [['--rule', 'vague-source=information', '--fail-on', 'information'], 1],
  [['--rule', 'vague-source=error', '--max-warnings', '5'], 1],
])('check %j exits %i', async (args, code) => {
  const folder = await folderOf({ 'a.md': vague });
  expect((await saysWho(folder, ['check', ...args, 'a.md'])).code).toBe(code);
});

test('failOn of the configuration decides when the command line does not', async () => {
  const folder = await folderOf({ 'a.md': vague, 'says-who.yaml': 'failOn: error\n' });
  expect((await saysWho(folder, ['check', 'a.md'])).code).toBe(0);
  expect((await saysWho(folder, ['check', '--fail-on', 'warning', 'a.md'])).code).toBe(1);
});

test('another configuration can be named, and a mistake in one is told with its line', async () => {
  const folder = await folderOf({ 'a.md': vague, 'strict.yaml': 'rules:\n  vague-source: off\n  vague-sauce: off\n' });
  const { code, out, err } = await saysWho(folder, ['check', '--config', 'strict.yaml', 'a.md']);
  expect(out).toContain('nothing to report');
  expect(err).toMatch(/^says-who: strict\.yaml:3: .*vague-sauce/);
  expect(code).toBe(2);
  const missing = await saysWho(folder, ['check', '--config', 'nowhere.yaml', 'a.md']);
  expect(missing.code).toBe(2);
  expect(missing.err).toMatch(/^says-who: nowhere\.yaml /);
});

test('quiet leaves out the summary, statistics add counts by rule', async () => {
  const folder = await folderOf({ 'a.md': vague });
  const { out, err } = await saysWho(folder, ['check', '--quiet', '--statistics', 'a.md']);
  expect(out).not.toContain('checked');
  expect(err).toMatch(/^1 {2}vague-source\n1 drafts? in \d/);
});

test('a reader that stops reading ends it without a word', async () => {
  const folder = await folderOf({ 'a.md': vague.repeat(2000) });
  const command = 'node "$0" check a.md | head -n 1';
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command, inject('program')], { cwd: folder });
  expect(stdout).toMatch(/vague-source\n$/);
  expect(stderr).toBe('');
});
