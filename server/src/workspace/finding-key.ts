// What a finding is about, whatever stands around it: what tells an old finding from a new one after edits elsewhere.
import type { Draft } from '../draft/draft.ts';
import { placeAt, sentenceAt } from '../prose/places.ts';
import type { Finding, RuleCode } from '../rules/rule.ts';

export interface FindingKey {
  readonly code: RuleCode;
  /** the words that the finding covers */
  readonly words: string;
  /** the sentence that they begin in; empty where they stand in no prose */
  readonly sentence: string;
}

/** The key of one of a draft's findings. Equal findings of one draft have equal keys: count them. */
export function findingKey({ prose }: Draft, { code, span }: Pick<Finding, 'code' | 'span'>): FindingKey {
  const place = placeAt(prose, span.start);
  const block = place && prose.blocks[place.block];
  const sentence = place && sentenceAt(prose, place.block, place.start);
  return {
    code,
    words: comparable(prose.file.slice(span.start, span.end)),
    sentence: block && sentence ? comparable(block.text.slice(sentence.start, sentence.end)) : '',
  };
}

/** Text as it compares: line breaks and quotation marks of any shape are one, and so are two ways to write an accent. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
