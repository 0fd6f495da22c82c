// Where a report goes: standard output, or a file that is there once the report is whole.
import { once } from 'node:events';
import { growFile, type GrowingFile } from './whole-file.ts';

export type Destination = GrowingFile;

export const standardOutput: Destination = {
  write: async (text) => {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  keep: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};

/** Does work that reports to a destination; a file is kept only when the work is done to the end. */
export async function reportingTo<T extends { readonly stopped: boolean }>(
  file: string | undefined,
  work: (destination: Destination) => Promise<T>,
): Promise<T> {
  const destination = file === undefined ? standardOutput : await growFile(file);
  let done = false;
  try {
    const outcome = await work(destination);
    done = !outcome.stopped;
    return outcome;
  } finally {
    await (done ? destination.keep() : destination.drop());
  }
}
