// A surname as a speaker, which no full name has introduced.
import { entitiesWhere } from '../entities/by-entity.ts';
import { usualPronoun } from '../entities/given-names.ts';
import type { Entity } from '../entities/entity.ts';
import { KINSHIP, isPersonalRole } from '../entities/titles.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import { firstSpeaking, written } from './named.ts';
import { isHouseholdName, isMononym } from './well-known.ts';
import type { Report, Rule } from './rule.ts';

export const unintroducedName: Rule = {
  code: 'unintroduced-name',
  severity: 'warning',
  summary: 'Somebody speaks by surname alone, and no full name has introduced the person.',
  explanation: `A speaker needs a full name and a reason to be heard the first time. When a paragraph is cut or moved, the introduction often goes
with it, and the surname is left to speak for a stranger.

It is reported once, where the stranger first speaks, or is first named where a title goes with the name and it comes up three times or more. Only a person can supply the name, so there is no fix.

Heads of state are reported as a note: many desks write “President Biden”, others want the full name once. People known by one
name need no introduction; neither do kings, popes and saints.`,
  check: checkIntroductions,
};

function* checkIntroductions(draft: Draft): Iterable<Report> {
  for (const index of readStrangers(draft)) {
    const entity = draft.entities[index];
    if (!entity) continue;
    const speaking = firstSpeaking(draft, index);
    const household = isHouseholdName(entity.name);
    if (household && isCalledMister(draft, entity)) continue;
    const mention = speaking ?? (!household && isSpokenOf(entity) ? entity.mentions[0] : undefined);
    if (!mention) continue;
    const name = written(draft, mention);
    yield {
      span: fileSpan(draft.prose, mention.place),
      message: speaking
        ? `“${name}” speaks here, but no full name introduces the person.`
        : `No full name introduces “${name}”, who is named ${String(entity.mentions.length)} times.`,
      ...(household && { severity: 'information' }),
    };
  }
}

/** Those who are known by a surname and no more, and would need more. */
const readStrangers = entitiesWhere((entity) => isStranger(entity));

/** Whether the draft gives courtesy titles, as desks do that write “President Obama” first and “Mr. Obama” then. */
const isCalledMister = ({ prose }: Draft, { mentions }: Entity) =>
  mentions.some(({ place: { block, start } }) =>
    /(?<!\p{L})(?:Mr|Mrs|Ms)\.? $/u.test(prose.blocks[block]?.text.slice(Math.max(0, start - 6), start) ?? ''),
  );

/** Whether the article turns on somebody: a title or a role goes with the name, and it comes up again and again. */
const isSpokenOf = ({ roles, mentions }: Entity) =>
  mentions.length >= 3 && roles.some(({ kind }) => kind === 'title' || kind === 'description');

const NEEDS_NO_SURNAME =
  /^(?:king|queen|pope|prince|princess|emperor|empress|emir|sultan|sister|brother|mother|father|saint|st\.?|rapper|singer|the)\b/i;
const STAGE = /\b(?:singer|rapper|musician|artist|dancer|model|footballer|wrestler|blogger|hacker|performer|gamer)\b/i;

function isStranger({ kind, origin, introduction, given, name, roles }: Entity): boolean {
  if (kind !== 'person' || origin === 'list' || introduction || given !== undefined || isMononym(name)) return false;
  // A given name alone is how families and memoirs speak of their own.
  if (usualPronoun(name) === 'she' && !roles.some(({ kind: role, text }) => role === 'title' || isPersonalRole(text)))
    return false;
  // “his younger son, Iyasu”
  if (roles.some(({ kind: role, text }) => role === 'description' && KINSHIP.test(text))) return false;
  return !roles.some(({ kind: role, text }) => (role === 'title' ? NEEDS_NO_SURNAME : STAGE).test(text));
}
