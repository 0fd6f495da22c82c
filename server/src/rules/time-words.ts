// Words that say when, between a source and its verb: "critics late Friday warned", "officials this week told of".
import type { Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';

const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/;
const PARTS = /^(?:morning|afternoon|evening|night)$/;
const SPANS = /^(?:morning|afternoon|evening|weekend|week|month|year|spring|summer|fall|autumn|winter)$/;

/** The index after the words that say when from `at` on; `at` itself where there are none. */
export function timeEnd(tokens: readonly Token[], at: number): number {
  const from = /^(?:early|earlier|late|later)$/.test(lower(tokens[at])) ? at + 1 : at;
  if (DAYS.test(lower(tokens[from]))) return PARTS.test(lower(tokens[from + 1])) ? from + 2 : from + 1;
  return /^(?:this|last)$/.test(lower(tokens[from])) && SPANS.test(lower(tokens[from + 1])) ? from + 2 : at;
}
