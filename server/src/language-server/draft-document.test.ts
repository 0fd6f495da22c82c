import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { draftDocuments } from './draft-document.ts';

const part = fc.constantFrom('a', '“b”', '🙂', '\n', '\r', '\r\n', ' c '.repeat(4000));
const text = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
const position = fc.record({ line: fc.integer({ min: -1, max: 9 }), character: fc.integer({ min: -1, max: 12 }) });
/** What an editor may send: a text in the place of a stretch, or of all. */
const change = fc.record({ from: fc.nat(), to: fc.nat(), text, isFull: fc.nat({ max: 8 }).map((one) => one === 0) });

test('a document is at every version what the editor’s own is', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 6 }),
      position,
      (begun, versions, at) => {
        let ours = draftDocuments.create('a', 'markdown', 0, begun);
        const theirs = TextDocument.create('a', 'markdown', 0, begun);
        for (const [version, changes] of versions.entries()) {
          ours = draftDocuments.update(ours, changes, version + 1);
          TextDocument.update(theirs, changes, version + 1);
          expect(ours.getText() === theirs.getText()).toBe(true);
        }
        expect([ours.version, ours.lineCount]).toEqual([theirs.version, theirs.lineCount]);
        expect(ours.offsetAt(at)).toBe(theirs.offsetAt(at));
        const range = { start: { line: 0, character: 0 }, end: at };
        expect(ours.getText(range) === theirs.getText(range)).toBe(true);
        const { length } = theirs.getText();
        for (const offset of [-1, 0, 1, 2, 3, 4, 12_000, 12_001, length - 1, length, length + 1])
          expect(ours.positionAt(offset)).toEqual(theirs.positionAt(offset));
      },
    ),
    { numRuns: 500 },
  );
});

test('a change makes another document, and leaves the one before as it was', () => {
  const before = draftDocuments.create('a', 'markdown', 1, 'One.');
  const after = draftDocuments.update(before, [{ text: 'Two.' }], 2);
  expect([before.getText(), before.version, after.getText(), after.version]).toEqual(['One.', 1, 'Two.', 2]);
});
