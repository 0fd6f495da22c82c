import { expect, test } from 'vitest';
import { readQuotations } from '../attribution/quotations.ts';
import { readProse } from '../prose/read-prose.ts';
import { applyEdits } from './apply.ts';
import { paraphraseEdits } from './paraphrase.ts';

/** The draft with its first quotation turned into paraphrase; undefined where that is not offered. */
function paraphrased(draft: string): string | undefined {
  const prose = readProse(draft);
  const [quotation] = readQuotations(prose);
  const edits = quotation && paraphraseEdits(prose, quotation);
  return edits && applyEdits(draft, edits);
}

test.each([
  [
    '“The boats that were promised in spring are late,” Amina Farouk said.',
    'The boats that were promised in spring are late, Amina Farouk said.',
  ],
  ['It rained. “The boats are late”, said Farouk in Lisse.', 'It rained. The boats are late, said Farouk in Lisse.'],
  ['Farouk said: “The boats are late again.”', 'Farouk said the boats are late again.'],
  ['Farouk added, “There is no pilot in the harbour”.', 'Farouk added there is no pilot in the harbour.'],
  [
    'Farouk said the boats were “late and half empty” in May.',
    'Farouk said the boats were late and half empty in May.',
  ],
  ['*Lisse* — “The boats are late,” Farouk said.', undefined],
  ['“We have been patient for years,” Farouk said.', undefined],
  ['“The boats are late. Nobody knows why,” Farouk said.', undefined],
  ['“Are the boats late?” Farouk asked.', undefined],
  ['“The boats are … late,” Farouk said.', undefined],
  ['“The [ferries] are late,” Farouk said.', undefined],
  ['“The boats are late.” Farouk left the room.', undefined],
  ['Farouk said: “Boats are late again.”', undefined],
  ['Farouk said: “The boats are late again,” and left.', 'Farouk said the boats are late again, and left.'],
  ['“The boats,” Farouk said, “are late.”', undefined],
  ['“The paper called the boats ‘coffins’ in May,” Farouk said.', undefined],
])('%s', (draft, expected) => {
  expect(paraphrased(draft)).toBe(expected);
});
