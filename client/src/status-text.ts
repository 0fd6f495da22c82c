// The words of the status item. Knows no editor.

export interface Situation {
  readonly server: 'starting' | 'running' | 'gone';
  readonly checking: boolean;
  readonly findings: number;
}

export interface StatusText {
  /** with the editor's icon syntax */
  readonly text: string;
  readonly tooltip: string;
  readonly alarming: boolean;
}

/** What the status bar says in a situation. */
export function describe({ server, checking, findings }: Situation): StatusText {
  if (server === 'gone')
    return { text: '$(error) Says Who', tooltip: 'Says Who has stopped. Click to start it again.', alarming: true };
  if (server === 'starting')
    return { text: '$(sync~spin) Says Who: starting…', tooltip: 'Says Who is starting.', alarming: false };
  const count = findings === 0 ? 'no findings' : findings === 1 ? '1 finding' : `${String(findings)} findings`;
  const tooltip = `Says Who: ${count} in this draft. Click to list them.`;
  return checking
    ? { text: '$(sync~spin) Says Who: checking…', tooltip, alarming: false }
    : { text: `${findings === 0 ? '$(check)' : '$(comment-unresolved)'} Says Who: ${count}`, tooltip, alarming: false };
}
