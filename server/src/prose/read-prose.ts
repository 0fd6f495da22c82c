// Markdown in, prose out.
import { readText } from './language.ts';
import { readMarkdown } from './markdown.ts';
import { readPassages } from './passages.ts';
import type { Block, FrontMatter, Prose, Reading, Span } from './prose.ts';

/** Reads a draft. `previous`, an earlier reading of the same draft, lends the readings of blocks that did not change. */
export function readProse(file: string, previous?: Prose): Prose {
  const frontMatter = readFrontMatter(file);
  const from = frontMatter?.after ?? (file.startsWith('\uFEFF') ? 1 : 0);
  const markdown = file.slice(from);
  const { passages, comments } = readPassages(markdown, readMarkdown(markdown));
  const readings = new Map<string, Reading>(previous?.blocks.map((block) => [block.text, block.reading]));
  const moved = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
  const blocks = passages.map((passage): Block => {
    let reading = readings.get(passage.text);
    if (!reading) readings.set(passage.text, (reading = readText(passage.text)));
    const { kind, formats, origin, depth, group } = passage;
    return {
      ...reading,
      reading,
      kind,
      formats,
      origin,
      depth,
      span: moved(passage.span),
      ...(group === undefined ? {} : { group: group + from }),
    };
  });
  return {
    file,
    blocks,
    ...(frontMatter ? { frontMatter: frontMatter.matter } : {}),
    comments: comments.map(({ text, span }) => ({ text, span: moved(span) })),
  };
}

/** Front matter at the head of the file, and where the Markdown after it starts. */
export function readFrontMatter(file: string): { matter: FrontMatter; after: number } | undefined {
  const open = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(file);
  if (!open) return undefined;
  const fence = open[1] === '---' ? '---' : '+++';
  const start = open[0].length;
  const close = fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = start;
  const closed = close.exec(file);
  if (!closed) return undefined;
  const span = { start, end: closed.index };
  return {
    matter: { language: fence === '---' ? 'yaml' : 'toml', text: file.slice(start, closed.index), span },
    after: closed.index + closed[0].length,
  };
}
