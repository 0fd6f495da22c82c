// How an entity list is written into: entries behind the last, an alias in an entry, a name spelled otherwise. Splices of the text
// around what a person wrote, which stays as it is, in block style (a dash an entry) and in flow style ([{…}, {…}]).
import type { EntityEntry } from '../entities/entity.ts';
import type { Span } from '../prose/prose.ts';
import type { Mistake } from './mistake.ts';
import type { Value } from './yaml-text.ts';

/** New text instead of what stands in a span of the file. */
export interface Splice {
  readonly span: Span;
  readonly text: string;
}

/** The list under `entities:`. */
export interface WrittenList {
  /** the word `entities` */
  readonly key: Span;
  readonly value: Value;
}

/** The text after splices that do not overlap; of two at one place the first comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let after = '';
  let at = 0;
  for (const { span, text: written } of [...splices].sort((a, b) => a.span.start - b.span.start)) {
    after += text.slice(at, span.start) + written;
    at = span.end;
  }
  return after + text.slice(at);
}

export function cannotAdd(span: Span): Mistake {
  return {
    span,
    message:
      'Nothing can be added here. Write “entities:” on a line of its own, and each entry below it, behind a dash.',
  };
}

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Adds entries behind the last of a list, each with `note` behind it; a mistake where the list is written in a way that cannot be added to. */
export function addEntries(
  text: string,
  { key, value }: WrittenList,
  entries: readonly EntityEntry[],
  note = '',
): Splice[] | Mistake {
  const { span, items, scalar } = value;
  if (scalar === null && !items) {
    const end = lineEnd(text, key.end);
    if (!/^:[ \t]*(?:#.*)?$/.test(text.slice(key.end, end))) return cannotAdd(key);
    const indent = `${indentOf(text, key.start)}  `;
    return [newLines(text, end, blockLines(entries, indent, note))];
  }
  if (items && isFlow(text, value)) return addToFlow(text, value, entries, note);
  const indent = text.slice(lineStart(text, span.start), span.start);
  if (!items || text.charAt(span.start) !== '-' || !/^ *$/.test(indent)) return cannotAdd(key);
  const last = contentEnd(value, text);
  return [newLines(text, behindNotes(text, lineEnd(text, last), indent), blockLines(entries, indent, note))];
}

/** `lines`, under `entities:`, behind everything else in a file that has no list yet. */
export function addList(text: string, above: readonly string[], entries: readonly EntityEntry[], note = ''): Splice {
  return newLines(text, text.length, [...above, 'entities:', ...blockLines(entries, '  ', note)]);
}

/** Adds one alias to an entry; undefined where its aliases are written in a way that cannot be added to. */
export function addAlias(text: string, entry: Value, alias: string): Splice | undefined {
  const name = entry.entries?.find(({ key }) => key === 'name');
  const aliases = entry.entries?.find(({ key }) => key === 'aliases');
  const written = scalarText(alias);
  if (!name) return undefined;
  if (!aliases) {
    if (isFlow(text, entry)) return insertion(name.value.span.end, `, aliases: [${written}]`);
    const column = ' '.repeat(name.keySpan.start - lineStart(text, name.keySpan.start));
    return newLines(text, lineEnd(text, name.value.span.end), [`${column}aliases: [${written}]`]);
  }
  const { span, items } = aliases.value;
  if (items && isFlow(text, aliases.value)) {
    const last = items.at(-1);
    return last ? insertion(last.span.end, `, ${written}`) : insertion(span.start + 1, written);
  }
  if (items) {
    const indent = text.slice(lineStart(text, span.start), span.start);
    return newLines(text, lineEnd(text, contentEnd(aliases.value, text)), [`${indent}- ${written}`]);
  }
  const single = text.slice(span.start, span.end);
  return scalarText(single) === single || single.startsWith('"')
    ? { span, text: `[${single}, ${written}]` }
    : undefined;
}

/** Where the names of an entry (its name, given and family name, aliases) stand, quotation marks included. */
export function nameSpans(entry: Value): Span[] {
  return (entry.entries ?? []).flatMap(({ key, value }) =>
    /^(?:name|given|family|aliases)$/.test(key) ? (value.items ?? [value]).map(({ span }) => span) : [],
  );
}

/** Whether a list or a mapping stands between brackets. */
export const isFlow = (text: string, { span }: Value): boolean => /[[{]/.test(text.charAt(span.start));

/** “entities: [a.yaml, {name: B}]”: new entries on lines of their own before the bracket that closes. */
function addToFlow(text: string, { span, items = [] }: Value, entries: readonly EntityEntry[], note: string): Splice[] {
  const eol = lineBreakOf(text);
  const indent = `${indentOf(text, span.start)}  `;
  const last = items.at(-1);
  const from = last ? contentEnd(last, text) : span.start + 1;
  const comma = last ? flowComma(text, from, span.end) : from;
  const ending = (i: number): string => (i < entries.length - 1 || (last && comma !== undefined) ? ',' : '');
  const lines = entries.map((entry, i) => `${eol}${indent}${flowEntry(entry)}${ending(i)}${note}`).join('');
  const behind = comma ?? from;
  const rest = text.slice(behind, lineEnd(text, behind));
  const endsLine = /^[ \t]*(?:#.*)?$/.test(rest);
  return [
    ...(comma === undefined ? [insertion(from, ',')] : []),
    insertion(endsLine ? behind + rest.length : behind, endsLine ? lines : `${lines}${eol}${indent}`),
  ];
}

/** The offset behind the comma that follows the last item of a flow list; undefined where none does. */
function flowComma(text: string, from: number, to: number): number | undefined {
  const found = /^(?:\s|#[^\r\n]*)*,/.exec(text.slice(from, to))?.[0];
  return found === undefined ? undefined : from + found.length;
}

function blockLines(entries: readonly EntityEntry[], indent: string, note: string): string[] {
  return entries.flatMap(({ name, ...rest }) => [
    `${indent}- name: ${scalarText(name)}${note}`,
    ...Object.entries(rest).map(([key, value]: Said) => `${indent}  ${key}: ${valueText(value)}`),
  ]);
}

function flowEntry(entry: EntityEntry): string {
  const said = Object.entries(entry).map(([key, value]: Said) => `${key}: ${valueText(value)}`);
  return `{${said.join(', ')}}`;
}

type Said = [string, string | readonly string[]];

const valueText = (value: string | readonly string[]): string =>
  typeof value === 'string' ? scalarText(value) : `[${value.map(scalarText).join(', ')}]`;

/** A string as YAML: bare where no reader, of any version of YAML, could take it for something else. */
function scalarText(value: string): string {
  const bare = /^\p{L}(?:[\p{L}\p{M}\p{Nd} .’'-]*[\p{L}\p{M}\p{Nd}.])?$/u.test(value);
  return bare && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(value) ? value : JSON.stringify(value);
}

const insertion = (at: number, text: string): Splice => ({ span: { start: at, end: at }, text });

/** Whole lines behind the line that ends at `at`; the file ends with a line break if it did, or if they are its last lines. */
function newLines(text: string, at: number, lines: readonly string[]): Splice {
  const eol = lineBreakOf(text);
  const onNewLine = at === 0 || text === '\uFEFF' || text.charAt(at - 1) === '\n';
  const atEnd = at === text.length;
  return insertion(at, (onNewLine ? '' : eol) + lines.join(eol) + (atEnd || onNewLine ? eol : ''));
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  if (found < 0) return text.length;
  return text.charAt(found - 1) === '\r' ? found - 1 : found;
}

const indentOf = (text: string, at: number): string =>
  /^ */.exec(text.slice(lineStart(text, at), at).replace('\uFEFF', ''))?.[0] ?? '';

/** Where the last word of a value ends; the span of a list or mapping takes in the comments under it. */
function contentEnd(value: Value, text: string): number {
  const { span, items, entries } = value;
  const inner = isFlow(text, value) ? undefined : (items?.at(-1) ?? entries?.at(-1)?.value);
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
