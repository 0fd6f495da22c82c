// Who said what in the annotated passages of test-fixtures, from Markdown to speaker.
import { describe, expect, it } from 'vitest';
import { readAttributions } from '../src/attribution/attributions.ts';
import { readQuotations } from '../src/attribution/quotations.ts';
import { fileSpan } from '../src/prose/places.ts';
import type { Place } from '../src/prose/prose.ts';
import { readProse } from '../src/prose/read-prose.ts';
import { readPassages, type AnnotatedPassage, type PassageStretch } from '../training/passages.ts';

const passages = readPassages(new URL('../../test-fixtures/passages', import.meta.url).pathname);

interface Tally {
  speeches: number;
  found: number;
  right: number;
  readonly wrong: string[];
}

const shared = (a: readonly PassageStretch[], b: readonly PassageStretch[]): number =>
  a.reduce(
    (sum, [s, e]) => sum + b.reduce((n, [from, to]) => n + Math.max(0, Math.min(e, to) - Math.max(s, from)), 0),
    0,
  );

/** Speech in a passage: what stands between quotation marks of any kind, and the turns of interviews and transcripts. */
function* speeches({ genre, text, attributions }: AnnotatedPassage) {
  for (const { source, content } of attributions) {
    if (source.length === 0) continue;
    for (const [start, end] of content) {
      const words = text.slice(start, end);
      const whole = genre === 'interviews' || /^\W*["“‘'«„”]/u.test(words);
      const inner = [...words.matchAll(/[“"][^“”"]+[”"]|‘[^‘]+’(?!\p{L})/gu)].map((m): PassageStretch => [
        start + m.index,
        start + m.index + m[0].length,
      ]);
      for (const stretch of whole ? [[start, end] as const] : inner) {
        if (text.slice(...stretch).split(/\s+/u).length >= 3) yield { source, stretch, words: text.slice(...stretch) };
      }
    }
  }
}

function score(passage: AnnotatedPassage, tally: Tally): void {
  const prose = readProse(passage.text);
  const stretches = (places: readonly Place[]) =>
    places.map((place): PassageStretch => {
      const { start, end } = fileSpan(prose, place);
      return [start, end];
    });
  const predicted = readAttributions(prose, readQuotations(prose)).map(({ source, content }) => ({
    source: stretches(source),
    content: stretches(content),
  }));
  for (const { source, stretch, words } of speeches(passage)) {
    const half = (stretch[1] - stretch[0]) / 2;
    const hits = predicted.filter(({ content }) => shared([stretch], content) >= half);
    const right = hits.some((hit) => shared(source, hit.source) > 0);
    tally.speeches++;
    if (hits.length > 0) tally.found++;
    if (right) tally.right++;
    else tally.wrong.push(`${passage.id}: ${words}`);
  }
}

describe('annotated passages', () => {
  it('are at least sixty, of at least twelve genres, each with an attribution', () => {
    expect(passages.length).toBeGreaterThanOrEqual(60);
    expect(new Set(passages.map(({ genre }) => genre)).size).toBeGreaterThanOrEqual(12);
    expect(passages.filter(({ attributions }) => attributions.length === 0)).toEqual([]);
  });

  it('find nearly all speech and its speaker', () => {
    const tally: Tally = { speeches: 0, found: 0, right: 0, wrong: [] };
    for (const passage of passages) score(passage, tally);
    const { speeches: count, found, right, wrong } = tally;
    expect(count).toBeGreaterThan(120);
    expect(found / count, wrong.join('\n')).toBeGreaterThan(0.97);
    expect(right / count, wrong.join('\n')).toBeGreaterThan(0.95);
  });
});
