// Where it runs: the GitHub action, the GitLab job, the pre-commit hook and the recipes for archives, as far as they go without a
// network. `npx` and `says-who` are stand-ins that run the program built here.
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf } from './command.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const { version } = JSON.parse(read('server/package.json')) as { version: string };
const vague = 'Experts say the bridge is unsafe.\n';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a script in a folder where `npx` knows this version of says-who and nothing else. */
async function shell(folder: string, script: string, environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const bin = join(folder, '.bin');
  mkdirSync(bin, { recursive: true });
  const program = `'${process.execPath}' '${inject('program')}'`;
  const stands = {
    'says-who': `exec ${program} "$@"`,
    npx: `[ "$1 $2" = "--yes says-who@${version}" ] || { echo "npx: no $2" >&2; exit 127; }\nshift 2\nexec ${program} "$@"`,
  };
  for (const [name, body] of Object.entries(stands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const path = [bin, process.env['PATH']].join(delimiter);
  const options = { cwd: folder, env: { ...process.env, FORCE_COLOR: undefined, PATH: path, ...environment } };
  try {
    const { stdout, stderr } = await promisify(execFile)('bash', ['-eo', 'pipefail', '-c', script], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** The fenced examples of a page, by language. */
function examples(page: string, language: string): string[] {
  return [...read(page).matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
}

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  runs: { using: string; steps: { shell: string; env: Record<string, string>; run: string }[] };
}

test('the GitHub action annotates what its inputs name', async () => {
  const { inputs, runs } = parse(read('action.yml')) as Action;
  expect(runs.using).toBe('composite');
  expect(inputs['version']?.default).toBe(version);
  const [step] = runs.steps;
  if (!step) throw new Error('the action has a step');
  const folder = await folderOf({ 'drafts/a.md': vague, 'my opinion/b.md': vague, 'other.md': vague });
  const run = (given: Record<string, string>) => {
    const environment = Object.entries(step.env).map(([name, written]) => {
      const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(written) ?? [];
      return [name, given[input] ?? inputs[input]?.default ?? ''];
    });
    return shell(folder, step.run, Object.fromEntries(environment) as Record<string, string>);
  };
  const named = await run({ drafts: 'drafts\nmy opinion/*.md\n', options: '--fail-on error --severity warning' });
  expect(named).toMatchObject({ code: 0, err: '' });
  expect(named.out.match(/file=[^,]+/g)).toEqual(['file=drafts/a.md', 'file=my opinion/b.md']);
  const all = await run({});
  expect(all.code).toBe(1);
  expect(all.out.match(/^::warning /gm)).toHaveLength(3);
});

test('the page shows the action with inputs that it has', () => {
  const { inputs } = parse(read('action.yml')) as Action;
  const workflow = parse(examples('docs/continuous-integration.md', 'yaml')[0] ?? '') as {
    jobs: { drafts: { steps: { uses: string; with: Record<string, unknown> }[] } };
  };
  const step = workflow.jobs.drafts.steps.find(({ uses }) => uses.startsWith('says-who/'));
  expect(step?.uses).toBe(`says-who/says-who@v${version}`);
  for (const input of Object.keys(step?.with ?? {})) expect(inputs).toHaveProperty(input);
});

test('the GitLab job leaves its report, whatever is found', async () => {
  const example = examples('docs/continuous-integration.md', 'yaml').find((yaml) => yaml.includes('codequality'));
  const job = (
    parse(example ?? '') as {
      'says-who': { script: string[]; artifacts: { when: string; reports: { codequality: string } } };
    }
  )['says-who'];
  const folder = await folderOf({ 'drafts/a.md': vague });
  const { code, err } = await shell(folder, job.script.join('\n'));
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(job.artifacts.when).toBe('always');
  const issues = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8')) as object[];
  expect(issues).toMatchObject([{ check_name: 'vague-source', location: { path: 'drafts/a.md' } }]);
});

test('the pre-commit hook checks the files that it is handed', async () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as { id: string; entry: string; types: string[] }[];
  expect(hook).toMatchObject({ id: 'says-who', language: 'system', types: ['markdown'], require_serial: true });
  const folder = await folderOf({ 'a b.md': vague, 'clean.md': 'The council met.\n' });
  const entry = hook?.entry ?? '';
  expect(await shell(folder, `${entry} clean.md`)).toEqual({ code: 0, out: '', err: '' });
  const found = await shell(folder, `${entry} --fail-on warning clean.md 'a b.md'`);
  expect(found.code).toBe(1);
  expect(found.out).toMatch(/^a b\.md:1:1 warning /);
});

/** Articles as the recipes want them, and a folder with them. */
async function archive(count: number) {
  const paths = Array.from({ length: count }, (_, index) => `${String(index)}.md`);
  const lines = paths.map((path, i) => JSON.stringify({ path, text: i % 2 ? vague : 'The council met.\n' }));
  return { paths, folder: await folderOf({ 'articles.jsonl': `${lines.join('\n')}\n` }) };
}

const pathsIn = (jsonl: string) =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { path: string }).path);

const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

test.runIf(has('parallel'))('GNU parallel gives the answers in the order of the articles', async () => {
  const [recipe = ''] = examples('docs/archives.md', 'sh');
  const { paths, folder } = await archive(500);
  const ran = await shell(folder, recipe.replace('--block 2M', '--block 8k'));
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(pathsIn(readFileSync(join(folder, 'findings.jsonl'), 'utf8'))).toEqual(paths);
});

test.runIf(process.platform === 'linux')('split deals the articles out, and all come back', async () => {
  const recipe = examples('docs/archives.md', 'sh')[1] ?? '';
  const { paths, folder } = await archive(40);
  expect(await shell(folder, recipe.replace('r/8', 'r/3'))).toEqual({ code: 0, out: '', err: '' });
  const { out } = await shell(folder, 'cat part-*.findings');
  expect(pathsIn(out).sort()).toEqual([...paths].sort());
});

test('the command of the Spark recipe takes a partition and gives it back, as pipe() wants it', async () => {
  const [recipe = ''] = examples('docs/archives.md', 'python');
  const [, command = ''] = /pipe\("([^"]+)"/.exec(recipe) ?? [];
  const { paths, folder } = await archive(20);
  const { code, out, err } = await shell(folder, `${command} < articles.jsonl`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(pathsIn(out)).toEqual(paths);
});
