// The connection of a web worker to whoever started it.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
} from 'vscode-languageserver/browser';

export function connect(): Connection {
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  return createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
}
