// textDocument/rename: a name spelled otherwise, in every form in which the draft writes it.
import {
  ResponseError,
  ErrorCodes,
  type RenameParams,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Entity } from '../entities/entity.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { rangeOf } from './diagnostics.ts';
import { isName, namingAt, namingsOf } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

/** Whether there is a name at a position, and which one. Pronouns and descriptions are no names. */
export function prepareRename({ document, draft }: OpenDraft, { position }: TextDocumentPositionParams) {
  const naming = namingAt(draft, document.offsetAt(position));
  if (!naming || !isName(naming.form)) return null;
  return { range: rangeOf(document, naming.span), placeholder: textAt(draft.prose, naming.place) };
}

/** The edits that rename: whoever is renamed by surname is renamed in full names and possessives too. */
export function rename({ document, draft }: OpenDraft, { position, newName }: RenameParams): WorkspaceEdit | null {
  const naming = namingAt(draft, document.offsetAt(position));
  if (!naming || !isName(naming.form)) return null;
  const written = newName.trim().replace(/\s+/g, ' ');
  if (written === '') throw new ResponseError(ErrorCodes.InvalidParams, 'A name cannot be empty.');
  const { prose } = draft;
  const replacements = respelled(textAt(prose, naming.place), written, naming.entity);
  const edits = namingsOf(draft, naming.entity)
    .filter(({ form }) => isName(form))
    .flatMap(({ place }): TextEdit[] =>
      changes(textAt(prose, place), replacements).map(({ start, end, newText }) => {
        const span = fileSpan(prose, { block: place.block, start: place.start + start, end: place.start + end });
        return { range: rangeOf(document, span), newText };
      }),
    );
  return { changes: { [document.uri]: edits } };
}

/** What becomes of the whole name and of its parts, the longest first. */
function respelled(before: string, after: string, { given, family, name }: Entity): ReadonlyMap<string, string> {
  const old = before.split(' ');
  const fresh = after.split(' ');
  const parts = new Map([[before, after]]);
  if (old.length > 1) {
    if (old.length === fresh.length) {
      old.forEach((word, index) => parts.set(word, fresh[index] ?? word));
    } else if (family !== undefined && before.includes(family)) {
      const familyFirst = name.startsWith(`${family} `);
      const familyWords = Math.min(family.split(' ').length, fresh.length);
      const cut = familyFirst ? familyWords : fresh.length - familyWords;
      const [head, tail] = [fresh.slice(0, cut).join(' '), fresh.slice(cut).join(' ')];
      parts.set(family, familyFirst ? head : tail);
      const other = familyFirst ? tail : head;
      if (given !== undefined && other !== '') parts.set(given, other);
    }
  }
  return new Map([...parts].sort(([a], [b]) => b.length - a.length));
}

/** Where in a name's text which part is written anew. */
function changes(
  text: string,
  replacements: ReadonlyMap<string, string>,
): { start: number; end: number; newText: string }[] {
  const parts = [...replacements.keys()].map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
  return [...text.matchAll(whole)].flatMap(({ index, 0: part }) => {
    const newText = replacements.get(part) ?? part;
    return newText === part ? [] : [{ start: index, end: index + part.length, newText }];
  });
}
