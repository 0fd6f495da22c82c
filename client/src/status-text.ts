// The words of the status item. Knows no editor.
import type { Translate } from '../../server/src/reports/profile.ts';

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
export function describe({ server, checking, findings }: Situation, t: Translate): StatusText {
  if (server === 'gone')
    return {
      text: '$(error) Says Who',
      tooltip: t('Says Who has stopped. Click to start it again.'),
      alarming: true,
    };
  if (server === 'starting')
    return {
      text: `$(sync~spin) Says Who: ${t('starting…')}`,
      tooltip: t('Says Who is starting.'),
      alarming: false,
    };
  const count = findings === 0 ? t('no findings') : findings === 1 ? t('1 finding') : t('{0} findings', findings);
  const tooltip = t('Says Who: {0} in this draft. Click to list them.', count);
  return checking
    ? { text: `$(sync~spin) Says Who: ${t('checking…')}`, tooltip, alarming: false }
    : { text: `${findings === 0 ? '$(check)' : '$(comment-unresolved)'} Says Who: ${count}`, tooltip, alarming: false };
}
