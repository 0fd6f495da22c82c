// A draft in, its findings out.
import type { Draft } from '../draft/draft.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules.ts';

/** All findings of a draft, in order of place, less those that a comment in the draft disables. */
export function check(draft: Draft): Finding[] {
  return rules
    .flatMap((rule) =>
      [...rule.check(draft)].map((report) => ({
        severity: rule.severity,
        related: [],
        fixes: [],
        ...report,
        code: rule.code,
      })),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
