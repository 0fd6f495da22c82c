// The source documents of a draft, found, read and put on the shelf. What was read is kept until the file changes.
import picomatch from 'picomatch';
import { buildLibrary, type Library, type SourceReading } from '../backup/library.ts';
import { readSource } from '../backup/read-source.ts';
import type { DocumentText } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { FileSystem } from './file-system.ts';
import { documentEndings, readDocument } from './formats/read-document.ts';
import { UnreadableDocument } from './formats/document-text.ts';
import type { Mistake } from './mistake.ts';
import type { NamedSource } from './source-list.ts';

/** The largest document that is read, in bytes. */
const LARGEST = 32 * 1024 * 1024;
/** How many documents, and how many shelves of them, are kept for the next draft or the next check. */
const KEPT = 256;

export interface Shelf {
  /** undefined when a draft has no source documents, or none that can be read */
  readonly library: Library | undefined;
  /** what cannot be found or read, where the draft names it */
  readonly mistakes: readonly Mistake[];
}

export interface SourceFiles {
  /**
   * The documents that are named, and those in a folder `sources` beside the draft. `folder` is the draft's own; `entries`
   * are the people whom its entity lists know.
   */
  readonly shelf: (folder: string, named: readonly NamedSource[], entries: readonly EntityEntry[]) => Promise<Shelf>;
}

export function sourceFiles(files: FileSystem): SourceFiles {
  const texts = new Map<string, { readonly stamp: string; readonly text: Promise<DocumentText> }>();
  const readings = new WeakMap<DocumentText, { readonly key: string; readonly reading: SourceReading }>();
  const libraries = new Map<string, Library>();

  const textOf = async (path: string): Promise<DocumentText> => {
    const look = await files.look(path);
    if (!look) throw new UnreadableDocument('is not there: check the path, which counts from the draft’s folder');
    if (look.size > LARGEST) {
      const size = Math.round(look.size / 1024 / 1024);
      throw new UnreadableDocument(`is too large (${String(size)} MB): name a part of it of at most 32 MB`);
    }
    const known = texts.get(path);
    if (known?.stamp === look.stamp) return known.text;
    const text = files.read(path).then((bytes) => {
      if (!bytes) throw new UnreadableDocument('cannot be opened: check that you may read it');
      return readDocument(path, bytes);
    });
    keep(texts, path, { stamp: look.stamp, text });
    return text;
  };

  const readingOf = async (
    path: string,
    name: string,
    named: NamedSource | undefined,
    entries: readonly EntityEntry[],
  ) => {
    const text = await textOf(path);
    const { speaker, title, date } = named ?? {};
    const key = JSON.stringify([name, speaker, title, date, entries]);
    const known = readings.get(text);
    if (known?.key === key) return known.reading;
    const said = { ...(speaker && { speaker }), ...(title && { title }), ...(date && { date }) };
    const reading = readSource({ ...text, ...said, path: name }, entries);
    readings.set(text, { key, reading });
    return reading;
  };

  const pathsOf = async (folder: string, { path }: NamedSource): Promise<string[]> => {
    const { base, glob, isGlob } = picomatch.scan(path);
    if (!isGlob) return [path];
    const matches = picomatch(glob);
    const within = await files.filesIn(files.resolve(folder, base || '.'));
    return within.filter((file) => matches(file)).map((file) => (base ? `${base}/${file}` : file));
  };

  const shelf: SourceFiles['shelf'] = async (folder, named, entries) => {
    const mistakes: Mistake[] = [];
    const wanted = new Map<string, { name: string; named: NamedSource | undefined }>();
    for (const source of named) {
      const names = await pathsOf(folder, source);
      if (names.length === 0) {
        mistakes.push({
          span: source.span,
          message: `“${source.path}” matches no file. Paths count from the draft’s folder.`,
        });
      }
      for (const name of names) {
        const path = files.resolve(folder, name);
        if (!wanted.has(path)) wanted.set(path, { name, named: source });
      }
    }
    const beside = await files.filesIn(files.resolve(folder, 'sources'));
    for (const file of beside.filter((name) =>
      documentEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)),
    )) {
      const name = `sources/${file}`;
      const path = files.resolve(folder, name);
      if (!wanted.has(path)) wanted.set(path, { name, named: undefined });
    }
    const found: SourceReading[] = [];
    for (const [path, { name, named: source }] of wanted) {
      try {
        found.push(await readingOf(path, name, source, entries));
      } catch (error) {
        if (!(error instanceof UnreadableDocument)) throw error;
        if (source) mistakes.push({ span: source.span, message: `The source document “${name}” ${error.message}.` });
      }
    }
    return { library: found.length === 0 ? undefined : libraryOf(folder, found), mistakes };
  };

  const libraryOf = (folder: string, found: readonly SourceReading[]): Library => {
    const key = [folder, ...found.map(({ document }) => document.path)].join('\n');
    const known = libraries.get(key);
    if (known && found.every((reading, i) => reading === known.readings[i])) return known;
    const library = buildLibrary(found);
    keep(libraries, key, library);
    return library;
  };

  return { shelf };
}

/** Remembers a value, and forgets the oldest where there are too many. */
function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
