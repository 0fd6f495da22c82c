// Measures who-said-what against an annotated corpus, from Markdown to attributions: `npm run evaluate -- CORPUS.jsonl`.
import fs from 'node:fs';
import { readAttributions } from '../src/attribution/attributions.ts';
import { readQuotations } from '../src/attribution/quotations.ts';
import { fileSpan } from '../src/prose/places.ts';
import type { Place } from '../src/prose/prose.ts';
import { readProse } from '../src/prose/read-prose.ts';
import { calibration, constructions } from './constructions.ts';
import { readArticles, type AnnotatedAttribution, type Stretch } from './corpus.ts';
import { describe } from './describe.ts';
import { score } from './score.ts';

const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('Usage: npm run evaluate -- CORPUS.jsonl');
  process.exit(2);
}
const articles = readArticles(fs.readFileSync(corpus, 'utf8'));
const predictions = articles.map(({ text }) => attributionsOf(text));
console.log(describe(score(articles, predictions)));

const percent = (share: number): string => (100 * share).toFixed(1).padStart(8);
console.log('\npublisher           source     cue content overlap sentence  found speaker');
for (const publisher of [...new Set(articles.map((article) => article.publisher ?? ''))].sort()) {
  const own = [...articles.keys()].filter((i) => (articles[i]?.publisher ?? '') === publisher);
  const s = score(
    own.flatMap((i) => articles[i] ?? []),
    own.map((i) => predictions[i] ?? []),
  );
  const shares = [
    s.exact.source.f1,
    s.exact.cue.f1,
    s.exact.content.f1,
    s.overlap.f1,
    s.sentences.f1,
    s.quotations.found,
    s.quotations.speaker,
  ];
  console.log(publisher.padEnd(18) + shares.map(percent).join(''));
}

console.log('\nconstruction             count   found right source');
for (const { name, count, found, right } of constructions(articles, predictions))
  console.log(name.padEnd(22) + String(count).padStart(8) + percent(found / count) + percent(right / count));

console.log('\nconfidence   count   right');
for (const { least, count, right } of calibration(articles, predictions))
  console.log(`from ${least.toFixed(1)}`.padEnd(10) + String(count).padStart(8) + percent(right / count));

function attributionsOf(text: string): (AnnotatedAttribution & { confidence: number })[] {
  const prose = readProse(text);
  const places = (list: readonly Place[]): Stretch[] =>
    list.map((place) => {
      const { start, end } = fileSpan(prose, place);
      return [start, end];
    });
  return readAttributions(prose, readQuotations(prose)).map(({ source, cue, content, confidence }) => ({
    source: places(source),
    cue: places(cue),
    content: places(content),
    confidence,
  }));
}
