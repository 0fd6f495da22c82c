// Markdown in, prose out, section by section: what an earlier reading of the draft knows of a section is not read again.
import { readText } from './language.ts';
import { changeOfList } from './change.ts';
import { firstWhere } from './in-order.ts';
import { continueVersions } from './versions.ts';
import { readDefinitions } from './markdown.ts';
import { readSection, type SectionReading } from './passages.ts';
import type { Block, Comment, Prose, Reading } from './prose.ts';
import type { FileText } from './rope.ts';
import { readFrontMatter, splitSections, type Sections } from './sections.ts';
import { finish, type Steps } from './steps.ts';

/** A section that was read, wherever in the file. */
interface Read {
  readonly text: string;
  readonly definitions: ReadonlyMap<string, string>;
  readonly section: SectionReading;
  /** an image stands right before it */
  readonly afterImage: boolean;
  readonly blocks: readonly Block[];
}

/** A section that no earlier reading knows. */
type Unread = Pick<Read, 'text' | 'definitions'>;

/** What a reading was made of. */
interface Makings {
  readonly sections: Sections;
  readonly read: readonly Read[];
  readonly definitions: ReadonlyMap<string, string>;
}
const makings = new WeakMap<Prose, Makings>();

/**
 * Reads a draft. `previous`, an earlier reading of the same draft, lends the readings of what did not change; the result is the same
 * without it. Blocks with equal text share one reading where they are read together. Never throws.
 */
export const readProse = (file: FileText, previous?: Prose): Prose => finish(readProseInSteps(file, previous));

/** The same, a section a step. */
export function* readProseInSteps(file: FileText, previous?: Prose): Steps<Prose> {
  const { matter, after } = readFrontMatter(file);
  const before = previous && makings.get(previous);
  const sections = splitSections(file, after, before?.sections);
  const { spans, head, tail } = sections;
  const known = recall(before, sections);
  const middle: (Read | Unread)[] = [];
  for (let i = head; i < spans.length - tail; i++) {
    const { start = 0, end = 0 } = spans[i] ?? {};
    const old = known.section(i);
    const text = old?.text ?? detach(file.slice(start, end));
    middle.push(old ?? { text, definitions: readDefinitions(text) });
  }
  const old = before?.read ?? [];
  const texts = [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)];
  const definitions = definitionsAfter(before, sections, middle, texts);
  const stand = before !== undefined && areSame(definitions, before.definitions);
  const readAfter = (one: Read | Unread, afterImage: boolean): Read => {
    const kept = 'section' in one && (stand || answersStand(one.section, definitions)) ? one : undefined;
    if (kept?.afterImage === afterImage) return kept;
    const section = kept?.section ?? readSection(one.text, definitions);
    const blocks = blocksOf(section, afterImage, (text, i) => kept?.blocks[i]?.reading ?? known.reading(text));
    return { text: one.text, definitions: one.definitions, section, afterImage, blocks };
  };
  const read = stand ? old.slice(0, head) : [];
  // What ends in an image tells of the section behind it, and of no other.
  const end = stand ? Math.min(texts.length, spans.length - tail + 1) : texts.length;
  for (let i = read.length; i < end; i++) {
    const section = texts[i];
    if (!section) break;
    read.push(readAfter(section, read[i - 1]?.section.endsInImage ?? false));
    if (!('section' in section)) yield;
  }
  for (let i = end; i < texts.length; i++) read.push(texts[i] as Read);
  const prose: Prose = {
    file,
    lines: sections.lines,
    ...placed(read, sections, before && previous && { read: old, prose: previous, spans: before.sections.spans }),
    ...(matter ? { frontMatter: matter } : {}),
  };
  makings.set(prose, { sections, read, definitions });
  continueVersions(prose, previous);
  return prose;
}

/** An earlier version: its sections, where they stood, and what was in them. */
interface Placed {
  readonly read: readonly Read[];
  readonly spans: Sections['spans'];
  readonly prose: Prose;
}

