// The language server as the VS Code extension carries it: one file, run by Node as a process and as a thread that reads source
// documents, and by a browser as a web worker. What is imported here as a whole is compiled once; behind `import()` the bundler would
// wrap each module in a function of its own, which takes a tenth of the start.
import { isMainThread } from 'node:worker_threads';
import { answerTasks } from '../workspace/reader-thread.ts';
import * as browser from './browser.ts';
import * as node from './node.ts';
import { startQuickly } from './quick-start.ts';

void run();

async function run(): Promise<void> {
  if ('importScripts' in globalThis) {
    const { connect } = await import('./browser-connection.ts');
    browser.serveEditor(connect());
  } else if (isMainThread) {
    const { connect } = await import('./node-connection.ts');
    node.serveEditor(connect(), new URL(import.meta.url));
    startQuickly();
  } else answerTasks();
}
