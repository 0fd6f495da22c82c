// The command for tests: runs the real program in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

/** Makes a folder of files for one test; it goes when the test is done. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `says-who` in a folder, with `input` on its standard input. */
export function saysWho(folder: string, args: readonly string[], input = '', environment = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [inject('program'), ...args], {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: undefined, ...environment },
    });
    let out = '';
    let err = '';
    program.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    program.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    program.on('error', reject);
    program.on('close', (code) => {
      resolve({ code, out, err });
    });
    program.stdin.on('error', () => undefined).end(input);
  });
}
