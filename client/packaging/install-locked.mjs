// Installs a folder's locked npm packages, once: again only when its lock file changes. No install script runs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs `npm ci` in `folder`, production packages only, unless that was done for the present lock file.
 * @param {string} folder with a package.json and a package-lock.json or npm-shrinkwrap.json
 * @param {readonly string[]} [options] more options for npm
 */
export function installLocked(folder, options = []) {
  const lock = ['package-lock.json', 'npm-shrinkwrap.json'].map((name) => path.join(folder, name)).find(existsSync);
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const stamp = path.join(folder, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const lean = ['--omit=dev', '--omit=optional', '--ignore-scripts'];
  execFileSync('npm', ['ci', ...lean, ...quiet, ...options], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(stamp, wanted);
}
