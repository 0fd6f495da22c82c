// The sources of a draft: everybody it lets speak, with or without a name, and how many words each is given.
import type { Entity } from '../entities/entity.ts';
import { textAt } from '../prose/places.ts';
import type { Draft } from './draft.ts';

export interface Source {
  /** the full name, or for an unnamed source the words that stand for it */
  readonly name: string;
  readonly kind: Entity['kind'] | 'unnamed';
  /** title and affiliation, as far as known */
  readonly role?: string;
  /** how many words the draft gives it, quoted or not */
  readonly words: number;
  /** the indices of its attributions, in the order of the draft */
  readonly attributions: readonly number[];
}

/** Who was given the most words first; those without a name after those with one. */
export function readSources(draft: Draft): Source[] {
  const { prose, attributions, entities, speakers } = draft;
  const named = new Map<number, number[]>();
  const unnamed = new Map<string, { readonly name: string; readonly attributions: number[] }>();
  attributions.forEach((_, index) => {
    const speaker = speakers[index] ?? null;
    const name = wordsForSource(draft, index);
    if (speaker !== null) put(named, speaker, () => []).push(index);
    else if (name) put(unnamed, name.toLowerCase(), () => ({ name, attributions: [] })).attributions.push(index);
  });
  const wordsOf = (own: readonly number[]): number =>
    own
      .flatMap((index) => attributions[index]?.content ?? [])
      .reduce((sum, place) => sum + countWords(textAt(prose, place)), 0);

  const people = [...named].flatMap(([index, own]): Source[] => {
    const entity = entities[index];
    if (!entity) return [];
    const role = [entity.title, entity.affiliation].filter(Boolean).join(', ');
    return [{ name: entity.name, kind: entity.kind, ...(role && { role }), words: wordsOf(own), attributions: own }];
  });
  const others = [...unnamed.values()].map(({ name, attributions: own }): Source => ({
    name,
    kind: 'unnamed',
    words: wordsOf(own),
    attributions: own,
  }));
  const byWords = (a: Source, b: Source): number => b.words - a.words;
  return [...people.sort(byWords), ...others.sort(byWords)];
}

/** The words that stand for the source of an attribution; empty where there are none. */
export function wordsForSource({ prose, attributions }: Draft, attribution: number): string {
  return (attributions[attribution]?.source ?? [])
    .map((place) => textAt(prose, place))
    .join(' ')
    .trim();
}

/** A word as people count them: letters and digits, with what joins them. */
export const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

function put<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  const value = map.get(key) ?? fresh();
  map.set(key, value);
  return value;
}
