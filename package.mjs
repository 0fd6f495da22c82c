// Builds and packs the extension: `npm run package` writes says-who-VERSION.vsix beside this file.
// The packer lives in client/packaging with a lock file of its own, so that nobody who only builds has to fetch it.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLocked } from './client/packaging/install-locked.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const mostBytes = 3_000_000;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(root, `says-who-${version}.vsix`);

execFileSync(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' });
const packaging = path.join(root, 'client/packaging');
installLocked(packaging);
const vsce = path.join(packaging, 'node_modules/@vscode/vsce/vsce');
const options = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
execFileSync(process.execPath, [vsce, 'package', ...options, '--out', vsix], { cwd: root, stdio: 'inherit' });

const { size } = statSync(vsix);
if (size > mostBytes) throw new Error(`${vsix} has ${size} bytes, more than the ${mostBytes} we allow ourselves`);
