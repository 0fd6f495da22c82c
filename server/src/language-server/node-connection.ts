// The connection to whoever started this process: the streams or the channel that the arguments name (`--stdio`, `--node-ipc`,
// `--socket=…` or `--pipe=…`).
import { Console } from 'node:console';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { WholeMessages } from './whole-messages.ts';

export function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What anybody prints must not get between messages.
  globalThis.console = new Console(process.stderr);
  // The library takes a stream beside a writer, and ends when the stream does, but its types want both to be of a kind.
  const output = new WholeMessages(process.stdout) as unknown as NodeJS.WritableStream;
  return createConnection(ProposedFeatures.all, process.stdin, output);
}
