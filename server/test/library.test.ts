// The package as a library: what its page shows runs, its types hold, and it needs neither Node nor more than is asked for.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleLibrary } from '../bundle.mjs';
import { analyze } from '../src/draft/analyze.ts';
import { check } from '../src/rules/check.ts';
import { vagueSource } from '../src/rules/vague-source.ts';
import { folderOf } from './command.ts';

const server = fileURLToPath(new URL('..', import.meta.url));
let library = '';

beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'says-who-library-'));
  for (const name of ['package.json', 'library.d.ts']) {
    await writeFile(join(library, name), await readFile(join(server, name)));
  }
  await bundleLibrary(join(library, 'dist/library'));
}, 60_000);

afterAll(() => rm(library, { recursive: true, force: true }));

/** A folder of files in which `says-who` is installed. */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderOf(files);
  await mkdir(join(folder, 'node_modules'));
  await symlink(library, join(folder, 'node_modules/says-who'));
  return folder;
}

async function example(): Promise<string> {
  const page = await readFile(join(server, '../docs/library.md'), 'utf8');
  return /```js\n([^]*?)```/.exec(page)?.[1] ?? '';
}

/** A program as a bundler for browsers makes it. */
async function bundled(source: string): Promise<string> {
  const folder = await project({ 'main.js': source });
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.js')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

test('the example of the page runs', async () => {
  const folder = await project({ 'example.mjs': await example() });
  const out = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^1:1 warning “Experts” names nobody.* \(vague-source\)$/),
    expect.stringMatching(/^3:19 warning .* \(unbalanced-quote\)$/),
    'Experts say the bridge is unsafe.',
    '',
    'Amara Okafor said, “It will stand.”',
    '',
    '',
  ]);
});

test('its types hold for a strict program that knows no Node', async () => {
  const source = `import { analyze, check, type Draft, type Finding } from 'says-who';
const draft: Draft = analyze('Experts say so.');
export const found: readonly Finding[] = check(draft, { severities: { 'vague-source': 'error' } });
// @ts-expect-error there is no such rule
check(draft, { severities: { 'vague-sauce': 'error' } });
`;
  const folder = await project({ 'main.ts': source });
  const program = ts.createProgram([join(folder, 'main.ts')], {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2023.d.ts'],
    types: [],
  });
  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(problems).toEqual([]);
});

test('runs where there is no Node, and finds the same', async () => {
  const text = '“We tested it twice,” Amara Okafor said.\n\nExperts say the bridge is unsafe. TK\n';
  const program = await bundled(
    `import { analyze, check } from 'says-who'; globalThis.findings = JSON.stringify(check(analyze(${JSON.stringify(text)})));`,
  );
  const browser: { findings?: string } = createContext({ atob, TextDecoder, TextEncoder, URL });
  runInContext(program, browser as object);
  expect(browser.findings).toBe(JSON.stringify(check(analyze(text))));
});

test('a program carries what it asks for, and the whole is no larger than its page says', async () => {
  const all = await bundled("import { analyze, check } from 'says-who'; globalThis.both = [analyze, check];");
  const reading = await bundled("import { analyze } from 'says-who'; globalThis.one = analyze;");
  const nothing = await bundled("import 'says-who';");
  expect(all).toContain(vagueSource.summary.slice(0, 30));
  expect(reading).not.toContain(vagueSource.summary.slice(0, 30));
  expect(nothing.length).toBeLessThan(1000);
  expect(all.length).toBeLessThan(5_000_000);
  expect(gzipSync(all).length).toBeLessThan(2_000_000);
});
