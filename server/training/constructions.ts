// Where who-said-what is good and bad: annotated attributions by how they are written, and predictions by their confidence.
import type { AnnotatedAttribution, Article, Stretch } from './corpus.ts';

export interface Construction {
  readonly name: string;
  readonly count: number;
  /** attributions whose content shares enough characters with a prediction's (Dice 0.3) */
  readonly found: number;
  /** those of them whose source the prediction's touches */
  readonly right: number;
}

/** How an attribution is written: by its content, its source and its cue. */
function kindsOf({ source, cue, content }: AnnotatedAttribution, text: string): string[] {
  const words = (list: readonly Stretch[]): string => list.map(([s, e]) => text.slice(s, e)).join(' ');
  const said = words(content);
  const marks = /^\W*["“]/.test(said) && /["”]\W*$/.test(said);
  const sourceWords = words(source);
  const cueWords = words(cue).trim();
  return [
    marks ? 'direct' : /["“”]/.test(said) ? 'mixed' : 'indirect',
    source.length === 0
      ? 'no source'
      : /^(he|she|they|i|we|it|him|her|them|who)$/i.test(sourceWords.trim())
        ? 'source: pronoun'
        : /\p{Lu}/u.test(sourceWords.slice(1))
          ? 'source: name'
          : 'source: other',
    /^(said|says|say|told|tells|tell)$/i.test(cueWords)
      ? 'cue: say, tell'
      : /^according to$/i.test(cueWords)
        ? 'cue: according to'
        : !/\w/.test(cueWords)
          ? 'cue: a mark'
          : /\s/.test(cueWords)
            ? 'cue: several words'
            : 'cue: another word',
  ];
}

const size = (list: readonly Stretch[]): number => list.reduce((sum, [s, e]) => sum + e - s, 0);
const shared = (a: readonly Stretch[], b: readonly Stretch[]): number =>
  a.reduce(
    (sum, [s, e]) => sum + b.reduce((n, [from, to]) => n + Math.max(0, Math.min(e, to) - Math.max(s, from)), 0),
    0,
  );
const alike = (a: AnnotatedAttribution, b: AnnotatedAttribution): boolean =>
  2 * shared(a.content, b.content) >= 0.3 * (size(a.content) + size(b.content)) && size(a.content) > 0;

/** How well each construction is found. */
export function constructions(
  articles: readonly Article[],
  predictions: readonly (readonly AnnotatedAttribution[])[],
): Construction[] {
  const tallies = new Map<string, { name: string; count: number; found: number; right: number }>();
  articles.forEach((article, i) => {
    for (const gold of article.attributions) {
      if (gold.content.length === 0) continue;
      const hits = (predictions[i] ?? []).filter((predicted) => alike(gold, predicted));
      for (const name of kindsOf(gold, article.text)) {
        const tally = tallies.get(name) ?? { name, count: 0, found: 0, right: 0 };
        tallies.set(name, tally);
        tally.count++;
        if (hits.length) tally.found++;
        if (
          hits.some(({ source }) => (gold.source.length === 0 ? source.length === 0 : shared(gold.source, source) > 0))
        )
          tally.right++;
      }
    }
  });
  return [...tallies.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** For each tenth of confidence, how many predictions there are and how many have the content and source of an annotation. */
export function calibration(
  articles: readonly Article[],
  predictions: readonly (readonly (AnnotatedAttribution & { confidence: number })[])[],
): { least: number; count: number; right: number }[] {
  const tenths = Array.from({ length: 10 }, (_, k) => ({ least: k / 10, count: 0, right: 0 }));
  articles.forEach((article, i) => {
    for (const predicted of predictions[i] ?? []) {
      const tenth = tenths[Math.min(9, Math.floor(predicted.confidence * 10))];
      if (!tenth) continue;
      tenth.count++;
      const right = article.attributions.some(
        (gold) => alike(gold, predicted) && (gold.source.length === 0 || shared(gold.source, predicted.source) > 0),
      );
      if (right) tenth.right++;
    }
  });
  return tenths.filter(({ count }) => count > 0);
}
