// The words of the rows of the Says Who view. Knows no editor.
import type { OutlineClaim, OutlineSource, OutlineStatement } from '../../server/src/language-server/outline.ts';

export interface Line {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
}

const longest = 90; // characters of a label

/** A source: its name; how much it gets to say, and its role. */
export function sourceLine({ name, role, words, statements }: OutlineSource): Line {
  const quotations = statements.filter(({ kind }) => kind !== 'indirect').length;
  const indirect = statements.length - quotations;
  const details = [
    quotations > 0 && `${String(quotations)} quoted`,
    indirect > 0 && `${String(indirect)} indirect`,
    words === 1 ? '1 word' : `${String(words)} words`,
    role,
  ].filter(Boolean);
  const description = details.join(' · ');
  return { label: name, description, tooltip: `${name}: ${description}` };
}

/** Something that a source says: the words, and the line they stand in. */
export function statementLine({ text, range }: OutlineStatement): Line {
  return { label: shortened(text), description: `line ${String(range.start.line + 1)}`, tooltip: text };
}

/** A claim: the words, and what they rest on. */
export function claimLine({ text, sourced, source, reasons }: OutlineClaim): Line {
  const rests = sourced === undefined ? 'no source' : (source ?? sourcedBy[sourced]);
  return { label: shortened(text), description: `${rests} · ${reasons.join(', ')}`, tooltip: text };
}

const sourcedBy: Readonly<Record<NonNullable<OutlineClaim['sourced']>, string>> = {
  attribution: 'attributed',
  carried: 'covered by the attribution around it',
  link: 'link',
  footnote: 'footnote',
  observation: 'seen by the reporter',
  'common knowledge': 'common knowledge',
};

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
