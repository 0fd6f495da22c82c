// How long the extension's server takes from its start to the first diagnostics, and what of that Node takes to start anything.
import { fork } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { draft } from './drafts.mjs';

const program = path.join(import.meta.dirname, '../../client/dist/server.js');
const rounds = 11;
const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** Prints both, each the median of as many starts in turn, in milliseconds. `work` is a folder to write in. */
export async function start(work, print) {
  if (!existsSync(program)) return;
  const idle = path.join(work, 'idle.cjs');
  writeFileSync(idle, 'process.send({})');
  const text = draft(1200);
  const uri = pathToFileURL(path.join(work, 'first.md')).href;
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(
      await untilMessage(program, ({ method, params }) => method === isDiagnostics && params.uri === uri, [
        { id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } },
        { method: 'initialized', params: {} },
        {
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
        },
      ]),
    );
    theirs.push(await untilMessage(idle, () => true, []));
  }
  const [whole, bare] = [middle(ours), middle(theirs)];
  print(
    `the editor's server, 1,200 words  ${whole.toFixed(0)} ms to the first diagnostics, ${bare.toFixed(0)} ms of them Node's own start`,
  );
}

const isDiagnostics = 'textDocument/publishDiagnostics';

/** Starts a program, tells it `messages`, and waits for one from it that passes a test; resolves to the milliseconds that took. */
async function untilMessage(file, test, messages) {
  const started = performance.now();
  const child = fork(file, ['--node-ipc'], { stdio: 'ignore' });
  const done = new Promise((resolve) => {
    child.on('message', (message) => {
      if (test(message)) resolve(performance.now() - started);
    });
  });
  for (const message of messages) child.send({ jsonrpc: '2.0', ...message });
  const time = await done;
  child.kill();
  return time;
}