/** What stands in all sections, and where. What an earlier version shares with this one at either end is moved as a whole. */
function placed(
  read: readonly Read[],
  { spans, head, tail }: Sections,
  before: Placed | undefined,
): Pick<Prose, 'blocks' | 'starts' | 'comments'> {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const comments: Comment[] = [];
  const change = changeOfList(before?.read ?? [], read);
  const first = Math.min(change.start, head);
  const end = Math.max(change.newEnd, read.length - tail);
  for (let i = first; i < end; i++) {
    const { blocks: own = [], section } = read[i] ?? {};
    const { start = 0 } = spans[i] ?? {};
    for (const block of own) blocks.push(block);
    for (const { span } of section?.passages ?? []) starts.push(start + span.start);
    for (const comment of section?.comments ?? []) comments.push(moveComment(comment, start));
  }
  if (!before) return { blocks, starts, comments };
  const { prose: old } = before;
  const from = before.spans[first]?.start ?? Infinity;
  const until = before.spans[before.spans.length - (read.length - end)]?.start ?? Infinity;
  const shift = (spans[end]?.start ?? 0) - until;
  const startAt = (offset: number): number => firstWhere(old.starts.length, (i) => (old.starts[i] ?? 0) >= offset);
  const kept = startAt(from);
  const behind = startAt(until);
  return {
    blocks: old.blocks.slice(0, kept).concat(blocks, old.blocks.slice(behind)),
    starts: old.starts.slice(0, kept).concat(
      starts,
      old.starts.slice(behind).map((start) => start + shift),
    ),
    comments: [
      ...old.comments.filter(({ span }) => span.start < from),
      ...comments,
      ...old.comments.filter(({ span }) => span.start >= until).map((comment) => moveComment(comment, shift)),
    ],
  };
}

/** What all sections of a version define: as before, where neither those that are gone nor those that came define anything. */
function definitionsAfter(
  before: Makings | undefined,
  { head, tail }: Sections,
  came: readonly (Read | Unread)[],
  all: readonly (Read | Unread)[],
): ReadonlyMap<string, string> {
  const gone = before?.read.slice(head, before.read.length - tail) ?? [];
  const defines = ({ definitions }: Read | Unread): boolean => definitions.size > 0;
  return before && !gone.some(defines) && !came.some(defines) ? before.definitions : together(all);
}

/** What all sections define; of two definitions of one label the first counts. */
function together(sections: readonly { readonly definitions: ReadonlyMap<string, string> }[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const section of sections) {
    for (const [label, target] of section.definitions) if (!definitions.has(label)) definitions.set(label, target);
  }
  return definitions;
}

function areSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [label, target] of a) if (b.get(label) !== target) return false;
  return true;
}

/** Whether every label that a section's reading depends on still stands for the same. */
function answersStand({ asked }: SectionReading, definitions: ReadonlyMap<string, string>): boolean {
  for (const [label, target] of asked) if (definitions.get(label) !== target) return false;
  return true;
}

function blocksOf(
  section: SectionReading,
  afterImage: boolean,
  readingOf: (text: string, i: number) => Reading,
): Block[] {
  const groups = new Map<number, object>();
  const groupOf = (group: number | undefined): object | undefined => {
    if (group !== undefined && !groups.has(group)) groups.set(group, {});
    return group === undefined ? undefined : groups.get(group);
  };
  return section.passages.map((passage, i) => {
    const kind = i === 0 && afterImage && section.startsEmphasized ? 'caption' : passage.kind;
    const { text, formats, origin, depth, group, span } = passage;
    const reading = readingOf(text, i);
    const { tokens, sentences } = reading;
    const fileLength = span.end - span.start;
    return { kind, text, tokens, sentences, reading, formats, fileLength, origin, depth, group: groupOf(group) };
  });
}

/**
 * What an earlier reading knows of a section (the unchanged ones at either end, and in between one that is gone, with the same text, and
 * was as far from the start or the end), and of a block's text, from the sections that are gone.
 */
function recall(
  before: Makings | undefined,
  { file, spans, head, tail }: Sections,
): {
  section: (i: number) => Read | undefined;
  reading: (text: string) => Reading;
} {
  const read = before?.read ?? [];
  const fromEnd = read.length - spans.length;
  const changed = read.slice(head, read.length - tail);
  const gone = new Set(changed);
  let readings: Map<string, Reading> | undefined;
  return {
    section: (i) => {
      if (i < head) return read[i];
      if (i >= spans.length - tail) return read[i + fromEnd];
      const { start = 0, end = 0 } = spans[i] ?? {};
      const found = [read[i], read[i + fromEnd]].find(
        (section) =>
          section &&
          gone.has(section) &&
          section.text.length === end - start &&
          section.text === file.slice(start, end),
      );
      // No section stands in two places.
      if (found) gone.delete(found);
      return found;
    },
    reading: (text) => {
      readings ??= new Map(changed.flatMap(({ blocks }) => blocks.map((block) => [block.text, block.reading])));
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
