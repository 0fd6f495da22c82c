// Quotation marks that are missing, doubled or turned the wrong way.
import type { Damage, Quotation } from '../attribution/attribution.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { fileSpan } from '../prose/places.ts';
import type { Place, Prose, Reading } from '../prose/prose.ts';
import { readProse } from '../prose/read-prose.ts';
import type { Draft } from '../draft/draft.ts';
import { applyEdits } from './apply.ts';
import type { Edit, Report, Rule } from './rule.ts';

const messages: Record<Exclude<Damage['kind'], 'turned'>, string> = {
  missing: 'A quotation mark is missing here, so a reader cannot tell what is quoted.',
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
  for (const quotation of quotations) {
    const { damage } = quotation;
    if (!damage) continue;
    const edits = damage.repair.map(({ place, text }) => ({ span: fileSpan(prose, place), newText: text }));
    yield {
      span: fileSpan(prose, isEnd(quotation, damage.place) ? damage.place : withNextWord(prose, damage.place)),
      message: damage.kind === 'turned' ? turnedHow(prose, quotation, damage.place) : messages[damage.kind],
      fixes: () => (mends(prose, damage, edits) ? [{ title: repairs[damage.kind], preferred: true, edits }] : []),
    };
  }
}

/** Whether a mark stands behind the words of its quotation. */
const isEnd = ({ words: [said] }: Quotation, { block, start }: Place): boolean =>
  said !== undefined && said.block === block && said.end <= start;

/** What is wrong with a mark that the quotation's words show to be turned, or on the wrong side of a space, or both. */
function turnedHow({ blocks }: Prose, quotation: Quotation, place: Place): string {
  const { start, end } = place;
  const { text = '' } = blocks[place.block] ?? {};
  const mark = text.slice(start, end);
  if (isEnd(quotation, place))
    return /[“„]/.test(mark)
      ? 'This quotation mark opens, but the quotation ends here.'
      : 'This quotation mark does not match the one that opens the quotation.';
  const misplaced = /^\S\s/.test(text.slice(start - 1, start) + text.slice(end, end + 1));
  if (!misplaced) return 'This quotation mark closes, but the quotation begins here.';
  return mark === '”'
    ? 'This quotation mark closes, but the quotation begins here, behind the space.'
    : 'This quotation mark stands on the wrong side of the space: the quotation begins behind it.';
}

/** A mark that a space cuts off from its words, and the first of them: the space is at fault too. */
function withNextWord({ blocks }: Prose, place: Place): Place {
  const gap = /^\s+\S+/.exec(blocks[place.block]?.text.slice(place.end, place.end + 40) ?? '');
  const isMark = place.end - place.start === 1;
  const before = blocks[place.block]?.text.charAt(place.start - 1) ?? '';
  return gap && isMark && /[\p{L},]/u.test(before) ? { ...place, end: place.end + gap[0].length } : place;
}

const known = new WeakMap<Reading, Map<string, boolean>>();

/** Whether the edits leave a paragraph with fewer marks at fault, as it reads by itself. Two slips side by side can defeat a repair. */
function mends(prose: Prose, { place }: Damage, edits: readonly Edit[]): boolean {
  const block = prose.blocks[place.block];
  if (!block || edits.length === 0) return false;
  const { start, end } = block.span;
  if (edits.some(({ span }) => span.start < start || span.end > end)) return true;
  const within = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const answers = known.get(block.reading) ?? new Map<string, boolean>();
  known.set(block.reading, answers);
  const key = JSON.stringify(within);
  let answer = answers.get(key);
  if (answer === undefined) {
    const paragraph = prose.file.slice(start, end);
    const before = damages(paragraph);
    answer = before === 0 || damages(applyEdits(paragraph, within)) < before;
    answers.set(key, answer);
  }
  return answer;
}

const damages = (paragraph: string): number =>
  readQuotations(readProse(paragraph)).filter(({ damage }) => damage !== undefined).length;
