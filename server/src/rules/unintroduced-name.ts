// A surname as a speaker, which no full name has introduced.
import { usualPronoun } from '../entities/given-names.ts';
import type { Entity } from '../entities/entity.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import { spokenMentions, written } from './named.ts';
import { isHouseholdName } from './well-known.ts';
import type { Report, Rule } from './rule.ts';

export const unintroducedName: Rule = {
  code: 'unintroduced-name',
  severity: 'warning',
  summary: 'Somebody speaks by surname alone, and no full name has introduced the person.',
  explanation: `A speaker needs a full name and a reason to be heard the first time. When a paragraph is cut or moved, the introduction often goes
with it, and the surname is left to speak for a stranger.

It is reported once, where the stranger first speaks, or is first named where a title goes with the name and it comes up three times or more. Only a person can supply the name, so there is no fix.

Heads of state and people known by one name need no introduction; neither do kings, popes and saints.`,
  check: checkIntroductions,
};

function* checkIntroductions(draft: Draft): Iterable<Report> {
  const spoken = spokenMentions(draft);
  for (const entity of draft.entities) {
    if (!isStranger(entity)) continue;
    const [speaking] = spoken.get(entity) ?? [];
    const mention = speaking ?? (isSpokenOf(entity) ? entity.mentions[0] : undefined);
    if (!mention) continue;
    const name = written(draft, mention);
    yield {
      span: fileSpan(draft.prose, mention.place),
      message: speaking
        ? `“${name}” speaks here, but no full name introduces the person.`
        : `No full name introduces “${name}”, who is named ${String(entity.mentions.length)} times.`,
    };
  }
}

/** Whether the article turns on somebody: a title or a role goes with the name, and it comes up again and again. */
const isSpokenOf = ({ roles, mentions }: Entity) =>
  mentions.length >= 3 && roles.some(({ kind }) => kind === 'title' || kind === 'description');

const NEEDS_NO_SURNAME =
  /^(?:king|queen|pope|prince|princess|emperor|empress|emir|sultan|sister|brother|mother|father|saint|st\.?|rapper|singer|the)\b/i;

function isStranger({ kind, origin, introduction, given, name, roles }: Entity): boolean {
  if (kind !== 'person' || origin === 'list' || introduction || given !== undefined || isHouseholdName(name))
    return false;
  // A woman's given name alone is how families and memoirs speak of their own.
  if (usualPronoun(name) === 'she' && roles.every(({ kind: role }) => role !== 'title')) return false;
  return !roles.some(({ kind: role, text }) => role === 'title' && NEEDS_NO_SURNAME.test(text));
}
