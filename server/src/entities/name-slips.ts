// How the writing of a name slips from how its bearer's is written: letters, accents, hyphens, capitals, the order.
import type { Place } from '../prose/prose.ts';
import type { Slip } from './entity.ts';
import { plain } from './given-names.ts';
import { placeOf, type Person, type Use } from './person.ts';
import { familyKey, shortForms } from './personal-name.ts';

export function familySlip(person: Person, use: Use): Slip {
  const family = person.name.family ?? person.name.full;
  const { words } = use.naming;
  const count = family.split(' ').length;
  const place = person.name.familyFirst ? wordPlace(use, 0, count) : wordPlace(use, words.length - count, words.length);
  return { place, meant: family, kind: 'spelling' };
}

export function givenSlip(person: Person, use: Use): Slip {
  const given = person.name.given ?? '';
  const { words } = use.naming;
  const place = person.name.familyFirst
    ? wordPlace(use, words.length - given.split(' ').length, words.length)
    : wordPlace(use, 0, 1);
  return { place, meant: given, kind: 'spelling' };
}

/** The whole name in another order. */
export function orderSlip(person: Person, use: Use): Slip | undefined {
  if (isWrittenAlias(person, use.naming.text)) return undefined;
  const mine = use.naming.words.map(familyKey);
  const theirs = person.name.words.map(familyKey);
  if (mine.length !== theirs.length || mine.every((word, i) => word === theirs[i])) return undefined;
  return [...mine].sort().join() === [...theirs].sort().join()
    ? { place: placeOf(use), meant: person.name.words.join(' '), kind: 'order' }
    : undefined;
}

/** A name that is somebody's without accents, hyphens and case, but is not written so. */
export function writingSlip(person: Person, use: Use): Slip | undefined {
  const { name } = person;
  if (isWrittenAlias(person, use.naming.text)) return undefined;
  const mine = straight(use.naming.words.join(' ')).replaceAll('.', '');
  const theirs = straight(name.words.join(' ')).replaceAll('.', '');
  if (mine === theirs || mine === mine.toUpperCase() || familyKey(mine) !== familyKey(theirs)) return undefined;
  return { place: placeOf(use), meant: name.words.join(' '), kind: slipKind(mine, theirs) };
}

/** A bare name that is somebody's but for accents, hyphens or capitals. */
export function bareSlip({ name, entry }: Person, use: Use): Slip | undefined {
  const mine = straight(use.naming.text);
  const forms = [...shortForms(name), ...(entry?.aliases ?? [])].map(straight);
  if (
    use.naming.words.length > 1 ||
    mine === mine.toUpperCase() ||
    forms.some(
      (form) =>
        form === mine ||
        likeWritten(form, mine) === mine ||
        (stripParticles(form) === stripParticles(mine) && form.length !== mine.length),
    )
  )
    return undefined;
  const meant = forms.find((form) => familyKey(form) === familyKey(mine) && !form.includes(' '));
  return meant === undefined ? undefined : { place: placeOf(use), meant, kind: slipKind(mine, meant) };
}

/** A name in the capitals of the place it is put: “De Blasio” where “de Blasio” begins a sentence. */
export const likeWritten = (name: string, written: string) =>
  /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(name) && !name.includes(' ')
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : name;

/** The place of the word with this index in a full name as it is written. */
function wordPlace({ block, naming }: Use, from: number, to: number): Place {
  let start = naming.start;
  let at = naming.start;
  let end = naming.end;
  naming.words.forEach((word, i) => {
    if (i === from) start = at;
    if (i === to - 1) end = at + word.length;
    at += word.length + 1;
  });
  return { block, start, end: Math.min(end, naming.end) };
}

/** With straight apostrophes: which kind is typed says nothing of the name. */
const straight = (name: string) => name.replace(/[’‘]/g, "'");

function slipKind(mine: string, theirs: string): Slip['kind'] {
  if (mine.toLowerCase() === theirs.toLowerCase()) return 'case';
  return plain(mine) === plain(theirs) ? 'accent' : 'hyphen';
}

/** “Assad” of “al-Assad”. */
const stripParticles = (name: string) => name.replace(/^(?:al|el|ul|as|ad|ar|at|az|ash|an)[-‐‑ ]/i, '').toLowerCase();

/** Whether the list has a name as an alias, letter by letter. */
const isWrittenAlias = ({ entry }: Person, text: string) =>
  entry?.aliases?.some((alias) => straight(alias) === straight(text)) ?? false;
