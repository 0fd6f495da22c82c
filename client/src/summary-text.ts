// What Check Workspace came to, in a sentence. Knows no editor.
import type { WorkspaceSummary } from '../../server/src/language-server/workspace-check.ts';
import type { Translate } from '../../server/src/reports/profile.ts';

/** The sentence that the editor shows at the end. */
export function summaryText(summary: WorkspaceSummary, t: Translate): string {
  const { drafts, checked, draftsWithFindings, findings, unreadable, cancelled } = summary;
  if (drafts === 0) return t('There are no Markdown drafts in this workspace.');
  const parts = [
    cancelled ? t('Stopped after {0} of {1} drafts.', checked, drafts) : checkedText(checked, t),
    findings === 0 ? t('Nothing to report.') : findingsText(findings, draftsWithFindings, t),
    ...(unreadable > 0 ? [t('{0} could not be read.', unreadable)] : []),
  ];
  return parts.join(' ');
}

const checkedText = (checked: number, t: Translate): string =>
  checked === 1 ? t('One draft checked.') : t('{0} drafts checked.', checked);

function findingsText(findings: number, drafts: number, t: Translate): string {
  if (findings === 1) return t('One finding.');
  return drafts === 1
    ? t('{0} findings in one of them.', findings)
    : t('{0} findings in {1} of them.', findings, drafts);
}
