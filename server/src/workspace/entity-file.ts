// The entity list beside a draft: what deriving it again adds and marks. Splices text, so that no byte a person wrote changes.
import type { Entity, EntityEntry } from '../entities/entity.ts';
import type { Span } from '../prose/prose.ts';
import { readEntityList } from './entity-list.ts';
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
  const { list, known, mistakes } = readFile(text);
  if (mistakes.length > 0) return { mistakes };

  const mentioned = entities.filter(({ mentions }) => mentions.length > 0);
  const marks = marksOf(text, list, known, mentioned);
  const fresh = freshEntries(known, mentioned);
  const added = fresh.length > 0 ? addition(text, list, fresh, before === undefined) : [];
  if (!Array.isArray(added)) return { mistakes: [added] };

  const after = spliced(text, [...marks, ...added]);
  const again = readFile(after);
  if (again.mistakes.length > 0 || JSON.stringify(again.known) !== JSON.stringify([...known, ...fresh])) {
    return { mistakes: [cannotAdd(list?.span ?? { start: 0, end: 0 })] };
  }
  const vanished = marks.filter(({ text }) => text === vanishedFromDraft).length;
  return { text: after, added: fresh.length, vanished, returned: marks.length - vanished };
}

interface Splice {
  readonly span: Span;
  readonly text: string;
}

function readFile(text: string) {
  const { value, mistakes } = readYaml(text);
  const whole = { start: 0, end: text.length };
  const empty = value?.scalar === null;
  if (value && !empty && !value.entries) return { list: undefined, known: [], mistakes: [cannotAdd(whole)] };
  const list = value?.entries?.find(({ key }) => key === 'entities');
  const read = list ? readEntityList(list.value) : { value: [], mistakes: [] };
  return {
    list: list && { span: list.keySpan, value: list.value },
    known: read.value,
    mistakes: [...mistakes, ...read.mistakes],
  };
}

type List = ReturnType<typeof readFile>['list'];
type Known = ReturnType<typeof readFile>['known'];

/** Our comments that no longer tell the truth. */
function marksOf(text: string, list: List, known: Known, mentioned: readonly Entity[]): Splice[] {
  return (list?.value.items ?? []).flatMap((item, index) => {
    const entry = known[index];
    const name = item.entries?.find(({ key }) => key === 'name')?.value;
    if (!name || !entry || 'path' in entry) return [];
    const behind = /^[^\r\n]*/.exec(text.slice(name.span.end, name.span.end + 200))?.[0];
    const truth = mentioned.some((entity) => same(entry, entity)) ? inDraft : vanishedFromDraft;
    const ours = behind === inDraft || behind === vanishedFromDraft;
    if (!ours || behind === truth) return [];
    return [{ span: { start: name.span.end, end: name.span.end + behind.length }, text: truth }];
  });
}

/** Entries for what the article names in full and the list does not know, in order of introduction. */
function freshEntries(known: Known, mentioned: readonly Entity[]): EntityEntry[] {
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

function entryOf({ name, kind, given, family, aliases, title, affiliation, pronouns }: Entity): EntityEntry {
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

/** The new entries, behind the last one; a mistake where the file is written in a way that cannot be added to. */
function addition(text: string, list: List, fresh: readonly EntityEntry[], isNew: boolean): Splice[] | Mistake {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (indent: string) => fresh.flatMap((entry) => entryLines(entry, indent));
  if (!list) {
    const above = [...(isNew ? [header] : []), 'entities:'];
    return [insertion(text, text.length, [...above, ...lines('  ')], eol)];
  }
  const { span, items, scalar } = list.value;
  if (scalar === null && !items) {
    const end = lineEnd(text, list.span.end);
    if (!/^:[ \t]*(?:#.*)?$/.test(text.slice(list.span.end, end))) return cannotAdd(list.span);
    return [insertion(text, end, lines('  '), eol)];
  }
  const indent = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  if (!items || text.charAt(span.start) !== '-' || !/^ *$/.test(indent)) return cannotAdd(list.span);
  const last = contentEnd(list.value, text);
  return [insertion(text, behindNotes(text, lineEnd(text, last), indent), lines(indent), eol)];
}

/** Whole lines behind the line that ends at `at`; the file ends with a line break if it did, or if they are its last lines. */
function insertion(text: string, at: number, lines: readonly string[], eol: string): Splice {
  const onNewLine = at === 0 || text === '\uFEFF' || text.charAt(at - 1) === '\n';
  const atEnd = at === text.length;
  return {
    span: { start: at, end: at },
    text: (onNewLine ? '' : eol) + lines.join(eol) + (atEnd || onNewLine ? eol : ''),
  };
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  if (found < 0) return text.length;
  return text.charAt(found - 1) === '\r' ? found - 1 : found;
}

/** Where the last word of a value ends; the span of a list or mapping takes in the comments under it. */
function contentEnd({ span, items, entries }: Value, text: string): number {
  const inner = /[[{]/.test(text.charAt(span.start)) ? undefined : (items?.at(-1) ?? entries?.at(-1)?.value);
  if (inner) return contentEnd(inner, text);
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

/** The end of the comment lines under an entry that are indented as its keys are: they belong to it. */
function behindNotes(text: string, at: number, indent: string): number {
  const note = new RegExp(`\\r?\\n${indent} +#[^\\r\\n]*`, 'y');
  let end = at;
  for (note.lastIndex = end; note.test(text); end = note.lastIndex);
  return end;
}

function entryLines({ name, ...rest }: EntityEntry, indent: string): string[] {
  const others = Object.entries(rest).map(([key, value]: [string, string | readonly string[]]) => {
    const written = typeof value === 'string' ? scalarText(value) : `[${value.map(scalarText).join(', ')}]`;
    return `${indent}  ${key}: ${written}`;
  });
  return [`${indent}- name: ${scalarText(name)}${inDraft}`, ...others];
}

/** A string as YAML: bare where no reader, of any version of YAML, could take it for something else. */
function scalarText(value: string): string {
  const bare = /^\p{L}(?:[\p{L}\p{M}\p{Nd} .’'-]*[\p{L}\p{M}\p{Nd}.])?$/u.test(value);
  return bare && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value) ? value : JSON.stringify(value);
}

function spliced(text: string, splices: readonly Splice[]): string {
  let after = '';
  let at = 0;
  for (const { span, text: written } of [...splices].sort((a, b) => a.span.start - b.span.start)) {
    after += text.slice(at, span.start) + written;
    at = span.end;
  }
  return after + text.slice(at);
}

function cannotAdd(span: Span): Mistake {
  return {
    span,
    message:
      'Nothing can be added here. Write “entities:” on a line of its own, and each entry below it, behind a dash.',
  };
}
