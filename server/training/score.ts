// How well predicted attributions agree with annotated ones, by the definitions that the field uses.
import { firstWhere } from '../src/prose/in-order.ts';
import type { AnnotatedAttribution, Article, Stretch } from './corpus.ts';

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Score {
  readonly articles: number;
  readonly exact: { readonly source: Rate; readonly cue: Rate; readonly content: Rate };
  /** attributions matched by content, and the share of them with the right source */
  readonly overlap: Rate & { readonly speaker: number };
  readonly strict: Rate & { readonly speaker: number };
  readonly quotations: { readonly count: number; readonly found: number; readonly speaker: number };
  readonly sentences: Rate;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const rate = (right: number, predicted: number, gold: number): Rate => ({
  precision: right / predicted || 0,
  recall: right / gold || 0,
  f1: (2 * right) / (predicted + gold) || 0,
});

function shared(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/** A stretch without punctuation and white space at its ends, as a key. */
function trimmed(text: string, [start, end]: Stretch): string | undefined {
  const isWord = (i: number): boolean => /[\p{L}\p{N}$%]/u.test(text[i] ?? '');
  while (start < end && !isWord(start)) start++;
  while (end > start && !isWord(end - 1)) end--;
  return start < end ? `${start}:${end}` : undefined;
}

interface Words {
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** Scores predictions against articles, one list of attributions an article. */
export function score(articles: readonly Article[], predictions: readonly (readonly AnnotatedAttribution[])[]): Score {
  const exact = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  const bounds = [
    { bound: 0.3, right: 0, predicted: 0, gold: 0, sourced: 0, speaker: 0 },
    { bound: 0.8, right: 0, predicted: 0, gold: 0, sourced: 0, speaker: 0 },
  ];
  const quotations = { count: 0, found: 0, right: 0 };
  const sentences = { right: 0, predicted: 0, gold: 0 };
  articles.forEach((article, index) => {
    const { text } = article;
    const words = [...text.matchAll(WORD)].map((m): Stretch => [m.index, m.index + m[0].length]);
    const within = (stretches: readonly Stretch[]): Set<number> => {
      const found = new Set<number>();
      for (const [s, e] of stretches) {
        let at = firstWhere(words.length, (i) => (words[i]?.[1] ?? 0) > s);
        for (; at < words.length && (words[at]?.[0] ?? 0) < e; at++) found.add(at);
      }
      return found;
    };
    const gone = within(article.discard ?? []);
    const live = (stretches: readonly Stretch[]): Set<number> =>
      new Set([...within(stretches)].filter((word) => !gone.has(word)));
    const gold = article.attributions;
    const predicted = (predictions[index] ?? []).filter((a) =>
      [...a.source, ...a.cue, ...a.content].some((s) => live([s]).size > 0),
    );

    for (const role of ['source', 'cue', 'content'] as const) {
      const keys = (list: readonly AnnotatedAttribution[]): Set<string> =>
        new Set(list.flatMap((a) => a[role]).flatMap((s) => trimmed(text, s) ?? []));
      const g = keys(gold);
      const p = keys(predicted);
      [shared(g, p), p.size, g.size].forEach((n, k) => ((exact[role][k] as number) += n));
    }

    const worded = (list: readonly AnnotatedAttribution[]): Words[] =>
      list.map((a) => ({ content: live(a.content), source: live(a.source) })).filter((a) => a.content.size > 0);
    const G = worded(gold);
    const P = worded(predicted);
    const pairs: { dice: number; g: number; p: number }[] = [];
    G.forEach((x, g) => {
      P.forEach((y, p) => {
        const n = shared(x.content, y.content);
        if (n) pairs.push({ dice: (2 * n) / (x.content.size + y.content.size), g, p });
      });
    });
    pairs.sort((a, b) => b.dice - a.dice);
    for (const tally of bounds) {
      const usedG = new Set<number>();
      const usedP = new Set<number>();
      tally.predicted += P.length;
      tally.gold += G.length;
      for (const { dice, g, p } of pairs) {
        if (dice < tally.bound) break;
        if (usedG.has(g) || usedP.has(p)) continue;
        usedG.add(g);
        usedP.add(p);
        tally.right++;
        const source = G[g]?.source;
        if (!source?.size) continue;
        tally.sourced++;
        if (shared(source, P[p]?.source ?? new Set())) tally.speaker++;
      }
    }

    for (const m of text.matchAll(/[“"]([^“”"\n]{5,2000})[”"]/g)) {
      const q = live([[m.index, m.index + m[0].length]]);
      if (q.size < 3) continue;
      const owner = G.find((a) => a.source.size && shared(q, a.content) >= q.size / 2);
      if (!owner) continue;
      quotations.count++;
      const hits = P.filter((a) => shared(q, a.content) >= q.size / 2);
      if (hits.length) quotations.found++;
      if (hits.some((a) => shared(owner.source, a.source))) quotations.right++;
    }

    const covered = (list: readonly Words[]): Set<number> =>
      new Set(list.filter((a) => a.source.size).flatMap((a) => [...a.content]));
    const cg = covered(G);
    const cp = covered(P);
    for (const s of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
      const t = live([[s.index, s.index + s.segment.length]]);
      if (t.size < 3) continue;
      const a = shared(t, cg) >= t.size / 3;
      const b = shared(t, cp) >= t.size / 3;
      if (a) sentences.gold++;
      if (b) sentences.predicted++;
      if (a && b) sentences.right++;
    }
  });
  const [loose, strict] = bounds.map((t) => ({
    ...rate(t.right, t.predicted, t.gold),
    speaker: t.speaker / t.sourced || 0,
  }));
  const nothing = { ...rate(0, 0, 0), speaker: 0 };
  return {
    articles: articles.length,
    exact: {
      source: rate(...(exact.source as [number, number, number])),
      cue: rate(...(exact.cue as [number, number, number])),
      content: rate(...(exact.content as [number, number, number])),
    },
    overlap: loose ?? nothing,
    strict: strict ?? nothing,
    quotations: {
      count: quotations.count,
      found: quotations.found / quotations.count || 0,
      speaker: quotations.right / quotations.count || 0,
    },
    sentences: rate(sentences.right, sentences.predicted, sentences.gold),
  };
}
