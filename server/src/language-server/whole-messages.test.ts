import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { WholeMessages } from './whole-messages.ts';

const note = (method: string) => ({ jsonrpc: '2.0', method });

test('the messages of a turn go out in one piece, in order, each with the length of its bytes', async () => {
  const stream = new PassThrough();
  const pieces: string[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece.toString()));
  const messages = new WholeMessages(stream);
  const written = Promise.all([messages.write(note('first')), messages.write(note('“second”'))]);
  expect(pieces).toEqual([]);
  await written;
  await messages.write(note('third'));
  const [first, second, third] = ['first', '“second”', 'third'].map((method) => {
    const body = JSON.stringify(note(method));
    return `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
  });
  expect(pieces).toEqual([`${String(first)}${String(second)}`, third]);
});

test('a stream that takes nothing more is told of', async () => {
  const stream = new Writable({
    write: (_, __, done) => {
      done(new Error('closed'));
    },
  });
  const messages = new WholeMessages(stream);
  const errors: string[] = [];
  messages.onError(([{ message }]) => errors.push(message));
  await expect(messages.write(note('first'))).rejects.toThrow('closed');
  expect(errors).toContain('closed');
});
