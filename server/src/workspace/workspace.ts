// What a person set for a draft, wherever it stands: its front matter, entity lists beside and above it, the configuration.
// The one resolver of editor and command line, so that both report the same.
import type { Library } from '../backup/library.ts';
import type { UnreadableSource } from '../backup/source-document.ts';
import type { EntityEntry } from '../entities/entity.ts';
import type { FileText } from '../prose/rope.ts';
import { readFrontMatter } from '../prose/sections.ts';
import type { Severity } from '../rules/rule.ts';
import { acceptancesName, readAcceptances, type Acceptance } from './acceptances.ts';
import { noConfiguration, readConfiguration, stylesFor } from './configuration.ts';
import { inForce, type HouseStyle, type StyleInForce } from './house-style.ts';
import { readEntityList, type EntityList } from './entity-list.ts';
import type { FileSystem } from './file-system.ts';
import type { FileMistake } from './mistake.ts';
import { within } from './patience.ts';
import { sourceFiles, type Shelf, type SourceNames } from './source-files.ts';
import { readSourceList, type NamedSource } from './source-list.ts';
import { sourceReader, type SourceReader } from './source-reader.ts';
import { writtenFiles, type Written } from './written.ts';
import type { Value } from './yaml-text.ts';

/** What is in force for one draft. */
export interface Settings extends StyleInForce {
  /** entries of entity lists; of two for one name the first counts */
  readonly entries: readonly EntityEntry[];
  /** its source documents; undefined when it has none, or before they are read */
  readonly library: Library | undefined;
  /** The library once it is known who says what in some of its documents, named by their index. */
  readonly hear: Shelf['hear'];
  /** source documents that cannot be found or read, where the draft names them */
  readonly unreadable: readonly UnreadableSource[];
  /** while documents are still being read: whether it came out that they say anything new */
  readonly pending?: Promise<boolean>;
  /** the mildest severity at which a run over the draft fails */
  readonly failOn: Severity;
  /** findings that somebody accepts */
  readonly accepted: readonly Acceptance[];
  /** what in front matter, lists, acceptances and configuration cannot be understood */
  readonly mistakes: readonly FileMistake[];
}

export interface Workspace {
  /**
   * What is in force for a draft with this path and text. One that was never saved has no path: only its front matter counts.
   * Source documents that take longer to read than `patience`, in milliseconds, are what they were before, and pending.
   * `preferences` are styles that give way to the configuration, the one that wins last.
   */
  readonly settings: (path: string | undefined, text: FileText, options?: SettingsOptions) => Promise<Settings>;
  /** The file that a draft's acceptances are added to: the nearest there is in its folder or above, else one beside it. */
  readonly acceptancesFile: (path: string) => Promise<string>;
  /** Tells that files on disk may have changed. */
  readonly refresh: () => void;
}

export interface SettingsOptions {
  readonly patience?: number | undefined;
  readonly preferences?: readonly HouseStyle[] | undefined;
}

export interface WorkspaceOptions {
  /** the configuration file for every draft, instead of the nearest above it */
  readonly configuration?: string | undefined;
  /** what reads source documents, instead of this thread */
  readonly reader?: SourceReader | undefined;
}

const configurationName = 'says-who.yaml';
const listName = 'entities.yaml';
/** front matter without these keys is not ours to judge */
const ourKeys = /^(?:entities|sources)[ \t]*:/m;

interface Found {
  readonly entries: readonly EntityEntry[];
  readonly mistakes: readonly FileMistake[];
}

/** What front matter says for Says Who. */
interface OurMatter {
  readonly entities: EntityList;
  readonly sources: readonly NamedSource[];
}

