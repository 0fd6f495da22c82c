import { describe, expect, it } from 'vitest';
import { modelOf, readBlock } from '../src/attribution/model/read-block.ts';
import { writeWeights } from '../src/attribution/model/weights.ts';
import { readText } from '../src/prose/language.ts';
import type { AnnotatedAttribution, Article, Stretch } from '../training/corpus.ts';
import { readDocuments } from '../training/documents.ts';
import { SETTINGS, train, type Settings } from '../training/training.ts';

const SOURCES = ['Amina Diallo', 'the minister', 'Tomás Rivera', 'she', 'a union leader', 'Priya Nair'];
const CUES = ['said', 'argued', 'announced', 'added'];
const CONTENTS = [
  'the bridge would reopen in spring',
  'nobody had asked the residents',
  'that the harvest was the worst in years',
  'wages were too low',
  'that the ferry had left on time',
];

/** Articles of invented sentences: some report speech, some do not. */
function articles(): Article[] {
  return Array.from({ length: 12 }, (_, a) => {
    let text = '';
    const attributions: AnnotatedAttribution[] = [];
    for (let i = 0; i < 10; i++) {
      const source = SOURCES[(a + i) % SOURCES.length] ?? '';
      const cue = CUES[(a * 3 + i) % CUES.length] ?? '';
      const content = CONTENTS[(a + 2 * i) % CONTENTS.length] ?? '';
      const stretch = (words: string): Stretch => [text.length, (text += words).length];
      const s = stretch(source);
      text += ' ';
      const c = stretch(cue);
      text += ' ';
      attributions.push({ source: [s], cue: [c], content: [stretch(content)] });
      text += `.\n\nThe ferry left on time and ${source} walked home in the rain.\n\n`;
    }
    return { id: `article ${a}`, text, attributions };
  });
}

const TINY: Settings = {
  ...SETTINGS,
  cues: { ...SETTINGS.cues, features: 2000 },
  spans: { ...SETTINGS.spans, features: 3000 },
  least: 1,
};

const trained = () => {
  const { documents, lexicon } = readDocuments(articles());
  return train(documents, lexicon, TINY, () => undefined).weights;
};

describe('training', () => {
  const weights = trained();

  it('gives the same bytes for the same corpus', () => {
    expect(writeWeights(trained())).toEqual(writeWeights(weights));
  });

  it('learns who said what', () => {
    const text = 'Priya Nair argued that the harvest was too low.';
    const reading = readText(text);
    const found = readBlock(modelOf(weights), reading, []);
    const words = ({ from, to }: { from: number; to: number }) =>
      text.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end);
    expect(found.map(({ sources, cue, contents }) => [sources.map(words), words(cue), contents.map(words)])).toEqual([
      [['Priya Nair'], 'argued', ['that the harvest was too low']],
    ]);
    expect(
      readBlock(modelOf(weights), readText('The ferry left on time and she walked home in the rain.'), []),
    ).toEqual([]);
  });
});
