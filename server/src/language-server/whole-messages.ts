// How messages get onto a stream: whole, and all of a turn together.
import {
  PublishDiagnosticsNotification,
  StreamMessageWriter,
  type Diagnostic,
  type Message,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

/**
 * Writes messages whole, and all of a turn together: each write wakes whoever reads. The library writes the header by itself, and
 * waits for a turn of the event loop after each.
 */
export class WholeMessages extends StreamMessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #waiting: string[] = [];
  #written: Promise<void> = Promise.resolve();

  constructor(stream: NodeJS.WritableStream) {
    super(stream);
    this.#stream = stream;
  }

  override write(message: Message): Promise<void> {
    const body = jsonOf(message);
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

const written = new WeakMap<Diagnostic, string>();

/**
 * A message in JSON. Of the diagnostics of a draft, most are the objects that they were at the last keystroke: what each is in JSON is
 * kept with it.
 */
function jsonOf(message: Message): string {
  if (!isDiagnostics(message)) return JSON.stringify(message);
  const { jsonrpc, method, params } = message;
  const { diagnostics, ...about } = params;
  const texts = diagnostics.map((diagnostic) => {
    let text = written.get(diagnostic);
    if (text === undefined) written.set(diagnostic, (text = JSON.stringify(diagnostic)));
    return text;
  });
  const rest = JSON.stringify({ jsonrpc, method, params: about });
  return `${rest.slice(0, -2)},"diagnostics":[${texts.join(',')}]}}`;
}

interface DiagnosticsMessage extends Message {
  readonly method: string;
  readonly params: PublishDiagnosticsParams;
}

const isDiagnostics = (message: Message): message is DiagnosticsMessage =>
  'method' in message && message.method === PublishDiagnosticsNotification.method;
