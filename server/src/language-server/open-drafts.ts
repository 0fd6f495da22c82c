// The drafts open in the editor. Each version is checked at most once: soon after a change, or as soon as someone asks;
// one draft at a time, with a breath between for whatever else the editor wants.
import type { TextDocuments } from 'vscode-languageserver';
import type { CheckedDraft } from '../workspace/check-draft.ts';
import { breath, Superseded } from './breath.ts';
import type { DraftDocument } from './draft-document.ts';

/** A draft as it stands in the editor, and what its check said. */
export interface OpenDraft extends CheckedDraft {
  readonly document: DraftDocument;
}

export interface OpenDrafts {
  /** The present version of a draft, checked; undefined when it is not open or not to be checked. */
  readonly current: (uri: string) => Promise<OpenDraft | undefined>;
  /** All drafts, each in its present version. */
  readonly all: () => Promise<readonly OpenDraft[]>;
  /** Checks every draft again, since what is in force may have changed. */
  readonly recheck: () => void;
}

/** How drafts are checked, and who wants to know. */
export interface Checker {
  /**
   * Checks a draft, with what is left of its last check. Undefined when it is not to be checked. May throw `Superseded` when the
   * check is not wanted any more.
   */
  readonly check: (
    document: DraftDocument,
    last: CheckedDraft | undefined,
    isWanted: () => boolean,
  ) => Promise<CheckedDraft | undefined>;
  /** how long to wait after a change, in milliseconds */
  readonly delay: (uri: string) => Promise<number>;
  readonly due: (uri: string) => void;
  readonly done: (draft: OpenDraft) => void;
  /** the draft was closed, or is not to be checked any more */
  readonly gone: (uri: string) => void;
  readonly failed: (uri: string, error: unknown) => void;
}

/** A check of one version, under way or done. */
interface Check {
  readonly document: DraftDocument;
  readonly result: Promise<CheckedDraft | undefined>;
}

/** What is remembered of an open draft: the check of its latest version, and the last one done. */
interface Memory {
  timer?: ReturnType<typeof setTimeout>;
  check?: Check | undefined;
  last?: CheckedDraft | undefined;
}

/** A check that something overtook, a keystroke or news of what is in force, has no result; another is under way, or due. */
function unlessSuperseded(error: unknown): undefined {
  if (!(error instanceof Superseded)) throw error;
}

/** Watches `documents` and has `checker` check them. */
export function openDrafts(documents: TextDocuments<DraftDocument>, checker: Checker): OpenDrafts {
  const memories = new Map<string, Memory>();
  const queue = new Set<string>();
  /** the draft whose check is under way */
  let under: string | undefined;

  const current: OpenDrafts['current'] = async (uri) => {
    for (;;) {
      const document = documents.get(uri);
      const memory = memories.get(uri);
      if (!document || !memory) return undefined;
      if (memory.check?.document !== document) {
        const isWanted = () => memory.check === fresh && documents.get(uri) === document;
        const fresh: Check = { document, result: checker.check(document, memory.last, isWanted) };
        memory.check = fresh;
      }
      const under = memory.check;
      const checked = await under.result.catch(unlessSuperseded);
      if (memory.check !== under || documents.get(uri) !== document) continue;
      memory.last = checked;
      return checked && { ...checked, document };
    }
  };

  const work = async (): Promise<void> => {
    if (under !== undefined) return;
    for (const uri of queue) {
      queue.delete(uri);
      under = uri;
      try {
        const draft = await current(uri);
        if (draft) checker.done(draft);
        else checker.gone(uri);
      } catch (error) {
        checker.failed(uri, error);
      }
      if (queue.size > 0) await breath();
    }
    under = undefined;
  };

  const begin = (uri: string): void => {
    queue.add(uri);
    void work();
  };

  const schedule = async (uri: string, memory: Memory, delay: Promise<number> | number): Promise<void> => {
    const milliseconds = await delay;
    if (memories.get(uri) !== memory) return;
    clearTimeout(memory.timer);
    // Even a timer of no time takes a millisecond.
    if (milliseconds > 0) {
      memory.timer = setTimeout(begin, milliseconds, uri);
    } else {
      begin(uri);
      await breath();
      // A check that is done by now is not worth telling of.
      if (under !== uri && !queue.has(uri)) return;
    }
    checker.due(uri);
  };

  documents.onDidChangeContent(({ document: { uri } }) => {
    const known = memories.get(uri);
    const memory = known ?? {};
    memories.set(uri, memory);
    void schedule(uri, memory, known ? checker.delay(uri) : 0);
  });
  documents.onDidClose(({ document: { uri } }) => {
    const memory = memories.get(uri);
    clearTimeout(memory?.timer);
    if (memory) memory.check = undefined;
    memories.delete(uri);
    queue.delete(uri);
    checker.gone(uri);
  });

  return {
    current,
    all: async () => (await Promise.all([...memories.keys()].map(current))).filter((draft) => draft !== undefined),
    recheck: () => {
      for (const [uri, memory] of memories) {
        memory.check = undefined;
        void schedule(uri, memory, 0);
      }
    },
  };
}
