// Which characters of a text may be quotation marks, and how each may be read: judged by its shape and by what stands beside it.
// Knows one text; how marks pair is for `pairing.ts`.

export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle';
export type MarkShape = 'open' | 'close' | 'straight' | 'low';

/**
 * A character (or two that stand for one: `''`) that may be a quotation mark. The three prices say how much speaks against
 * reading it as an opening mark, as a closing mark, or as no quotation mark at all (apostrophe, inches, noise); 0 is nothing.
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly shape: MarkShape;
  readonly opens: number;
  readonly closes: number;
  readonly silent: number;
  /** whether nothing but marks, dashes or dots stands before it in the text */
  readonly first: boolean;
}

export const NEVER = Infinity;

const MARK = /''|``|’’|‘‘|["“”„‟«»‹›'‘’‚‛`]/gu;
const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const OPENER = /[([{<—–―/‒…\-\u2011*|>]/u;
const CLOSER = /[)\]}>—–―/…\-\u2011.,;:?!*|]/u;
/** what may follow an apostrophe that stands for lost letters at the head of a word */
const ELISION =
  /^(?:\d\ds?\b|(?:tis|twas|twere|twill|twould|em|til|till|cause|cuz|coz|bout|round|neath|nuff|fore|cept|gainst|n|nother|cross|tude|kay|ere|im|er|appen|ave|ad|hood|burbs|flu|phone|net|s|re|ll|ve|d|m|t)\b)/i;

interface Shape {
  readonly family: MarkFamily;
  readonly shape: MarkShape;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  '"': { family: 'double', shape: 'straight' },
  "''": { family: 'double', shape: 'straight' },
  '``': { family: 'double', shape: 'open' },
  '‘‘': { family: 'double', shape: 'open' },
  '’’': { family: 'double', shape: 'close' },
  '“': { family: 'double', shape: 'open' },
  '‟': { family: 'double', shape: 'open' },
  '”': { family: 'double', shape: 'close' },
  '„': { family: 'double', shape: 'low' },
  '«': { family: 'guillemet', shape: 'open' },
  '»': { family: 'guillemet', shape: 'close' },
  '‹': { family: 'angle', shape: 'open' },
  '›': { family: 'angle', shape: 'close' },
  "'": { family: 'single', shape: 'straight' },
  '`': { family: 'single', shape: 'straight' },
  '‘': { family: 'single', shape: 'open' },
  '‛': { family: 'single', shape: 'open' },
  '’': { family: 'single', shape: 'close' },
  '‚': { family: 'single', shape: 'low' },
};

/** The possible quotation marks of a text, in order, less the plain apostrophes inside words. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const found = [...text.matchAll(MARK)];
  const firstWord = text.search(/[\p{L}\p{N}]/u);
  const inTemplate = templates(text);
  const runs = runsOf(found);
  found.forEach((match, i) => {
    const start = match.index;
    const end = start + match[0].length;
    const shape = SHAPES[match[0]];
    if (!shape) return;
    const beside: Beside = {
      glyph: match[0],
      before: text[(runs.begins[i] ?? start) - 1] ?? '',
      after: text[runs.ends[i] ?? end] ?? '',
      nextBefore: text[start - 1] ?? '',
      nextAfter: text[end] ?? '',
      tail: text.slice(end, end + 12),
      head: text.slice(Math.max(0, start - 6), start),
    };
    const twins = end - start === 2 && WORD.test(beside.nextBefore) && WORD.test(beside.nextAfter);
    if (twins || inTemplate(start)) return;
    const prices = price(shape, beside);
    if (prices.opens === NEVER && prices.closes === NEVER) return;
    marks.push({ start, end, ...shape, ...prices, first: firstWord < 0 || start < firstWord });
  });
  return marks;
}

/** For each match, where the run of matches without a gap that it belongs to begins and ends. */
function runsOf(found: readonly RegExpExecArray[]): {
  readonly begins: readonly number[];
  readonly ends: readonly number[];
} {
  const begins: number[] = [];
  const ends: number[] = [];
  found.forEach(({ index }, i) => {
    begins[i] = i > 0 && endOf(found[i - 1]) === index ? (begins[i - 1] ?? index) : index;
  });
  for (let i = found.length - 1; i >= 0; i--) {
    const end = endOf(found[i]);
    ends[i] = found[i + 1]?.index === end ? (ends[i + 1] ?? end) : end;
  }
  return { begins, ends };
}

/** Whether an offset, asked in rising order, lies in the braces of a site generator: `{{ "post" | url }}`, `{% link "x" %}`. */
function templates(text: string): (offset: number) => boolean {
  const holes = text.includes('{') ? [...text.matchAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu)] : [];
  let at = 0;
  return (offset) => {
    while (at < holes.length && endOf(holes[at]) <= offset) at++;
    return offset >= (holes[at]?.index ?? Infinity);
  };
}

const endOf = (match: RegExpExecArray | undefined) => (match ? match.index + match[0].length : 0);

interface Beside {
  readonly glyph: string;
  /** the nearest characters that are no marks themselves; '' at the ends of the text */
  readonly before: string;
  readonly after: string;
  /** the very next characters */
  readonly nextBefore: string;
  readonly nextAfter: string;
  /** a few characters after and before */
  readonly tail: string;
  readonly head: string;
}

type Prices = Pick<Mark, 'opens' | 'closes' | 'silent'>;

