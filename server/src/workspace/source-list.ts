// The source documents that a person names: the `sources:` of front matter or of the configuration.
import type { Span } from '../prose/prose.ts';
import type { Mistake } from './mistake.ts';
import { text } from './wanted.ts';
import type { Value } from './yaml-text.ts';

/** A source document as named: a path or a pattern, and what a person says of it. */
export interface NamedSource {
  readonly path: string;
  readonly span: Span;
  readonly speaker?: string;
  readonly title?: string;
  readonly date?: string;
}

const keys = {
  path: text('a path or a pattern, such as notes/*.txt'),
  speaker: text('a name, such as Andrei Lankov'),
  title: text('a title'),
  date: text('a date'),
};

/** Reads the value of `sources:`. Whatever cannot be understood becomes a mistake and is passed over. */
export function readSourceList(list: Value): { value: readonly NamedSource[]; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const items = list.items ?? (list.scalar === null ? [] : [list]);
  const value = items.flatMap((item) => {
    const path = keys.path.read(item);
    const named = path === undefined ? readMapping(item, mistakes) : { path, span: item.span };
    return named ? [named] : [];
  });
  return { value, mistakes };
}

function readMapping({ span, entries }: Value, mistakes: Mistake[]): NamedSource | undefined {
  const named: Record<string, string> = {};
  for (const { key, keySpan, value } of entries ?? []) {
    const wanted = Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : undefined;
    const understood = wanted?.read(value);
    if (!wanted) {
      const known = Object.keys(keys).join(', ');
      mistakes.push({ span: keySpan, message: `“${key}” is nothing a source can say. It can say: ${known}.` });
    } else if (understood === undefined) {
      mistakes.push({ span: value.span, message: `“${key}” should be ${wanted.description}.` });
    } else named[key] = understood;
  }
  const { path } = named;
  if (path !== undefined) return { ...named, path, span };
  mistakes.push({ span, message: 'This source has no path. Add one, such as “path: notes/call.txt”.' });
  return undefined;
}
