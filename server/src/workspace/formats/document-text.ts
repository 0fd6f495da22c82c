// What the readers of file formats share: how a text is put together, and how one says that it cannot.
import type { DocumentText, Origin } from '../../backup/source-document.ts';

/** Why a document cannot be read, in words that go on after its name. */
export class UnreadableDocument extends Error {}

/** Puts a text together out of stretches of a file and words of our own. */
export function compose(file: string) {
  let text = '';
  const origin: Origin[] = [];
  return {
    /** Adds words that stand at `offset` of the file. */
    from: (words: string, offset: number): void => {
      if (words === '') return;
      origin.push({ text: text.length, file: offset });
      text += words;
    },
    /** Adds words that do not stand in the file; they count as standing where the next stretch does. */
    own: (words: string, offset: number): void => {
      if (words === '') return;
      origin.push({ text: text.length, file: offset });
      text += words;
    },
    text: (): DocumentText => ({ text, file, origin }),
  };
}
