// Reads large source documents in threads of their own, so that whoever waits for an answer meanwhile gets one, and a document that
// would take all memory or all day takes only its thread.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceReading } from '../backup/library.ts';
import type { Hearing, SourceDocument } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { Span } from '../prose/prose.ts';
import { UnreadableDocument } from './formats/document-text.ts';
import type { SourceReader } from './source-reader.ts';

/** What the program of a thread is called when it is built, beside the command's own. */
export const readerProgram = 'reader.js';

/** What a thread is asked: the words of a document, or who says what in one. */
export type Task =
  | { readonly path: string; readonly size: number }
  | {
      readonly document: SourceDocument;
      readonly entries: readonly EntityEntry[];
      readonly stretches: readonly Span[];
    };

export type Answer =
  | { readonly reading: SourceReading }
  | { readonly hearing: Hearing }
  | { readonly unreadable: string }
  | { readonly fault: string };

/** A smaller document is read sooner than a thread has started, in bytes; and one whose speakers are, in characters. */
const LARGE = 256 * 1024;
const LONG = 16 * 1024;
const MOST_THREADS = 2;
/** What a thread may take for one document, in megabytes and milliseconds. */
const MEMORY = 512;
const YOUNG = 16;
const PATIENCE = 60_000;
/** How long a thread stays when nobody asks it, in milliseconds: what it holds of the language is worth keeping for a while. */
const IDLE = 30_000;

/** The reader that gives large documents to threads, and others to `here`. `program` is where the program of a thread stands. */
export function readingThreads(program: URL, here: SourceReader): SourceReader {
  const threads = new Set<Thread>();
  const queue: { readonly task: Task; readonly answer: (answer: Answer) => void }[] = [];
  const most = Math.min(MOST_THREADS, availableParallelism());

  const freeThread = (): Thread | undefined => {
    for (const thread of threads) {
      if (thread.state() === 'gone') threads.delete(thread);
      else if (thread.state() === 'free') return thread;
    }
    if (threads.size === most) return undefined;
    const thread = startThread(program);
    threads.add(thread);
    return thread;
  };
  const work = (): void => {
    const thread = queue.length > 0 ? freeThread() : undefined;
    const next = thread && queue.shift();
    if (!next) return;
    void thread.work(next.task).then((answer) => {
      next.answer(answer);
      work();
    });
    work();
  };
  const ask = (task: Task): Promise<Answer> =>
    new Promise((answer) => {
      queue.push({ task, answer });
      work();
    });

  return {
    prepare: () => {
      while (threads.size < most) threads.add(startThread(program));
    },
    index: async (path, size) => {
      if (size < LARGE) return here.index(path, size);
      const answer = await ask({ path, size });
      return 'reading' in answer ? answer.reading : refused(answer);
    },
    hear: async (document, entries, stretches) => {
      if (document.text.length < LONG) return here.hear(document, entries, stretches);
      // what a thread needs to know who says what, and no more of the document
      const { path, text, speaker } = document;
      const answer = await ask({
        document: { path, text, ...(speaker !== undefined && { speaker }) },
        entries,
        stretches,
      });
      if ('unreadable' in answer) return { speeches: [] };
      return 'hearing' in answer ? answer.hearing : refused(answer);
    },
  };
}

function refused(answer: Answer): never {
  if ('unreadable' in answer) throw new UnreadableDocument(answer.unreadable);
  throw new Error('fault' in answer ? answer.fault : 'a thread gave the answer to another question');
}

interface Thread {
  /** Does one task; only for a free thread. */
  readonly work: (task: Task) => Promise<Answer>;
  readonly state: () => 'free' | 'busy' | 'gone';
}

function startThread(program: URL): Thread {
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG },
  });
  let answer: ((answer: Answer) => void) | undefined;
  let gone = false;
  let timer: NodeJS.Timeout | undefined;

  /** Answers, and lets the program end while the thread has nothing to do. */
  const rest = (result: Answer): void => {
    clearTimeout(timer);
    worker.unref();
    timer = setTimeout(leave, IDLE).unref();
    answer?.(result);
    answer = undefined;
  };
  const leave = (): void => {
    gone = true;
    void worker.terminate();
  };
  const giveUp = (unreadable: string): void => {
    leave();
    rest({ unreadable });
  };
  worker.on('message', rest);
  worker.on('error', () => {
    giveUp('takes too much memory to read: name a part of it');
  });
  return {
    work: (task) =>
      new Promise((resolve) => {
        clearTimeout(timer);
        worker.ref();
        timer = setTimeout(giveUp, PATIENCE, 'takes too long to read: name a part of it');
        answer = resolve;
        worker.postMessage(task);
      }),
    state: () => (gone ? 'gone' : answer ? 'busy' : 'free'),
  };
}
