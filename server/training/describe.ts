// Scores as a person reads them.
import type { Rate, Score } from './score.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
const row = (name: string, { precision, recall, f1 }: Rate, speaker?: number): string =>
  name.padEnd(18) +
  percent(precision) +
  percent(recall) +
  percent(f1) +
  (speaker === undefined ? '' : percent(speaker));

/** A score as a table. */
export function describe({ articles, exact, overlap, strict, sentences, quotations }: Score): string {
  return [
    `${articles} articles`.padEnd(18) + '     P     R    F1  speaker',
    row('exact source', exact.source),
    row('exact cue', exact.cue),
    row('exact content', exact.content),
    row('overlap 0.3', overlap, overlap.speaker),
    row('overlap 0.8', strict, strict.speaker),
    row('sentence', sentences),
    `quotations ${quotations.count}: found ${percent(quotations.found)}  right speaker ${percent(quotations.speaker)}`,
  ].join('\n');
}
