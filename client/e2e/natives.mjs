// Stand-ins for the native modules that an install without scripts leaves unbuilt: the logger and the watchdog; and the search binary.
import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Named exports stand one a line, since the editor imports this from an ES module, which sees only those.
const logger = `'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; if (file) mkdirSync(dirname(file), { recursive: true }); }
  write(level, message) {
    if (level < this.level || !this.file) return;
    try { appendFileSync(this.file, this.bare ? message : new Date().toISOString() + ' [' + levels[level] + '] ' + message + '\\n'); } catch { /* the folder is gone: the run is over */ }
  }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  clearFormatters() { this.bare = true; }
  setPattern() { this.bare = false; }
  flush() {}
  drop() { this.file = undefined; }
}
levels.forEach((name, level) => { Logger.prototype[name] = function (message) { this.write(level, message); }; });
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (_name, file) => new Logger(file);
`;

const watchdog = `'use strict';
exports.start = (pid) => { setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 1000).unref(); };
`;

/**
 * Writes them into a freshly installed server.
 * @param {string} server its folder
 * @param {string} ripgrep
 */
export function standInForNatives(server, ripgrep) {
  const inModules = (file) => path.join(server, 'node_modules', file);
  writeFileSync(inModules('@vscode/spdlog/index.js'), logger);
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    if (existsSync(inModules(name))) writeFileSync(inModules(`${name}/index.js`), watchdog);
  }
  const binary = inModules('@vscode/ripgrep/bin/rg');
  mkdirSync(path.dirname(binary), { recursive: true });
  copyFileSync(ripgrep, binary);
  chmodSync(binary, 0o755);
}
