// A corpus of annotated articles: one JSON object a line, and how its spans fall on the tokens of the paragraphs that the engine reads.
import { quotedStretches } from '../src/attribution/attributions.ts';
import type { Range } from '../src/attribution/model/labels.ts';
import { placeIn, readParagraphs } from '../src/attribution/paragraphs.ts';
import { readQuotations } from '../src/attribution/quotations.ts';
import { fileSpan } from '../src/prose/places.ts';
import type { Stretch } from '../src/attribution/paragraph-attribution.ts';
import type { Reading } from '../src/prose/prose.ts';
import { readProse } from '../src/prose/read-prose.ts';

export type { Stretch };

export interface AnnotatedAttribution {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
}

export interface Article {
  readonly id: string;
  readonly publisher?: string;
  readonly text: string;
  readonly attributions: readonly AnnotatedAttribution[];
  /** stretches that nobody annotated */
  readonly discard?: readonly Stretch[];
}

/** The articles of a corpus file. */
export const readArticles = (lines: string): Article[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article);

/** One attribution on the tokens of a paragraph. */
export interface Marked {
  readonly cue: Range;
  readonly sources: readonly Range[];
  readonly contents: readonly Range[];
}

/** A paragraph of an article with its annotations. */
export interface Passage {
  readonly reading: Reading;
  /** the paragraph's outermost quotations */
  readonly quoted: readonly Stretch[];
  /** where each token stands in the article */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marked: readonly Marked[];
}

/** The paragraphs of an article that were annotated, read as a draft is, with what of each attribution lies in the paragraph of its cue. */
export function passagesOf(article: Article): Passage[] {
  const prose = readProse(article.text);
  const paragraphs = readParagraphs(prose);
  const quoted = quotedStretches(paragraphs, readQuotations(prose));
  return paragraphs.flatMap((paragraph, i): Passage[] => {
    const { reading } = paragraph;
    const spans = reading.tokens.map(({ start, end }) => fileSpan(prose, placeIn(paragraph, start, end)));
    const gone = spans.filter(({ start }) => (article.discard ?? []).some(([s, e]) => start >= s && start < e)).length;
    if (spans.length === 0 || gone > spans.length / 2) return [];
    const starts = Int32Array.from(spans, ({ start }) => start);
    const ends = Int32Array.from(spans, ({ end }) => end);
    const quotes = quoted[i] ?? [];
    const on = (stretches: readonly Stretch[]): Range[] =>
      joined(stretches, article.text).flatMap(([s, e]) => tokensOf(reading, starts, ends, s, e) ?? []);
    const marked = article.attributions.flatMap(({ source, cue, content }): Marked[] => {
      const [range] = on(cue);
      if (!range) return [];
      return [{ cue: range, sources: on(source), contents: on(content).map((c) => withMarks(reading, quotes, c)) }];
    });
    marked.sort((a, b) => a.cue.from - b.cue.from);
    return [{ reading, quoted: quotes, starts, ends, marked }];
  });
}

/** Stretches in order; those that only white space parts are one. */
function joined(stretches: readonly Stretch[], text: string): Stretch[] {
  const all: [number, number][] = [];
  for (const [s, e] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && /^[^\S\n]*$/.test(text.slice(last[1], s))) last[1] = Math.max(last[1], e);
    else all.push([s, e]);
  }
  return all;
}

const isWord = (text: string): boolean => /[\p{L}\p{N}$%]/u.test(text);

/** The tokens that a stretch touches, without marks at its ends (unless it has nothing else). */
function tokensOf(
  { tokens }: Reading,
  starts: Int32Array,
  ends: Int32Array,
  start: number,
  end: number,
): Range | undefined {
  let from = 0;
  while (from < tokens.length && (ends[from] as number) <= start) from++;
  let to = from;
  while (to < tokens.length && (starts[to] as number) < end) to++;
  if (from === to) return undefined;
  const whole = { from, to };
  while (from < to && !isWord(tokens[from]?.text ?? '')) from++;
  while (to > from && !isWord(tokens[to - 1]?.text ?? '')) to--;
  return from < to ? { from, to } : whole;
}

/** A content with the quotation marks that stand at its ends, and what stands between it and the closing one. */
function withMarks(reading: Reading, quoted: readonly Stretch[], { from, to }: Range): Range {
  const { tokens } = reading;
  const before = tokens[from - 1];
  if (before && quoted.some(([start]) => start === before.start)) from--;
  for (let i = to; i < Math.min(tokens.length, to + 3) && !isWord(tokens[i]?.text ?? ''); i++)
    if (quoted.some(([start, end]) => end === tokens[i]?.end && start < (tokens[to]?.start ?? 0))) {
      to = i + 1;
      break;
    }
  return { from, to };
}
