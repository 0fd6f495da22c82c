// All rules on one screen.
import type { Rule } from './rule.ts';
import { anonymousSource } from './anonymous-source.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { vagueSource } from './vague-source.ts';

export const rules: readonly Rule[] = [unattributedQuote, vagueSource, anonymousSource, unbalancedQuote];
