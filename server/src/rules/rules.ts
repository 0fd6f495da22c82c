// All rules on one screen.
import type { Rule } from './rule.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';

export const rules: readonly Rule[] = [unbalancedQuote];