/** Opens the workspace on a file system. What it reads it keeps until `refresh`. */
export function openWorkspace(files: FileSystem, options: WorkspaceOptions = {}): Workspace {
  const lists = writtenFiles<EntityList>(files, entitiesOf, []);
  const frontMatters = writtenFiles(files, readMatter, noMatter);
  const sources = sourceFiles(files, options.reader ?? sourceReader(files));
  const shelves = new Map<string, Shelf>();
  const acceptances = writtenFiles<readonly Acceptance[]>(files, readAcceptances, []);
  const configurations = writtenFiles(files, readConfiguration, noConfiguration, { wholly: true });

  const settings: Workspace['settings'] = async (path, text, { patience, preferences = [] } = {}) => {
    const matter = await matterOf(path, text);
    const [cast, accepted, configuration] = await Promise.all([
      castOf(path, matter),
      path === undefined ? [] : acceptedAbove(path),
      path === undefined ? undefined : rulesOf(path),
    ]);
    const entries = firstOfEachName(cast.entries);
    const lists = path === undefined ? [] : sourcesOf(path, matter, configuration);
    const { library, unreadable, hear, pending } =
      path === undefined ? { ...noShelf, pending: undefined } : await shelfOf(path, lists, entries, patience);
    return {
      entries,
      library,
      hear,
      unreadable: unreadable
        .filter(({ by }) => by === undefined || by === lists[0])
        .map(({ span, message }) => ({ span: span ?? { start: 0, end: 0 }, message })),
      ...inForce([...preferences, ...(configuration?.styles ?? [])]),
      failOn: configuration?.failOn ?? 'warning',
      accepted: accepted.flatMap(({ value }) => value),
      mistakes: [
        ...cast.mistakes,
        ...accepted.flatMap(({ mistakes }) => mistakes),
        ...(configuration?.mistakes ?? []),
        ...unreadable.flatMap(({ by, span, message }) =>
          configuration && span && by !== undefined && by === lists[1]
            ? [{ path: configuration.path, text: configuration.text, span, message }]
            : [],
        ),
      ],
      ...(pending && { pending }),
    };
  };

  /** What the draft's front matter says for us. */
  const matterOf = async (path: string | undefined, text: FileText): Promise<Written<OurMatter>> => {
    const matter = readFrontMatter(text)?.matter;
    if (matter?.language !== 'yaml' || !ourKeys.test(matter.text)) return { value: noMatter, mistakes: [], text: '' };
    return frontMatters.inText(path ?? '', text.slice(0, matter.span.end), matter.text, matter.span.start);
  };

  /** The entity lists of a draft, the one that wins first: front matter, the file beside the draft, the nearest above it. */
  const castOf = async (path: string | undefined, matter: Written<OurMatter>): Promise<Found> => {
    const found = await Promise.all([
      inFrontMatter(path, matter),
      path === undefined ? nobody : inFile(listBeside(path)),
      path === undefined ? nobody : nearest(path, listName, inFile),
    ]);
    return together(found.map((part) => part ?? nobody));
  };

  const inFrontMatter = async (path: string | undefined, matter: Written<OurMatter>): Promise<Found> => {
    const { entries, mistakes } = await followed({ ...matter, value: matter.value.entities }, path, new Set());
    return {
      entries,
      mistakes: mistakes.map((mistake) => ({ ...mistake, path: mistake.path === path ? undefined : mistake.path })),
    };
  };

  /** Who names source documents for a draft: first its front matter, then the configuration. */
  const sourcesOf = (
    path: string,
    { value }: Written<OurMatter>,
    configuration: { readonly folder: string; readonly sources: readonly NamedSource[] } | undefined,
  ): readonly SourceNames[] => [
    { folder: files.folderOf(path) ?? path, named: value.sources },
    ...(configuration ? [{ folder: configuration.folder, named: configuration.sources }] : []),
  ];

  /** A draft's source documents. Those that take longer than one has patience for are what they were, and pending. */
  const shelfOf = async (
    path: string,
    lists: readonly SourceNames[],
    entries: readonly EntityEntry[],
    patience: number | undefined,
  ): Promise<Shelf & { readonly pending: Promise<boolean> | undefined }> => {
    const full = sources.shelf(path, lists, entries).then((shelf) => {
      const before = shelves.get(path) ?? noShelf;
      shelves.set(path, shelf);
      return { shelf, isNew: shelf.library !== before.library || shelf.unreadable.length !== before.unreadable.length };
    });
    const ready = await within(patience, full);
    if (ready) return { ...ready.shelf, pending: undefined };
    return { ...(shelves.get(path) ?? noShelf), pending: full.then(({ isNew }) => isNew) };
  };

  const inFile = async (path: string, from: ReadonlySet<string> = new Set()): Promise<Found | undefined> => {
    const written = await lists.at(path);
    return written && followed(written, path, new Set([...from, path]));
  };

  /** The entries of a list, and in their places those of the lists that it names. `from` are the files being read, which would go round in a circle. */
  const followed = async (
    { value, mistakes, text }: Written<EntityList>,
    path: string | undefined,
    from: ReadonlySet<string>,
  ): Promise<Found> => {
    const parts = value.map(async (item): Promise<Found> => {
      if (!('path' in item)) return { entries: [item], mistakes: [] };
      const folder = path === undefined ? undefined : files.folderOf(path);
      const named = folder === undefined ? undefined : files.resolve(folder, item.path);
      if (named !== undefined && from.has(named)) return nobody;
      const found = named === undefined ? undefined : await inFile(named, from);
      if (found || folder === undefined) return found ?? nobody;
      const message = `There is no file “${item.path}” here. Paths count from this file's folder.`;
      return { entries: [], mistakes: [{ path, text, span: item.span, message }] };
    });
    return together([{ entries: [], mistakes }, ...(await Promise.all(parts))]);
  };

  const rulesOf = async (path: string) => {
    const found = await (options.configuration === undefined
      ? nearest(path, configurationName, withFolder)
      : withFolder(files.resolve('.', options.configuration)));
    if (!found) return undefined;
    const { value, mistakes } = found.written;
    return {
      styles: stylesFor(value, files.relative(found.folder, path)),
      failOn: value.failOn,
      sources: value.sources,
      folder: found.folder,
      path: found.file,
      text: found.written.text,
      mistakes,
    };
  };

  /** What all acceptance files in a draft's folder and above it say. */
  const acceptedAbove = async (path: string) => {
    const found = await Promise.all(foldersAbove(path).map((folder) => acceptances.at(acceptancesIn(folder))));
    return found.filter((written) => written !== undefined);
  };

  const acceptancesIn = (folder: string) => files.resolve(folder, acceptancesName);

  const acceptancesFile: Workspace['acceptancesFile'] = async (path) => {
    const found = await nearest(path, acceptancesName, async (file) =>
      (await acceptances.at(file)) ? file : undefined,
    );
    return found ?? acceptancesIn(files.folderOf(path) ?? '.');
  };

  const withFolder = async (path: string) => {
    const written = await configurations.at(path);
    return written && { written, file: path, folder: files.folderOf(path) ?? path };
  };

  /** The folder of a draft, and those above it. */
  const foldersAbove = (path: string): readonly string[] => {
    const folders: string[] = [];
    for (let at = files.folderOf(path); at !== undefined; at = files.folderOf(at)) folders.push(at);
    return folders;
  };

  /** What `read` finds in the nearest file of this name, in the draft's folder or above. */
  const nearest = async <T>(path: string, name: string, read: (path: string) => Promise<T | undefined>) => {
    for (const folder of foldersAbove(path)) {
      const found = await read(files.resolve(folder, name));
      if (found) return found;
    }
    return undefined;
  };

  return {
    settings,
    acceptancesFile,
    refresh: () => {
      lists.refresh();
      acceptances.refresh();
      configurations.refresh();
    },
  };
}

