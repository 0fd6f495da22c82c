// Scenes: the stretches of a draft over whose borders nobody goes on speaking. Who says what in one hangs on nothing outside it but
// how the draft sets apart what is said, so a scene in which nothing changed need not be read again.
import { firstWhere } from '../prose/in-order.ts';
import type { Block } from '../prose/prose.ts';
import type { Attribution, Quotation } from './attribution.ts';
import type { Paragraph } from './paragraphs.ts';
import { LONGEST_TURN, labelOf, type TurnStyle } from './turns.ts';

/** What the whole of a draft tells: the labels that it sets before turns of speech, and what its headlines give to whom. */
export interface Manner {
  readonly turns: ReadonlySet<TurnStyle>;
  readonly headlines: readonly Attribution[];
}

export interface Scene {
  /** the index of its first paragraph in the draft */
  readonly first: number;
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly manner: Manner;
}

/** Cuts a draft into its scenes, from the paragraph `from` on, with which one begins; `quotations` are the whole draft's. */
export function* scenesOf(
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  { turns, headlines }: Manner,
  from = 0,
): Iterable<Scene> {
  const quoted = quotedBlocks(quotations);
  let first = from;
  let firstQuotation = firstWhere(quotations.length, (i) => blockOf(quotations[i]) >= (paragraphs[from]?.at ?? 0));
  /** the last paragraph that begins a turn */
  let turn = -Infinity;
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const next = paragraphs[i + 1];
    const style = turns.size > 0 ? labelOf(paragraph)?.style : undefined;
    if (style && turns.has(style)) turn = i;
    if (next && (i + 1 - turn <= LONGEST_TURN || !isBorder(paragraph, next, quoted))) continue;
    let last = firstQuotation;
    while (last < quotations.length && blockOf(quotations[last]) <= paragraph.at) last++;
    const block = paragraphs[first]?.at ?? 0;
    yield {
      first,
      paragraphs: paragraphs.slice(first, i + 1),
      quotations: quotations.slice(firstQuotation, last),
      manner: {
        turns,
        headlines: headlines.filter(({ source: [name] }) => name && name.block >= block && name.block <= paragraph.at),
      },
    };
    first = i + 1;
    firstQuotation = last;
  }
}

const blockOf = (quotation: Quotation | undefined): number => quotation?.places[0]?.block ?? Infinity;

const quotedIn = new WeakMap<readonly Quotation[], ReadonlySet<number>>();

/** The blocks in which something is quoted. */
function quotedBlocks(quotations: readonly Quotation[]): ReadonlySet<number> {
  let quoted = quotedIn.get(quotations);
  if (!quoted) {
    const blocks = new Set<number>();
    for (const { places } of quotations) for (const { block } of places) blocks.add(block);
    quotedIn.set(quotations, (quoted = blocks));
  }
  return quoted;
}

/**
 * Whether no words of one paragraph bear on those of the next: none of them is quoted there, or signs what was, and neither is part of
 * a list or a quoted document.
 */
const isBorder = (before: Paragraph, next: Paragraph, quoted: ReadonlySet<number>): boolean =>
  isPlain(before.block) &&
  isPlain(next.block) &&
  next.start === 0 &&
  !quoted.has(next.at) &&
  !/:\W*$/u.test(before.reading.text.slice(-8)) &&
  !/^\s*[―—–~-]|^\W*["“‘']/u.test(next.reading.text);

const isPlain = ({ kind, group }: Block): boolean =>
  (kind === 'paragraph' || kind === 'heading') && group === undefined;

/** Whether the same is said in two scenes, at the same places. */
export function isSameScene(a: Scene, b: Scene): boolean {
  return (
    a.paragraphs.length === b.paragraphs.length &&
    a.quotations.length === b.quotations.length &&
    a.manner.headlines.length + b.manner.headlines.length === 0 &&
    areEqual(a.manner.turns, b.manner.turns) &&
    a.paragraphs.every((paragraph, i) => isSameParagraph(paragraph, b.paragraphs[i])) &&
    a.quotations.every((quotation, i) => quotation === b.quotations[i])
  );
}

const areEqual = (a: Manner['turns'], b: Manner['turns']): boolean =>
  a.size === b.size && [...a].every((style) => b.has(style));

/** Blocks of one group are read together, so those with the same formats are grouped as they were. */
const isSameParagraph = (a: Paragraph, b: Paragraph | undefined): boolean =>
  a.reading === b?.reading &&
  a.at === b.at &&
  a.start === b.start &&
  a.block.kind === b.block.kind &&
  a.block.formats === b.block.formats;
