// How long a keystroke takes, from the change to the new diagnostics, through the real server and with no debounce.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** Starts `program` as a language server, with more arguments where it takes them. */
export function startServer(program, more = []) {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio', ...more], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map();
  const watching = new Set();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    waiting.get(`${uri} ${version}`)?.();
    for (const watch of watching) watch(uri, diagnostics);
  });
  connection.listen();
  const published = (uri, version) => new Promise((resolve) => waiting.set(`${uri} ${version}`, resolve));

  return {
    ready: async () => {
      await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
        initializationOptions: { debounce: 0 },
      });
      await connection.sendNotification('initialized', {});
    },
    /** Opens a draft; resolves to the milliseconds to its first diagnostics. */
    open: async (uri, text) => {
      const started = performance.now();
      const done = published(uri, 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      await done;
      return performance.now() - started;
    },
    /** Resolves when what is reported of a document passes a test. */
    reported: (uri, test) =>
      new Promise((resolve) => {
        const watch = (reported, diagnostics) => {
          if (reported !== uri || !test(diagnostics)) return;
          watching.delete(watch);
          resolve();
        };
        watching.add(watch);
      }),
    /** Types `letters` at a position, one after the other; resolves to the milliseconds of each. */
    type: async (uri, { line, character }, letters) => {
      const times = [];
      for (const [index, letter] of [...letters].entries()) {
        const version = index + 2;
        const at = { line, character: character + index };
        const started = performance.now();
        const done = published(uri, version);
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: at, end: at }, text: letter }],
        });
        await done;
        times.push(performance.now() - started);
      }
      return times;
    },
    /** The server's memory in megabytes, where the system tells: now, or the most it ever had. */
    memory: (when = 'now') => {
      try {
        const line = when === 'now' ? /VmRSS:\s+(\d+)/ : /VmHWM:\s+(\d+)/;
        return Number(line.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}
