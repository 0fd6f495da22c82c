// A draft's text from disk, or what stands in the way of it.
import { readFile } from 'node:fs/promises';
import type { Complaint } from '../workspace/complaint.ts';
import { readText, Unreadable } from '../workspace/read-text.ts';

/** The text of the draft at a path; `given` is its content where it is at hand already. Never throws. */
export async function draftText(path: string, given?: Uint8Array | string): Promise<string | Complaint> {
  if (typeof given === 'string') return given;
  try {
    return readText(given ?? (await readFile(path)));
  } catch (error) {
    return { path, message: error instanceof Unreadable ? error.message : 'cannot be read: check its permissions' };
  }
}
