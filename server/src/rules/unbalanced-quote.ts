// Quotation marks that are missing, doubled or turned the wrong way.
import type { Damage, Quotation } from '../attribution/attribution.ts';
import { readQuotations } from '../attribution/quotations.ts';
import { blockSpan, fileSpan } from '../prose/places.ts';
import type { Place, Prose, Reading } from '../prose/prose.ts';
import { readProse } from '../prose/read-prose.ts';
import type { Draft } from '../draft/draft.ts';
import { applyEdits } from './apply.ts';
import type { Edit, Report, Rule } from './rule.ts';

const tellings: Record<Exclude<Damage['kind'], 'turned'>, Telling> = {
  missing: {
    message: 'A quotation mark is missing here, so a reader cannot tell what is quoted.',
    repair: 'Insert the missing quotation mark',
  },
  doubled: { message: 'This quotation mark stands twice.', repair: 'Remove the second quotation mark' },
  mixed: {
    message: 'One mark of this quotation is straight and the other curly.',
    repair: 'Make both quotation marks curly',
  },
  stray: { message: 'This quotation mark has no partner.', repair: 'Remove the quotation mark' },
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
  for (const { quotation, damage } of damagedOf(quotations)) {
    const edits = damage.repair.map(({ place, text }) => ({ span: fileSpan(prose, place), newText: text }));
    const { message, repair } =
      damage.kind === 'turned' ? turnedHow(prose, quotation, damage.place) : tellings[damage.kind];
    yield {
      span: fileSpan(prose, isEnd(quotation, damage.place) ? damage.place : withNextWord(prose, damage.place)),
      message,
      fixes: () => (mends(prose, damage, edits) ? [{ title: repair, preferred: true, edits }] : []),
    };
  }
}

interface Damaged {
  readonly quotation: Quotation;
  readonly damage: Damage;
}
const damaged = new WeakMap<readonly Quotation[], readonly Damaged[]>();

/** The quotations with something wrong; a list stays the same as long as all in it do. */
function damagedOf(quotations: readonly Quotation[]): readonly Damaged[] {
  let found = damaged.get(quotations);
  if (!found) {
    found = quotations.flatMap((quotation) => (quotation.damage ? { quotation, damage: quotation.damage } : []));
    damaged.set(quotations, found);
  }
  return found;
}

/** Whether a mark stands behind the words of its quotation. */
const isEnd = ({ words: [said] }: Quotation, { block, start }: Place): boolean =>
  said !== undefined && said.block === block && said.end <= start;

interface Telling {
  readonly message: string;
  /** the title of the fix */
  readonly repair: string;
}

/** What is wrong with a mark that the quotation's words show to be turned, or on the wrong side of a space, or both. */
function turnedHow({ blocks }: Prose, quotation: Quotation, place: Place): Telling {
  const { start, end } = place;
  const { text = '' } = blocks[place.block] ?? {};
  const mark = text.slice(start, end);
  if (isEnd(quotation, place)) {
    return /[“„]/.test(mark)
      ? { message: 'This quotation mark opens, but the quotation ends here.', repair: 'Turn the quotation mark' }
      : { message: 'This quotation mark does not match the one that opens the quotation.', repair: 'Match the marks' };
  }
  const misplaced = /^\S\s/.test(text.slice(start - 1, start) + text.slice(end, end + 1));
  if (!misplaced)
    return { message: 'This quotation mark closes, but the quotation begins here.', repair: 'Turn the quotation mark' };
  return mark === '”'
    ? {
        message: 'This quotation mark closes, but the quotation begins here, behind the space.',
        repair: 'Turn the quotation mark, and put it behind the space',
      }
    : {
        message: 'This quotation mark stands on the wrong side of the space: the quotation begins behind it.',
        repair: 'Put the quotation mark behind the space',
      };
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
  const { start, end } = blockSpan(prose, place.block);
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
