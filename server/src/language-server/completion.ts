// textDocument/completion: names of the draft where a name is being written.
import { CompletionItemKind, type CompletionItem, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { Entity } from '../entities/entity.ts';
import { SPEECH } from '../entities/name-words.ts';
import type { OpenDraft } from './open-drafts.ts';

/** the start of a name, as far as it is written */
const nameBegun = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*$/u;
/** the word that a name may follow */
const wordBefore = /(?<=^|[^\p{L}])(according to|\p{L}+) $/iu;

/** Full names and short forms that fit what stands before the cursor. */
export function completion({ document, draft }: OpenDraft, { position }: TextDocumentPositionParams): CompletionItem[] {
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const begun = nameBegun.exec(before)?.[0] ?? '';
  if (begun === '' && !isNameDue(before)) return [];
  const range = { start: { line: position.line, character: position.character - begun.length }, end: position };
  return draft.entities.flatMap((entity, index) =>
    forms(entity)
      .filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()) && name !== begun)
      .map((name) => ({
        label: name,
        kind: CompletionItemKind.Text,
        detail: [name === entity.name ? undefined : entity.name, entity.title, entity.affiliation]
          .filter((part) => part !== undefined)
          .join(', '),
        // Whoever is named most is likeliest to be named again.
        sortText: `${String(9999 - Math.min(entity.mentions.length, 9999)).padStart(4, '0')} ${String(index)}`,
        textEdit: { range, newText: name },
      })),
  );
}

/** Whether a name may come next: behind “said”, “according to”, “by”. */
function isNameDue(before: string): boolean {
  const word = wordBefore.exec(before)?.[1]?.toLowerCase() ?? '';
  return word === 'according to' || word === 'by' || SPEECH.has(word);
}

function forms({ name, family, aliases }: Entity): readonly string[] {
  return [...new Set([name, ...(family === undefined ? [] : [family]), ...aliases])];
}
