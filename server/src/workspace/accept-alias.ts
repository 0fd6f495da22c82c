// “This is right”: another way of writing a name, put down where the entry of its bearer stands, or should.
import type { Entity } from '../entities/entity.ts';
import { readFrontMatter } from '../prose/sections.ts';
import { addedTo, deriveEntityFile, entryIndex, entryOf, readListFile, says, type ListFile } from './entity-file.ts';
import type { EntityList } from './entity-list.ts';
import { addAlias, cannotAdd, spliced, type Splice } from './entity-splices.ts';
import type { Mistake } from './mistake.ts';

/** What is to be written: splices of the draft, or the new text of the list beside it; or why neither can be written to. */
export type Accepted =
  { readonly inDraft: readonly Splice[] } | { readonly listText: string } | { readonly mistakes: readonly Mistake[] };

/**
 * Gives an entity of a draft an alias: in the front matter where its entry stands there, else in the list beside the draft.
 * `list` is the text of that list; where there is none yet, all `entities` of the draft go into a new one, so that no speaker
 * is a stranger to it.
 */
export function acceptAlias(
  draft: string,
  list: string | undefined,
  entities: readonly Entity[],
  entity: Entity,
  alias: string,
): Accepted {
  const matter = readFrontMatter(draft).matter;
  const file = matter?.language === 'yaml' ? readListFile(matter.text, matter.span.start) : undefined;
  const inMatter = file && inEntry(draft, file, entity, alias);
  if (inMatter) {
    const after = readFrontMatter(spliced(draft, inMatter.splices)).matter?.text ?? '';
    return says(after, inMatter.wanted) ? { inDraft: inMatter.splices } : refusal(file);
  }
  const derived = list === undefined ? deriveEntityFile(undefined, entities) : { text: list };
  return 'mistakes' in derived ? derived : inList(derived.text, entity, alias);
}

function inList(text: string, entity: Entity, alias: string): Accepted {
  const file = readListFile(text);
  if (file.mistakes.length > 0) return { mistakes: file.mistakes };
  const added = inEntry(text, file, entity, alias) ?? asEntry(text, file, entity, alias);
  if (!added) return refusal(file);
  const listText = spliced(text, added.splices);
  return says(listText, added.wanted) ? { listText } : refusal(file);
}

interface Addition {
  readonly splices: readonly Splice[];
  /** what the list should say afterwards */
  readonly wanted: EntityList;
}

/** The alias in the entry that the list has for the entity; undefined where it has none, or one that cannot be added to. */
function inEntry(text: string, { list, known }: ListFile, entity: Entity, alias: string): Addition | undefined {
  const index = entryIndex(known, entity);
  const entry = list?.value.items?.[index];
  const splice = entry && addAlias(text, entry, alias);
  const wanted = known.map((item, i) =>
    i !== index || 'path' in item ? item : { ...item, aliases: [...(item.aliases ?? []), alias] },
  );
  return splice && { splices: [splice], wanted };
}

/** The alias in a new entry, with what the draft and other lists say of the entity, since it now stands before theirs. */
function asEntry(text: string, { list, known }: ListFile, entity: Entity, alias: string): Addition | undefined {
  if (entryIndex(known, entity) >= 0) return undefined;
  const entry = { ...entryOf(entity), aliases: [...entity.aliases, alias] };
  const splices = addedTo(text, list, [entry]);
  return Array.isArray(splices) ? { splices, wanted: [...known, entry] } : undefined;
}

const refusal = ({ list }: ListFile): Accepted => ({ mistakes: [cannotAdd(list?.key ?? { start: 0, end: 0 })] });
