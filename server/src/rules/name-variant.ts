// Names one slip away from the name of somebody in the article.
import type { Entity, Slip } from '../entities/entity.ts';
import { entitiesWhere } from '../entities/by-entity.ts';
import type { Draft } from '../draft/draft.ts';
import { misspeltPlaces } from '../entities/place-slips.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { introduced, introductionOf } from './named.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const nameVariant: Rule = {
  code: 'name-variant',
  severity: 'warning',
  summary:
    'A name is one slip away from the name of somebody in the article: a letter, a hyphen, an accent, the order.',
  explanation: `A misspelt name is the error that readers forgive least. Says Who compares every name with the people whom the draft
introduces, or whom the entity list knows, and reports what is one slip away: a letter dropped, doubled, changed or swapped, a hyphen
or an accent missing, capitals, the parts in another order.

The fix writes the name as it was introduced, in the form that stands there: the surname for a surname. Where the same slip occurs
more than once, a second fix mends all of them. Where the writing is right, the editor offers to add it to the entity list as an alias.

Two people whose names are alike, plurals (“the Obamas”) and short forms (Bill for William) are no slips.`,
  check: checkVariants,
};

function* checkVariants(draft: Draft): Iterable<Report> {
  yield* placeSlips(draft);
  for (const index of readMisspelt(draft)) {
    const entity = draft.entities[index];
    if (!entity) continue;
    const slips = entity.mentions.flatMap(({ slip }) => (slip ? [slip] : []));
    for (const { slip, place } of entity.mentions) {
      if (!slip) continue;
      yield {
        span: fileSpan(draft.prose, slip.place),
        message: messageFor(draft, entity, slip),
        related: introductionOf(draft, entity),
        fixes: fixesFor(draft, slip, slips),
        alias: { entity: entity.id, name: textAt(draft.prose, place) },
      };
    }
  }
}

const readMisspelt = entitiesWhere(({ mentions }) => mentions.some(({ slip }) => slip !== undefined));

/** “Europpean” in a draft that writes “European” elsewhere: places and peoples are names, too. */
function* placeSlips({ prose, entities }: Draft): Iterable<Report> {
  for (const { place, written, meant } of misspeltPlaces(prose, entities)) {
    const span = fileSpan(prose, place);
    yield {
      span,
      message: `“${written}” is one letter from “${meant}”, as this draft writes it elsewhere.`,
      fixes: [{ title: `Write “${meant}”`, preferred: true, edits: [{ span, newText: meant }] }],
    };
  }
}

function messageFor(draft: Draft, entity: Entity, { place, kind, meant }: Slip): string {
  const wrong = `“${textAt(draft.prose, place)}”`;
  const who = introduced(draft, entity);
  if (kind === 'spelling') return `${wrong} is one letter from ${who}.`;
  if (kind === 'order') return `${wrong} turns round the name of ${who}.`;
  const lacks = { accent: 'accents', hyphen: 'hyphen or spacing', case: 'capitals' }[kind];
  return `${wrong} differs from “${meant}” in its ${lacks}: see ${who}.`;
}

function fixesFor(draft: Draft, slip: Slip, all: readonly Slip[]): Fix[] {
  const { prose } = draft;
  const wrong = textAt(prose, slip.place);
  const edit = ({ place, meant }: Slip) => ({ span: fileSpan(prose, place), newText: meant });
  const same = all.filter((other) => other.meant === slip.meant && textAt(prose, other.place) === wrong);
  const here: Fix = { title: `Write “${slip.meant}”`, preferred: true, edits: [edit(slip)] };
  if (same.length < 2) return [here];
  return [
    here,
    {
      title: `Write “${slip.meant}” everywhere in this draft (${String(same.length)} places)`,
      preferred: false,
      edits: same.map(edit),
    },
  ];
}
