// What a document is by its first bytes, where that is not what its name says, in words that go on after the name.

/** What a Word document begins with, and the container of Word's format before 2007, in which a locked document is kept too. */
const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** "EncryptedPackage", in two bytes a letter */
const ENCRYPTED = [...'EncryptedPackage'].join('\0');

/** What a file begins with, as one character a byte, and what it then is. */
const kinds: readonly { readonly begins: RegExp; readonly ending: string; readonly is: string }[] = [
  { begins: /^%PDF-/, ending: 'pdf', is: 'a PDF' },
  { begins: /^\{\\rtf/, ending: 'rtf', is: 'a document in Rich Text Format' },
  { begins: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b/i, ending: 'html', is: 'a web page' },
  { begins: /^(?:\xef\xbb\xbf)?WEBVTT(?:\s|$)/, ending: 'vtt', is: 'a WebVTT caption file' },
];
const WORD = { ending: 'docx', is: 'a Word document' };

/** Bytes looked at, from the start. */
const LOOKED_AT = 64 * 1024;

const same: Readonly<Record<string, string>> = { htm: 'html', xhtml: 'html' };
/** Markdown may begin with HTML, and plain text with anything that a person can type. */
const mayHoldMarkup = new Set(['md', 'markdown', 'html']);

/** Why a document cannot be read under the ending of its name; undefined when it is what the name says, as far as one can tell. */
export function mislabelledAs(ending: string, bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const named = same[ending] ?? ending;
  if (start.startsWith(COMPOUND)) {
    return latin(bytes, bytes.length).includes(ENCRYPTED)
      ? 'is locked with a password: save a copy without one'
      : 'is in Word’s format from before 2007: open it and save it as .docx';
  }
  const isWord = start.startsWith(ZIP) && latin(bytes).includes('word/');
  const kind = isWord ? WORD : kinds.find(({ begins }) => begins.test(start));
  if (!kind || kind.ending === named || (kind.ending === 'html' && mayHoldMarkup.has(named))) return undefined;
  return kind.ending === 'rtf'
    ? `is ${kind.is}, whatever its name says: open it and save it as .docx`
    : `is ${kind.is}, whatever its name says: give it the ending .${kind.ending}`;
}

const latin = (bytes: Uint8Array, most = LOOKED_AT): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, most));
