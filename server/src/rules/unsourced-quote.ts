// Quotations in none of the draft's source documents.
import { fileSpan } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import type { Report, Rule } from './rule.ts';

export const unsourcedQuote: Rule = {
  code: 'unsourced-quote',
  severity: 'information',
  summary: 'A quotation that stands in none of the draft’s source documents.',
  explanation: `When a draft names its backup, every quotation in it should be found there. One that is not may come from a conversation of which
no notes were kept, or from memory.

There is no fix: name the document under \`sources:\` in the front matter, or check with whoever took the notes.`,
  check: checkUnsourcedQuotes,
};

function* checkUnsourcedQuotes({ prose, quotations, backup }: Draft): Iterable<Report> {
  if (!backup || backup.library.readings.length === 0) return;
  const count = backup.library.readings.length;
  const documents = count === 1 ? 'the source document' : `the ${String(count)} source documents`;
  for (const [i, { places, use }] of quotations.entries()) {
    const [place] = places;
    if (!place || use !== 'speech' || backup.backings[i]?.verdict !== 'absent') continue;
    yield { span: fileSpan(prose, place), message: `These words stand nowhere in ${documents} that the draft names.` };
  }
}
