// The words of the rows of the Says Who view. Knows no editor.
import type {
  OutlineClaim,
  OutlineDocument,
  OutlineQuotation,
  OutlineSource,
  OutlineStatement,
} from '../../server/src/language-server/outline.ts';
import type { Translate } from '../../server/src/reports/profile.ts';

export interface Line {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
}

const longest = 90; // characters of a label

/** A source: its name; how much it gets to say, and its role. */
export function sourceLine({ name, role, words, statements }: OutlineSource, t: Translate): Line {
  const quotations = statements.filter(({ kind }) => kind !== 'indirect').length;
  const indirect = statements.length - quotations;
  const details = [
    quotations > 0 && t('{0} quoted', quotations),
    indirect > 0 && t('{0} indirect', indirect),
    words === 1 ? t('1 word') : t('{0} words', words),
    role,
  ].filter(Boolean);
  const description = details.join(' · ');
  return { label: name, description, tooltip: `${name}: ${description}` };
}

/** Something that a source says: the words, and the line they stand in. */
export function statementLine({ text, range }: Pick<OutlineStatement, 'text' | 'range'>, t: Translate): Line {
  return { label: shortened(text), description: t('line {0}', range.start.line + 1), tooltip: text };
}

/** A claim: the words, and what they rest on. */
export function claimLine({ text, sourced, source, reasons }: OutlineClaim, t: Translate): Line {
  const rests = sourced === undefined ? t('no source') : (source ?? sourcedBy(t)[sourced]);
  const why = reasons.map((reason) => reasonWords(t)[reason]).join(', ');
  return { label: shortened(text), description: `${rests} · ${why}`, tooltip: text };
}

/** A source document: its name; how much of it the draft quotes. */
export function documentLine({ name, words, quotedWords, quotations }: OutlineDocument, t: Translate): Line {
  const share = words === 0 ? 0 : Math.round((100 * quotedWords) / words);
  const quoted =
    quotations.length === 0
      ? t('nothing quoted')
      : quotations.length === 1
        ? t('1 quotation')
        : t('{0} quotations', quotations.length);
  const details =
    quotations.length === 0 ? [quoted] : [quoted, t('{0} of {1} words ({2}%)', quotedWords, words, share)];
  const description = details.join(' · ');
  return { label: name, description, tooltip: `${name}: ${description}` };
}

/** A quotation that stands in a source document: the words, and whether they are the document's own. */
export function quotationLine(quotation: OutlineQuotation, t: Translate): Line {
  const { label, description, tooltip } = statementLine(quotation, t);
  const verdict = quotation.verbatim ? t('word for word') : t('in other words');
  return { label, description: `${verdict} · ${description}`, tooltip };
}

const sourcedBy = (t: Translate): Readonly<Record<NonNullable<OutlineClaim['sourced']>, string>> => ({
  attribution: t('attributed'),
  carried: t('covered by the attribution around it'),
  link: t('link'),
  footnote: t('footnote'),
  observation: t('seen by the reporter'),
  'common knowledge': t('common knowledge'),
});

const reasonWords = (t: Translate): Readonly<Record<OutlineClaim['reasons'][number], string>> => ({
  figure: t('figure'),
  superlative: t('superlative'),
  first: t('first'),
  comparison: t('comparison'),
  trend: t('trend'),
  cause: t('cause'),
  accusation: t('accusation'),
  forecast: t('forecast'),
  history: t('history'),
  'state of mind': t('state of mind'),
});

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
