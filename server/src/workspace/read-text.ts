// From the bytes of a file to its text, with every UTF-16 offset as it is on disk: a byte-order mark stays.

/** Why a file cannot be read as a draft, in words that go on after its name. */
export class Unreadable extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file. Throws `Unreadable` for what is not UTF-8 text. */
export function readText(bytes: Uint8Array): string {
  if (bytes.includes(0) && !startsAsUtf16(bytes)) {
    throw new Unreadable('is a binary file, not Markdown: leave it out');
  }
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Unreadable('is not UTF-8 text: save it with the encoding UTF-8 and check again');
  }
}

function startsAsUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
