// The people of an article: namings of one person brought together, the order of the name learned from how the article goes on.
import type { EntityEntry } from './entity.ts';
import { bareEvidence, countBare, groupsOf, isPerson } from './full-names.ts';
import { givenNameStrength } from './given-names.ts';
import type { Person, Use } from './person.ts';
import { isParticle } from './personal-name.ts';
import { Roll } from './roll.ts';

/** The people of an article, and what is needed to find them by name. */
export interface People {
  readonly all: readonly Person[];
  /** the uses of each bare name that is an organization’s */
  readonly organizations: readonly (readonly Use[])[];
  /** those whom a bare name may mean */
  called(key: string): readonly Person[];
}

/** Finds the people named in `uses`, which stand in order; the people of `entries` come first and win. `taken` tells what is an organization's name. */
export function readPeople(
  uses: readonly Use[],
  entries: readonly EntityEntry[],
  taken: (key: string) => boolean,
): People {
  const full: Use[] = [];
  const bare: Use[] = [];
  for (const use of uses) {
    const { naming } = use;
    if (naming.shape === 'organization' || naming.shape === 'acronym') continue;
    if (naming.words.length === 1) bare.push(use);
    else if (naming.shape === 'person') (isBareWithParticle(naming.words) ? bare : full).push(use);
  }
  const counts = countBare(bare);
  const roll = new Roll();
  for (const entry of entries) if (entry.kind !== 'organization') roll.enter(entry);
  const groups = groupsOf(full);
  for (const group of groups) {
    const bareAlone = bareEvidence(group, counts);
    group.evidence += bareAlone;
    group.spoken = bareAlone >= 2;
  }
  for (const group of groups) {
    const [first = ''] = group.words;
    if (roll.isTail(group.words) && (isParticle(first) || givenNameStrength(first) < 2)) roll.admitDouble(group);
    else if (isPerson(group, roll)) roll.admit(group, counts);
  }
  roll.admitCouples(uses);
  roll.place(uses, new Set(bare), counts, taken);
  return { all: roll.people, organizations: roll.organizations, called: (key) => roll.called(key) };
}

/** “de Blasio”, “Van Hollen”, “bin Salman”: a family name alone. */
function isBareWithParticle(words: readonly string[]): boolean {
  const [first = ''] = words;
  return (
    words.slice(0, -1).every((word) => isParticle(word)) && (/^\p{Ll}/u.test(first) || givenNameStrength(first) < 2)
  );
}
