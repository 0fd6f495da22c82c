// `--fix`: applies the fixes that need nobody's judgement, and shows them as a diff.
import { createTwoFilesPatch } from 'diff';
import { applyEdits } from '../rules/apply.ts';
import { fixesTogether, safeRules } from '../rules/fix-all.ts';
import type { CheckedDraft } from '../workspace/check-draft.ts';

/** A fix may uncover another finding; a draft that is not done after so many rounds is left as it is. */
const rounds = 10;

export interface Mended extends CheckedDraft {
  readonly text: string;
  /** how many fixes were applied */
  readonly fixed: number;
}

/** Applies safe fixes to a draft until none is left. */
export async function mend(text: string, check: (text: string) => Promise<CheckedDraft>): Promise<Mended> {
  let mended = { ...(await check(text)), text, fixed: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const fixes = fixesTogether(mended.findings.filter(({ code }) => safeRules.has(code)));
    if (fixes.length === 0) return mended;
    const after = applyEdits(
      mended.text,
      fixes.flatMap(({ edits }) => edits),
    );
    mended = { ...(await check(after)), text: after, fixed: mended.fixed + fixes.length };
  }
  return { ...(await check(text)), text, fixed: 0 };
}

/** What mending changes, as a unified diff that `git apply` and `patch` take. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = path.replace(/^\/+/, '');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after);
  return patch.slice(patch.indexOf('---'));
}
