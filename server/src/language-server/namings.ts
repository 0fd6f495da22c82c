// Where a draft names or means its people and organizations, as spans of the file: what every request about a name asks.
import type { Draft } from '../draft/draft.ts';
import type { Entity, MentionForm, Slip } from '../entities/entity.ts';
import { fileSpan } from '../prose/places.ts';
import type { Place, Span } from '../prose/prose.ts';

/** A place that names or means an entity. */
export interface Naming {
  readonly entity: Entity;
  readonly place: Place;
  readonly span: Span;
  readonly form: MentionForm;
  /** the name is written wrongly here */
  readonly slip?: Slip;
}

const known = new WeakMap<Draft, readonly Naming[]>();

/** All namings of a draft, in order: mentions, and the pronouns and descriptions that speak for somebody. */
export function namings(draft: Draft): readonly Naming[] {
  const found = known.get(draft) ?? findNamings(draft);
  known.set(draft, found);
  return found;
}

/** The naming that an offset of the file stands in or at the end of. */
export function namingAt(draft: Draft, offset: number): Naming | undefined {
  return namings(draft).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** All namings of one entity. */
export function namingsOf(draft: Draft, entity: Entity): readonly Naming[] {
  return namings(draft).filter((naming) => naming.entity === entity);
}

/** Whether a form says a name, or a part of it. */
export function isName(form: MentionForm): boolean {
  return form !== 'pronoun' && form !== 'description' && form !== 'title';
}

/** The sources of attributions that mean somebody without saying the name. */
export function spokenFor({ attributions, speakers, entities }: Draft): { entity: Entity; place: Place }[] {
  return attributions.flatMap(({ source }, index) => {
    const entity = entities[speakers[index] ?? -1];
    const [place] = source;
    if (!entity || !place) return [];
    const named = entity.mentions.some(({ place: mention, form }) => isName(form) && overlap(mention, place));
    return named ? [] : [{ entity, place }];
  });
}

function findNamings(draft: Draft): Naming[] {
  const { entities, prose } = draft;
  const naming = (entity: Entity, place: Place, form: MentionForm, slip?: Slip): Naming => ({
    entity,
    place,
    form,
    ...(slip && { slip }),
    span: fileSpan(prose, place),
  });
  const mentioned = entities.flatMap((entity) =>
    entity.mentions.map(({ place, form, slip }) => naming(entity, place, form, slip)),
  );
  const meant = spokenFor(draft)
    .filter(({ entity, place }) => !entity.mentions.some((mention) => overlap(mention.place, place)))
    .map(({ entity, place }) => naming(entity, place, 'description'));
  return [...mentioned, ...meant].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
