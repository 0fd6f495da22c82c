// One block's text as the words that names are made of: initials, abbreviated titles, O’Brien, Yong-ho, possessives set aside.
import type { Reading } from '../prose/prose.ts';
import { ABBREVIATED_TITLES, ABBREVIATIONS } from './titles.ts';

export interface Word {
  /** without a possessive ending; an initial or abbreviated title keeps its full stop */
  readonly text: string;
  readonly start: number;
  /** end of `text`, possessive ending excluded */
  readonly end: number;
  /** begins with a capital letter */
  readonly capital: boolean;
  /** two or more letters, all capitals */
  readonly caps: boolean;
  /** one or more capitals with full stops: `W.`, `J.B.` */
  readonly initial: boolean;
  readonly possessive: boolean;
  /** the capital may be owed to the place: first in a sentence or a quotation */
  readonly opening: boolean;
  /** what stands between the word before (its possessive ending included) and this one */
  readonly gap: string;
}

/** One space between words, as against anything else. */
export const SPACE = /^[ \u00a0]$/u;

const WORD =
  /(?:\p{Lu}\.(?:[ -]?(?=\p{Lu}\.))?){1,4}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'‘\-‐‑&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /[’'‘]s$/i;
// “al-Sayed” and “d’Aubigny” count: only the particle is small
const CAPITAL = /^(?:(?:al|el|ul|as|ad|ar|at|az|ash|an)[-‐‑]|d[’'])?\p{Lu}/u;
// “FBI”, “SUVs”, “DoD”
const ALL_CAPITALS = /^(?:[\p{Lu}\p{N}&-]{2,}|\p{Lu}{2,}s|\p{Lu}\p{Ll}\p{Lu})$/u;
const SENTENCE_END = /[.!?…:;\n][”"’')\]]*\s/u;
const ENDS_NO_SENTENCE = /^\. *[,\p{L}\p{N})]/u;
const OPENED = /[“"‘'«„([—–]$/u;

/** The words of a reading, in order. */
export function wordsOf(reading: Reading): Word[] {
  const { text } = reading;
  const words: Word[] = [];
  let after = 0;
  for (;;) {
    const end = plainEnd(text, after);
    if (end >= 0) {
      words.push(plainWord(text, after + 1, end, words.length === 0));
      after = end;
      continue;
    }
    WORD.lastIndex = after;
    const match = WORD.exec(text);
    if (!match) return words;
    let found = match[0];
    const start = match.index;
    const initial = found.endsWith('.');
    let possessive = false;
    let over = start + found.length;
    if (!initial) {
      if (POSSESSIVE.test(found)) {
        possessive = true;
        found = found.slice(0, -2);
      } else if (found.endsWith('s') && /^[’'](?=\s)/u.test(text.slice(over, over + 2)) && CAPITAL.test(found)) {
        possessive = true;
        over += 1;
      } else if (text[over] === '.' && ABBREVIATED_TITLES.has(found.toLowerCase())) {
        found += '.';
        over += 1;
      } else if (
        text[over] === '.' &&
        ABBREVIATIONS.has(found.toLowerCase()) &&
        ENDS_NO_SENTENCE.test(text.slice(over, over + 3)) &&
        (!/^nos?$/i.test(found) || /^\. ?\d/.test(text.slice(over, over + 3)))
      ) {
        found += '.';
        over += 1;
      }
    }
    const gap = text.slice(after, start);
    words.push({
      text: found,
      start,
      end: start + found.length,
      capital: CAPITAL.test(found),
      caps: !initial && ALL_CAPITALS.test(found),
      initial,
      possessive,
      opening: words.length === 0 || SENTENCE_END.test(gap) || OPENED.test(gap),
      gap,
    });
    after = over;
  }
}

/**
 * Where a word ends that stands one space behind an offset, if it is nothing but letters and digits of ASCII with a space, a comma or
 * nothing behind it; -1 otherwise. Three words in four are such, and no pattern has to be asked what they are.
 */
function plainEnd(text: string, after: number): number {
  if (text.charCodeAt(after) !== 32) return -1;
  let end = after + 1;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  const endsPlainly = end === text.length || text.charCodeAt(end) === 32 || text.charCodeAt(end) === 44;
  return end > after + 1 && endsPlainly ? end : -1;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isPlain = (code: number): boolean => isSmall(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

function plainWord(text: string, start: number, end: number, opening: boolean): Word {
  const found = text.slice(start, end);
  const code = text.charCodeAt(start);
  return {
    text: found,
    start,
    end,
    capital: code >= 65 && code <= 90,
    caps: !isSmall(code) && ALL_CAPITALS.test(found),
    initial: false,
    possessive: false,
    opening,
    gap: ' ',
  };
}
