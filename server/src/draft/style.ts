// The conventions of a draft, read from the draft itself, so that what a fix writes looks like the rest of it.
import { textAt } from '../prose/places.ts';
import type { Draft } from './draft.ts';

export interface Style {
  /** the marks around speech; an inner space (« … ») belongs to the mark */
  readonly open: string;
  readonly close: string;
  /** whether the comma between a quotation and its attribution stands inside the closing mark */
  readonly commaInside: boolean;
  /** "said", or "says" */
  readonly tense: 'past' | 'present';
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
  const { prose, quotations } = draft;
  const marks = new Map<string, number>();
  let inside = 0;
  let outside = 0;
  for (const { places, words, within, damage } of quotations) {
    const [place] = places;
    const [said] = words;
    if (!place || !said || within !== undefined || damage) continue;
    const { open } = marksOf(textAt(prose, place)) ?? { open: '“' };
    marks.set(open, (marks.get(open) ?? 0) + 1);
    if (textAt(prose, said).trimEnd().endsWith(',')) inside += 1;
    else if (prose.blocks[place.block]?.text.charAt(place.end) === ',') outside += 1;
  }
  const open =
    [...marks].sort((a, b) => b[1] - a[1])[0]?.[0] ??
    (prose.file.includes("'") && !/[“”’]/.test(prose.file) ? '"' : '“');
  const space = open.slice(open.trimEnd().length);
  const close = space + (closing[open.trim()] ?? open.trim());
  const american = open === '“' || open === '"' || open === "''";
  return { open, close, commaInside: inside === outside ? american : inside > outside, tense: readTense(draft) };
}

const past =
  /(?:^|\s)(?:said|told|added|wrote|asked|noted|explained|argued|warned|recalled|replied|announced|insisted|claimed)$/i;
const present =
  /(?:^|\s)(?:says|tells|adds|writes|asks|notes|explains|argues|warns|recalls|replies|announces|insists|claims)$/i;

function readTense({ prose, attributions }: Draft): Style['tense'] {
  let balance = 0;
  for (const { cue } of attributions) {
    const [place] = cue;
    const words = place ? textAt(prose, { ...place, start: Math.max(place.start, place.end - 12) }) : '';
    if (past.test(words)) balance += 1;
    else if (present.test(words)) balance -= 1;
  }
  return balance < 0 ? 'present' : 'past';
}
