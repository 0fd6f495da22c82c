// Reads the numbers of a sentence: which are figures that somebody counted, and which are only dates, ages, times or labels.
import type { Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';
import { numerals } from '../prose/numerals.ts';
import { approximations, crowds, durations, magnitudes, months, numbered, statistics } from './lexicon.ts';

export type FigureKind =
  | 'percentage'
  | 'money'
  | 'ratio'
  | 'points'
  | 'count'
  | 'crowd'
  | 'duration'
  | 'score'
  | 'year'
  | 'date'
  | 'time'
  | 'age'
  | 'label';

/** A number with its unit: tokens as the half-open index range [first, last), and how strongly it wants a source, 0 to 1. */
export interface Figure {
  readonly kind: FigureKind;
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

const currencies: ReadonlySet<string> = new Set(['$', '£', '€', '¥', '₹', '₩', 'us$', 'a$', 'c$', 'rs']);
const coins: ReadonlySet<string> = new Set([
  'dollar',
  'cent',
  'euro',
  'pound',
  'yen',
  'yuan',
  'rupee',
  'peso',
  'ruble',
  'rouble',
  'won',
  'naira',
  'rand',
  'franc',
  'shilling',
]);
const percents: ReadonlySet<string> = new Set(['%', 'percent', 'pct', 'percentage']);
const parts: ReadonlySet<string> = new Set([
  'half',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'tenth',
  'thirds',
  'quarters',
  'fifths',
  'fourths',
  'tenths',
]);
const multiples: ReadonlySet<string> = new Set([
  'twice',
  'thrice',
  'double',
  'triple',
  'quadruple',
  'tenfold',
  'twofold',
  'threefold',
]);

function numberIn(token: Token | undefined): number | undefined {
  const text = lower(token);
  const digits = /^(?:\d[\d.,]*[-–])?(\d[\d.,]*|\.\d+)$/.exec(text)?.[1];
  if (digits === undefined) return numerals.get(text);
  const value = Number(digits.replaceAll(',', '').replace(/\.$/, ''));
  return Number.isNaN(value) ? undefined : value;
}

/** The index after a number in words or digits with its scale ("twenty-five", "1.1 billion", "600-700"), its value, and whether it is a pair. */
function numberAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { last: number; value: number; pair?: [number, number] } | undefined {
  let value = numberIn(tokens[at]);
  let last = at + 1;
  let pair: [number, number] | undefined;
  if (value === undefined) {
    const scale = magnitudes.get(lower(tokens[at]));
    const one = lower(tokens[at - 1]);
    if (scale === undefined || scale < 100 || (one !== 'a' && one !== 'several')) return undefined;
    value = scale;
  }
  if (/^[-–]$/.test(lower(tokens[last])) && last + 1 < end) {
    const second = numberIn(tokens[last + 1]);
    if (second !== undefined) {
      if (second < 10 && value >= 20 && value % 10 === 0 && numerals.has(lower(tokens[last + 1]))) value += second;
      else pair = [value, second];
      last += 2;
    }
  }
  while (last < end && magnitudes.has(lower(tokens[last]))) {
    value *= magnitudes.get(lower(tokens[last])) ?? 1;
    last++;
  }
  return pair ? { last, value: Math.max(value, pair[1]), pair } : { last, value };
}

/** The first noun after a number, adjectives and what hyphens join skipped, at most four tokens on. */
function unitAfter(tokens: readonly Token[], at: number, end: number): Token | undefined {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    const token = tokens[i];
    if (
      !token ||
      token.pos === 'PUNCT' ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ'
    )
      return undefined;
    // "hundreds of purpose-built servers"
    const hyphen = tokens[i + 1];
    if (hyphen && lower(hyphen) === '-' && hyphen.start === token.end && i + 2 < end) i++;
    else if (token.pos === 'NOUN' || statistics.has(token.lemma)) return token;
  }
  return undefined;
}

/** A hyphen with no space around it, and a noun behind it. */
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  lower(tokens[at]) === '-' &&
  tokens[at + 1]?.pos === 'NOUN' &&
  tokens[at]?.start === tokens[at - 1]?.end &&
  tokens[at]?.end === tokens[at + 1]?.start;

/** The index after the nouns that go on from `at`: "voter-registration events" after "voter". */
function nounEnd(tokens: readonly Token[], at: number, end: number): number {
  let last = at;
  while (last < Math.min(end, at + 4)) {
    if (tokens[last]?.pos === 'NOUN') last++;
    else if (isCompound(tokens, last) && last + 1 < end) last += 2;
    else break;
  }
  return last;
}

/** "80-19": the larger number first, in one word. */
function isScore(text: string): boolean {
  const [, more, less] = /^(\d{1,3})[-–](\d{1,3})$/.exec(text) ?? [];
  return more !== undefined && Number(less) < Number(more);
}

const plans: ReadonlySet<string> = new Set(['plan', 'account', 'form', 'error', 'code', 'call']);

const countWeight = (value: number): number =>
  value >= 1000 ? 0.6 : value >= 100 ? 0.55 : value >= 20 ? 0.45 : value > 12 ? 0.35 : 0.15;

function isAge(tokens: readonly Token[], first: number, last: number, value: number): boolean {
  if (value > 120) return false;
  const before = lower(tokens[first - 1]);
  if (before === 'age' || before === 'aged' || before === 'ages') return true;
  const after = lower(tokens[last]);
  if (before === ',' && /^(?:[,.;―—–-]|and|who|of)$/.test(after) && tokens[first - 2]?.pos === 'PROPN') return true;
  if (/^years?$/.test(after) && lower(tokens[last + 1]) === 'old') return true;
  return (
    /^[-–]$/.test(after) && lower(tokens[last + 1]).startsWith('year') && lower(tokens[last + 3]).startsWith('old')
  );
}

/** Part of a code word: `move(100)`, `7470733a2f`, `1102s`. */
function isGlued(tokens: readonly Token[], first: number, last: number): boolean {
  const head = tokens[first];
  const tail = tokens[last - 1];
  const before = tokens[first - 1];
  const after = tokens[last];
  if (
    head &&
    before &&
    before.end === head.start &&
    /[\p{L}_=/(]$/u.test(before.text) &&
    (before.text !== '(' || tokens[first - 2]?.end === before.start)
  )
    return true;
  return (
    tail !== undefined &&
    after !== undefined &&
    after.start === tail.end &&
    /^[\p{L}_=/]/u.test(after.text) &&
    !/^(?:percent|years?|point)/.test(after.text)
  );
}

/** Words that a figure may begin with; digits too. */
const openers: ReadonlySet<string> = new Set([
  ...currencies,
  ...crowds,
  ...multiples,
  ...numerals.keys(),
  ...magnitudes.keys(),
  'half',
  'a',
  'one',
]);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const mayOpen = ({ lower: word }: Token): boolean => {
  const first = word.charCodeAt(0);
  return isDigit(first) || (first === 46 && isDigit(word.charCodeAt(1))) || openers.has(word);
};

function figureAt(tokens: readonly Token[], at: number, start: number, end: number): Figure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const text = lower(token);
  const next = lower(tokens[at + 1]);

  if (currencies.has(text)) {
    const number = numberAt(tokens, at + 1, end);
    if (!number) return undefined;
    return {
      kind: 'money',
      first: at,
      last: number.last,
      weight: number.value >= 1e6 ? 0.7 : number.value >= 1000 ? 0.6 : 0.5,
    };
  }
  if (crowds.has(text) && next === 'of' && at + 2 < end) {
    // "hundreds of thousands of users"
    const multiplied = crowds.has(lower(tokens[at + 2])) && lower(tokens[at + 3]) === 'of';
    const from = multiplied ? at + 4 : at + 2;
    const few = !multiplied && /^(?:tens|dozens|scores)$/.test(text);
    const unit = unitAfter(tokens, from, end);
    const last = unit ? tokens.indexOf(unit, from) + 1 : from - 1;
    if (unit && coins.has(unit.lemma)) return { kind: 'money', first: at, last, weight: 0.65 };
    return {
      kind: 'crowd',
      first: at,
      last,
      weight: unit && durations.has(unit.lemma) ? 0.2 : few ? 0.35 : 0.5,
    };
  }
  const dozen = text === 'half' ? at + (next === 'a' || next === '-' ? 2 : 1) : text === 'a' ? at + 1 : end;
  if (dozen < end && lower(tokens[dozen]) === 'dozen') {
    const unit = unitAfter(tokens, dozen + 1, end);
    if (unit && durations.has(unit.lemma)) return { kind: 'duration', first: at, last: dozen + 1, weight: 0.1 };
    const last = unit ? tokens.indexOf(unit, dozen) + 1 : dozen + 1;
    return { kind: 'count', first: at, last, weight: 0.35 };
  }
  if (multiples.has(text) && token.pos !== 'VERB')
    return { kind: 'ratio', first: at, last: at + 1, weight: next === 'as' || next === 'the' ? 0.45 : 0.2 };
  if (text === 'half' && next === 'of') return { kind: 'ratio', first: at, last: at + 2, weight: 0.5 };
  if (text === 'half' && next === 'the' && at + 2 < end) return { kind: 'ratio', first: at, last: at + 3, weight: 0.3 };
  if ((text === 'a' || text === 'one') && parts.has(next === '-' ? lower(tokens[at + 2]) : next)) {
    const last = next === '-' ? at + 3 : at + 2;
    if (lower(tokens[last]) === 'of') return { kind: 'ratio', first: at, last, weight: 0.55 };
    return undefined;
  }

  const number = numberAt(tokens, at, end);
  if (!number || isGlued(tokens, at, number.last)) return undefined;
  const { last, value, pair } = number;
  const before = tokens[at - 1];
  const previous = at > start ? lower(before) : '';
  const after = lower(tokens[last]);
  const figure = (kind: FigureKind, weight: number, to = last): Figure => ({
    kind,
    first: at,
    last: Math.min(to, end),
    weight,
  });

  const yearLike = /^(?:1[5-9]|20)\d\d$/.test(text);
  if (/^(?:to|and|or)$/.test(after) && !yearLike) {
    const second = numberAt(tokens, last + 1, end);
    if (second && percents.has(lower(tokens[second.last]))) return figure('percentage', 0.7, second.last + 1);
    if (second && coins.has(tokens[second.last]?.lemma ?? '')) return figure('money', 0.6, second.last + 1);
  }
  if (percents.has(after))
    return figure('percentage', 0.7, last + (lower(tokens[last + 1]).startsWith('point') ? 2 : 1));
  if (after === '-' && percents.has(lower(tokens[last + 1]))) return figure('percentage', 0.6, last + 2);
  if (parts.has(after === '-' ? lower(tokens[last + 1]) : after) && value < 10) {
    const to = after === '-' ? last + 2 : last + 1;
    return figure('ratio', lower(tokens[to]) === 'of' || lower(tokens[to]) === 'majority' ? 0.55 : 0.3, to);
  }
  if (coins.has(tokens[last]?.lemma ?? ''))
    return figure('money', value >= 1e6 ? 0.7 : value >= 1000 ? 0.6 : 0.45, last + 1);
  if (/^(?:in|of)$/.test(after) || (after === 'out' && lower(tokens[last + 1]) === 'of')) {
    const from = after === 'out' ? last + 2 : lower(tokens[last + 1]) === 'every' ? last + 2 : last + 1;
    const whole = numberAt(tokens, from, end);
    if (whole && whole.value > value && value <= 99 && whole.value <= 100 && !isGlued(tokens, from, whole.last)) {
      // "one of five units" is a unit; "one in five" is a share.
      const member = value === 1 && after === 'of' && from === last + 1;
      return figure('ratio', member ? 0.2 : whole.value > 2 ? 0.6 : 0.1, whole.last);
    }
  }
  if (months.has(previous) || months.has(after) || (previous === ',' && months.has(lower(tokens[at - 3]))))
    return figure('date', 0);
  if (/^\d{1,2}[:.]?\d{0,2}$/.test(text) && /^(?:a\.?m\.?|p\.?m\.?|o'clock|o’clock|et|est|edt|gmt|noon)$/.test(after))
    return figure('time', 0, last + 1);
  if (/^\d{1,2}:\d\d$/.test(text)) return figure('time', 0);
  const years = tokens
    .slice(at, last)
    .map((part) => part.text)
    .join('');
  if (/^(?:1[5-9]|20)\d\d[-–](?:1[5-9]|20)\d\d$/.test(years) && tokens[last]?.pos !== 'NOUN') return figure('date', 0);
  // a telephone number
  if (pair?.[0] === 1 && pair[1] >= 800 && pair[1] < 900) return figure('label', 0);
  if (
    yearLike &&
    !pair &&
    (/^(?:in|since|by|until|of|from|during)$/.test(previous) ||
      tokens[last]?.pos !== 'NOUN' ||
      !/^\p{Ll}+s$/u.test(tokens[last].text))
  )
    return figure('year', 0);
  if (isAge(tokens, at, last, value)) return figure('age', 0);
  if (numbered.has(previous) || previous === '#' || previous === '/' || after === '/') return figure('label', 0);
  if (before?.pos === 'PROPN' && at > start && !unitAfter(tokens, last, end)) return figure('label', 0);
  if (/^[-–]$/.test(previous) && before && /\w/.test(tokens[at - 2]?.text ?? '')) return figure('label', 0);
  if ((pair && pair[1] < pair[0]) || isScore(text)) return figure('score', 0.2);
  if (/^points?$/.test(after) && value > 1) return figure('points', 0.5, last + 1);
  if (/^[-–]$/.test(after) && lower(tokens[last + 1]) === 'point') return figure('points', 0.5, last + 2);
  if (/^[-–]$/.test(after)) return figure('duration', 0.1);
  const unit = unitAfter(tokens, last, end);
  if (text === 'one' || (value <= 1 && !text.includes('.'))) return undefined;
  const to = unit ? nounEnd(tokens, tokens.indexOf(unit, last) + 1, end) : last;
  if (unit && plans.has(unit.lemma) && text.length === 3) return figure('label', 0);
  if (unit && durations.has(unit.lemma)) return figure('duration', value >= 100 ? 0.3 : 0.1, to);
  return figure('count', unit || value >= 1000 ? countWeight(value) : Math.min(0.2, countWeight(value)), to);
}

/** Where "more than", "at least" or "about" before a figure begins. */
function roundedFrom(tokens: readonly Token[], figure: number, start: number): number {
  const two = `${lower(tokens[figure - 2])} ${lower(tokens[figure - 1])}`;
  if (
    figure - 2 >= start &&
    /^(?:(?:more|less|fewer|greater) than|at (?:least|most)|up to|an? (?:average|estimated|total)|the (?:average|median|total))$/.test(
      two,
    )
  )
    return figure - 2;
  return /^(?:than|least|most|up|average|median|total)$/.test(lower(tokens[figure - 1])) ? figure : figure - 1;
}

/** The numbers among the tokens [first, last), from left to right. An approximation or a noun of statistics beside one adds to its weight. */
export function readFigures(tokens: readonly Token[], first: number, last: number): Figure[] {
  const found: Figure[] = [];
  for (let at = first; at < last;) {
    const token = tokens[at];
    const figure = token && mayOpen(token) ? figureAt(tokens, at, first, last) : undefined;
    if (!figure) {
      at++;
      continue;
    }
    at = figure.last;
    if (figure.weight === 0) found.push(figure);
    else {
      const rounded =
        approximations.has(lower(tokens[figure.first - 1])) &&
        figure.first > first &&
        (lower(tokens[figure.first - 1]) !== 'over' || tokens[figure.first - 2]?.pos !== 'VERB');
      const counted = tokens
        .slice(figure.first, Math.min(last, figure.last + 4))
        .some((token) => statistics.has(token.lemma));
      // "these 10 million systems" were counted before.
      const known = /^(?:these|those)$/.test(lower(tokens[figure.first - 1]));
      const small = figure.kind === 'duration' || figure.kind === 'score';
      const bonus = small ? 0 : (rounded ? 0.1 : 0) + (counted ? 0.1 : 0);
      found.push({
        ...figure,
        first: rounded && !small ? roundedFrom(tokens, figure.first, first) : figure.first,
        weight: known ? 0.1 : Math.min(0.9, figure.weight + bonus),
      });
    }
  }
  return found;
}
