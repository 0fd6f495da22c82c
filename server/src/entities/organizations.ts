// The organizations of an article: bodies, outlets, companies, and the abbreviations that the article gives them.
import type { EntityEntry, MentionForm } from './entity.ts';
import type { Use } from './person.ts';
import { familyKey } from './personal-name.ts';

export interface OrganizationMention {
  readonly use: Use;
  readonly form: MentionForm;
}

/** An organization under construction. */
export interface Organization {
  readonly name: string;
  readonly entry?: EntityEntry;
  readonly aliases: Set<string>;
  readonly mentions: OrganizationMention[];
}

export interface Organizations {
  readonly all: readonly Organization[];
  /** whether a word or an abbreviation is an organization's */
  isTaken(key: string): boolean;
}

/** Finds the organizations named in `uses`, which stand in order. */
export function readOrganizations(uses: readonly Use[], entries: readonly EntityEntry[]): Organizations {
  const byName = new Map<string, Organization>();
  const words = new Set<string>();
  const all: Organization[] = [];
  const add = (organization: Organization) => {
    all.push(organization);
    for (const name of [organization.name, ...organization.aliases]) byName.set(familyKey(name), organization);
    for (const word of organization.name.split(' ')) words.add(familyKey(word));
  };
  for (const entry of entries) {
    if (entry.kind === 'organization') add({ name: entry.name, entry, aliases: new Set(entry.aliases), mentions: [] });
  }
  for (const use of uses) {
    const { naming, headline } = use;
    if (naming.shape !== 'organization' || headline) continue;
    const key = familyKey(naming.text);
    if (!byName.has(key)) add({ name: naming.text, aliases: new Set(), mentions: [] });
    const organization = byName.get(key);
    if (!organization || naming.abbreviation === undefined) continue;
    organization.aliases.add(naming.abbreviation);
    byName.set(familyKey(naming.abbreviation), organization);
  }
  for (const use of uses) {
    const { naming } = use;
    const organization = byName.get(familyKey(naming.text));
    if (!organization) continue;
    if (naming.shape === 'organization' || naming.shape === 'acronym' || organization.entry) {
      organization.mentions.push({ use, form: naming.text === organization.name ? 'full' : 'alias' });
    }
  }
  return { all, isTaken: (key) => words.has(key) || byName.has(key) };
}

/** The organization that bears a bare name, from all uses of it. */
export const calledAlone = (uses: readonly Use[]): Organization => ({
  name: uses[0]?.naming.text ?? '',
  aliases: new Set(),
  mentions: uses.map((use) => ({ use, form: 'full' })),
});
