// Tells the editor what checks said: diagnostics of drafts and of the files that people write for Says Who, and a draft's status.
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { changeOfList, spliced } from '../prose/change.ts';
import type { Severity } from '../rules/rule.ts';
import type { FileMistake } from '../workspace/mistake.ts';
import type { EditorAbilities } from './abilities.ts';
import { diagnostic, isSameDiagnostic, mistakeDiagnostic } from './diagnostics.ts';
import type { Host } from './host.ts';
import type { Checker, OpenDraft } from './open-drafts.ts';

/** What `says-who/status` tells: whether a check of the draft is due or under way, and how many findings the last one had. */
export interface DraftStatus {
  readonly uri: string;
  readonly checking: boolean;
  readonly findings: Readonly<Record<Severity, number>>;
}

const none: DraftStatus['findings'] = { error: 0, warning: 0, information: 0, hint: 0 };

export interface Publisher extends Omit<Checker, 'check' | 'delay'> {
  /** a draft that nobody has open was checked */
  readonly unopened: (draft: OpenDraft) => void;
}

/** The part of a checker that tells the editor. */
export function publisher(connection: Connection, { uriOf }: Host, abilities: EditorAbilities): Publisher {
  const counts = new Map<string, DraftStatus['findings']>();
  /** by open draft: what is shown of it */
  const shown = new Map<string, readonly Diagnostic[]>();
  /** by draft: the mistakes that its check met in other files */
  const mistakes = new Map<string, readonly FileMistake[]>();

  const tell = (uri: string, checking: boolean) => {
    const status: DraftStatus = { uri, checking, findings: counts.get(uri) ?? none };
    void connection.sendNotification('says-who/status', status);
  };

  /** Shows what all drafts' checks together say of other files, where this draft's changed what they say. */
  const tellMistakes = (draft: string, found: readonly FileMistake[]) => {
    const before = mistakes.get(draft) ?? [];
    if (before.length === 0 && found.length === 0) return;
    mistakes.set(draft, found);
    for (const path of new Set([...before, ...found].flatMap((mistake) => mistake.path ?? []))) {
      const inFile = [...mistakes.values()].flat().filter((mistake) => mistake.path === path);
      const once = new Map(inFile.map((mistake) => [`${String(mistake.span.start)} ${mistake.message}`, mistake]));
      void connection.sendDiagnostics({ uri: uriOf(path), diagnostics: [...once.values()].map(mistakeDiagnostic) });
    }
  };

  /** Shows what was found in a draft; `version` is that of an open one. */
  const show = ({ document, findings, settings: { mistakes: found } }: OpenDraft, version?: number) => {
    const { uri } = document;
    const diagnostics = again(shown.get(uri), [
      ...found.filter(({ path }) => path === undefined).map(mistakeDiagnostic),
      ...findings.map((finding) => diagnostic(finding, document, abilities, uriOf)),
    ]);
    if (version !== undefined) shown.set(uri, diagnostics);
    void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    tellMistakes(
      uri,
      found.filter(({ path }) => path !== undefined),
    );
  };

  const forget = (uri: string) => {
    counts.delete(uri);
    shown.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    tellMistakes(uri, []);
    mistakes.delete(uri);
    tell(uri, false);
  };

  return {
    due: (uri) => {
      tell(uri, true);
    },
    done: (draft) => {
      const { uri, version } = draft.document;
      counts.set(uri, countBySeverity(draft.findings));
      show(draft, version);
      tell(uri, false);
    },
    unopened: (draft) => {
      show(draft);
    },
    gone: forget,
    failed: (uri, error) => {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      forget(uri);
    },
  };
}

/** Diagnostics of a draft, where they are as they were before the same objects: those are sent as they were sent then. */
function again(before: readonly Diagnostic[] = [], now: readonly Diagnostic[]): Diagnostic[] {
  const change = changeOfList(before, now, isSameDiagnostic);
  return spliced(before, change, now.slice(change.start, change.newEnd));
}

function countBySeverity(findings: readonly { readonly severity: Severity }[]): DraftStatus['findings'] {
  const counts = { ...none };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
