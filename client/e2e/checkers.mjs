// The language servers that run as processes of this machine.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Those running from a folder of extensions, by process id.
 * @param {string} extensions
 * @returns {number[]}
 */
export function checkersIn(extensions) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && program(name).startsWith(extensions))
    .map(Number);
}

/**
 * How long the main thread of a process has worked, in milliseconds.
 * @param {number} pid
 * @returns {number}
 */
export function workOf(pid) {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

/** The program of a process, where it is a checker. */
function program(pid) {
  try {
    const [, started = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return started.endsWith('client/dist/start.js') ? started : '';
  } catch {
    return '';
  }
}
