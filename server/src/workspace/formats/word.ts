// Word documents (.docx) to paragraphs of text.
import type { DocumentText } from '../../backup/source-document.ts';
import { UnreadableDocument } from './document-text.ts';
import { withPlainLabels } from './turn-labels.ts';

/** Reads the paragraphs of a document. Throws `UnreadableDocument` for what is no Word document, or an encrypted one. */
export async function readWord(bytes: Uint8Array): Promise<DocumentText> {
  const { default: mammoth } = await import('mammoth');
  // Node's half of the library wants the one, a browser's the other.
  const arrayBuffer = new Uint8Array(bytes).buffer;
  const contents = typeof Buffer === 'undefined' ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
  const paragraphs = await mammoth.extractRawText(contents).then(
    ({ value }) =>
      value
        .split(/\n+/)
        .map((paragraph) => paragraph.trim())
        .filter(Boolean),
    () => {
      throw new UnreadableDocument('is not a Word document that can be read: save it as .docx without a password');
    },
  );
  if (paragraphs.length === 0) throw new UnreadableDocument('has no text in it');
  const origin = [];
  let text = '';
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) text += '\n\n';
    origin.push({ text: text.length, label: `paragraph ${String(i + 1)}` });
    text += withPlainLabels(paragraph).trimStart();
  }
  return { text, origin };
}
