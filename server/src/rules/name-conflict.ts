// Another given name for a family name that the article knows.
import { ofEachEntity } from '../entities/by-entity.ts';
import { givenNameStrength } from '../entities/given-names.ts';
import { namesIn } from '../entities/names-in-block.ts';
import { isNobodysName } from '../entities/places.ts';
import type { Entity, Mention } from '../entities/entity.ts';
import { familyKey } from '../entities/personal-name.ts';
import { KINSHIP } from '../entities/titles.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import type { Reading } from '../prose/prose.ts';
import { byFamily, introduced, introductionOf, lineOf, standsBefore, written } from './named.ts';
import { isFamous, isHouseholdName } from './well-known.ts';
import type { Report, Rule } from './rule.ts';

export const nameConflict: Rule = {
  code: 'name-conflict',
  severity: 'warning',
  summary: 'Somebody whom the article has introduced turns up with another given name.',
  explanation: `“Michael Lankov” in a story about Andrei Lankov is either a relative whom the story forgot to introduce, or a slip that gives
a person somebody else’s name. Either way a reader is lost.

The first fix writes the surname, as a draft does for somebody already introduced; the second writes the full name.

People who are introduced in their own right (by a title, a role, a relationship) are no conflict, nor are short forms of a name.`,
  check: checkConflicts,
};

function* checkConflicts(draft: Draft): Iterable<Report> {
  yield* givenToPlaces(draft);
  const families = byFamily(draft);
  for (const { index, found } of readDoubtful(draft)) {
    const { mention, key } = found;
    const stranger = draft.entities[index];
    if (!stranger?.given || !stranger.family) continue;
    const others = (families.get(key) ?? []).filter((i) => i !== index);
    const known = others
      .flatMap((i) => draft.entities[i] ?? [])
      .find((other) => isKnownBefore(other, mention) && !isListedBefore(draft, other, mention));
    if (known) yield conflict(draft, mention, known);
    else if (others.length === 0 && isHouseholdName(stranger.family))
      yield* householdConflict(draft, stranger, mention);
  }
}

/** The people who are named once, in full, and whom nothing introduces: where that is, the key of their family, and a place of that name. */
const readDoubtful = ofEachEntity((entity, draft: Draft) => {
  const mention = entity.kind === 'person' ? doubtful(draft, entity) : undefined;
  if (!mention) return undefined;
  const { family = '' } = entity;
  return { mention, key: familyKey(family), ...(isNobodysName(family) && { place: family }) };
});

function conflict(draft: Draft, mention: Mention, known: Entity): Report {
  const span = fileSpan(draft.prose, mention.place);
  const family = known.family ?? known.name;
  return {
    span,
    message: `“${written(draft, mention)}” has another given name than ${introduced(draft, known)}.`,
    related: introductionOf(draft, known),
    alias: { entity: known.id, name: written(draft, mention) },
    fixes: [
      { title: `Write “${family}”`, preferred: true, edits: [{ span, newText: family }] },
      { title: `Write “${known.name}”`, preferred: false, edits: [{ span, newText: known.name }] },
    ],
  };
}

/** “Karen Norway” in an article about Norway: a given name that strayed, as search and replace leaves it. */
function* givenToPlaces(draft: Draft): Iterable<Report> {
  let counts: ReadonlyMap<string, number> | undefined;
  for (const { found } of readDoubtful(draft)) {
    const { place, mention } = found;
    if (place === undefined) continue;
    counts ??= countWords(draft);
    if ((counts.get(place) ?? 0) < 4) continue;
    const span = fileSpan(draft.prose, mention.place);
    yield {
      span,
      message: `“${written(draft, mention)}” gives ${place}, which this draft names elsewhere, a given name.`,
      fixes: [{ title: `Write “${place}”`, preferred: true, edits: [{ span, newText: place }] }],
    };
  }
}

/** How often the draft has each word with a capital, headlines left out. */
function countWords({ prose }: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reading } of prose.blocks) {
    for (const text of capitalsIn(reading)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

const capitals = new WeakMap<Reading, readonly string[]>();

function capitalsIn(reading: Reading): readonly string[] {
  let found = capitals.get(reading);
  if (!found) {
    const { words, headline } = namesIn(reading);
    found = headline ? [] : words.filter(({ capital }) => capital).map(({ text }) => text);
    capitals.set(reading, found);
  }
  return found;
}

/** “Walter Obama” in an article that has spoken of Obama before. */
function* householdConflict(draft: Draft, { mentions, family = '' }: Entity, mention: Mention): Iterable<Report> {
  const before = mentions.find(
    ({ place, form }) =>
      form === 'family' && standsBefore(place, mention.place) && draft.prose.blocks[place.block]?.kind !== 'heading',
  );
  if (!before) return;
  const span = fileSpan(draft.prose, mention.place);
  yield {
    span,
    message: `“${written(draft, mention)}” has a given name that does not go with the ${family} of line ${String(lineOf(draft, before.place))}.`,
    related: [{ message: `${family} is named here.`, span: fileSpan(draft.prose, before.place) }],
    fixes: [{ title: `Write “${family}”`, preferred: true, edits: [{ span, newText: family }] }],
  };
}

/** “Sara Lund, Anna Lund and Per Holm”: a list names both on purpose. */
const isListedBefore = ({ prose }: Draft, { mentions }: Entity, { place: { block, start } }: Mention) =>
  mentions.some(({ place }) => place.block === block && prose.blocks[block]?.text.slice(place.end, start) === ', ');

/** Whether somebody is introduced before another of the name comes up. */
function isKnownBefore(known: Entity, { place }: Mention): boolean {
  if (known.origin === 'list' && !known.introduction) return true;
  return known.introduction !== undefined && standsBefore(known.introduction, place);
}

const SHARED_NAME = /\b(?:family|relatives?|married|couple|heir|no relation|unrelated|namesake|dynasty)\b/i;

/** The one full mention of somebody whom nothing introduces; undefined where the article means another person of the name. */
function doubtful(draft: Draft, stranger: Entity): Mention | undefined {
  if (stranger.origin === 'list' || stranger.roles.length > 0) return undefined;
  const [mention, more] = stranger.mentions.filter(({ form }) => form === 'full');
  if (!mention || more || mention.slip) return undefined;
  if (isFamous(stranger.name) || givenNameStrength(stranger.given?.split(' ')[0] ?? '') < 2) return undefined;
  // “Francesco Excommunicates Trump” is a headline within the text.
  if (
    stranger.given
      ?.split(' ')
      .slice(1)
      .some((word) => !/^\p{Lu}\.?$/u.test(word))
  )
    return undefined;
  const block = draft.prose.blocks[mention.place.block];
  if (!block || block.kind === 'heading') return undefined;
  const near = block.text.slice(Math.max(0, mention.place.start - 90), mention.place.end + 60);
  // “David and Anna Lund” are two people, and both are meant.
  const paired = /\p{Lu}\p{L}+,? (?:and|or|&) $/u.test(
    block.text.slice(Math.max(0, mention.place.start - 24), mention.place.start),
  );
  return paired || KINSHIP.test(near) || SHARED_NAME.test(near) ? undefined : mention;
}
