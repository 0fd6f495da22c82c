// Quotation marks that are missing, doubled or turned the wrong way.
import type { Damage } from '../attribution/attribution.ts';
import { fileSpan } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import type { Report, Rule } from './rule.ts';

const messages: Record<Damage['kind'], string> = {
  missing: 'A quotation mark is missing here, so a reader cannot tell what is quoted.',
  turned: 'This quotation mark is turned the wrong way, or stands on the wrong side of a space.',
  doubled: 'This quotation mark stands twice.',
  mixed: 'One mark of this quotation is straight and the other curly.',
  stray: 'This quotation mark has no partner.',
};

const repairs: Record<Damage['kind'], string> = {
  missing: 'Insert the missing quotation mark',
  turned: 'Turn the quotation mark',
  doubled: 'Remove the second quotation mark',
  mixed: 'Make both quotation marks curly',
  stray: 'Remove the quotation mark',
};

export const unbalancedQuote: Rule = {
  code: 'unbalanced-quote',
  severity: 'warning',
  summary: 'A quotation mark is missing, doubled or turned the wrong way.',
  explanation: `A reader takes everything between two marks for somebody's very words. Where a mark is lost or turned, a reporter's sentence
becomes a quotation, or a quotation becomes the reporter's own claim.

The fix writes the mark where the sentence shows that it belongs. Where more than one reading is possible, the finding comes without a fix.`,
  check: checkUnbalancedQuotes,
};

function* checkUnbalancedQuotes({ prose, quotations }: Draft): Iterable<Report> {
  for (const { damage } of quotations) {
    if (!damage) continue;
    const edits = damage.repair.map(({ place, text }) => ({ span: fileSpan(prose, place), newText: text }));
    yield {
      span: fileSpan(prose, damage.place),
      message: messages[damage.kind],
      fixes: edits.length ? [{ title: repairs[damage.kind], preferred: true, edits }] : [],
    };
  }
}
