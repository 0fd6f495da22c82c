// The annotated passages of test-fixtures: Markdown drafts of many genres, and who says what in them.
import fs from 'node:fs';
import path from 'node:path';

/** A half-open stretch of UTF-16 offsets into the passage's text. */
export type PassageStretch = readonly [number, number];

export interface PassageAttribution {
  readonly source: readonly PassageStretch[];
  readonly cue: readonly PassageStretch[];
  readonly content: readonly PassageStretch[];
}

/** The form of a corpus's articles, with the passage's genre beside it. */
export interface AnnotatedPassage {
  /** genre and title, unique among passages */
  readonly id: string;
  readonly genre: string;
  readonly title: string;
  readonly text: string;
  readonly attributions: readonly PassageAttribution[];
}

const FENCE = /^```attributions\n([\s\S]*?)^```$/m;

/** Reads every passage in a folder. Throws an Error that names the passage and the line where an annotation does not fit its text. */
export function readPassages(folder: string): AnnotatedPassage[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .flatMap((name) => readGenre(path.basename(name, '.md'), fs.readFileSync(path.join(folder, name), 'utf8')));
}

function readGenre(genre: string, file: string): AnnotatedPassage[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const body = rest.join('\n');
      const fence = FENCE.exec(body);
      if (!fence) throw new Error(`${genre}, ${title}: no attributions`);
      const text = body.slice(0, fence.index).trim() + '\n';
      const lines = (fence[1] ?? '').split('\n').filter((line) => line.trim() !== '');
      return {
        id: `${genre}/${title}`,
        genre,
        title,
        text,
        attributions: lines.map((line) => readLine(line, text, `${genre}, ${title}`)),
      };
    });
}

function readLine(line: string, text: string, where: string): PassageAttribution {
  const fields = line.split(' | ').map((field) => field.trim());
  const [source, cue, content] = fields;
  if (source === undefined || cue === undefined || content === undefined || fields.length !== 3) {
    throw new Error(`${where}: three fields wanted in “${line}”`);
  }
  const found = locate(content, text, undefined, where);
  const [anchor] = found;
  return { source: locate(source, text, anchor, where), cue: locate(cue, text, anchor, where), content: found };
}

/** The stretches that a field names: each the first after the one before it or, given an anchor, the one nearest to that. */
function locate(field: string, text: string, anchor: PassageStretch | undefined, where: string): PassageStretch[] {
  if (field === '-') return [];
  let after = 0;
  return field.split(' + ').map((part) => {
    const [head = '', tail] = part.split(' ... ');
    const start = anchor === undefined ? text.indexOf(head, after) : nearest(text, head, anchor);
    const end = tail === undefined ? start + head.length : text.indexOf(tail, start + head.length) + tail.length;
    if (start < 0 || end <= start) throw new Error(`${where}: “${part}” is not in the passage`);
    after = end;
    return [start, end];
  });
}

/** Where the words stand as whole words with the smallest gap to a stretch; -1 where they do not. */
function nearest(text: string, words: string, [start, end]: PassageStretch): number {
  let best = -1;
  let gap = Infinity;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const to = at + words.length;
    const whole = !/\w\w/.test(text.slice(Math.max(0, at - 1), at + 1)) && !/\w\w/.test(text.slice(to - 1, to + 1));
    const distance = at >= end ? at - end : to <= start ? start - to : 0;
    if (whole && distance < gap) [best, gap] = [at, distance];
  }
  return best;
}
