// PDF files with a text layer to paragraphs of text.
import type { DocumentText } from '../../backup/source-document.ts';
import { UnreadableDocument } from './document-text.ts';
import { withPlainLabels } from './turn-labels.ts';

/** Reads the text of a PDF, page by page. Throws `UnreadableDocument` for scans, encrypted files and what is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pages = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).then(
    async (document) => (await extractText(document, { mergePages: false })).text,
    (error: unknown) => {
      const locked = error instanceof Error && error.name === 'PasswordException';
      throw new UnreadableDocument(
        locked ? 'is locked with a password: save a copy without one' : 'is not a PDF that can be read',
      );
    },
  );
  const origin = [];
  let text = '';
  for (const [i, page] of withoutRunningHeads(pages).entries()) {
    const words = withPlainLabels(page.replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1'))
      .replace(/[^\S\n]+/g, ' ')
      .trim();
    if (words === '') continue;
    if (text !== '') text += /[.!?:”"’'»]$/.test(text) ? '\n\n' : ' ';
    origin.push({ text: text.length, label: `page ${String(i + 1)}` });
    text += words;
  }
  if (text === '')
    throw new UnreadableDocument('has no text layer, only pictures of pages: run text recognition over it first');
  return { text, origin };
}

/** How many lines at the top and at the foot of a page may run through all pages. */
const HEAD = 2;

/** The pages without the lines that stand at the top or the foot of most of them, whatever their number, and without page numbers. */
function withoutRunningHeads(pages: readonly string[]): string[] {
  const shape = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const split = pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  const edges = (lines: readonly string[]): string[] => [...lines.slice(0, HEAD), ...lines.slice(-HEAD)];
  const counts = new Map<string, number>();
  for (const lines of split) {
    for (const edge of new Set(edges(lines).map(shape))) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const runs = (line: string): boolean => {
    const known = shape(line);
    return (
      /^(?:page )?#(?: (?:of|\/) #)?$/i.test(known) ||
      ((counts.get(known) ?? 0) >= 3 && (counts.get(known) ?? 0) * 2 > pages.length)
    );
  };
  return split.map((lines) =>
    lines.filter((line, i) => (i >= HEAD && i < lines.length - HEAD) || !runs(line)).join('\n'),
  );
}
