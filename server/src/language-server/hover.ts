// textDocument/hover: who a name or a pronoun means, and what the source document has where a quotation is from.
import { MarkupKind, type Hover, type TextDocumentPositionParams } from 'vscode-languageserver';
import { whereIn } from '../backup/origin.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entity } from '../entities/entity.ts';
import { fileSpan } from '../prose/places.ts';
import { backedAt } from './backed.ts';
import { rangeOf } from './diagnostics.ts';
import type { DraftDocument } from './draft-document.ts';
import { namingAt } from './namings.ts';
import type { OpenDraft } from './open-drafts.ts';

/** Tells of the person or organization named at a position: role, other names, how often quoted, where introduced. */
export function hover({ document, draft }: OpenDraft, { position }: TextDocumentPositionParams): Hover | null {
  const naming = namingAt(draft, document.offsetAt(position));
  if (!naming) return quotationHover(backedAt(draft, document.offsetAt(position)), document);
  const { entity, span } = naming;
  const role = [entity.title, entity.affiliation].filter((part) => part !== undefined).join(', ');
  const introduction = entity.introduction && document.positionAt(fileSpan(draft.prose, entity.introduction).start);
  const lines = [
    `**${plain(entity.name)}**${role ? `, ${plain(role)}` : ''}`,
    ...(entity.aliases.length > 0 ? [`Also called ${entity.aliases.map(plain).join(', ')}.`] : []),
    said(draft, entity),
    introduction ? `First named in full in line ${String(introduction.line + 1)}.` : 'Nowhere named in full.',
  ];
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range: rangeOf(document, span) };
}

/** Characters of the source document shown on either side of a passage. */
const AROUND = 200;

/** Shows the passage that a quotation is from, what stands around it, and who says it there. */
function quotationHover(backed: ReturnType<typeof backedAt>, draft: DraftDocument): Hover | null {
  if (!backed) return null;
  const { document, passage, speaker, span, verbatim } = backed;
  const { path, text } = document;
  const place = whereIn(document, passage.start);
  const before = text.slice(Math.max(0, passage.start - AROUND), passage.start);
  const after = text.slice(passage.end, passage.end + AROUND);
  const lead = passage.start > AROUND ? before.replace(/^\S*\s?/, '…') : before;
  const rest = passage.end + AROUND < text.length ? after.replace(/\s?\S*$/, '…') : after;
  const where = `**${plain(path)}**${place === '' ? '' : `, ${place}`}`;
  const by = speaker ? `, where ${plain(speaker.name)} says it` : '';
  const lines = [
    `${verbatim ? 'As' : 'In other words than'} in ${where}${by}.`,
    `> ${quoted(lead)}**${quoted(text.slice(passage.start, passage.end))}**${quoted(rest)}`,
  ];
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range: rangeOf(draft, span) };
}

/** Words of a document for a block of quoted Markdown: its marks are no marks, a new paragraph is a new line. */
const quoted = (words: string) =>
  plain(words)
    .replace(/\s*\n\s*\n\s*/g, '\n>\n> ')
    .replace(/\n(?!>)/g, ' ');

/** How often the draft names somebody, and gives them words. */
function said({ attributions, speakers, entities }: Draft, entity: Entity): string {
  const own = attributions.filter((_, index) => entities[speakers[index] ?? -1] === entity);
  const quoted = own.filter(({ kind }) => kind !== 'indirect').length;
  const mentions = `Named ${times(entity.mentions.length)}`;
  if (own.length === 0) return `${mentions}, says nothing here.`;
  return `${mentions}, speaks ${times(own.length)}, ${quoted === 0 ? 'never in quotation marks' : `${times(quoted)} in quotation marks`}.`;
}

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${String(count)} times`;
}

const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
