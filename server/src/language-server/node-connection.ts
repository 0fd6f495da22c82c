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

/**
 * Writes messages whole, and all of a turn together: each write wakes whoever reads. The library writes the header by itself, and
 * waits for a turn of the event loop after each.
 */
class WholeMessages extends StreamMessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #waiting: string[] = [];
  #written: Promise<void> = Promise.resolve();

  constructor(stream: NodeJS.WritableStream) {
    super(stream);
    this.#stream = stream;
  }

  override write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    if (this.#waiting.push(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`) === 1)
      this.#written = Promise.resolve().then(() => this.#flush());
    return this.#written;
  }

  #flush(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (!error) {
          resolve();
          return;
        }
        this.fireError(error);
        reject(error);
      });
    });
  }
}
