// Trains the attribution model: `npm run train -- CORPUS [WEIGHTS]`. CORPUS is a file of annotated articles, one JSON object a
// line, or a folder with such a file by the name of train.jsonl. WEIGHTS is the file to write: the model's own if not given.
import fs from 'node:fs';
import path from 'node:path';
import { LEAST_CONFIDENCE } from '../src/attribution/model/judge.ts';
import type { Range } from '../src/attribution/model/labels.ts';
import type { TokenAttribution } from '../src/attribution/model/read-block.ts';
import { writeWeights } from '../src/attribution/model/weights.ts';
import { readArticles, type AnnotatedAttribution, type Passage, type Stretch } from './corpus.ts';
import { describe } from './describe.ts';
import { readDocuments } from './documents.ts';
import { score } from './score.ts';
import { SETTINGS, train } from './training.ts';

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

const { documents, lexicon } = readDocuments(articles);
report(`${articles.length} articles read`);
const { weights, found } = train(documents, lexicon, SETTINGS, report);
const predictions = documents.map((document) =>
  document.passages.flatMap((passage, p) => told(passage, found.get(document)?.[p] ?? [])),
);
report('on each article, by weights that have not seen it, without the conventions for whole documents:');
console.log(describe(score(articles, predictions)));
const bytes = writeWeights(weights);
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
