// The source documents of a draft, found, read and put on the shelf. What was read is kept until the file changes.
import picomatch from 'picomatch';
import { buildLibrary, withHearings, type Library, type SourceReading } from '../backup/library.ts';
import type { Hearing, Passage, SourceDocument } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { Span } from '../prose/prose.ts';
import type { FileSystem } from './file-system.ts';
import { documentEndings } from './formats/read-document.ts';
import { UnreadableDocument } from './formats/document-text.ts';
import type { SourceReader } from './source-reader.ts';
import type { NamedSource } from './source-list.ts';

/** The largest document that is read, in bytes. */
const LARGEST = 32 * 1024 * 1024;
/** With more documents than this, whoever reads who says what in them should be ready by the time that they are indexed. */
const MANY = 16;
/** How many documents, and how many libraries of them, are kept for the next draft or the next check. */
const KEPT_READINGS = 1024;
const KEPT_LIBRARIES = 16;

/** The source documents that one file names: front matter, or the configuration. */
export interface SourceNames {
  /** from which its paths count */
  readonly folder: string;
  readonly named: readonly NamedSource[];
}

/** A document that cannot be found or read. */
export interface Unreadable {
  /** who names it; undefined for one that only lies in the folder `sources` */
  readonly by: SourceNames | undefined;
  /** where it is named, in the file that names it */
  readonly span: Span | undefined;
  /** a sentence: which document, why, and what to do */
  readonly message: string;
}

export interface Shelf {
  /** undefined when a draft has no source documents, or none that can be read */
  readonly library: Library | undefined;
  readonly unreadable: readonly Unreadable[];
  /** The library once it is known who says these passages of it. */
  readonly hear: (passages: readonly Passage[]) => Promise<Library | undefined>;
}

export interface SourceFiles {
  /**
   * The documents that are named, and those in a folder `sources` beside the draft. `draft` is the draft's own path; `entries`
   * are the people whom its entity lists know.
   */
  readonly shelf: (draft: string, lists: readonly SourceNames[], entries: readonly EntityEntry[]) => Promise<Shelf>;
}

/** A document that a draft is to have on its shelf. */
interface Wanted {
  readonly path: string;
  /** as the draft would name it */
  readonly name: string;
  readonly by?: SourceNames;
  readonly named?: NamedSource;
}

export function sourceFiles(files: FileSystem, reader: SourceReader): SourceFiles {
  const readings = new Map<string, { readonly stamp: string; readonly reading: Promise<SourceReading> }>();
  const libraries = new Map<string, Stacked>();

  const readingOf = async (path: string): Promise<SourceReading> => {
    const look = await files.look(path);
    if (!look) throw new UnreadableDocument('is not there: check the path, which counts from the folder of this file');
    if (look.size > LARGEST) {
      const size = Math.round(look.size / 1024 / 1024);
      throw new UnreadableDocument(`is too large (${String(size)} MB): name a part of it of at most 32 MB`);
    }
    const known = readings.get(path);
    if (known?.stamp === look.stamp) return known.reading;
    const reading = reader.index(path, look.size);
    keep(readings, KEPT_READINGS, path, { stamp: look.stamp, reading });
    return reading;
  };

  const shelf: SourceFiles['shelf'] = async (draft, lists, entries) => {
    const { wanted, unmatched } = await find(files, draft, lists);
    if (wanted.length > MANY) reader.prepare?.();
    const read = await Promise.all(wanted.map((document) => readOrNot(document, readingOf)));
    const found = read.filter((document) => 'reading' in document);
    const unreadable = [...unmatched, ...read.filter((document) => 'message' in document)];
    if (found.length === 0) return { library: undefined, unreadable, hear: () => Promise.resolve(undefined) };

    const cast = JSON.stringify(entries);
    const key = JSON.stringify([files.folderOf(draft), cast, found.map(({ document }) => document)]);
    const stacked = stack(libraries.get(key), found);
    keep(libraries, KEPT_LIBRARIES, key, stacked);
    const hear: Shelf['hear'] = async (passages) => {
      const quoted = [...new Set(passages.map(({ document }) => document))];
      const hearings = quoted.map(async (index): Promise<readonly [number, Hearing][]> => {
        const { document, hearing } = stacked.library.readings[index] ?? {};
        if (!document) return [];
        const stretches = [...(hearing?.heard ?? []), ...passages.filter((passage) => passage.document === index)];
        const task = JSON.stringify([index, stretches]);
        const asked = stacked.asked.get(task) ?? reader.hear(document, entries, stretches);
        stacked.asked.set(task, asked);
        return [[index, await asked.finally(() => stacked.asked.delete(task))]];
      });
      stacked.library = withHearings(stacked.library, new Map((await Promise.all(hearings)).flat()));
      return stacked.library;
    };
    return { library: stacked.library, unreadable, hear };
  };

  return { shelf };
}

