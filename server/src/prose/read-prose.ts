// Markdown in, prose out, section by section: what an earlier reading of the draft knows of a section is not read again.
import { readText } from './language.ts';
import { continueVersions } from './versions.ts';
import { readDefinitions } from './markdown.ts';
import { readSection, type Passage, type SectionReading } from './passages.ts';
import type { Block, BlockKind, Comment, Prose, Reading } from './prose.ts';
import { readFrontMatter, splitSections, type Sections } from './sections.ts';
import { finish, type Steps } from './steps.ts';

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

/** A section that no earlier reading knows. */
type Unread = Pick<Placed, 'text' | 'definitions'>;

/** What a reading was made of. */
interface Makings {
  readonly sections: Sections;
  readonly placed: readonly Placed[];
  readonly definitions: ReadonlyMap<string, string>;
}
const makings = new WeakMap<Prose, Makings>();

/**
 * Reads a draft. `previous`, an earlier reading of the same draft, lends the readings of what did not change; the result is the same
 * without it. Blocks with equal text share one reading. Never throws.
 */
export const readProse = (file: string, previous?: Prose): Prose => finish(readProseInSteps(file, previous));

/** The same, a section a step. */
export function* readProseInSteps(file: string, previous?: Prose): Steps<Prose> {
  const { matter, after } = readFrontMatter(file);
  const before = previous && makings.get(previous);
  const sections = splitSections(file, after, before?.sections);
  const known = recall(previous, before, sections);
  const texts = sections.spans.map(({ start, end }, i): Placed | Unread => {
    const old = known.section(i);
    if (old) return old;
    const text = detach(file.slice(start, end));
    return { text, definitions: readDefinitions(text) };
  });
  const definitions = together(texts);
  const stand = before !== undefined && areSame(definitions, before.definitions);
  const place = (at: number, old: Placed | Unread, afterImage: boolean): Placed => {
    const kept = 'section' in old && (stand || answersStand(old.section, definitions)) ? old : undefined;
    if (kept?.afterImage === afterImage) return kept.at === at ? kept : move(kept, at);
    const section = kept?.section ?? readSection(old.text, definitions);
    const blocks = placeBlocks(section, at, afterImage, (text, i) => kept?.blocks[i]?.reading ?? known.reading(text));
    return { text: old.text, at, definitions: old.definitions, section, afterImage, blocks };
  };
  const placed: Placed[] = [];
  for (const [i, section] of texts.entries()) {
    const here = place(sections.spans[i]?.start ?? 0, section, placed[i - 1]?.section.endsInImage ?? false);
    placed.push(here);
    if (!('section' in section)) yield;
  }
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  for (const { blocks: own, section, at } of placed) {
    for (const block of own) blocks.push(block);
    for (const comment of section.comments) comments.push(moveComment(comment, at));
  }
  const prose: Prose = { file, blocks, ...(matter ? { frontMatter: matter } : {}), comments };
  makings.set(prose, { sections, placed, definitions });
  continueVersions(prose, previous);
  return prose;
}

/** What all sections define; of two definitions of one label the first counts. */
function together(sections: readonly { readonly definitions: ReadonlyMap<string, string> }[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const section of sections) {
    // Hardly any section defines anything, and every keystroke comes by here.
    if (section.definitions.size === 0) continue;
    for (const [label, target] of section.definitions) if (!definitions.has(label)) definitions.set(label, target);
  }
  return definitions;
}

function areSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [label, target] of a) if (b.get(label) !== target) return false;
  return true;
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
    const kind = i === 0 && afterImage && section.startsEmphasized ? 'caption' : passage.kind;
    return blockAt(at, passage, kind, readingOf(passage.text, i));
  });
}

/** Every block is made here, so that all have one shape: there are thousands, and each keystroke moves half of them. */
function blockAt(at: number, passage: Omit<Passage, 'kind'>, kind: BlockKind, reading: Reading): Block {
  const { text, formats, origin, depth, group, span } = passage;
  const { tokens, sentences } = reading;
  return {
    kind,
    text,
    tokens,
    sentences,
    reading,
    formats,
    span: { start: span.start + at, end: span.end + at },
    origin,
    depth,
    group: group === undefined ? undefined : group + at,
  };
}

/** The same section elsewhere in the file. */
function move({ text, at: from, definitions, section, afterImage, blocks }: Placed, at: number): Placed {
  const moved = blocks.map((block) => blockAt(at - from, block, block.kind, block.reading));
  return { text, at, definitions, section, afterImage, blocks: moved };
}

/**
 * What an earlier reading knows of a section (the unchanged ones at either end, and in between one with the same text where it was as
 * far from the start or the end), and of a block's text.
 */
function recall(
  previous: Prose | undefined,
  before: Makings | undefined,
  { file, spans, head, tail }: Sections,
): {
  section: (i: number) => Placed | undefined;
  reading: (text: string) => Reading;
} {
  const placed = before?.placed ?? [];
  const fromEnd = placed.length - spans.length;
  let readings: Map<string, Reading> | undefined;
  return {
    section: (i) => {
      if (i < head) return placed[i];
      if (i >= spans.length - tail) return placed[i + fromEnd];
      const { start = 0, end = 0 } = spans[i] ?? {};
      return [placed[i], placed[i + fromEnd]].find(
        (section) => section?.text.length === end - start && file.startsWith(section.text, start),
      );
    },
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
