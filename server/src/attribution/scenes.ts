// Scenes: the stretches of a draft over whose borders nobody goes on speaking. Who says what in one hangs on nothing outside it but
// how the draft sets apart what is said, so a scene in which nothing changed need not be read again.
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
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly manner: Manner;
}

/** Cuts a draft into its scenes; `quotations` are its own. */
export function scenesOf(
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  { turns, headlines }: Manner,
): Scene[] {
  const quoted = new Set<number>();
  for (const { places } of quotations) for (const { block } of places) quoted.add(block);
  const scenes: Scene[] = [];
  let first = 0;
  let firstQuotation = 0;
  /** the last paragraph that begins a turn */
  let turn = -Infinity;
  for (const [i, paragraph] of paragraphs.entries()) {
    const next = paragraphs[i + 1];
    const style = turns.size > 0 ? labelOf(paragraph)?.style : undefined;
    if (style && turns.has(style)) turn = i;
    if (next && (i + 1 - turn <= LONGEST_TURN || !isBorder(paragraph, next, quoted))) continue;
    let last = firstQuotation;
    while ((quotations[last]?.places[0]?.block ?? Infinity) <= paragraph.at) last++;
    const from = paragraphs[first]?.at ?? 0;
    scenes.push({
      paragraphs: paragraphs.slice(first, i + 1),
      quotations: quotations.slice(firstQuotation, last),
      manner: {
        turns,
        headlines: headlines.filter(({ source: [name] }) => name && name.block >= from && name.block <= paragraph.at),
      },
    });
    first = i + 1;
    firstQuotation = last;
  }
  return scenes;
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
