// Learns the judge: what of a finding's signs tells that it is right.
import { JUDGE_WEIGHTS, judged } from '../src/attribution/model/judge.ts';
import type { Range } from '../src/attribution/model/labels.ts';
import type { TokenAttribution } from '../src/attribution/model/read-block.ts';
import type { Marked } from './corpus.ts';
import type { Document } from './documents.ts';

/** Weights for the judge, from what a model finds in documents that it has not seen. */
export function trainJudge(
  documents: readonly Document[],
  found: ReadonlyMap<Document, readonly (readonly TokenAttribution[])[]>,
): Int32Array {
  const signs: number[][] = [];
  const right: boolean[] = [];
  documents.forEach((document) => {
    document.passages.forEach(({ marked }, p) => {
      for (const attribution of found.get(document)?.[p] ?? []) {
        signs.push(judged(attribution.signs));
        right.push(marked.some((gold) => agrees(gold, attribution)));
      }
    });
  });
  const weights = new Float64Array(JUDGE_WEIGHTS);
  const squares = new Float64Array(JUDGE_WEIGHTS).fill(1e-8);
  for (let round = 0; round < 400; round++) {
    const gradient = new Float64Array(JUDGE_WEIGHTS);
    signs.forEach((x, i) => {
      const sum = x.reduce((all, value, k) => all + value * (weights[k] as number), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (right[i] ? 1 : 0);
      x.forEach((value, k) => ((gradient[k] as number) += error * value));
    });
    gradient.forEach((g, k) => {
      const slope = g + 0.5 * (k ? (weights[k] as number) : 0);
      (squares[k] as number) += slope * slope;
      (weights[k] as number) -= (0.3 * slope) / Math.sqrt(squares[k] as number);
    });
  }
  return Int32Array.from(weights, (w) => Math.round(w * 4096));
}

/** Whether the contents share enough tokens and the sources one, or the annotation has no source. */
function agrees(gold: Marked, found: TokenAttribution): boolean {
  const size = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const shared = (a: readonly Range[], b: readonly Range[]): number =>
    a.reduce(
      (sum, x) => sum + b.reduce((s, y) => s + Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from)), 0),
      0,
    );
  const dice = (2 * shared(gold.contents, found.contents)) / (size(gold.contents) + size(found.contents));
  return dice >= 0.3 && (gold.sources.length === 0 || shared(gold.sources, found.sources) > 0);
}
