// Builds and packs the extension. The packer has a lock file of its own beside this file, so that nobody who only builds has to fetch it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installLocked } from './install-locked.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds everything and writes says-who-VERSION.vsix at the root. Answers with its path. */
export function pack() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const vsix = path.join(root, `says-who-${version}.vsix`);
  const run = (...command) =>
    execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  run('build.mjs');
  installLocked(import.meta.dirname);
  const vsce = path.join(import.meta.dirname, 'node_modules/@vscode/vsce/vsce');
  run(vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', vsix);
  return vsix;
}
