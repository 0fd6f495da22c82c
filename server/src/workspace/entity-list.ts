// Entity lists as a person writes them in YAML: the `entities:` of a file or of front matter.
import type { EntityEntry } from '../entities/entity.ts';
import type { Span } from '../prose/prose.ts';
import type { Mistake } from './mistake.ts';
import { oneOf, text, texts, type Wanted } from './wanted.ts';
import type { Value } from './yaml-text.ts';

/** In the order written: entries, and paths of lists in other files. */
export type EntityList = readonly (EntityEntry | ListPath)[];

/** The path of an entity list, as written. */
export interface ListPath {
  readonly path: string;
  readonly span: Span;
}

/** What each key of an entry may say. */
const entryKeys: { readonly [Key in keyof EntityEntry]-?: Wanted<NonNullable<EntityEntry[Key]>> } = {
  name: text('a name, such as Wi Sung-lac'),
  kind: oneOf(['person', 'organization']),
  given: text('a given name, such as Sung-lac'),
  family: text('a family name, such as Wi'),
  aliases: texts('a list of names, such as [Wi, Ambassador Wi]'),
  title: text('a title, such as lawmaker'),
  affiliation: text('a party, company or institution'),
  pronouns: oneOf(['he', 'she', 'they']),
};

/** Reads the value of `entities:`. Whatever cannot be understood becomes a mistake and is passed over. */
export function readEntityList(list: Value): { value: EntityList; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const items: (EntityEntry | ListPath)[] = [];
  for (const item of list.items ?? (list.scalar === null ? [] : [list])) {
    if (typeof item.scalar === 'string') {
      items.push({ path: item.scalar, span: item.span });
    } else {
      const entry = readEntry(item, mistakes);
      if (entry) items.push(entry);
    }
  }
  return { value: items, mistakes };
}

function readEntry({ span, entries }: Value, mistakes: Mistake[]): EntityEntry | undefined {
  const entry: Record<string, unknown> = {};
  for (const { key, keySpan, value } of entries ?? []) {
    const wanted = Object.hasOwn(entryKeys, key) ? entryKeys[key as keyof EntityEntry] : undefined;
    const understood = wanted?.read(value);
    if (!wanted) {
      const known = Object.keys(entryKeys).join(', ');
      mistakes.push({ span: keySpan, message: `“${key}” is nothing an entry can say. It can say: ${known}.` });
    } else if (understood === undefined) {
      mistakes.push({ span: value.span, message: `“${key}” should be ${wanted.description}.` });
    } else {
      entry[key] = understood;
    }
  }
  if (entry['name'] !== undefined) return entry as unknown as EntityEntry;
  if (!entries?.some(({ key }) => key === 'name')) {
    mistakes.push({ span, message: 'This entry has no name. Add one, such as “name: Wi Sung-lac”.' });
  }
  return undefined;
}