/** The path of the entity list beside a draft. */
export const listBeside = (draft: string): string => draft.replace(/\.[^./\\]*$/, '') + '.entities.yaml';

const nobody: Found = { entries: [], mistakes: [] };
const noShelf: Shelf = { library: undefined, unreadable: [], hear: () => Promise.resolve(undefined) };
const noMatter: OurMatter = { entities: [], sources: [] };

function together(parts: readonly Found[]): Found {
  return { entries: parts.flatMap(({ entries }) => entries), mistakes: parts.flatMap(({ mistakes }) => mistakes) };
}

function readMatter(file: Value) {
  const entities = entitiesOf(file);
  const list = file.entries?.find(({ key }) => key === 'sources')?.value;
  const sources = list ? readSourceList(list) : { value: [], mistakes: [] };
  return {
    value: { entities: entities.value, sources: sources.value },
    mistakes: [...entities.mistakes, ...sources.mistakes],
  };
}

function entitiesOf(file: Value) {
  const list = file.entries?.find(({ key }) => key === 'entities')?.value;
  return list ? readEntityList(list) : { value: [], mistakes: [] };
}

function firstOfEachName(entries: readonly EntityEntry[]): EntityEntry[] {
  const byName = new Map<string, EntityEntry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (!byName.has(name)) byName.set(name, entry);
  }
  return [...byName.values()];
}
