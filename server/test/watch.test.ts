// `--watch`: checks again when something has changed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { folderOf } from './command.ts';

/** Starts a watch in a folder; `round` resolves to what the next round printed. */
function watch(folder: string, ...args: string[]) {
  const run = spawn(process.execPath, [inject('program'), 'check', '--watch', ...args], { cwd: folder });
  onTestFinished(() => void run.kill('SIGKILL'));
  let out = '';
  let err = '';
  const rounds: string[] = [];
  let wake: () => void = () => undefined;
  run.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  run.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    while (err.includes('Watching for changes. Ctrl-C ends.\n')) {
      const end = err.indexOf('Watching for changes. Ctrl-C ends.\n') + 'Watching for changes. Ctrl-C ends.\n'.length;
      // What it printed before is on its way through another pipe.
      setTimeout(() => {
        rounds.push(out);
        out = '';
        wake();
      }, 50);
      err = err.slice(end);
    }
  });
  return {
    round: async (): Promise<string> => {
      if (rounds.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return rounds.shift() ?? '';
    },
    stop: async () => {
      run.kill('SIGINT');
      return ((await once(run, 'close')) as [number])[0];
    },
  };
}

test('checks again after an edit, a new draft, a deletion and a change of settings, and ends with Ctrl-C', async () => {
  const folder = await folderOf({ 'a.md': 'Experts say so.\n', 'b.md': 'The council met.\n' });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
  };
  const { round, stop } = watch(folder, '.');
  expect(await round()).toContain('a.md:1:1 warning “Experts”');
  write('b.md', 'Critics say so.\n');
  expect(await round()).toContain('2 drafts checked: 2 warnings');
  write('c.md', 'Observers say so.\n');
  expect(await round()).toContain('3 drafts checked: 3 warnings');
  write('says-who.yaml', 'rules: {vague-source: error}\n');
  expect(await round()).toContain('a.md:1:1 error “Experts”');
  rmSync(join(folder, 'c.md'));
  expect(await round()).toContain('2 drafts checked: 2 errors');
  expect(await stop()).toBe(0);
});

test('a report that it writes is no change, and does not move the screen of nobody', async () => {
  const folder = await folderOf({ 'a.md': 'Experts say so.\n' });
  const { round, stop } = watch(folder, '--output-file', 'report.txt', '.');
  expect(await round()).toBe('');
  writeFileSync(join(folder, 'a.md'), 'Critics say so.\n');
  expect(await round()).toBe('');
  expect(await stop()).toBe(0);
});
