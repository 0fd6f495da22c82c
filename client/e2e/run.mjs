// `npm run test:e2e`: packs the extension, installs it in a real VS Code, and works in it as a reporter would.
//   --filter WORDS        only the tests whose names hold these words
//   --update-screenshots  copies the screenshots that the README and the walkthrough show to where they look for them
// Screenshots of every test land in out/. The last line is "N passed, N failed".
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { installLocked } from '../packaging/install-locked.mjs';
import { pack } from '../packaging/pack.mjs';
import { chromium } from './chromium.mjs';
import { fetchServer } from './vscode-server.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const { values } = parseArgs({ options: { filter: { type: 'string' }, 'update-screenshots': { type: 'boolean' } } });

installLocked(here);
const cache = path.join(root, '.vscode-test');
mkdirSync(cache, { recursive: true });
const out = path.join(root, 'out/e2e');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

Object.assign(process.env, {
  SAYS_WHO_CHROMIUM: chromium(),
  SAYS_WHO_VSCODE: fetchServer(cache, path.join(here, 'node_modules/@vscode/ripgrep-linux-x64/bin/rg')),
  SAYS_WHO_VSIX: pack(),
  SAYS_WHO_OUT: out,
  ...(values['update-screenshots'] && { SAYS_WHO_UPDATE: 'yes' }),
});

const counts = { passed: 0, failed: 0 };
const named = values.filter && { testNamePatterns: new RegExp(RegExp.escape?.(values.filter) ?? values.filter, 'i') };
const stream = run({
  files: ['editor', 'views', 'browser'].map((name) => path.join(here, `${name}.test.mjs`)),
  concurrency: false,
  timeout: 30 * 60_000,
  ...named,
});
stream.on('test:pass', ({ details, skip }) => {
  if (details.type !== 'suite' && skip === undefined) counts.passed += 1;
});
stream.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') counts.failed += 1;
});
stream.compose(spec).pipe(process.stdout);
stream.on('end', () => {
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  setTimeout(() => console.log(`${counts.passed} passed, ${counts.failed} failed`), 200);
});
