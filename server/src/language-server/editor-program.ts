// The language server as the VS Code extension carries it: one file, run by Node as a process and as a thread that reads source
// documents, and by a browser as a web worker. What is imported here as a whole is compiled once; behind `import()` the bundler would
// wrap each module in a function of its own, which takes a fifth of the start.
import * as threads from 'node:worker_threads';
import * as v8 from 'node:v8';
import { answerTasks } from '../workspace/reader-thread.ts';
import * as browser from './browser.ts';
import * as node from './node.ts';

void run();

async function run(): Promise<void> {
  if ('importScripts' in globalThis) return browser.serveEditor();
  if (threads.isMainThread) await node.serveEditor(new URL(import.meta.url));
  else answerTasks();
  // Patterns are made into machine code at first use, and not into something slower before. Once Node's own modules are loaded: with
  // another flag it takes none of them from its store.
  v8.setFlagsFromString('--no-regexp-tier-up');
}
