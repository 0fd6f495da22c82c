// textDocument/rename: a name spelled otherwise, in every form in which the draft and its entity list write it.
import {
  ResponseError,
  ErrorCodes,
  type RenameParams,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entity } from '../entities/entity.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { entryIndex, readListFile } from '../workspace/entity-file.ts';
import { nameSpans } from '../workspace/entity-splices.ts';
import { rangeOf } from './diagnostics.ts';
import type { ListBeside } from './entity-lists.ts';
import { isName, namingAt, namingsOf } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

/** Whether there is a name at a position, and which one. Pronouns and descriptions are no names. */
export function prepareRename({ document, draft }: OpenDraft, { position }: TextDocumentPositionParams) {
  const naming = namingAt(draft, document.offsetAt(position));
  if (!naming || !isName(naming.form)) return null;
  return { range: rangeOf(document, naming.span), placeholder: textAt(draft.prose, naming.place) };
}

/**
 * The edits that rename: whoever is renamed by surname is renamed in full names and possessives too, in the draft, its front matter
 * and the list beside it.
 */
export function rename(
  { document, draft }: OpenDraft,
  { position, newName }: RenameParams,
  list: ListBeside | undefined,
): WorkspaceEdit | null {
  const naming = namingAt(draft, document.offsetAt(position));
  if (!naming || !isName(naming.form)) return null;
  const written = newName.trim().replace(/\s+/g, ' ');
  if (written === '') throw new ResponseError(ErrorCodes.InvalidParams, 'A name cannot be empty.');
  const { prose } = draft;
  const replacements = respelled(textAt(prose, naming.place), written, naming.entity);
  const applied = (text: string) =>
    changes(text, replacements).reduceRight(
      (to, { start, end, newText }) => to.slice(0, start) + newText + to.slice(end),
      text,
    );
  const inDraft = namingsOf(draft, naming.entity)
    .filter(({ form }) => isName(form))
    .flatMap(({ place, slip }): TextEdit[] => {
      if (slip) return [{ range: rangeOf(document, fileSpan(prose, slip.place)), newText: applied(slip.meant) }];
      return changes(textAt(prose, place), replacements).map(({ start, end, newText }) => {
        const span = fileSpan(prose, { block: place.block, start: place.start + start, end: place.start + end });
        return { range: rangeOf(document, span), newText };
      });
    });
  const { frontMatter } = prose;
  const matter = frontMatter?.language === 'yaml' ? frontMatter : undefined;
  const inMatter = matter ? inEntry(matter.text, matter.span.start, document, naming.entity, replacements) : [];
  const { uri, text = '' } = list ?? { uri: '' };
  const inList = inEntry(text, 0, TextDocument.create(uri, 'yaml', 0, text), naming.entity, replacements);
  return {
    changes: { [document.uri]: [...inMatter, ...inDraft], ...(inList.length > 0 && { [uri]: inList }) },
  };
}

/** The edits of an entity's entry in a list, whose YAML stands at `offset` of a document. */
function inEntry(
  yaml: string,
  offset: number,
  document: Pick<TextDocument, 'getText' | 'positionAt'>,
  entity: Entity,
  replacements: ReadonlyMap<string, string>,
): TextEdit[] {
  const { list, known } = readListFile(yaml, offset);
  const entry = list?.value.items?.[entryIndex(known, entity)];
  if (!entry) return [];
  return nameSpans(entry).flatMap((span) =>
    changes(document.getText(rangeOf(document, span)), replacements).map(({ start, end, newText }) => ({
      range: rangeOf(document, { start: span.start + start, end: span.start + end }),
      newText,
    })),
  );
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
