// The names of bodies in a run of capitals: where one ends, with “of Justice”, “for American Progress”.
import { givenNameStrength } from './given-names.ts';
import { AMBIGUOUS_HEADS, isKnownOrganization, isOrganizationHead } from './organization-words.ts';
import { isPlaceName, isTime } from './places.ts';
import { isTitleWord } from './titles.ts';
import { SPACE, type Word } from './words.ts';

/** Where an organization begins at `first`, the index behind it, “of” and what follows included; undefined where none does. */
export function organizationEnd(words: readonly Word[], first: number, last: number): number | undefined {
  const tail = words[last - 1];
  const head = words[first];
  if (!tail || !head) return undefined;
  const known = last - first === 1 && isKnownOrganization(tail.text);
  const given = givenNameStrength(head.text);
  let end: number | undefined;
  if (known) end = last;
  else if (isOrganizationHead(tail.text)) {
    const person = last - first === 2 && given === 2 && AMBIGUOUS_HEADS.has(tail.text);
    const titled = last - first >= 2 && isTitleWord(head.text) && AMBIGUOUS_HEADS.has(tail.text);
    if (!person && !titled && (last - first > 1 || followedByOf(words, last))) end = last;
  }
  if (end === undefined) return undefined;
  return extendOverOf(words, end);
}

// “the newspaper Haaretz”, “the software company Palantir”
const ORGANIZATION_NOUNS =
  /^(?:newspaper|website|site|magazine|network|outlet|company|firm|channel|agency|blog|newsletter|broadcaster|startup|charity|nonprofit|platform|app|brand|retailer|bank|airline|carmaker|automaker|chain|daily|weekly|tabloid|publication|publisher|podcast|programme|show|band)$/;

export function calledOrganization(words: readonly Word[], first: number, last: number): number | undefined {
  const before = words[first - 1];
  const company = /^General (?:Electric|Motors|Mills|Assembly|Dynamics|Services|Atomics)$/.test(
    `${words[first]?.text ?? ''} ${words[first + 1]?.text ?? ''}`,
  );
  return company ||
    (before !== undefined &&
      SPACE.test(words[first]?.gap ?? '') &&
      ORGANIZATION_NOUNS.test(before.text) &&
      givenNameStrength(words[first]?.text ?? '') < 2 &&
      !isTitleWord(words[first]?.text ?? ''))
    ? last
    : undefined;
}

const followedByOf = (words: readonly Word[], at: number) => extendOverOf(words, at) > at;

/** Adds “of Justice”, “for American Progress”, “on Foreign Relations” to an organization's name. */
function extendOverOf(words: readonly Word[], end: number): number {
  const of = words[end];
  if (!of || !SPACE.test(of.gap) || words[end - 1]?.possessive || !/^(?:of|for|on)$/.test(of.text)) return end;
  let i = end + 1;
  if (words[i]?.text === 'the' && SPACE.test(words[i]?.gap ?? '')) i++;
  const begin = i;
  while (i < words.length && i - begin < 6) {
    const word = words[i];
    if (!word || !SPACE.test(word.gap) || words[i - 1]?.possessive) break;
    if (word.capital && !isTime(word.text)) i++;
    else if (
      /^(?:and|of)$/.test(word.text) &&
      words[i + 1]?.capital &&
      SPACE.test(words[i + 1]?.gap ?? '') &&
      givenNameStrength(words[i + 1]?.text ?? '') < 2
    )
      i += 2;
    else break;
  }
  if (i === begin || (of.text !== 'of' && words[i - 1]?.possessive)) return end;
  if (givenNameStrength(words[begin]?.text ?? '') === 2 && !isPlaceName(words[begin]?.text ?? '')) return end;
  return i;
}
