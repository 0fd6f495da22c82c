// Where sentences end in edited prose: abbreviations, initials, closing quotation marks, ellipses. Knows tokens, not who speaks.
import type { Sentence, Token } from './prose.ts';

/** Titles and the like, which a name or a number follows: their full stop never ends a sentence. */
const LEADING = words(
  'mr mrs ms mx dr messrs mmes sen sens rep reps gov govs gen col lt sgt capt cmdr cdr adm prof rev hon pres supt det insp cpl pvt maj brig amb msgr vs v cf e.g i.e viz ca',
);
/** These lead only before a number. */
const NUMBERING = words('no nos p pp vol art fig ch sec para');
/** Their full stop ends a sentence only where what follows is sure to begin one. */
const TRAILING = words(
  'st mt ft u.s u.k u.n e.u d.c l.a n.y n.j p.m a.m inc co corp ltd llc plc jr sr bros etc ave blvd rd dept assn univ est approx ph.d m.d b.a m.a j.d esq al ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.m n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo ont que',
);
/** Words that, capitalized, begin a sentence rather than a name. */
const OPENING = words(
  'the a an this that these those he she it they we you i his her its their our my there here what who when where why how which ' +
    'and but or nor so yet for if in on at by from to of with without within under over after before during since until while as although though because despite ' +
    'among between about against according instead however meanwhile moreover still also even now then later earlier once again only just not no never ' +
    'some many most several both each every another other others all any few one two three is are was were has have had do does did can could would should will ' +
    'let asked last next earlier today yesterday such nearly almost more critics police officials people',
);
/** After a question or an exclamation in quotation marks, a name and one of these still belong to its sentence. */
const SAYING = words(
  'said says say asked asks ask wrote writes added replied shouted tweeted told recalled wondered demanded joked quipped cried exclaimed declared',
);

const CLOSING = new Set(['”', '’', '"', "'", '»', '›', ')', ']']);
const OPENING_MARKS = new Set(['“', '‘', '"', "'", '«', '‹', '„', '‚', '(', '[', '—', '–', '-', '`']);
const DASHES = new Set(['—', '–', '-']);
const QUOTES = new Set(['”', '’', '"', "'", '»', '›', '“', '‘']);

/** The sentences of `text`, whose tokens are `tokens`; together they hold every token. */
export function findSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const after = endsAt(text, tokens, i);
    if (after === undefined) continue;
    sentences.push(sentence(tokens, first, after));
    first = after;
    i = after - 1;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

function sentence(tokens: readonly Token[], first: number, last: number): Sentence {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last };
}

/** The index of the token after the sentence that ends at token `i` and the marks that close it; undefined when none ends there. */
function endsAt(text: string, tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  const following = tokens[i + 1];
  if (!token || !following) return undefined;
  const mark = token.text.charAt(token.text.length - 1);
  if (mark !== '.' && mark !== '?' && mark !== '!' && mark !== '…') {
    return isHardBreak(text, token, following) && !isLower(following.text) ? i + 1 : undefined;
  }
  const after = afterClosing(tokens, i);
  const last = tokens[after - 1] ?? token;
  const next = tokens[after];
  if (!next) return undefined;
  const quoted = QUOTES.has(last.text) && after > i + 1;
  if (next.start === last.end && !(quoted && OPENING_MARKS.has(next.text)) && !(quoted && isUpper(next.text)))
    return undefined;
  const opener = firstWord(tokens, after);
  const word = opener?.text ?? '';
  if (isLower(word) || /^[.?!…,;:]/.test(next.text)) return undefined;
  if (isHardBreak(text, last, next)) return after;
  if (mark === '?' || mark === '!') return quoted && isSaid(tokens, after) ? undefined : after;
  const opens = OPENING.has(word.toLowerCase()) && isUpper(word) && !isInitial(tokens, after);
  if (mark === '…' || token.text.endsWith('..') || isDot(tokens[i - 1])) {
    return quoted || (opens && word !== 'I') ? after : undefined;
  }
  const before = wordBefore(tokens, i);
  if (before === undefined || (quoted && !isInitialism(before))) return after;
  const key = before.toLowerCase();
  if (LEADING.has(key)) return undefined;
  if (NUMBERING.has(key) && /^\d/.test(next.text)) return undefined;
  const isAbbreviation = TRAILING.has(key) || isInitialism(before);
  if (!isAbbreviation) return after;
  if (DASHES.has(next.text)) return undefined;
  if (opens) return after;
  return next !== opener && OPENING_MARKS.has(next.text) && next.text !== '(' && isUpper(word) && before.length > 1
    ? after
    : undefined;
}

/** The index after token `i` and the marks that close with it, be one turned the wrong way or set off by a stray space. */
function afterClosing(tokens: readonly Token[], i: number): number {
  let after = i + 1;
  for (;;) {
    const token = tokens[after];
    const last = tokens[after - 1];
    if (!token || !last) return after;
    const touches = token.start === last.end;
    const standsApart = (tokens[after + 1]?.start ?? Infinity) > token.end;
    const isTurned = standsApart && (token.text === '“' || token.text === '‘');
    const isMark = CLOSING.has(token.text) || isTurned || /^[.?!…]+$/.test(token.text);
    const isStray = token.text === '”' && standsApart;
    if (!(isMark && touches) && !isStray) return after;
    after++;
  }
}

/** The word, or number, that a sentence from token `i` on would begin with, past opening marks. */
function firstWord(tokens: readonly Token[], i: number): Token | undefined {
  for (let k = i; k < i + 5; k++) {
    const token = tokens[k];
    if (!token || !OPENING_MARKS.has(token.text)) return token;
  }
  return tokens[i];
}

/** The word whose full stop token `i` is or ends with; undefined where it follows a mark. */
function wordBefore(tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.text.length > 1) return token.text.slice(0, -1);
  const previous = tokens[i - 1];
  return previous?.end === token.start && /^[\p{L}.]/u.test(previous.text) ? previous.text : undefined;
}

/** “Why?” Lena Okafor asked: a name of at most four words and a verb of saying. */
function isSaid(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 6; k++) {
    const token = tokens[k];
    if (!token) return false;
    if (k > i && SAYING.has(token.text)) return true;
    if (!/^[\p{Lu}.-]/u.test(token.text) || OPENING.has(token.lower)) return false;
  }
  return false;
}

function isInitial(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (/^\p{Lu}\.$/u.test(token.text)) return true;
  const next = tokens[i + 1];
  return /^\p{Lu}$/u.test(token.text) && next?.text === '.' && next.start === token.end;
}

function isInitialism(word: string): boolean {
  return /^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(word) && word !== 'I';
}

function isDot(token: Token | undefined): boolean {
  return token?.text === '.';
}

function isHardBreak(text: string, last: Token, next: Token): boolean {
  return next.start > last.end && text.slice(last.end, next.start).includes('\n');
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function isUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