/** A library, and the readings that it was made of. */
interface Stacked {
  library: Library;
  /** what is being read, by document and stretches */
  readonly asked: Map<string, Promise<Hearing>>;
  readonly from: readonly SourceReading[];
}

interface Found {
  readonly reading: SourceReading;
  readonly document: Partial<SourceDocument> & { readonly path: string };
}

/** The library of these documents; the one before, where they are the same. */
function stack(before: Stacked | undefined, found: readonly Found[]): Stacked {
  if (before?.from.length === found.length && found.every(({ reading }, i) => reading === before.from[i]))
    return before;
  const named = found.map(({ reading, document }) => ({ ...reading, document: { ...reading.document, ...document } }));
  return { library: buildLibrary(named), asked: new Map(), from: found.map(({ reading }) => reading) };
}

async function readOrNot(
  { path, name, by, named }: Wanted,
  readingOf: (path: string) => Promise<SourceReading>,
): Promise<Found | Unreadable> {
  try {
    const { speaker, title, date } = named ?? {};
    const said = { ...(speaker && { speaker }), ...(title && { title }), ...(date && { date }) };
    return { reading: await readingOf(path), document: { ...said, path: name } };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return { by, span: named?.span, message: `The source document “${name}” ${error.message}.` };
  }
}

/** The documents of a draft, each once, the first naming of it counting; and the patterns that match none. */
async function find(
  files: FileSystem,
  draft: string,
  lists: readonly SourceNames[],
): Promise<{ wanted: readonly Wanted[]; unmatched: readonly Unreadable[] }> {
  const folder = files.folderOf(draft) ?? draft;
  const wanted = new Map<string, Wanted>();
  const unmatched: Unreadable[] = [];
  const want = (document: Wanted): void => {
    if (!wanted.has(document.path) && document.path !== draft) wanted.set(document.path, document);
  };
  for (const by of lists) {
    for (const named of by.named) {
      const written = await pathsOf(files, by.folder, named.path);
      if (written.length === 0) {
        const message = `“${named.path}” matches no file. Paths count from the folder of this file.`;
        unmatched.push({ by, span: named.span, message });
      }
      for (const name of written) {
        const path = files.resolve(by.folder, name);
        want({ path, name: by.folder === folder ? name : files.relative(folder, path), by, named });
      }
    }
  }
  for (const name of await documentsIn(files, folder, 'sources')) want({ path: files.resolve(folder, name), name });
  return { wanted: [...wanted.values()], unmatched };
}

/** The files that a path, a folder or a pattern means, as called from `folder`; a path means itself, whether it is there or not. */
async function pathsOf(files: FileSystem, folder: string, written: string): Promise<readonly string[]> {
  const { base, glob, isGlob } = picomatch.scan(written);
  if (!isGlob) {
    const inside = /\.[^./\\]+$/.test(written) ? [] : await documentsIn(files, folder, written);
    return inside.length > 0 ? inside : [written];
  }
  // a name may look like a pattern: “call (2).txt”
  if (await files.look(files.resolve(folder, written))) return [written];
  const matches = picomatch(glob);
  const within = await files.filesIn(files.resolve(folder, base || '.'));
  const matching = within.filter((file) => matches(file)).map((file) => (base ? `${base}/${file}` : file));
  const documents = matching.filter(isDocument);
  return documents.length > 0 ? documents : matching;
}

/** The documents in a folder of `folder` and the folders in it, as called from `folder`. */
async function documentsIn(files: FileSystem, folder: string, name: string): Promise<readonly string[]> {
  const within = await files.filesIn(files.resolve(folder, name));
  return within.filter(isDocument).map((file) => `${name.replace(/[/\\]+$/, '')}/${file}`);
}

function isDocument(name: string): boolean {
  return documentEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** Remembers a value, and forgets the oldest where there are too many. */
function keep<T>(kept: Map<string, T>, most: number, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
