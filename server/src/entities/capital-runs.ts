// Runs of words with capitals: where one begins and ends, particles, titles with “of” and nicknames included.
import type { Reading } from '../prose/prose.ts';
import { tagAt } from '../prose/word.ts';
import { givenNameStrength } from './given-names.ts';
import { FAMILY_OPENERS, OPENERS } from './name-words.ts';
import { isOrganizationHead } from './organization-words.ts';
import { isParticle, isSuffix } from './personal-name.ts';
import { startsPlace } from './places.ts';
import { HONORIFICS, endsTitle, isTitleWord } from './titles.ts';
import { SPACE, type Word } from './words.ts';

const LEADING_PARTICLES = new Set(['de', 'del', 'della', 'di', 'du', 'von', 'van', 'bin', 'el', 'da', 'ter', 'ten']);
export const NICKNAME_OPENS = /^ [“"‘'(]$/u;
const NICKNAME_CLOSES = /^[”"’')],? $/u;

/** The index behind the last word of the run of capitals that begins at `from`; `from` itself where none does. */
export function runEnd(words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return from;
  const particle =
    LEADING_PARTICLES.has(first.text) && isCapital(words[from + 1]) && SPACE.test(words[from + 1]?.gap ?? '');
  if (!isCapital(first) && !particle) return from;
  let i = from + 1;
  while (i < words.length && i - from < 16) {
    const word = words[i];
    const before = words[i - 1];
    if (!word || !before || before.possessive) break;
    if (SPACE.test(word.gap)) {
      if (isCapital(word)) {
        i++;
        continue;
      }
      const reach = connection(words, i);
      if (reach > i && (isParticle(word.text) || isTitleRun(words, from, i))) {
        i = reach;
        continue;
      }
      break;
    }
    if (NICKNAME_OPENS.test(word.gap) && isCapital(words[i + 1]) && NICKNAME_CLOSES.test(words[i + 1]?.gap ?? '')) {
      i += 2;
      continue;
    }
    if (word.gap === ', ' && isSuffix(word.text)) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

const isCapital = (word: Word | undefined) => word !== undefined && (word.capital || word.initial);

/** From a lower-case particle or “of” at `i`, the index behind the capital that it leads to; `i` where it leads to none. */
function connection(words: readonly Word[], i: number): number {
  for (let k = i; k < words.length && k < i + 3; k++) {
    const word = words[k];
    if (!word || !SPACE.test(word.gap) || (k > i && words[k - 1]?.possessive)) return i;
    if (isCapital(word)) return k > i ? k + 1 : i;
    if (!isParticle(word.text) && !/^(?:of|for|the|and|on)$/.test(word.text)) return i;
  }
  return i;
}

/** Whether the words are an office that “of” may follow: “Secretary of State”, “Director of National Intelligence”. */
function isTitleRun(words: readonly Word[], from: number, to: number): boolean {
  return (
    endsTitle(words[to - 1]?.text ?? '') &&
    !HONORIFICS.has((words[to - 1]?.text ?? '').replace('.', '').toLowerCase()) &&
    words[to]?.text === 'of' &&
    (to - from < 2 || isTitleWord(words[to - 2]?.text ?? '') || givenNameStrength(words[from]?.text ?? '') < 2)
  );
}

const NEVER_NAMES = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'you', 'but', 'and', 'if', 'this', 'that']);
/** Whether the word at `at` is only capital because it opens a sentence, or an article that belongs to no name. */
export function dropsOpener(reading: Reading, words: readonly Word[], at: number, to: number): boolean {
  const word = words[at];
  if (!word) return false;
  const lower = word.text.toLowerCase();
  if (lower === 'the' || lower === 'a' || lower === 'an') return true;
  if (word.possessive && FAMILY_OPENERS.has(word.text)) return false;
  if (NEVER_NAMES.has(lower) || (to - at === 1 && OPENERS.has(lower) && !FAMILY_OPENERS.has(word.text))) return true;
  if (!OPENERS.has(lower)) {
    // “Asked Clinton …”: an opener that the tagger takes for no name, before a name
    return (
      word.opening &&
      to - at > 1 &&
      !word.initial &&
      givenNameStrength(word.text) === 0 &&
      !isTitleWord(word.text) &&
      !isOrganizationHead(word.text) &&
      !startsPlace(word.text) &&
      /^(?:VERB|ADV|ADP|SCONJ|CCONJ|AUX|PRON|DET)$/.test(tagAt(reading, word.start) ?? '')
    );
  }
  if (!word.opening && to - at > 1)
    return (
      !(isTitleWord(word.text) || startsPlace(word.text)) &&
      OPENERS.has(lower) &&
      lower.length < 5 &&
      givenNameStrength(word.text) === 0 &&
      !/^(?:He|So|An|See|Do|Go|May|Long|Will|My|Ha|No|Ho|To|Au|Oh|In|You|Young)$/.test(word.text)
    );
  return word.opening
    ? !(givenNameStrength(word.text) > 0 && to - at > 1) &&
        !(isTitleWord(word.text) && to - at > 1) &&
        !(word.text === 'New' && to - at > 1)
    : false;
}
