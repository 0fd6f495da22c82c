// `--fix`: applies the fixes that need nobody's judgement, and shows them as a diff.
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { applyEdits } from '../rules/apply.ts';
import type { Edit, Finding, RuleCode } from '../rules/rule.ts';
import type { CheckedDraft } from '../workspace/check-draft.ts';

/** Rules whose preferred fix touches marks only, never a word or a name: no one need read it first. */
const safe: ReadonlySet<RuleCode> = new Set(['unbalanced-quote']);
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
    const fixes = disjoint(mended.findings);
    if (fixes.length === 0) return mended;
    const after = applyEdits(mended.text, fixes.flat());
    mended = { ...(await check(after)), text: after, fixed: mended.fixed + fixes.length };
  }
  return { ...(await check(text)), text, fixed: 0 };
}

/** The edits of the safe fixes, as many fixes as can be applied together. */
function disjoint(findings: readonly Finding[]): (readonly Edit[])[] {
  const taken: Edit[] = [];
  const fixes: (readonly Edit[])[] = [];
  for (const { code, fixes: offered } of findings) {
    const edits = offered.find(({ preferred }) => preferred)?.edits ?? [];
    if (!safe.has(code) || edits.length === 0) continue;
    if (edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...edits);
    fixes.push(edits);
  }
  return fixes;
}

const touch = ({ span: a }: Edit, { span: b }: Edit) => a.start <= b.end && b.start <= a.end;

/** Replaces a file whole: a reader sees the old text or the new one, never a part. Throws when it cannot be written. */
export function replaceFile(path: string, text: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.${String(process.pid)}`);
  try {
    writeFileSync(fresh, text, { mode: statSync(path).mode });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** What mending changes, as a unified diff that `git apply` and `patch` take. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const name = path.replace(/^\/+/, '');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after);
  return patch.slice(patch.indexOf('---'));
}
