// The entity list beside a draft: what deriving it again adds and marks.
import type { Entity, EntityEntry } from '../entities/entity.ts';
import { readEntityList, type EntityList } from './entity-list.ts';
import { addEntries, addList, cannotAdd, isFlow, spliced, type Splice, type WrittenList } from './entity-splices.ts';
import type { Mistake } from './mistake.ts';
import { readYaml, type Value } from './yaml-text.ts';

/** What deriving makes of a file: its new text and what changed, or why it has to stay as it is. */
export type Derived =
  | { readonly text: string; readonly added: number; readonly vanished: number; readonly returned: number }
  | { readonly mistakes: readonly Mistake[] };

/**
 * Behind the name of an entry that we wrote. Only these very comments are ever replaced: who deletes or rewords one has
 * made the entry their own.
 */
const inDraft = ' # from the draft';
const vanishedFromDraft = ' # no longer in the draft';

const header = '# The people and organizations of the draft. Correct what is wrong: your words win over the draft’s.';

/**
 * Brings the text of an entity-list file, undefined where there is none, up to the entities of its draft. A file that
 * cannot be understood, or not be added to, gives mistakes.
 */
export function deriveEntityFile(before: string | undefined, entities: readonly Entity[]): Derived {
  const text = before ?? '';
  const { list, known, mistakes } = readListFile(text);
  if (mistakes.length > 0) return { mistakes };

  const mentioned = entities.filter(({ mentions }) => mentions.length > 0);
  const marks = marksOf(text, list, known, mentioned);
  const fresh = freshEntries(known, mentioned);
  const added = fresh.length > 0 ? addedTo(text, list, fresh, inDraft) : [];
  if (!Array.isArray(added)) return { mistakes: [added] };

  const after = spliced(text, [...added, ...marks]);
  if (!says(after, [...known, ...fresh])) return { mistakes: [cannotAdd(list?.key ?? { start: 0, end: 0 })] };
  const vanished = marks.filter(({ text }) => text === vanishedFromDraft).length;
  return { text: after, added: fresh.length, vanished, returned: marks.length - vanished };
}

/** Entries added to the list of a file, which gets one where it has none. */
export function addedTo(
  text: string,
  list: WrittenList | undefined,
  entries: readonly EntityEntry[],
  note = '',
): Splice[] | Mistake {
  return list ? addEntries(text, list, entries, note) : [addList(text, text === '' ? [header] : [], entries, note)];
}

/** Whether a file says these entries and no others, in this order. */
export function says(text: string, wanted: EntityList): boolean {
  const { known, mistakes } = readListFile(text);
  const said = (item: EntityList[number] | undefined) =>
    JSON.stringify(item && ('path' in item ? item.path : Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))));
  return (
    mistakes.length === 0 && known.length === wanted.length && known.every((one, i) => said(one) === said(wanted[i]))
  );
}

/** What an entity-list file says, and where its list stands. */
export interface ListFile {
  readonly list: WrittenList | undefined;
  readonly known: EntityList;
  readonly mistakes: readonly Mistake[];
}

/** Reads an entity-list file, or the front matter that stands at `offset` of a draft. */
export function readListFile(text: string, offset = 0): ListFile {
  const { value, mistakes } = readYaml(text, offset);
  const empty = value?.scalar === null;
  if (value && !empty && !value.entries) return { list: undefined, known: [], mistakes: [cannotAdd(value.span)] };
  const list = value?.entries?.find(({ key }) => key === 'entities');
  const read = list ? readEntityList(list.value) : { value: [], mistakes: [] };
  return {
    list: list && { key: list.keySpan, value: list.value },
    known: read.value,
    mistakes: [...mistakes, ...read.mistakes],
  };
}

/** Which entry of a list is an entity's, by name or alias; -1 where none is. */
export function entryIndex(known: EntityList, entity: Pick<Entity, 'name' | 'aliases'>): number {
  return known.findIndex((entry) => !('path' in entry) && same(entry, entity));
}

/** Our comments that no longer tell the truth. */
function marksOf(
  text: string,
  list: WrittenList | undefined,
  known: EntityList,
  mentioned: readonly Entity[],
): Splice[] {
  return (list?.value.items ?? []).flatMap((item, index) => {
    const entry = known[index];
    const at = markEnd(text, item);
    if (at === undefined || !entry || 'path' in entry) return [];
    const behind = /^[^\r\n]*/.exec(text.slice(at, at + 200))?.[0];
    const truth = mentioned.some((entity) => same(entry, entity)) ? inDraft : vanishedFromDraft;
    const ours = behind === inDraft || behind === vanishedFromDraft;
    if (!ours || behind === truth) return [];
    return [{ span: { start: at, end: at + behind.length }, text: truth }];
  });
}

/** The offset that our comment on an entry stands behind: its name, or the whole entry and its comma where it is a line of its own. */
function markEnd(text: string, item: Value): number | undefined {
  if (isFlow(text, item)) return item.span.end + (text.charAt(item.span.end) === ',' ? 1 : 0);
  return item.entries?.find(({ key }) => key === 'name')?.value.span.end;
}

/** Entries for what the article names in full and the list does not know, in order of introduction. */
function freshEntries(known: EntityList, mentioned: readonly Entity[]): EntityEntry[] {
  const taken = known.flatMap((item) => ('path' in item ? [] : [item]));
  const fresh: EntityEntry[] = [];
  const introduced = mentioned.flatMap((entity) => {
    const { introduction, origin, name } = entity;
    return introduction && origin === 'derived' && name.trim() !== '' ? [{ entity, introduction }] : [];
  });
  introduced.sort(({ introduction: a }, { introduction: b }) => a.block - b.block || a.start - b.start);
  for (const { entity } of introduced) {
    if ([...taken, ...fresh].some((entry) => same(entry, entity))) continue;
    fresh.push(entryOf(entity));
  }
  return fresh;
}

/** By name against name or alias. Two that share no more than an alias, such as a surname, may be two. */
function same(entry: EntityEntry, entity: Pick<Entity, 'name' | 'aliases'>): boolean {
  const name = folded(entry.name);
  const other = folded(entity.name);
  return (
    name === other ||
    (entry.aliases ?? []).some((alias) => folded(alias) === other) ||
    entity.aliases.some((alias) => folded(alias) === name)
  );
}

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();

/** An entry that says of an entity what the draft does. */
export function entryOf({ name, kind, given, family, aliases, title, affiliation, pronouns }: Entity): EntityEntry {
  return {
    name,
    kind,
    ...(given && { given }),
    ...(family && { family }),
    ...(aliases.length > 0 && { aliases }),
    ...(title && { title }),
    ...(affiliation && { affiliation }),
    ...(pronouns && { pronouns }),
  };
}
