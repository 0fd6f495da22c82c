// What stands in the way of checking a file, for the person who asked.

export interface Complaint {
  readonly path: string;
  /** the line it is about, from 1; undefined when it is about the whole file */
  readonly line?: number;
  /** what is wrong and what to do about it, in words that go on after the path */
  readonly message: string;
}
