// What a YAML value should be: read it, or say what was wanted.
import type { Value } from './yaml-text.ts';

export interface Wanted<T> {
  /** what it should be, in words that go on after “should be” */
  readonly description: string;
  /** the value, or undefined when it is something else */
  readonly read: (value: Value) => T | undefined;
}

/** A text; numbers count, since YAML reads an unquoted 50 as one. */
export function text(description: string): Wanted<string> {
  return { description, read: readWords };
}

/** A list of texts, or a single one. */
export function texts(description: string): Wanted<string[]> {
  return {
    description,
    read: (value) => {
      const words = (value.items ?? [value]).map(readWords);
      return words.every((word) => word !== undefined) ? words : undefined;
    },
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Wanted<Word> {
  return {
    description: `one of ${words.join(', ')}`,
    read: (value) => words.find((word) => word === readWords(value)),
  };
}

function readWords({ scalar }: Value): string | undefined {
  if (typeof scalar === 'number') return String(scalar);
  return typeof scalar === 'string' && scalar.trim() !== '' ? scalar : undefined;
}
