// Counts in words.
import type { Severity } from '../rules/rule.ts';

/** "1 draft", "1,200 drafts". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** "2 warnings", "2 information". */
export function countedFindings(count: number, severity: Severity): string {
  return severity === 'information' ? `${count.toLocaleString('en')} information` : counted(count, severity);
}
