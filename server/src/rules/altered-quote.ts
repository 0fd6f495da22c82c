// Quotations that a source document has in other words.
import type { Difference } from '../backup/source-document.ts';
import { saidText } from '../backup/backing.ts';
import { valueOf } from '../backup/equivalence.ts';
import type { Library } from '../backup/library.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Place, Prose } from '../prose/prose.ts';
import type { Draft } from '../draft/draft.ts';
import { documentPlace, passageRelated } from './backing.ts';
import { paraphraseEdits } from './paraphrase.ts';
import type { Edit, Report, Rule } from './rule.ts';

export const alteredQuote: Rule = {
  code: 'altered-quote',
  severity: 'error',
  summary: 'A source document has this quotation in other words.',
  explanation: `What stands between quotation marks is what was said, word for word. Says Who holds every quotation against the source documents
that the draft names. Case, punctuation, hyphens, ellipses, words between square brackets, a transcript's *um* and a start that the
speaker broke off (“We had, uh, we had”) do not count; another word does.

One fix puts back the words of the document. Where the sentence reads as well without quotation marks, and neither a number nor a *not*
is at stake, another takes them off: the reporter's words, which need not be the speaker's.`,
  check: checkAlteredQuotes,
};

/** The most differences that a message tells one by one. */
const TOLD = 3;

function* checkAlteredQuotes({ prose, quotations, backup }: Draft): Iterable<Report> {
  if (!backup) return;
  const { library } = backup;
  for (const [i, backing] of backup.backings.entries()) {
    const [passage] = backing?.passages ?? [];
    const [first] = backing?.differences ?? [];
    if (backing?.verdict !== 'altered' || !passage || !first) continue;
    const last = backing.differences.at(-1) ?? first;
    const from = withNeighbour(prose, first.written);
    const span = { start: fileSpan(prose, from).start, end: fileSpan(prose, last.written).end };
    const quotation = quotations[i];
    const changesSense = backing.differences.some((difference) => isOfSense(prose, library, difference));
    const paraphrase = quotation && !changesSense ? paraphraseEdits(prose, quotation) : undefined;
    const told = backing.differences.slice(0, TOLD).map((difference) => tell(prose, library, difference));
    const more = backing.differences.length - told.length;
    yield {
      span,
      message: `${documentPlace(library, passage)} has other words here: ${told.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}.`,
      related: [passageRelated(library, passage, 'The words in the source')],
      fixes: [
        {
          title:
            backing.differences.length === 1 ? restoring(prose, library, first) : 'Restore the words as they were said',
          preferred: true,
          edits: backing.differences.map((difference) => restored(prose, library, difference)),
        },
        ...(paraphrase
          ? [{ title: 'Take the quotation marks off: a paraphrase', preferred: false, edits: paraphrase }]
          : []),
      ],
    };
  }
}

/** Words that turn a sentence round: with or without them, a paraphrase says another thing. */
const SENSE = /\d|\b(?:not|no|never|nobody|none|nothing|without|hardly|always|only|all|every|cannot)\b|n[’']t\b/i;

function isOfSense(prose: Prose, library: Library, { written, said }: Difference): boolean {
  return [textAt(prose, written), saidText(library, said)].some(
    (words) => SENSE.test(words) || valueOf(words) !== undefined,
  );
}

function tell(prose: Prose, library: Library, { written, said }: Difference): string {
  const ours = textAt(prose, written);
  const theirs = saidText(library, said);
  if (ours === '') return `“${theirs}” is left out after “${wordBefore(prose, written)}”`;
  if (theirs === '') return `“${ours}” is not there`;
  return `“${theirs}”, not “${ours}”`;
}

function wordBefore(prose: Prose, place: Place): string {
  return textAt(prose, withNeighbour(prose, place)).trim();
}

/** A place where words are left out, with the word before it, so that there is something to underline; any other as it is. */
function withNeighbour(prose: Prose, place: Place): Place {
  if (place.end > place.start) return place;
  const before = (prose.blocks[place.block]?.text ?? '').slice(Math.max(0, place.start - 60), place.start);
  return { ...place, start: place.start - (/\S+\s*$/.exec(before)?.[0].length ?? 0) };
}

function restoring(prose: Prose, library: Library, { written, said }: Difference): string {
  const theirs = saidText(library, said);
  return theirs === '' ? `Take out “${textAt(prose, written)}”` : `Restore “${theirs}”`;
}

/** The edit that writes the document's words for the draft's, with one space where words come or go. */
function restored(prose: Prose, library: Library, { written, said }: Difference): Edit {
  const theirs = saidText(library, said).replace(/\s+/g, ' ');
  if (written.start === written.end) {
    const after = written.start > 0 && /\S/.test(prose.blocks[written.block]?.text.charAt(written.start - 1) ?? '');
    return { span: fileSpan(prose, written), newText: after ? ` ${theirs}` : `${theirs} ` };
  }
  if (theirs !== '') {
    const ours = textAt(prose, written);
    const [capital = ''] = ours;
    // a capital at the start is the draft's own and stays
    const kept = capital !== capital.toLowerCase() && capital.toLowerCase() === theirs.charAt(0).toLowerCase() ? 1 : 0;
    return { span: fileSpan(prose, { ...written, start: written.start + kept }), newText: theirs.slice(kept) };
  }
  const text = prose.blocks[written.block]?.text ?? '';
  const before = /\s/.test(text.charAt(written.start - 1)) ? 1 : 0;
  const after = before === 0 && /\s/.test(text.charAt(written.end)) ? 1 : 0;
  return {
    span: fileSpan(prose, { ...written, start: written.start - before, end: written.end + after }),
    newText: '',
  };
}
