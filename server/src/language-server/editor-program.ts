// The language server as the VS Code extension carries it: one file, run by Node as a process and as a thread that reads source
// documents, and by a browser as a web worker.

void run();

async function run(): Promise<void> {
  if ('importScripts' in globalThis) {
    (await import('./browser.ts')).serveEditor();
    return;
  }
  const { isMainThread } = await import('node:worker_threads');
  if (isMainThread) (await import('./node.ts')).serveEditor(new URL(import.meta.url));
  else await import('../workspace/reader-thread.ts');
}
