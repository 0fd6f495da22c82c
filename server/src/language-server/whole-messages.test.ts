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

test('diagnostics are written as JSON writes them, whether or not they were written before', async () => {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (piece: Buffer) => (text += piece.toString()));
  const messages = new WholeMessages(stream);
  const one = { message: 'No “name”', range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } } };
  const two = { ...one, severity: 2 };
  const sent = [[], [one], [two, one], [one, two]].map((diagnostics, version) => ({
    ...note('textDocument/publishDiagnostics'),
    params: { uri: 'a', diagnostics, version },
  }));
  for (const message of sent) await messages.write(message);
  const bodies = text.split(/Content-Length: \d+\r\n\r\n/).slice(1);
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual(sent);
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
