// A real VS Code: the web server that the npm package code-server carries, fetched once, checked, and run without code-server's own front.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clearTimeout } from 'node:timers';
import { installLocked } from '../packaging/install-locked.mjs';
import { standInForNatives } from './natives.mjs';

/** The last release whose VS Code (1.100.3, the oldest that the extension supports) runs on Node 20. */
const version = '4.100.3';
const integrity = 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';

/**
 * Fetches the server into a folder of `cache` named after its version, unless it is there.
 * @param {string} cache
 * @param {string} ripgrep the binary that the editor searches with
 * @returns {string} the server's folder
 */
export function fetchServer(cache, ripgrep) {
  const folder = path.join(cache, `code-server-${version}`);
  if (existsSync(folder)) return folder;
  console.log(`Fetching VS Code from code-server ${version}…`);
  const fresh = path.join(cache, `fetching-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const quiet = { cwd: fresh, stdio: ['ignore', 'ignore', 'inherit'] };
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', `code-server@${version}`], quiet);
    const archive = `code-server-${version}.tgz`;
    const digest = createHash('sha512')
      .update(readFileSync(path.join(fresh, archive)))
      .digest('base64');
    if (`sha512-${digest}` !== integrity)
      throw new Error(`${archive} is not the one that was tested: its checksum differs`);
    execFileSync('tar', ['xzf', archive, '--strip-components=3', '--exclude=*.map', 'package/lib/vscode'], quiet);
    rmSync(path.join(fresh, archive));
    // Its lock file lacks one peer, which only the older way of resolving forgives.
    installLocked(fresh, ['--legacy-peer-deps']);
    standInForNatives(fresh, ripgrep);
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Settings that keep the editor still: no welcome, no updates, no telemetry, no questions. */
const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.autoSave': 'off',
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'typescript.disableAutomaticTypeAcquisition': true,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};

/**
 * Starts the server with the extension installed, everything it writes under `home`.
 * @param {string} folder of the server
 * @param {string} vsix the packed extension
 * @param {string} home an empty folder
 * @param {Record<string, unknown>} [more] user settings, besides those that keep it still
 * @returns {Promise<{ port: string, extensions: string, stop: () => Promise<void> }>}
 */
export async function startServer(folder, vsix, home, more = {}) {
  const data = path.join(home, 'data');
  const extensions = path.join(home, 'extensions');
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...settings, ...more }));
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  const env = { ...Object.fromEntries(ours), EXTENSIONS_GALLERY: '{}' };
  const main = path.join(folder, 'out/server-main.js');
  const common = [main, '--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
  execFileSync(process.execPath, [...common, '--install-extension', vsix], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

  const serving = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'];
  const server = spawn(process.execPath, [...common, ...serving], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGTERM');
    const patience = setTimeout(() => server.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(patience);
  };
  const port = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const match = /listening on (\d+)/.exec(said);
      if (match) resolve(match[1]);
    });
    server.once('exit', (code) => reject(new Error(`VS Code’s server ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`VS Code’s server did not start: ${said}`)), 60_000).unref();
  });
  return { port, extensions, stop };
}
