// The start of the editor's server: with what an earlier start kept of its code, and with a folder that is of no use.
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundleEditorProgram } from '../bundle.mjs';

let folder: string;
let program: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'says-who-start-'));
  program = join(folder, 'program');
  await bundleEditorProgram(program);
}, 60_000);
afterAll(async () => {
  for (const server of started) server.kill();
  await rm(folder, { recursive: true });
});

/** Starts a server and answers with its name, once it has told it. */
async function start(...rest: readonly string[]): Promise<unknown> {
  const server = fork(join(program, 'start.js'), ['--node-ipc', ...rest], { stdio: 'ignore' });
  started.push(server);
  const answer = new Promise((resolve, reject) => {
    server.on('message', (message: { id?: number; result?: { serverInfo: unknown } }) => {
      if (message.id === 1) resolve(message.result?.serverInfo);
    });
    server.on('exit', reject);
  });
  server.send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  return answer;
}

const says = expect.objectContaining({ name: 'says-who' }) as unknown;

test('a server starts without a folder, and with one that cannot be', async () => {
  expect(await start()).toEqual(says);
  expect(await start(`--code=${join(program, 'server.js')}`)).toEqual(says);
});

test('what a start keeps is good for the next, and nothing else is kept', async () => {
  const code = join(folder, 'code');
  expect(await start(`--code=${code}`)).toEqual(says);
  const [name = ''] = await vi.waitFor(
    async () => {
      const names = await readdir(code);
      expect(names).toEqual([expect.stringMatching(/^server-.*\.code$/)]);
      return names;
    },
    { timeout: 15_000, interval: 200 },
  );
  const { mtimeMs } = await stat(join(code, name));
  await writeFile(join(code, 'server-1-1.code'), 'of another version');
  expect(await start(`--code=${code}`)).toEqual(says);
  // it was good, so nothing is written anew
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect((await stat(join(code, name))).mtimeMs).toBe(mtimeMs);

  // what is no code, or code for another V8, is written anew, and what is left of other versions goes
  await writeFile(join(code, name), 'no code');
  expect(await start(`--code=${code}`)).toEqual(says);
  await vi.waitFor(
    async () => {
      expect((await readFile(join(code, name))).length).toBeGreaterThan(100_000);
      expect(await readdir(code)).toEqual([name]);
    },
    { timeout: 15_000, interval: 200 },
  );
}, 60_000);
