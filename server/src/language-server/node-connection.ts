// The connection to whoever started this process: the streams or the channel that the arguments name (`--stdio`, `--node-ipc`,
// `--socket=…` or `--pipe=…`).
import { Console } from 'node:console';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageWriter,
  type Connection,
  type Message,
} from 'vscode-languageserver/node';

export function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What anybody prints must not get between messages.
  globalThis.console = new Console(process.stderr);
  // The library takes a stream beside a writer, and ends when the stream does, but its types want both to be of a kind.
  const output = new WholeMessages(process.stdout) as unknown as NodeJS.WritableStream;
  return createConnection(ProposedFeatures.all, process.stdin, output);
}

/** Writes a message at once, header and all: each write wakes whoever reads, and the library's waits for a turn after each. */
class WholeMessages extends StreamMessageWriter {
  readonly #stream: NodeJS.WritableStream;

  constructor(stream: NodeJS.WritableStream) {
    super(stream);
    this.#stream = stream;
  }

  override write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    return new Promise((resolve, reject) => {
      this.#stream.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`, (error) => {
        if (!error) {
          resolve();
          return;
        }
        this.fireError(error, message, 1);
        reject(error);
      });
    });
  }
}
