// `--baseline`: the findings that an archive had when somebody drew the line. They are passed over, new ones are not.
// A baseline file has a draft a line, so that it merges and can be read: {"path": "…", "findings": [[code, words, sentence], …]}.
import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { findingKey } from '../workspace/finding-key.ts';
import { UsageError } from './usage-error.ts';

/** A finding as a baseline has it. */
type OldFinding = readonly [code: string, words: string, sentence: string];

export interface Baseline {
  /** The findings of a draft that the baseline does not know. One that it has twice is passed over twice. */
  readonly news: (path: string, draft: Draft, findings: readonly Finding[]) => Finding[];
}

/** Reads a baseline file. Throws `UsageError` when it is none. */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} does not exist or cannot be read: write it with “--write-baseline”`);
  });
  const old = new Map<string, readonly string[]>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = entryIn(line);
    if (!entry) throw new UsageError(`${file}:${String(index + 1)}: is no line of a baseline: write the file anew`);
    old.set(entry.path, [...(old.get(entry.path) ?? []), ...entry.findings.map((finding) => JSON.stringify(finding))]);
  }
  return {
    news: (path, draft, findings) => {
      const known = counted(old.get(pathIn(file, path)) ?? []);
      return findings.filter((finding) => {
        const key = JSON.stringify(oldFinding(draft, finding));
        const left = known.get(key) ?? 0;
        known.set(key, left - 1);
        return left <= 0;
      });
    },
  };
}

/** The line of the baseline `file` for a draft with these findings; nothing when there are none. */
export function baselineLine(file: string, path: string, findings: readonly OldFinding[]): string {
  return findings.length === 0 ? '' : `${JSON.stringify({ path: pathIn(file, path), findings })}\n`;
}

/** A finding as a baseline keeps it. */
export function oldFinding(draft: Draft, finding: Finding): OldFinding {
  const { code, words, sentence } = findingKey(draft, finding);
  return [code, words, sentence];
}

function entryIn(line: string): { path: string; findings: readonly unknown[] } | undefined {
  try {
    const { path, findings } = JSON.parse(line) as Partial<Record<string, unknown>>;
    return typeof path === 'string' && Array.isArray(findings) ? { path, findings } : undefined;
  } catch {
    return undefined;
  }
}

/** A draft as it is called from a baseline's folder, so that it can be checked from anywhere. */
const pathIn = (file: string, path: string): string => relative(dirname(file), path).split(sep).join('/');

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
