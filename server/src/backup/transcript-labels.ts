// Who a transcript's label in capitals names. Capitals hide what is a name and what a role: one word alone is unsure, unless the name
// stood in full before.
import { givenNameStrength } from '../entities/given-names.ts';
import { familyKey, parseName } from '../entities/personal-name.ts';
import type { Speaker } from './source-document.ts';

/** Reads the labels of one document in order, as `TUNDE BELLO`, `MR. SMITH`, or `BELLO` once the name stood in full. */
export function transcriptLabels(): (label: string) => Speaker | undefined {
  const known = new Map<string, Speaker>();
  return (label) => {
    if (!/^\p{Lu}[\p{Lu}\s.’'-]+$/u.test(label)) return undefined;
    const name = label
      .toLowerCase()
      .replace(/(?<![\p{L}’'])\p{L}|(?<=\bo[’'])\p{L}/gu, (letter) => letter.toUpperCase());
    const { full, title, given, family } = parseName(name);
    if (family === undefined) return undefined;
    const speaker = { name: full, aliases: [], kind: 'person' as const, family };
    if (given !== undefined && givenNameStrength(given) === 2) {
      const named = { ...speaker, given };
      known.set(familyKey(family), named);
      return named;
    }
    const before = known.get(familyKey(family));
    if (before || /^(?:mrs?|ms|miss)\.?$/i.test(title ?? '')) return before ?? speaker;
    return full === family && !/\s/.test(full) ? { ...speaker, unsure: true } : undefined;
  };
}
