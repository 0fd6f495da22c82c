// A thread that reads source documents: gets a task, answers with what came of it, one after the other.
import { parentPort } from 'node:worker_threads';
import type { SourceReading } from '../backup/library.ts';
import { nodeFiles } from './file-system.ts';
import { UnreadableDocument } from './formats/document-text.ts';
import type { Answer, Task } from './reading-threads.ts';
import { sourceReader, type SourceReader } from './source-reader.ts';

/** Does the tasks that this thread is given, in the order in which they come. */
export function answerTasks(): void {
  const reader = sourceReader(nodeFiles);
  let busy = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    busy = busy.then(async () => {
      const answer = await done(reader, task);
      parentPort?.postMessage(answer, 'reading' in answer ? buffersOf(answer.reading) : []);
    });
  });
}

async function done(reader: SourceReader, task: Task): Promise<Answer> {
  try {
    return 'path' in task
      ? { reading: await reader.index(task.path, task.size) }
      : { hearing: await reader.hear(task.document, task.entries, task.stretches) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { unreadable: error.message };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What is handed over rather than copied. */
function buffersOf({ words, skippable }: SourceReading): ArrayBuffer[] {
  return [words.keys, words.starts, words.ends, skippable].map(({ buffer }) => buffer as ArrayBuffer);
}
