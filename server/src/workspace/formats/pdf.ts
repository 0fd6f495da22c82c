// PDF files with a text layer to paragraphs of text.
import type { DocumentText } from '../../backup/source-document.ts';
import { UnreadableDocument } from './document-text.ts';

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
  for (const [i, page] of pages.entries()) {
    const words = page
      .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
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
