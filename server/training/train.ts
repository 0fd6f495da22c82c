// Trains the attribution model: `npm run train -- CORPUS [WEIGHTS]`. CORPUS is a file of annotated articles, one JSON object a
// line, or a folder with such a file by the name of train.jsonl. WEIGHTS is the file to write: the model's own if not given.
// Every tenth article is first kept apart, to measure by and to calibrate the confidence; then
// the same features learn on with all.
import fs from 'node:fs';
import path from 'node:path';
import { modelOf, type TokenAttribution } from '../src/attribution/model/read-block.ts';
import type { Range } from '../src/attribution/model/labels.ts';
import { LEAST_CONFIDENCE } from '../src/attribution/model/judge.ts';
import { writeWeights } from '../src/attribution/model/weights.ts';
import { readArticles, type AnnotatedAttribution, type Passage, type Stretch } from './corpus.ts';
import { describe } from './describe.ts';
import { score } from './score.ts';
import { jackknifed, readAll, readDocuments, SETTINGS, train, trainJudge, trainOn } from './training.ts';

const [corpus, target = 'server/src/attribution/model/weights.bin'] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('Usage: npm run train -- CORPUS [WEIGHTS]');
  process.exit(2);
}
const file = fs.statSync(corpus).isDirectory() ? path.join(corpus, 'train.jsonl') : corpus;
const articles = readArticles(fs.readFileSync(file, 'utf8'));
const started = performance.now();
const report = (line: string): void => {
  console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${line}`);
};

const isApart = (i: number): boolean => i % 10 === 3;
const all = readDocuments(articles);
report(`${articles.length} articles read`);
const candidates = jackknifed(all.documents, SETTINGS, report);
report('without every tenth article');
const seen = all.documents.filter((_, i) => !isApart(i));
const partial = train(seen, all.lexicon, candidates, SETTINGS, report);
const apart = articles.filter((_, i) => isApart(i));
const unseen = all.documents.filter((_, i) => isApart(i));
const judge = trainJudge(unseen, readAll(modelOf(partial), unseen));
const found = readAll(modelOf({ ...partial, judge }), unseen);
const predictions = unseen.map(({ passages }, d) =>
  passages.flatMap((passage, p) => told(passage, found[d]?.[p] ?? [])),
);
report('on the articles kept apart, without the conventions for whole documents:');
console.log(describe(score(apart, predictions)));

report('with all articles');
const bytes = writeWeights({ ...trainOn(partial, all.documents, all.lexicon, candidates, SETTINGS, report), judge });
fs.writeFileSync(target, bytes);
report(`${target}: ${bytes.length} bytes`);

function told({ starts, ends }: Passage, attributions: readonly TokenAttribution[]): AnnotatedAttribution[] {
  const place = ({ from, to }: Range): Stretch => [starts[from] as number, ends[to - 1] as number];
  return attributions
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map(({ cue, sources, contents }) => ({
      source: sources.map(place),
      cue: [place(cue)],
      content: contents.map(place),
    }));
}
