// A draft at a glance: its words in order with who each stretch is given to, how much each source gets, and which claims nobody
// stands behind. Plain data, for whoever draws it.
import { firstWhere } from '../prose/in-order.ts';
import { blockSpan, fileSpan } from '../prose/places.ts';
import type { Claim } from '../claims/claim.ts';
import type { Block, Prose, Span } from '../prose/prose.ts';
import type { Draft } from './draft.ts';
import { readSources, word, type Source } from './sources.ts';

export interface Profile {
  /** all words of the draft's prose, headings left out */
  readonly words: number;
  /** who was given the most words first; those without a name after those with one */
  readonly sources: readonly ProfileSource[];
  readonly paragraphs: readonly ProfileParagraph[];
  /** how many statements the draft attributes, and how many of them to a source without a name */
  readonly attributions: { readonly all: number; readonly unnamed: number };
  /** how many claims want a source, and how many of them have none */
  readonly claims: { readonly all: number; readonly unsourced: number };
}

export interface ProfileSource extends Pick<Source, 'name' | 'kind' | 'role'> {
  /** words of the draft that are given to it and to nobody else */
  readonly words: number;
  readonly statements: number;
  /** the file offset of its first statement */
  readonly at: number;
}

export interface ProfileParagraph {
  readonly kind: Block['kind'];
  /** the file offset where it begins */
  readonly at: number;
  /** its words in order, cut where the source changes */
  readonly stretches: readonly Stretch[];
  readonly unsourced: readonly UnsourcedClaim[];
}

export interface Stretch {
  readonly words: number;
  /** the index of the source in `sources`; null where the draft speaks for itself */
  readonly source: number | null;
  /** the file offset where it begins */
  readonly at: number;
}

/** A claim that nobody stands behind, counted in words from the start of its paragraph. */
export interface UnsourcedClaim {
  readonly from: number;
  readonly words: number;
  /** the file offset where it begins */
  readonly at: number;
}

/** What is no part of the article's text. */
const aside: readonly Block['kind'][] = ['heading', 'caption', 'table-cell', 'footnote'];

/** The profile of a draft. */
export function readProfile(draft: Draft): Profile {
  const { prose, attributions, claims } = draft;
  const sources = readSources(draft);
  const owners = ownersByBlock(draft, sources);
  const unsourced = claimsByBlock(draft);
  const given = sources.map(() => 0);
  const paragraphs = prose.blocks.flatMap((block, index): ProfileParagraph[] => {
    const words = [...block.text.matchAll(word)].map(({ index: start, 0: text }) => ({
      start,
      end: start + text.length,
    }));
    if (words.length === 0 || aside.includes(block.kind)) return [];
    const spoken = ownerOfEach(words, owners.get(index) ?? []);
    for (const owner of spoken) if (owner !== null) given[owner] = (given[owner] ?? 0) + 1;
    return [
      {
        kind: block.kind,
        at: blockSpan(prose, index).start,
        stretches: stretchesOf(prose, index, words, spoken),
        unsourced: (unsourced.get(index) ?? []).map(({ start, end }) => ({
          from: firstFrom(words, start),
          words: Math.max(1, firstFrom(words, end) - firstFrom(words, start)),
          at: fileSpan(prose, { block: index, start, end }).start,
        })),
      },
    ];
  });
  const unnamed = sources.filter(({ kind }) => kind === 'unnamed');
  return {
    words: paragraphs.reduce((sum, { stretches }) => sum + sumOf(stretches), 0),
    sources: sources.map(({ name, kind, role, attributions: own }, i) => ({
      name,
      kind,
      ...(role && { role }),
      words: given[i] ?? 0,
      statements: own.length,
      at: startOf(prose, attributions[own[0] ?? -1]?.content[0]),
    })),
    paragraphs,
    attributions: {
      all: sources.reduce((sum, { attributions: own }) => sum + own.length, 0),
      unnamed: unnamed.reduce((sum, { attributions: own }) => sum + own.length, 0),
    },
    claims: {
      all: claims.filter(wantsSource).length,
      unsourced: claims.filter(({ sourced }) => !sourced).length,
    },
  };
}

/** Whether a claim is one that a checker would look for a source of. */
export const wantsSource = ({ sourced }: Claim): boolean => sourced !== 'observation' && sourced !== 'common knowledge';

const sumOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { words }) => sum + words, 0);

const startOf = (prose: Prose, place: Parameters<typeof fileSpan>[1] | undefined): number =>
  place ? fileSpan(prose, place).start : 0;

interface Owned extends Span {
  readonly source: number;
}

/** Which stretches of each block's text are given to which source, the longest first. */
function ownersByBlock({ attributions }: Draft, sources: readonly Source[]): Map<number, Owned[]> {
  const byBlock = new Map<number, Owned[]>();
  sources.forEach(({ attributions: own }, source) => {
    for (const { block, start, end } of own.flatMap((index) => attributions[index]?.content ?? [])) {
      const owned = byBlock.get(block) ?? [];
      owned.push({ start, end, source });
      byBlock.set(block, owned);
    }
  });
  for (const owned of byBlock.values()) owned.sort((a, b) => b.end - b.start - (a.end - a.start));
  return byBlock;
}

function claimsByBlock({ claims }: Draft): Map<number, Span[]> {
  const byBlock = new Map<number, Span[]>();
  for (const { place, sourced } of claims) {
    if (sourced) continue;
    byBlock.set(place.block, [...(byBlock.get(place.block) ?? []), place]);
  }
  return byBlock;
}

/** The source of each word: where one statement stands in another, that of the inner one. */
function ownerOfEach(words: readonly Span[], owned: readonly Owned[]): (number | null)[] {
  const owners: (number | null)[] = words.map(() => null);
  for (const { start, end, source } of owned) owners.fill(source, firstFrom(words, start), firstFrom(words, end));
  return owners;
}

function stretchesOf(
  prose: Prose,
  block: number,
  words: readonly Span[],
  owners: readonly (number | null)[],
): Stretch[] {
  const starts = owners.flatMap((owner, i) => (i === 0 || owner !== owners[i - 1] ? [i] : []));
  return starts.map((from, i) => ({
    words: (starts[i + 1] ?? owners.length) - from,
    source: owners[from] ?? null,
    at: startOf(prose, { block, start: words[from]?.start ?? 0, end: words[from]?.end ?? 0 }),
  }));
}

/** The index of the first word that starts at an offset or behind it. */
const firstFrom = (words: readonly Span[], offset: number): number =>
  firstWhere(words.length, (i) => (words[i]?.start ?? Infinity) >= offset);
