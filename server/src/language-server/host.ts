// What the server needs of the machine it runs on; Node's is in node.ts.
import type { FileSystem } from '../workspace/file-system.ts';
import type { SourceReader } from '../workspace/source-reader.ts';

export interface Host {
  readonly files: FileSystem;
  /** what reads source documents, where that is not the server's own thread */
  readonly reader?: SourceReader;
  /** The path of a document on disk; undefined when it was never saved, or lies elsewhere. */
  readonly pathOf: (uri: string) => string | undefined;
  readonly uriOf: (path: string) => string;
  /** Writes a text over a file, or makes the file; resolves to false where only the editor can write. Rejects where nobody can. */
  readonly write?: (path: string, text: string) => Promise<boolean>;
  /** The name of the person at this machine, as known in a folder; empty where it is not. */
  readonly user?: (folder: string) => Promise<string>;
  /** The paths of all drafts in a folder and the folders in it. */
  readonly draftsIn: (folder: string) => Promise<readonly string[]>;
}
