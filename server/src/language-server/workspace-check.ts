// Checks all drafts of the workspace's folders, the ones that nobody has open too, and keeps what it said of those true.
import type { TextDocuments } from 'vscode-languageserver';
import type { CheckedDraft } from '../workspace/check-draft.ts';
import { readText, Unreadable } from '../workspace/read-text.ts';
import { draftDocuments, type DraftDocument } from './draft-document.ts';
import type { Host } from './host.ts';
import type { OpenDraft, OpenDrafts } from './open-drafts.ts';
import { breath } from './breath.ts';

/** What a check of the workspace came to. */
export interface WorkspaceSummary {
  /** how many drafts there are, and how many of them were checked before it was cancelled */
  readonly drafts: number;
  readonly checked: number;
  readonly draftsWithFindings: number;
  readonly findings: number;
  /** drafts that are not text, or may not be read */
  readonly unreadable: number;
  readonly cancelled: boolean;
}

/** Is told how many of how many drafts are done; answers whether to go on. */
export type GoOn = (done: number, drafts: number) => boolean;

export interface WorkspaceCheck {
  /** Checks every draft in the folders (paths). What has not changed since the last time is not checked again. */
  readonly run: (folders: readonly string[], goOn: GoOn) => Promise<WorkspaceSummary>;
  /** Tells that files on disk changed: paths, undefined for those that have none. */
  readonly changed: (paths: readonly (string | undefined)[]) => void;
  /** Tells that what is in force for any draft may have changed. */
  readonly changedForAll: () => void;
}

export interface WorkspaceChecker {
  readonly host: Host;
  readonly documents: TextDocuments<DraftDocument>;
  readonly drafts: OpenDrafts;
  /** Checks a draft; undefined when it is not to be checked. */
  readonly check: (document: DraftDocument) => Promise<CheckedDraft | undefined>;
  /** Shows what is reported of a draft that nobody has open. */
  readonly show: (draft: OpenDraft) => void;
  readonly forget: (uri: string) => void;
}

/** What is known of a draft that nobody has open: the file as it was when it was checked. */
interface Known {
  readonly stamp: string;
  readonly era: number;
  readonly findings: number;
}

export function workspaceCheck({ host, documents, drafts, check, show, forget }: WorkspaceChecker): WorkspaceCheck {
  const known = new Map<string, Known>();
  /** paths of files that count as backup for some draft */
  const sources = new Set<string>();
  /** goes up when something that any draft depends on changes */
  let era = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One job at a time, in order. */
  const enqueue = <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };

  const openAt = (path: string): DraftDocument | undefined =>
    documents.all().find(({ uri }) => host.pathOf(uri) === path);

  const drop = (path: string): void => {
    if (known.delete(path) && !openAt(path)) forget(host.uriOf(path));
  };

  /** How many findings the draft at a path has; undefined when it cannot be read. */
  const findingsIn = async (path: string): Promise<number | undefined> => {
    const open = openAt(path);
    if (open) {
      const current = await drafts.current(open.uri);
      known.set(path, { stamp: '', era, findings: current?.findings.length ?? 0 });
      return current?.findings.length ?? 0;
    }
    const stamp = (await host.files.look(path))?.stamp;
    const before = known.get(path);
    if (stamp !== undefined && before?.stamp === stamp && before.era === era) return before.findings;
    const text = await textOf(path);
    if (stamp === undefined || text === undefined) {
      drop(path);
      return undefined;
    }
    const document = draftDocuments.create(host.uriOf(path), 'markdown', 0, text);
    const checked = await check(document);
    const findings = checked?.findings.length ?? 0;
    known.set(path, { stamp, era, findings });
    if (openAt(path)) return findings;
    if (!checked) {
      forget(document.uri);
      return findings;
    }
    const folder = host.files.folderOf(path) ?? path;
    for (const { document: source } of checked.draft.backup?.library.readings ?? [])
      sources.add(host.files.resolve(folder, source.path));
    show({ ...checked, document });
    return findings;
  };

  const textOf = async (path: string): Promise<string | undefined> => {
    const bytes = await host.files.read(path);
    try {
      return bytes && readText(bytes);
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  };

  const run: WorkspaceCheck['run'] = (folders, goOn) =>
    enqueue(async () => {
      const paths = [...new Set((await Promise.all(folders.map(host.draftsIn))).flat())];
      const there = new Set(paths);
      for (const path of [...known.keys()]) if (!there.has(path)) drop(path);
      const counts: (number | undefined)[] = [];
      for (const path of paths) {
        if (!goOn(counts.length, paths.length)) break;
        counts.push(await findingsIn(path));
        await breath();
      }
      const readable = counts.filter((count) => count !== undefined);
      return {
        drafts: paths.length,
        checked: counts.length,
        draftsWithFindings: readable.filter((count) => count > 0).length,
        findings: readable.reduce((sum, count) => sum + count, 0),
        unreadable: counts.length - readable.length,
        cancelled: counts.length < paths.length,
      };
    });

  /** Checks again what was checked before, behind whatever is under way. */
  const again = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    void enqueue(async () => {
      for (const path of paths) {
        if (!known.has(path)) continue;
        await findingsIn(path);
        await breath();
      }
    });
  };

  const changedForAll = (): void => {
    era += 1;
    again([...known.keys()]);
  };

  documents.onDidClose(({ document: { uri } }) => {
    const path = host.pathOf(uri);
    if (path !== undefined) again([path]);
  });

  return {
    run,
    changed: (paths) => {
      const isDraft = (path: string | undefined): path is string =>
        path !== undefined && known.has(path) && !sources.has(path);
      if (paths.every(isDraft)) again(paths);
      else changedForAll();
    },
    changedForAll,
  };
}
