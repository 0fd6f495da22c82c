// The door of the attribution model: a paragraph's reading and its quotations in, who said what in it out.
import { firstWhere } from '../../prose/in-order.ts';
import type { Reading } from '../../prose/prose.ts';
import type { ParagraphAttribution, Stretch } from '../paragraph-attribution.ts';
import type { Range } from './labels.ts';
import { modelOf, readBlock, type Model, type TokenAttribution } from './read-block.ts';
import { told } from './told.ts';
import file from './weights.bin';
import { readWeights } from './weights.ts';

let model: Model | undefined;

/** Longer sentences are no prose: in 48,000 sentences of news and blogs the longest had 222 words. */
const LONGEST_SENTENCE = 400;

/**
 * Who said what in one paragraph, in order of the cues. `quoted` are its outermost quotations, marks included, in order and
 * disjoint. None where what is read is no prose. The weights are loaded at the first call and kept.
 */
export function readByModel(reading: Reading, quoted: readonly Stretch[]): ParagraphAttribution[] {
  if (reading.sentences.some(({ first, last }) => last - first > LONGEST_SENTENCE)) return [];
  model ??= modelOf(readWeights(file));
  const stretch = ({ from, to }: Range): Stretch => [
    reading.tokens[from]?.start ?? 0,
    reading.tokens[to - 1]?.end ?? 0,
  ];
  const quotationsIn = ({ contents }: TokenAttribution): number[] =>
    contents.flatMap((content) => within(stretch(content), quoted));
  return told(readBlock(model, reading, quoted), quotationsIn).map(({ cue, sources, contents, confidence }) => ({
    source: sources.map((source) => stretch(withName(reading, source))),
    cue: [stretch(cue)],
    content: contents.map(stretch),
    confidence,
  }));
}

/** Which of the paragraph's quotations, in order and disjoint, a stretch holds a part of. */
function within([start, end]: Stretch, quoted: readonly Stretch[]): number[] {
  const found: number[] = [];
  let i = firstWhere(quoted.length, (at) => (quoted[at]?.[1] ?? 0) > start);
  for (; (quoted[i]?.[0] ?? end) < end; i++) found.push(i);
  return found;
}

/** A source with the name that it describes: where a sentence begins “Li Wen, a farmer, says”, all of its subject speaks. */
function withName({ tokens, sentences }: Reading, { from, to }: Range): Range {
  const described = tokens[from]?.pos === 'DET' && tokens[from - 1]?.text === ',' && tokens[to]?.text === ',';
  const start = described ? sentences.find(({ first, last }) => first < from && from < last)?.first : undefined;
  const name = start === undefined ? [] : tokens.slice(start, from - 1);
  const isName =
    name[0]?.pos === 'PROPN' &&
    name.every(({ pos, text }, k) => pos === 'PROPN' || text === '-' || name[k - 1]?.text === '-');
  return { from: isName && start !== undefined ? start : from, to };
}
