// A source document's bytes in, its text out, whatever format it has. Each format's library is loaded when it is first needed.
import { readText, Unreadable } from '../read-text.ts';
import type { DocumentText } from '../../backup/source-document.ts';
import { UnreadableDocument } from './document-text.ts';
import { mislabelledAs } from './mislabelled.ts';

type Reader = (bytes: Uint8Array) => Promise<DocumentText>;

const asText =
  (read: (file: string) => DocumentText | Promise<DocumentText>): Reader =>
  async (bytes) => {
    const file = readText(bytes);
    if (file.trim() === '') throw new UnreadableDocument('is empty');
    return read(file);
  };

const markdown = asText((text) => ({ text }));
const plain = asText(async (file) => (await import('./plain.ts')).readPlain(file));
const html = asText(async (file) => (await import('./html.ts')).readHtml(file));
const captions = (type: 'vtt' | 'srt') =>
  asText(async (file) => (await import('./captions.ts')).readCaptions(file, type));

const readers: Readonly<Record<string, Reader>> = {
  md: markdown,
  markdown,
  txt: plain,
  text: plain,
  html,
  htm: html,
  vtt: captions('vtt'),
  srt: captions('srt'),
  docx: async (bytes) => (await import('./word.ts')).readWord(bytes),
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
};

/** The longest text that is read, in characters: some two thousand pages of a book. */
const LONGEST = 6_000_000;

const millions = (count: number): string => (count / 1e6).toFixed(1);

/** The endings of files that can be source documents. */
export const documentEndings: readonly string[] = Object.keys(readers);

/** Reads a document by the ending of its name. Throws `UnreadableDocument` with the reason. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const read = readers[ending];
  if (!read) {
    throw new UnreadableDocument(`is of a kind that cannot be read: save it as one of ${documentEndings.join(', ')}`);
  }
  if (bytes.length === 0) throw new UnreadableDocument('is empty');
  const mislabelled = mislabelledAs(ending, bytes);
  if (mislabelled) throw new UnreadableDocument(mislabelled);
  try {
    const document = await read(bytes);
    if (document.text.length > LONGEST) {
      throw new UnreadableDocument(
        `is too long (${millions(document.text.length)} million characters): name a part of it`,
      );
    }
    return document;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    if (error instanceof Unreadable) throw new UnreadableDocument('is not text in UTF-8, whatever its name says');
    throw new UnreadableDocument(`cannot be read as ${ending}: open it and save it again`);
  }
}
