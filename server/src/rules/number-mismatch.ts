// Figures, dates and days that a source document gives differently.
import { saidText } from '../backup/backing.ts';
import { valueOf } from '../backup/equivalence.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { documentPlace, passageRelated } from './backing.ts';
import type { Report, Rule } from './rule.ts';

export const numberMismatch: Rule = {
  code: 'number-mismatch',
  severity: 'warning',
  summary: 'A figure, amount, date, year or age that a source document gives differently.',
  explanation: `The draft and one of its source documents say the same thing in nearly the same words, with another number. Numbers written out,
magnitudes and rounding are understood: “1.2 million” is no contradiction of 1,187,000.

The fix writes the document’s figure.`,
  check: checkNumbers,
};

function* checkNumbers({ prose, backup }: Draft): Iterable<Report> {
  if (!backup) return;
  for (const { written, said } of backup.figureConflicts) {
    const theirs = saidText(backup.library, said);
    const newText = writtenAs(textAt(prose, written), theirs);
    yield {
      span: fileSpan(prose, written),
      message: `${documentPlace(backup.library, said)} has ${theirs} where the draft has ${textAt(prose, written)}.`,
      related: [passageRelated(backup.library, said, 'The figure in the source')],
      fixes: [
        {
          title: `Write ${newText}, as in the source`,
          preferred: true,
          edits: [{ span: fileSpan(prose, written), newText }],
        },
      ],
    };
  }
}

/** A document's figure as the draft would write it: in digits where it has digits, for a transcript spells out what it hears. */
function writtenAs(ours: string, theirs: string): string {
  const value = /^\d/.test(ours) && !/^\d/.test(theirs) ? valueOf(theirs) : undefined;
  return value === undefined ? theirs : value.toLocaleString('en-US', { maximumFractionDigits: 12 });
}
