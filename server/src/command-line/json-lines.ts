// `--stdin-jsonl`: a stream of drafts, each a line of JSON, for whoever drives a check from another program.
import { addAbortSignal, type Readable } from 'node:stream';
import type { Complaint } from '../workspace/complaint.ts';

/** A draft that another program hands over. */
export interface GivenDraft {
  /** where it belongs: its folder's settings hold for it */
  readonly path: string;
  readonly text: string;
}

/** The drafts of a stream, in order, as they come; complaints stand in for lines that are none. An abort ends it. */
export async function* draftLines(
  stream: Readable,
  signal: AbortSignal,
): AsyncGenerator<GivenDraft | { readonly complaint: Complaint }> {
  let line = 0;
  for await (const bytes of linesOf(addAbortSignal(signal, stream), signal)) {
    line += 1;
    const written = decoded(bytes);
    if (written?.trim() === '') continue;
    yield (written !== undefined && draftIn(written)) || { complaint: { ...notADraft, line } };
  }
}

const notADraft: Complaint = {
  path: 'standard input',
  message: 'is no draft: each line should be like {"path": "news/bridge.md", "text": "…"}, in UTF-8',
};

/** The lines of a stream, as bytes. */
async function* linesOf(stream: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  const newline = 10;
  let begun: Buffer[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]);
        begun = [];
        from = end + 1;
      }
      begun.push(chunk.subarray(from));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return;
  }
  yield Buffer.concat(begun);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function draftIn(line: string): GivenDraft | undefined {
  try {
    const { path, text } = JSON.parse(line) as Partial<Record<string, unknown>>;
    return typeof path === 'string' && typeof text === 'string' && path !== '' ? { path, text } : undefined;
  } catch {
    return undefined;
  }
}