function price(shape: Shape, beside: Beside): Prices {
  switch (shape.family) {
    case 'double':
      return shape.shape === 'low' ? { opens: 0, closes: NEVER, silent: 1 } : priceDouble(shape.shape, beside);
    case 'single':
      return shape.shape === 'low' ? { opens: 1, closes: NEVER, silent: 0.5 } : priceSingle(shape.shape, beside);
    default:
      return priceGuillemet(shape.shape, beside);
  }
}

const opensHere = ({ before, after, tail }: Beside) =>
  (before === '' || SPACE.test(before) || OPENER.test(before)) &&
  after !== '' &&
  !SPACE.test(after) &&
  (!/[,.;:?!)\]}%]/u.test(after) || /^\W?\.[.\d]/u.test(tail));
const closesHere = ({ before, after }: Beside) =>
  before !== '' && !SPACE.test(before) && (after === '' || SPACE.test(after) || CLOSER.test(after));

function priceDouble(shape: MarkShape, beside: Beside): Prices {
  const { before, after } = beside;
  const opening = opensHere(beside);
  const closing = closesHere(beside);
  if (shape === 'straight') {
    const inches = /\d['’′]\s?\d{1,2}(?:\.\d+)?(?:½|¼|¾)?$/u.test(beside.head) && !LETTER.test(after);
    if (inches) return { opens: NEVER, closes: 3, silent: 0 };
    const silent = DIGIT.test(before) && !LETTER.test(after) ? 1 : 6;
    if (opening && closing) return { opens: 0.2, closes: 0.2, silent };
    if (opening) return { opens: 0, closes: before === '' ? NEVER : 3, silent };
    if (closing) return { opens: SPACE.test(after) ? 2.5 : after === '' ? NEVER : 6, closes: 0, silent };
    if (before === '') return { opens: 0.5, closes: NEVER, silent };
    return { opens: 1, closes: 1, silent };
  }
  const silent = 6;
  if (shape === 'open') {
    if (before === '') return { opens: after === '' ? NEVER : 0, closes: NEVER, silent };
    if (closing) return { opens: after === '' ? NEVER : 1.5, closes: 1, silent };
    return opening ? { opens: 0, closes: 2.5, silent } : { opens: 0.5, closes: 2.5, silent };
  }
  if (before === '') return { opens: after === '' ? NEVER : 1, closes: NEVER, silent };
  if (opening && closing) return { opens: 2.5, closes: 0, silent };
  if (opening) return { opens: 1, closes: 2.5, silent };
  if (closing) return { opens: SPACE.test(after) ? 2 : after === '' ? NEVER : 6, closes: 0, silent };
  return SPACE.test(before) ? { opens: 1.5, closes: 1.5, silent } : { opens: 2.5, closes: 0.5, silent };
}

function priceSingle(shape: MarkShape, beside: Beside): Prices {
  const { glyph, before, after, nextBefore, nextAfter, tail, head } = beside;
  const apostrophe = { opens: NEVER, closes: NEVER, silent: 0 };
  if (WORD.test(nextBefore) && WORD.test(nextAfter)) return apostrophe;
  if (DIGIT.test(nextBefore) && !/[,.?!]$/u.test(head) && shape !== 'open')
    return { opens: NEVER, closes: 0.5, silent: 0.1 };
  const loose = SPACE.test(nextBefore) && (nextAfter === '' || SPACE.test(nextAfter));
  if (loose) return { opens: 4, closes: 4, silent: 0 };
  if (glyph === '`') return { opens: opensHere(beside) ? 1 : NEVER, closes: NEVER, silent: 0.5 };
  if (opensHere(beside)) {
    if (!WORD.test(nextAfter) && !/["“”«„([…$£€#@.]/u.test(nextAfter)) return { opens: 2, closes: 3, silent: 0.5 };
    if (ELISION.test(tail)) return { opens: 1, closes: NEVER, silent: 0 };
    if (shape === 'open') return { opens: 0, closes: 3, silent: 2 };
    if (shape === 'straight') return { opens: 0.2, closes: 3, silent: 1.5 };
    return { opens: 2, closes: 3, silent: 0.8 };
  }
  if (closesHere(beside) || (before !== '' && !SPACE.test(before))) {
    const turned = shape === 'open' ? 1.2 : 0;
    if (/[,.?!…;:—]$/u.test(head) || !WORD.test(nextBefore)) return { opens: 6, closes: turned, silent: 3 };
    const breaks = after === '' || CLOSER.test(after);
    if (/[sxz]$/iu.test(head)) return { opens: 6, closes: turned + (breaks ? 0 : 0.3), silent: 0.15 };
    return { opens: 6, closes: turned, silent: breaks ? 0.4 : 0.3 };
  }
  return apostrophe;
}

function priceGuillemet(shape: MarkShape, beside: Beside): Prices {
  const alone = SPACE.test(beside.before) && SPACE.test(beside.after);
  if (alone || (!opensHere(beside) && !closesHere(beside))) {
    return shape === 'open' ? { opens: 0, closes: 3, silent: 0.5 } : { opens: 3, closes: 0, silent: 0.5 };
  }
  if (opensHere(beside)) return { opens: shape === 'open' ? 0 : 0.2, closes: 2, silent: 2 };
  return { opens: 2, closes: shape === 'close' ? 0 : 0.2, silent: 2 };
}
