// Markdown in, prose out, section by section: what an earlier reading of the draft knows of a section is not read again.
import { readText } from './language.ts';
import { readDefinitions } from './markdown.ts';
import { readSection, type SectionReading } from './passages.ts';
import type { Block, Comment, Prose, Reading } from './prose.ts';
import { readFrontMatter, splitSections } from './sections.ts';

/** A section where it stands in the file. */
interface Placed {
  readonly text: string;
  readonly at: number;
  readonly definitions: ReadonlyMap<string, string>;
  readonly section: SectionReading;
  /** an image stands right before it */
  readonly afterImage: boolean;
  readonly blocks: readonly Block[];
}

/** The sections that a reading was made of. */
const placements = new WeakMap<Prose, readonly Placed[]>();

/**
 * Reads a draft. `previous`, an earlier reading of the same draft, lends the readings of what did not change; the result is the same
 * without it. Blocks with equal text share one reading. Never throws.
 */
export function readProse(file: string, previous?: Prose): Prose {
  const { matter, after } = readFrontMatter(file);
  const known = recall(previous);
  const sections = splitSections(file, after).map(({ start, end }, i, all) => {
    const slice = file.slice(start, end);
    const old = known.section(slice, i, all.length);
    const text = old?.text ?? detach(slice);
    return { text, at: start, old, definitions: old?.definitions ?? readDefinitions(text) };
  });
  const definitions = new Map<string, string>();
  for (const section of sections) {
    for (const [label, target] of section.definitions) if (!definitions.has(label)) definitions.set(label, target);
  }
  let afterImage = false;
  const placed = sections.map(({ text, at, old, definitions: own }): Placed => {
    const isKnown = old !== undefined && answersStand(old.section, definitions);
    if (isKnown && old.at === at && old.afterImage === afterImage) {
      afterImage = old.section.endsInImage;
      return old;
    }
    const section = isKnown ? old.section : readSection(text, definitions);
    const blocks = placeBlocks(section, at, afterImage, (block, i) =>
      isKnown ? (old.blocks[i]?.reading ?? readText(block)) : known.reading(block),
    );
    const result = { text, at, definitions: own, section, afterImage, blocks };
    afterImage = section.endsInImage;
    return result;
  });
  const prose: Prose = {
    file,
    blocks: placed.flatMap(({ blocks }) => blocks),
    ...(matter ? { frontMatter: matter } : {}),
    comments: placed.flatMap(({ section, at }) => section.comments.map((comment) => moveComment(comment, at))),
  };
  placements.set(prose, placed);
  return prose;
}

/** Whether every label that a section's reading depends on still stands for the same. */
function answersStand({ asked }: SectionReading, definitions: ReadonlyMap<string, string>): boolean {
  for (const [label, target] of asked) if (definitions.get(label) !== target) return false;
  return true;
}

function placeBlocks(
  section: SectionReading,
  at: number,
  afterImage: boolean,
  readingOf: (text: string, i: number) => Reading,
): Block[] {
  return section.passages.map((passage, i) => {
    const { kind, text, formats, origin, depth, group, span } = passage;
    const reading = readingOf(text, i);
    return {
      text,
      tokens: reading.tokens,
      sentences: reading.sentences,
      kind: i === 0 && afterImage && section.startsEmphasized ? 'caption' : kind,
      reading,
      formats,
      span: { start: span.start + at, end: span.end + at },
      origin,
      depth,
      ...(group === undefined ? {} : { group: group + at }),
    };
  });
}

/** What an earlier reading knows: a section by its text, where it was as far from the start or the end; a reading by its text. */
function recall(previous: Prose | undefined): {
  section: (text: string, i: number, count: number) => Placed | undefined;
  reading: (text: string) => Reading;
} {
  const placed = (previous && placements.get(previous)) ?? [];
  let readings: Map<string, Reading> | undefined;
  return {
    section: (text, i, count) =>
      [placed[i], placed[i + placed.length - count]].find((section) => section?.text === text),
    reading: (text) => {
      readings ??= new Map(previous?.blocks.map((block) => [block.text, block.reading]));
      let reading = readings.get(text);
      if (!reading) readings.set(text, (reading = readText(text)));
      return reading;
    },
  };
}

/** A copy: a slice would keep the whole text of its file in memory for as long as the section stays as it is. */
function detach(slice: string): string {
  return ` ${slice}`.slice(1);
}

function moveComment({ text, span }: Comment, by: number): Comment {
  return { text, span: { start: span.start + by, end: span.end + by } };
}
