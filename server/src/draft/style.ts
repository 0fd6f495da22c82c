// The conventions of a draft: those that its house has decided, the rest read from the draft itself, so that what a fix writes looks
// like the rest of it.
import { textAt } from '../prose/places.ts';
import type { Draft } from './draft.ts';

/** What a house has decided. What it has not, or leaves to the draft, is as in the rest of the draft. */
export interface Conventions {
  /** the verb of an attribution */
  readonly verb?: 'said' | 'says' | 'draft';
  /** what leads into a quotation: “Obi said, …” or “Obi said: …” */
  readonly beforeQuotation?: 'comma' | 'colon' | 'draft';
  readonly marks?: 'double' | 'single' | 'draft';
  /** Mr., Ms. and the like before a family name */
  readonly courtesyTitles?: 'always' | 'never' | 'draft';
}

export interface Style {
  /** the marks around speech; an inner space (« … ») belongs to the mark */
  readonly open: string;
  readonly close: string;
  /** whether the comma between a quotation and its attribution stands inside the closing mark */
  readonly commaInside: boolean;
  /** the verb of an attribution */
  readonly verb: 'said' | 'says';
  /** what stands between an attribution and the quotation that it leads into */
  readonly leadIn: ',' | ':';
  readonly courtesyTitles: 'always' | 'never' | 'draft';
}

const styles = new WeakMap<Draft, Style>();

export function styleOf(draft: Draft): Style {
  let style = styles.get(draft);
  if (!style) styles.set(draft, (style = readStyle(draft)));
  return style;
}

/** Closing marks by what opens. A low-9 mark closes with a high one. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  '«': '»',
  '»': '«',
  '„': '“',
  '‚': '‘',
  '‹': '›',
};

/** The marks around a quotation, with the space inside them where there is one. */
export function marksOf(text: string): { readonly open: string; readonly close: string } | undefined {
  const open = /^(?:''|``|["“‘'«»„‚‹])[  \u202f]?/u.exec(text)?.[0];
  if (!open) return undefined;
  const close = /[  \u202f]?(?:''|["”“’‘'»«›])$/u.exec(text)?.[0];
  return { open, close: close ?? closing[open.trim()] ?? open };
}

function readStyle(draft: Draft): Style {
  const { prose, quotations, conventions = {} } = draft;
  const marks = new Map<string, number>();
  let inside = 0;
  let outside = 0;
  let commas = 0;
  let colons = 0;
  for (const { places, words, within, damage } of quotations) {
    const [place] = places;
    const [said] = words;
    if (!place || !said || within !== undefined || damage) continue;
    const text = prose.blocks[place.block]?.text ?? '';
    const { open } = marksOf(textAt(prose, place)) ?? { open: '“' };
    marks.set(open, (marks.get(open) ?? 0) + 1);
    if (textAt(prose, said).trimEnd().endsWith(',')) inside += 1;
    else if (text.charAt(place.end) === ',') outside += 1;
    const before = text.slice(Math.max(0, place.start - 2), place.start).trimEnd();
    if (before.endsWith(',')) commas += 1;
    else if (before.endsWith(':')) colons += 1;
  }
  const open = openingMark(
    [...marks].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (isStraight(prose.file.toString()) ? '"' : '“'),
    conventions.marks,
  );
  const space = open.slice(open.trimEnd().length);
  const close = space + (closing[open.trim()] ?? open.trim());
  const american = open === '“' || open === '"' || open === "''";
  const leadIn = decided(conventions.beforeQuotation) ?? (commas > colons ? 'comma' : 'colon');
  return {
    open,
    close,
    commaInside: inside === outside ? american : inside > outside,
    verb: decided(conventions.verb) ?? readVerb(draft),
    leadIn: leadIn === 'comma' ? ',' : ':',
    courtesyTitles: conventions.courtesyTitles ?? 'draft',
  };
}

/** Whether a text has straight marks and no turned ones. */
const isStraight = (text: string): boolean => text.includes("'") && !/[“”’]/.test(text);

const decided = <T extends string>(convention: T | 'draft' | undefined): T | undefined =>
  convention === 'draft' ? undefined : convention;

/** The opening mark that the house wants, straight where the draft's own are. */
function openingMark(drafts: string, wanted: Conventions['marks']): string {
  const straight = /^["'`]/.test(drafts);
  if (wanted === 'double') return straight ? '"' : '“';
  if (wanted === 'single') return straight ? "'" : '‘';
  return drafts;
}

const past =
  /(?:^|\s)(?:said|told|added|wrote|asked|noted|explained|argued|warned|recalled|replied|announced|insisted|claimed)$/i;
const present =
  /(?:^|\s)(?:says|tells|adds|writes|asks|notes|explains|argues|warns|recalls|replies|announces|insists|claims)$/i;

function readVerb({ prose, attributions }: Draft): Style['verb'] {
  let balance = 0;
  for (const { cue } of attributions) {
    const [place] = cue;
    const words = place ? textAt(prose, { ...place, start: Math.max(place.start, place.end - 12) }) : '';
    if (past.test(words)) balance += 1;
    else if (present.test(words)) balance -= 1;
  }
  return balance < 0 ? 'says' : 'said';
}
