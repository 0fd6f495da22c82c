// What a code host knows a finding by from one run to the next.
import { createHash } from 'node:crypto';
import { findingKey } from '../workspace/finding-key.ts';
import type { CheckedFile } from './format.ts';

/** A fingerprint for each finding of a draft: another for each, the same again after edits elsewhere. */
export function fingerprints({ path, draft, findings }: CheckedFile): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, words, sentence } = findingKey(draft, finding);
    const key = JSON.stringify([path, code, words, sentence]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256')
      .update(`${key} ${String(before)}`)
      .digest('hex');
  });
}
