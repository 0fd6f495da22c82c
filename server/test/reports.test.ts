// The reports that other programs read, against what those programs ask for.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { folderOf, saysWho } from './command.ts';

const { resolve } = createRequire(import.meta.url);

const drafts = {
  'a & b/quote "one".md':
    '\uFEFF# A\r\n\r\nAmara Okafor said,” We <b>want</b> our road back & more.”\r\n\r\n“Nobody will fix it.”\r\n\r\nTK\r\n',
  'clean.md': 'The council met on Tuesday.\n',
  'vague.md': '# Bridge\n\nExperts say the bridge is 100% unsafe: it is the longest of all, and\ncost $40 million.\n',
};

async function report(format: string): Promise<string> {
  const { out, err, code } = await saysWho(await folderOf(drafts), ['check', '--format', format, '.']);
  expect({ err, code }).toEqual({ err: '', code: 1 });
  return out;
}

test('SARIF is valid against its schema and carries fixes and help', async () => {
  const schemaFile = resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true, unknownFormats: 'ignore', logger: false });
  ajv.addMetaSchema(JSON.parse(readFileSync(resolve('ajv/lib/refs/json-schema-draft-04.json'), 'utf8')) as object);
  const valid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  const sarif = JSON.parse(await report('sarif')) as {
    runs: {
      tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        partialFingerprints: Record<string, string>;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
        fixes?: unknown[];
      }[];
    }[];
  };
  valid(sarif);
  expect(valid.errors ?? []).toEqual([]);
  const [run] = sarif.runs;
  const results = run?.results ?? [];
  for (const { ruleId, ruleIndex } of results) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  const mark = results.find(({ ruleId }) => ruleId === 'unbalanced-quote');
  expect(mark?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20%26%20b/quote%20%22one%22.md');
  expect(mark?.locations[0]?.physicalLocation.region['startLine']).toBe(3);
  expect(mark?.fixes?.length).toBeGreaterThan(0);
  const prints = results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
  expect(new Set(prints).size).toBe(results.length);
  for (const { help } of run?.tool.driver.rules ?? []) expect(help.text).not.toBe('');
});

test('SARIF without findings is valid too', async () => {
  const folder = await folderOf({ 'clean.md': drafts['clean.md'] });
  const { out } = await saysWho(folder, ['check', '--format', 'sarif', '.']);
  expect(JSON.parse(out)).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
});

test('GitHub annotations name file, lines and rule, and escape what would end them', async () => {
  const lines = (await report('github')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(line).toMatch(
      /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+::[^%]*(?:%(?:25|0A|0D)[^%]*)*$/,
    );
  }
  expect(lines.some((line) => line.startsWith('::warning file=vague.md,line=3,endLine=3,col=1,endColumn=8,'))).toBe(
    true,
  );
});

test('JUnit is valid against the schema, a suite a draft, its counts right', async () => {
  const contents = await report('junit');
  const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
  const problems = async (xml: string) => {
    const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });
    return errors.map(({ message }) => message);
  };
  expect(await problems(contents)).toEqual([]);
  expect(await problems(contents.replace(' errors="0"', ''))).not.toEqual([]);
  const suites = [
    ...contents.matchAll(/<testsuite name="([^"]*)"[^>]* tests="(\d+)" failures="(\d+)"(.*?)<\/testsuite>/gs),
  ];
  expect(suites.map(([, name]) => name)).toEqual(['a &amp; b/quote &quot;one&quot;.md', 'clean.md', 'vague.md']);
  for (const [, , tests, failures, body = ''] of suites) {
    expect(body.match(/<testcase /g)?.length).toBe(Number(tests));
    expect(body.match(/<failure /g)?.length ?? 0).toBe(Number(failures));
  }
});

test('GitLab’s code quality report has what GitLab asks for, with a fingerprint for each finding that outlives edits', async () => {
  interface Issue {
    description: string;
    check_name: string;
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }
  const issues = JSON.parse(await report('gitlab')) as Issue[];
  expect(issues.length).toBeGreaterThan(2);
  for (const { description, severity, location } of issues) {
    expect(description).not.toBe('');
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
    expect(drafts).toHaveProperty([location.path]);
    expect(location.lines.begin).toBeGreaterThan(0);
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);

  const prints = async (text: string) => {
    const { out } = await saysWho(await folderOf({ 'a.md': text }), ['check', '--format', 'gitlab', 'a.md']);
    return (JSON.parse(out) as Issue[]).map(({ fingerprint }) => fingerprint);
  };
  const [first] = await prints('Experts say so.\n');
  expect(await prints('The council met.\n\nExperts say so.\n\nExperts say so.\n')).toEqual([first, expect.any(String)]);
});

test('HTML is one valid page that loads nothing, with totals, profiles and links to rules', async () => {
  const page = await report('html');
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'] });
  const problems = async (html: string) =>
    (await validator.validateString(html)).results.flatMap(({ messages }) => messages.map(({ message }) => message));
  expect(await problems(page)).toEqual([]);
  expect(await problems(page.replace('</main>', '<p id="a"><p id="a">'))).not.toEqual([]);
  expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\((?!#)/);
  expect(page).toContain('<mark class="warning">” We</mark> &lt;b&gt;want&lt;/b&gt; our road');
  expect(page).toContain('3 drafts checked, 2 with findings');
  expect(page).toMatch(/<td>1<\/td><td><a href="[^"]+vague-source\.md">vague-source<\/a>/);
  expect(page.match(/class="strip"/g)).toHaveLength(3);
});

test('Markdown keeps each finding in its row', async () => {
  const comment = await report('markdown');
  const rows = comment.split('\n').filter((line) => /^\| \d/.test(line));
  for (const row of rows) expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(6);
  expect(comment).toContain('### a & b/quote "one".md');
  expect(comment).toContain('### vague.md');
  expect(comment).not.toContain('### clean.md');
  expect(comment).toMatch(/\*\*3 drafts checked: .*\.\*\*/);
});
