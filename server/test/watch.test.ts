// `--watch`: checks again when something has changed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { folderOf } from './command.ts';

const patience = { timeout: 30_000 };

/** Starts a watch in a folder. */
function watch(folder: string, ...args: string[]) {
  const run = spawn(process.execPath, [inject('program'), 'check', '--watch', ...args], { cwd: folder });
  onTestFinished(() => void run.kill('SIGKILL'));
  let out = '';
  let err = '';
  run.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  run.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return {
    /** Waits until it has printed this, since the last time, and waits for changes again. */
    prints: async (wanted: string) => {
      await expect
        .poll(() => out.includes(wanted) && err.includes('Watching for changes. Ctrl-C ends.\n'), patience)
        .toBe(true);
      out = '';
      err = '';
    },
    /** how often it has checked since the last time */
    rounds: () => err.match(/Watching/g)?.length ?? 0,
    stop: async () => {
      run.kill('SIGINT');
      return ((await once(run, 'close')) as [number])[0];
    },
  };
}

test('checks again after an edit, a new draft, a change of settings and a deletion, and ends with Ctrl-C', async () => {
  const folder = await folderOf({ 'a.md': 'Experts say so.\n', 'b.md': 'The council met.\n' });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
  };
  const { prints, stop } = watch(folder, '.');
  await prints('a.md:1:1 warning “Experts”');
  write('b.md', 'Critics say so.\n');
  await prints('2 drafts checked: 2 warnings');
  write('c.md', 'Observers say so.\n');
  await prints('3 drafts checked: 3 warnings');
  write('says-who.yaml', 'rules: {vague-source: error}\n');
  await prints('3 drafts checked: 3 errors');
  rmSync(join(folder, 'c.md'));
  await prints('2 drafts checked: 2 errors');
  expect(await stop()).toBe(0);
}, 120_000);

test('the report that it writes is no change', async () => {
  const folder = await folderOf({ 'a.md': 'Experts say so.\n' });
  const { prints, rounds, stop } = watch(folder, '--output-file', 'report.txt', '.');
  await prints('');
  writeFileSync(join(folder, 'a.md'), 'Critics say so.\n');
  await expect.poll(() => readFileSync(join(folder, 'report.txt'), 'utf8'), patience).toContain('Critics');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(rounds()).toBe(1);
  expect(await stop()).toBe(0);
}, 120_000);
