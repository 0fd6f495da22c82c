// What a quotation is for: speech, or words set off for another reason that want no speaker.
import type { Reading, Span, Token } from '../prose/prose.ts';
import type { QuotationUse } from './attribution.ts';
import { isReportingVerb, reportingClauseAt } from './reporting-clause.ts';
import { lastBefore } from './seek.ts';

const SMALL = new Set('a an the of in on at to for and or but nor with from by as is vs v de la le du von'.split(' '));
const WORKS =
  'film movie book novel memoir album song single track series show episode podcast play musical documentary essay article paper report column story poem ballad anthem hymn painting exhibition magazine newspaper blog programme program sitcom drama opera game hit ad advertisement spot speech lecture sketch segment special';
const WORK = new RegExp(`\\b(?:${WORKS.split(' ').join('|')})s?\\b`, 'i');
const NAMED =
  /\b(?:titled|entitled|headlined|from|of|in|on|his|her|their|host of|author of|wrote|sang|sing|playing|watch(?:ed|ing)?|starr?(?:ed|ing) in)\s*,?\s*$/i;
const MENTIONED =
  /\b(?:words?|terms?|phrase|phrases|name|label|slogan|expression|letters?|nickname|motto|title|code[- ]?name|hashtag|acronym|tag|marked|labell?ed|dubbed|nicknamed|called|known as|termed|so-called|referred to as|spelled|stamped)\s*,?\s*$/i;
const EXPLAINED =
  /^\s*(?:means?|meant|stands? for|stood for|refers? to|is (?:short|slang|code) for|list|label|category|column|button|key|tab)\b/i;

/** Judges a quotation that lies in one text, by its words and by what stands around it; `place` includes the marks. */
export function useOf({ text, tokens }: Reading, place: Span, words: Span): QuotationUse {
  const first = lastBefore(tokens, words.start) + 1;
  const end = lastBefore(tokens, words.end) + 1;
  const inside = tokens.slice(first, end).filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
  const said = text.slice(words.start, words.end).trim();
  const before = text.slice(Math.max(0, place.start - 40), place.start);
  const after = text.slice(place.end, place.end + 40);
  const outer = lastBefore(tokens, place.start);
  const next = lastBefore(tokens, place.end) + 1;

  const titled =
    isTitle(inside) &&
    !/\p{L}{4}[.?!]\s+\p{Lu}/u.test(said) &&
    !isHeadline([...tokens.slice(0, first), ...tokens.slice(end)]);
  const isWork = titled && inside.length > 1 && (WORK.test(before.slice(-20)) || NAMED.test(before));
  if (/^[([][^()]*[)\]]\W*$/u.test(said)) return 'scare';
  const comma = tokens[next]?.text === ',';
  if (!isWork && (comma || /[,?!—…-]$/u.test(said)) && reportingClauseAt(tokens, comma ? next + 1 : next))
    return 'speech';
  if (isNickname(said, inside, before, after, tokens, outer, next)) return 'nickname';
  if (MENTIONED.test(before) || EXPLAINED.test(after)) {
    if (inside.length <= 6) return titled && /\b(?:titled|title)\s*,?\s*$/iu.test(before) ? 'title' : 'word';
  }
  if (introduces(tokens, outer)) return 'speech';
  if (titled && (inside.length > 1 || WORK.test(before) || WORK.test(after.slice(0, 20)) || NAMED.test(before)))
    return 'title';
  return isSpeech(said, inside, before) ? 'speech' : 'scare';
}

function isNickname(
  said: string,
  inside: readonly Token[],
  before: string,
  after: string,
  tokens: readonly Token[],
  outer: number,
  next: number,
): boolean {
  if (inside.length === 0 || inside.length > 3 || /[.,;:?!]$/u.test(said)) return false;
  const name = tokens[outer];
  const family = tokens[next];
  return (
    /\p{Lu}[\p{L}’'.]*\s$/u.test(before) &&
    /^\s\p{Lu}\p{L}/u.test(after) &&
    name?.pos === 'PROPN' &&
    family?.pos === 'PROPN' &&
    !/^(?:\w+day|January|February|March|April|June|July|August|September|October|November|December)$/u.test(family.text)
  );
}

function isTitle(inside: readonly Token[]): boolean {
  const main = inside
    .filter(({ text, lower }, i) => i === 0 || !SMALL.has(lower) || /^\p{Lu}/u.test(text))
    .filter(({ text }) => !/^(?:’s|'s|n’t|n't)$/u.test(text));
  return (
    main.length > 0 &&
    main.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text)) &&
    main.some(({ text }) => /^\p{Lu}/u.test(text)) &&
    inside.length <= 10
  );
}

/** Whether a text is written in capitals of titles throughout, so that they tell nothing. */
function isHeadline(tokens: readonly Token[]): boolean {
  const main = tokens.filter(({ text }) => /^\p{L}{4}/u.test(text));
  return main.length > 2 && main.filter(({ text }) => /^\p{Lu}/u.test(text)).length > main.length * 0.75;
}

/** Whether the words before a quotation hand it to somebody: `she said: “`, `told them “`. */
function introduces(tokens: readonly Token[], at: number): boolean {
  let i = at;
  const mark = tokens[i]?.text;
  if (mark === ',' || mark === ':') i--;
  if (isReportingVerb(tokens[i])) return true;
  if (mark !== ':' && mark !== ',') return false;
  for (let back = i; back > i - 8 && back >= 0; back--) {
    if (/^[.?!]$/u.test(tokens[back]?.text ?? '')) return false;
    if (isReportingVerb(tokens[back]) || /^(?:saying|adding|writing|tweeting)$/iu.test(tokens[back]?.text ?? ''))
      return true;
  }
  return mark === ':';
}

function isSpeech(said: string, inside: readonly Token[], before: string): boolean {
  const verb = inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const starts = /^[^\p{L}]*\p{Lu}/u.test(said);
  const alone = /(?:^|[.?!:]\s+)$/u.test(before);
  if (alone && starts && /[.?!…,]$/u.test(said) && inside.length > 1) return true;
  if (starts && verb && inside.length >= 3) return true;
  return verb ? inside.length >= 5 : inside.length >= 7;
}
