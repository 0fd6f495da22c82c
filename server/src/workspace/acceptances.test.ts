// Acceptances: what they let pass and for how long, and how the file is added to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { analyze } from '../draft/analyze.ts';
import { check } from '../rules/check.ts';
import { rules } from '../rules/rules.ts';
import { acceptanceOf, readAcceptances, withAcceptance, type Acceptance } from './acceptances.ts';
import { checkDraft } from './check-draft.ts';
import { memoryFiles } from './file-system.ts';
import { openWorkspace } from './workspace.ts';
import { readYaml } from './yaml-text.ts';

const signature = { reason: 'Named in the sidebar.', by: 'Ana Lima', date: '2026-03-31' };

/** The file after accepting every finding of a draft. */
function accepted(text: string, before?: string): string {
  const draft = analyze(text);
  return check(draft).reduce((file, finding) => {
    const added = withAcceptance(file, { ...acceptanceOf(draft, finding), ...signature });
    if (!('text' in added)) throw new Error(added.message);
    return added.text;
  }, before ?? '');
}

const codesIn = async (text: string, files: Readonly<Record<string, string>>, path = '/news/a.md') =>
  (await checkDraft(openWorkspace(memoryFiles(files)), path, text)).findings.map(({ code }) => code);

const draft = 'The dam is old. Experts say it will hold. The town is waiting.\n';

describe('an acceptance', () => {
  const file = accepted(draft);

  test('is a line that says what, why, who and when', () => {
    expect(file).toBe(
      '- {said: "Experts say it will hold.", on: "Experts", rule: vague-source, reason: "Named in the sidebar.", by: Ana Lima, date: 2026-03-31}\n',
    );
  });

  test.each(['/news/says-who.accepted.yaml', '/says-who.accepted.yaml'])('counts in %s', async (path) => {
    expect(await codesIn(draft, {})).toEqual(['vague-source']);
    expect(await codesIn(draft, { [path]: file })).toEqual([]);
  });

  test.each([
    ['in another place', '# Dam\n\nNobody slept.\n\nThe dam is old. Experts say so.\n\nExperts say it will hold.\n', 1],
    ['in another draft, in lines of other lengths', 'Experts say\nit will hold. So be it.\n', 0],
    ['not with another word', 'The dam is old. Experts say it may hold. The town is waiting.\n', 1],
    ['not with another source', 'The dam is old. Critics say it will hold. The town is waiting.\n', 1],
  ])('holds %s', async (_where, text, left) => {
    expect(await codesIn(text, { '/says-who.accepted.yaml': file })).toHaveLength(left);
  });

  test('is reported at its line where it lacks a reason, and does not count', async () => {
    const broken = file.replace(/reason: "[^"]*", /, '');
    const workspace = openWorkspace(memoryFiles({ '/says-who.accepted.yaml': `# ours\n${broken}` }));
    const { findings, settings } = await checkDraft(workspace, '/a.md', draft);
    expect(findings).toHaveLength(1);
    expect(settings.mistakes).toMatchObject([
      {
        path: '/says-who.accepted.yaml',
        span: { start: 9 },
        message: 'This acceptance has no reason. Without it, it does not count.',
      },
    ]);
  });
});

describe('the file', () => {
  const of = (said: string): Acceptance => ({ said, rule: 'unattributed-claim', ...signature });
  const added = (text: string | undefined, said: string): string => {
    const after = withAcceptance(text, of(said));
    if (!('text' in after)) throw new Error(after.message);
    return after.text;
  };

  test('keeps its comments, and its order whoever adds', () => {
    const before = `# Ours.\n\n${added('', 'Apples fell.')}# about the mayor\n${added('', 'Mayors rose.')}# the end\n`;
    const lines = added(added(added(before, 'Boats sank.'), 'Zebras ran.'), 'Aunts left.').split('\n');
    expect(lines.map((line) => /^#.*|(?<=said: ")[^"]*/.exec(line)?.[0] ?? line)).toEqual([
      '# Ours.',
      '',
      'Apples fell.',
      'Aunts left.',
      'Boats sank.',
      '# about the mayor',
      'Mayors rose.',
      '# the end',
      'Zebras ran.',
      '',
    ]);
  });

  test('does not say anything twice', () => {
    const once = added(undefined, 'Apples fell.');
    expect(added(once, 'Apples  fell.')).toBe(once);
  });

  test.each(['accepted: yes\n', '- {said: "a\n', '[{said: a}]\n'])('%j is not added to', (text) => {
    expect(withAcceptance(text, of('Apples fell.'))).toHaveProperty('message');
  });

  test('takes any words, and changes no line that was there', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.boolean(), (words, windows) => {
        const eol = windows ? '\r\n' : '\n';
        let text = `# Ours.${eol}`;
        for (const said of words) {
          const after = added(text, said);
          const left = after.split(eol);
          expect(text.split(eol).every((line) => left.includes(line))).toBe(true);
          text = after;
        }
        const { value } = readYaml(text);
        expect(value && readAcceptances(value).mistakes).toEqual([]);
      }),
    );
  });

  test('is what its schema says, for every rule', () => {
    const schema = readFileSync(new URL('../../schemas/acceptances.schema.json', import.meta.url), 'utf8');
    const valid = new Ajv().compile(JSON.parse(schema) as object);
    for (const { code } of rules) expect(valid(parse(accepted(draft).replace('vague-source', code)))).toBe(true);
    for (const key of ['said', 'rule', 'reason', 'by', 'date'])
      expect(valid(parse(accepted(draft).replace(`${key}:`, `${key}s:`)))).toBe(false);
  });

  test('of two people merges in git', () => {
    const folder = mkdtempSync(join(tmpdir(), 'says-who-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const base = ['Apples fell.', 'Kites flew.', 'Nights fell.', 'Votes fell.'].reduce(added, '');
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const files = [
      write('mine', added(base, 'Boats sank.')),
      write('base', base),
      write('yours', added(base, 'Tides rose.')),
    ];
    const merged = execFileSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
    expect(merged).toBe(added(added(base, 'Boats sank.'), 'Tides rose.'));
  });
});
