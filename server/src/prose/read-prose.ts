// Markdown in, prose out, section by section: what an earlier reading of the draft knows of a section is not read again.
import { readText } from './language.ts';
import { continueVersions } from './versions.ts';
import { readDefinitions } from './markdown.ts';
import { readSection, type SectionReading } from './passages.ts';
import type { Block, Comment, Prose, Reading } from './prose.ts';
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
export const readProse = (file: string, previous?: Prose): Prose => finish(readProseInSteps(file, previous));

/** The same, a section a step. */
export function* readProseInSteps(file: string, previous?: Prose): Steps<Prose> {
  const { matter, after } = readFrontMatter(file);
  const before = previous && makings.get(previous);
  const sections = splitSections(file, after, before?.sections);
  const known = recall(before, sections);
  const texts: (Read | Unread)[] = before?.read.slice(0, sections.head) ?? [];
  for (let i = sections.head; i < sections.spans.length; i++) {
    const { start = 0, end = 0 } = sections.spans[i] ?? {};
    const old = known.section(i);
    const text = old?.text ?? detach(file.slice(start, end));
    texts.push(old ?? { text, definitions: readDefinitions(text) });
  }
  const definitions = together(texts);
  const stand = before !== undefined && areSame(definitions, before.definitions);
  const readAfter = (old: Read | Unread, afterImage: boolean): Read => {
    const kept = 'section' in old && (stand || answersStand(old.section, definitions)) ? old : undefined;
    if (kept?.afterImage === afterImage) return kept;
    const section = kept?.section ?? readSection(old.text, definitions);
    const blocks = blocksOf(section, afterImage, (text, i) => kept?.blocks[i]?.reading ?? known.reading(text));
    return { text: old.text, definitions: old.definitions, section, afterImage, blocks };
  };
  const read = stand ? before.read.slice(0, sections.head) : [];
  for (let i = read.length; i < texts.length; i++) {
    const section = texts[i];
    if (!section) break;
    read.push(readAfter(section, read[i - 1]?.section.endsInImage ?? false));
    if (!('section' in section)) yield;
  }
  const prose: Prose = { file, ...placed(read, sections), ...(matter ? { frontMatter: matter } : {}) };
  makings.set(prose, { sections, read, definitions });
  continueVersions(prose, previous);
  return prose;
}

/** What stands in all sections, and where. */
function placed(read: readonly Read[], { spans }: Sections): Pick<Prose, 'blocks' | 'starts' | 'comments'> {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const comments: Comment[] = [];
  for (const [i, { blocks: own, section }] of read.entries()) {
    const { start = 0 } = spans[i] ?? {};
    for (const block of own) blocks.push(block);
    for (const { span } of section.passages) starts.push(start + span.start);
    for (const comment of section.comments) comments.push(moveComment(comment, start));
  }
  return { blocks, starts, comments };
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
          section && gone.has(section) && section.text.length === end - start && file.startsWith(section.text, start),
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
