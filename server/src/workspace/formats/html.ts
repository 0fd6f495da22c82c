// HTML to paragraphs of text.
import type { Nodes } from 'hast';
import type { DocumentText } from '../../backup/source-document.ts';
import { compose, UnreadableDocument } from './document-text.ts';

const paragraphs = new Set(
  'address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** what a reader of the page does not read as text */
const unread = new Set('head script style template noscript svg math iframe button select textarea'.split(' '));

/** Reads the text of a page: a paragraph for each block, a space for each run of white space. */
export async function readHtml(file: string): Promise<DocumentText> {
  const { fromHtml } = await import('hast-util-from-html');
  const page = compose(file);
  let started = false;
  let parted = false;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const start = node.position?.start.offset ?? 0;
      const verbatim = (node.position?.end.offset ?? 0) - start === node.value.length;
      for (const { 0: words, index } of node.value.matchAll(/\S+|\s+/g)) {
        const at = start + (verbatim ? index : 0);
        if (/\s/.test(words)) {
          if (started && !parted) page.own(' ', at);
        } else {
          if (started && parted) page.own('\n\n', at);
          page.from(words, at);
          started = true;
          parted = false;
        }
      }
    } else if (node.type === 'root' || (node.type === 'element' && !unread.has(node.tagName))) {
      const block = node.type === 'element' && paragraphs.has(node.tagName);
      parted ||= block;
      node.children.forEach(walk);
      parted ||= block;
    }
  };
  // Where the library is a part of its own, it answers later.
  walk(await fromHtml(file));
  if (!started) throw new UnreadableDocument('has no text in it');
  return page.text();
}
