// Where the page of a rule stands.
import type { RuleCode } from '../rules/rule.ts';

const pages = 'https://github.com/says-who/says-who/blob/main/docs/rules/';

/** The address of a rule's page. */
export function rulePage(code: RuleCode): string {
  return `${pages}${code}.md`;
}
