// Reads one source document: what stands in its file, its words, and who says what in it. In this thread; `reading-threads.ts`
// does the same in others.
import { hear, indexSource } from '../backup/read-source.ts';
import type { SourceReading } from '../backup/library.ts';
import type { Hearing, SourceDocument } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { Span } from '../prose/prose.ts';
import type { FileSystem } from './file-system.ts';
import { UnreadableDocument } from './formats/document-text.ts';
import { readDocument } from './formats/read-document.ts';

export interface SourceReader {
  /** Tells that there are many documents, some of which somebody will want to hear soon. */
  readonly prepare?: () => void;
  /** The text and the words of the document at a path, of `size` bytes. Throws `UnreadableDocument` with the reason. */
  readonly index: (path: string, size: number) => Promise<SourceReading>;
  /** Who says `stretches` of a document's text. `entries` are the people that the draft's entity lists know. */
  readonly hear: (
    document: SourceDocument,
    entries: readonly EntityEntry[],
    stretches: readonly Span[],
  ) => Promise<Hearing>;
}

/** The reader that works in this thread. */
export function sourceReader(files: FileSystem): SourceReader {
  return {
    index: async (path) => {
      const bytes = await files.read(path);
      if (!bytes) throw new UnreadableDocument('cannot be opened: check that you may read it');
      return indexSource({ ...(await readDocument(path, bytes)), path });
    },
    hear: (document, entries, stretches) => Promise.resolve(hear(document, entries, stretches)),
  };
}
