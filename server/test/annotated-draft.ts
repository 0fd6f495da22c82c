// A draft with its findings written under the lines that they belong to, so that a person can read what is reported and why:
//
//     Experts say the dam will hold.
//     ^^^^^^^ vague-source: “Experts” names nobody. …
//
// A finding that goes on to the next line is marked to the end of its first. Under it, “→” shows the lines that its first fix
// changes, as they read afterwards, “+” those that it adds.
import { applyEdits } from '../src/rules/apply.ts';
import type { Finding } from '../src/rules/rule.ts';

const annotation = /^ *(?:\^+ [a-z-]+: |[→+] )/;

/** The draft without what `annotate` adds. */
export function withoutAnnotations(annotated: string): string {
  return annotated
    .split('\n')
    .filter((line) => !annotation.test(line))
    .join('\n');
}

/** The draft with its findings below the lines at which they start. */
export function annotate(draft: string, findings: readonly Finding[]): string {
  let offset = 0;
  return draft
    .split('\n')
    .flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      const here = findings.filter(({ span }) => start <= span.start && span.start < offset);
      return [line, ...here.flatMap((finding) => notes(draft, finding, start, line.length))];
    })
    .join('\n');
}

function notes(
  draft: string,
  { span, code, message, fixes: [fix] }: Finding,
  lineStart: number,
  length: number,
): string[] {
  const from = span.start - lineStart;
  const width = Math.max(1, Math.min(span.end - lineStart, length) - from);
  const indent = ' '.repeat(from);
  const changed = fix ? changedLines(draft, applyEdits(draft, fix.edits)) : [];
  return [`${indent}${'^'.repeat(width)} ${code}: ${message}`, ...changed.map((line) => `${indent}${line}`)];
}

function changedLines(before: string, after: string): string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length === now.length) return now.filter((line, i) => line !== old[i]).map((line) => `→ ${line}`);
  const had = new Set(old);
  return now.filter((line) => !had.has(line)).map((line) => `+ ${line}`);
}
