// What a writer left to fill in: TK, XXX, TODO, ???, [citation needed], [name].
import { byBlock } from '../entities/by-block.ts';
import type { Block, Place, Reading } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { LETTERS } from '../prose/word.ts';
import type { Draft } from '../draft/draft.ts';
import type { Report, Rule } from './rule.ts';

export const placeholder: Rule = {
  code: 'placeholder',
  severity: 'warning',
  summary: 'Something is still to be filled in: TK, XXX, TODO, ???, [citation needed], [name].',
  explanation: `A placeholder in print is the oldest embarrassment of the trade. Headlines and captions are checked too.

Code is not, nor are words that only look like one: Super Bowl XXX, a TODO list, TK Maxx, a question that ends in “???”.`,
  check: checkPlaceholders,
};

function* checkPlaceholders(draft: Draft): Iterable<Report> {
  const { prose } = draft;
  for (const place of readPlaceholders(draft))
    yield { span: fileSpan(prose, place), message: `“${textAt(prose, place)}” is still to be filled in.` };
}

/** The placeholders of each block outside code. */
const readPlaceholders = byBlock(0, ({ prose }: Draft, index): readonly Place[] => {
  const block = prose.blocks[index];
  return block
    ? placeholdersIn(block.reading).flatMap(({ start, end }) =>
        isCode(block, start) ? [] : [{ block: index, start, end }],
      )
    : [];
});

const isCode = ({ formats }: Block, at: number): boolean =>
  formats.some(({ kind, start, end }) => (kind === 'code' || kind === 'url') && start <= at && at < end);

const toComeBrackets = String.raw`\[(?:(?:insert |add |needs? )?(?:name|first name|last name|surname|full name|title|age|date|year|number|figure|amount|place|city|location|link|url|quote|source|sources|speaker|headline|caption|photo|byline|author|fact[- ]check|verify|check|citation|attribution|details?|spelling)(?: here| needed| tk| to come| goes here)?|TK[^\]\n]{0,60}|TODO[^\]\n]{0,60}|XX+|x{3,}|citation needed|source needed|clarification needed|by whom\?|according to whom\?|who\?|when\?|where\?|which\?|how many\?|\?+|_{2,}|\.{0}…?to come)\]`;

const placeholders = new RegExp(
  [
    toComeBrackets,
    String.raw`(?<![${LETTERS}\d./@#&-])(?:TK)+(?![${LETTERS}\d&/@-])(?!\.[${LETTERS}])`,
    String.raw`(?<![${LETTERS}\d./@#&-])XXX+(?![${LETTERS}\d./@-])`,
    String.raw`(?<![${LETTERS}\d./@#&-])(?:TODO|FIXME|TBC|TBD)(?![${LETTERS}\d./@-])`,
    String.raw`(?<![^\s([$€£“"‘])\?{3,}(?![^\s)\].,;:”"’%])`,
    String.raw`(?<![${LETTERS}\d])lorem ipsum dolor(?: sit amet)?`,
  ].join('|'),
  'gi',
);

/** Every placeholder has one of these; they are found in a fraction of the time that it takes to look for placeholders. */
const signs = /\[|\?\?\?|TK|XXX|TODO|FIXME|TB[CD]|lorem/i;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Stretch[] = [];
const known = new WeakMap<Reading, readonly Stretch[]>();

function placeholdersIn(reading: Reading): readonly Stretch[] {
  let found = known.get(reading);
  if (!found) known.set(reading, (found = signs.test(reading.text) ? [...findPlaceholders(reading.text)] : NONE));
  return found;
}

function* findPlaceholders(text: string): Iterable<Stretch> {
  for (const { index, 0: words } of text.matchAll(placeholders)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + words.length, index + words.length + 40);
    if (!words.startsWith('[') && !isUpperCase(words)) continue;
    // `“TK” means “to come”` mentions the word; `[link](…)` is Markdown that went wrong.
    if ((/[“"‘'«]$/.test(before) && /^[”"’'»]/.test(after)) || (words.endsWith(']') && after.startsWith('('))) continue;
    if (isSomethingElse(words, before, after)) continue;
    yield { start: index, end: index + words.length };
  }
}

const isUpperCase = (words: string): boolean => words === words.toUpperCase() || /^lorem/i.test(words);

/** Words that only look like a placeholder. */
function isSomethingElse(words: string, before: string, after: string): boolean {
  // Roman numerals and film titles: "Super Bowl XXX", "XXX Olympiad".
  if (/^X+$/.test(words)) {
    const named =
      /(?<!^|[.!?]\s)\p{Lu}\p{Ll}+\s$/u.test(before) && !/\b(?:Mr|Mrs|Ms|Dr|On|In|At|The)\.?\s$/.test(before);
    return named || /^(?:\s(?:Olympi|Summer|Winter|Games|Legion|Corps)|:|tentacion)/i.test(after);
  }
  // Initials of a name or company: "TK Maxx", "TK Obi".
  if (words === 'TK')
    return (
      /^\s\p{Lu}\p{Ll}/u.test(after) &&
      !/^\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(after)
    );
  if (words === 'TODO') return /^(?:s\b|\s(?:lists?|items?|apps?|comments?|notes?)\b)/i.test(after);
  if (words === 'TBD' || words === 'TBC') return /\bthe\s$/i.test(before);
  return false;
}
