// How messages get onto a stream: whole, and all of a turn together.
import { StreamMessageWriter, type Message } from 'vscode-languageserver/node';

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
