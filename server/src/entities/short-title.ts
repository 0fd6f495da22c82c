// What an editor would call somebody in two or three words, out of all that an article says the person is.
import type { Role } from './entity.ts';
import { isKin, isRoleNoun } from './titles.ts';

/** A title is no longer than this, in words. */
const LONGEST = 7;

/** The title that the first roles give: one before the name, else the first description that has one in it. */
export function titleFrom(roles: readonly Role[]): string | undefined {
  const before = roles.find(({ kind }) => kind === 'title');
  if (before) return withoutArticle(before.text);
  for (const { kind, text } of roles) {
    const title = kind === 'description' ? shortTitle(text) : undefined;
    if (title !== undefined) return title;
  }
  return undefined;
}

const withoutArticle = (text: string) => text.replace(/^(?:an?|the) /i, '');

/**
 * “former top official” for “a former top official at the ministry and a former assistant to its head”; undefined where the words are
 * no noun phrase, or make somebody a relative only.
 */
export function shortTitle(description: string): string | undefined {
  const words = withoutOwner(withoutArticle(description)).split(' ');
  const head = words.findLastIndex(
    (word, i) => isRole(word) && words.slice(0, i).every((before) => !GOES_ON.test(before)),
  );
  if (head < 0 || isBond(words[head] ?? '') || VERBS.test(words[0] ?? '')) return undefined;
  const end = titleEnd(words, head);
  return end - 1 < LONGEST
    ? words
        .slice(0, end)
        .join(' ')
        .replace(/[,;:]$/, '')
    : undefined;
}

/** What somebody is to another, and not by trade. */
const isBond = (word: string) =>
  isKin(word) || /^(?:friend|neighbou?r|girlfriend|boyfriend|supporter|victim)\b/i.test(word);

const bare = (word: string) => word.replace(/[,;:.]+$/, '').toLowerCase();
const isRole = (word: string) => isRoleNoun(bare(word)) || isRoleNoun(bare(word).split('-').at(-1) ?? '');

/** “Time’s assistant editor”, “the city’s first mayor”: whose somebody is goes without saying in a title. */
const withoutOwner = (text: string) => text.replace(/^(?:\S+ ){0,4}?\S+(?:[’']s|s[’']) (?=\S)/u, '');

const GOES_ON = /^(?:of|for|at|in|from|on|to|with|by|as|who|whom|whose|which|that|and|or|but|when|while|since|,)$|,$/i;
const VERBS =
  /^(?:is|was|leads|led|heads|headed|chairs|chaired|runs|ran|directs|directed|teaches|taught|serves|served|works|worked|founded|edits|edited|represents|represented|currently|now|also|previously|once|long)$/i;

/** Behind the noun, “of the harbour board” stays, and so do “for sport” and “on Korea”; a second role, a place or a clause goes. */
function titleEnd(words: readonly string[], head: number): number {
  if (/[,;:]$/.test(words[head] ?? '') || !/^(?:of|for|on)$/.test(words[head + 1] ?? '')) return head + 1;
  const rest = words.slice(head + 2);
  const cut = rest.findIndex((word) => GOES_ON.test(word) && !/^of$/.test(word));
  const behind = cut < 0 ? rest : rest.slice(0, /,$/.test(rest[cut] ?? '') ? cut + 1 : cut);
  const fits = behind.length > 0 && behind.length <= 4 && head + 2 + behind.length <= LONGEST;
  return fits ? head + 2 + behind.length : head + 1;
}
