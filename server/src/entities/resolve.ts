// Whom the source of one attribution means: a name in it, “he” or “she”, a description, or whoever spoke last in the paragraph.
import type { Attribution, Quotation } from '../attribution/attribution.ts';
import { openedIn } from '../attribution/quotations.ts';
import type { Place, Prose, Reading } from '../prose/prose.ts';
import type { Entity, Mention, MentionForm } from './entity.ts';
import { describes, isDescription } from './descriptions.ts';
import { BETWEEN, SPEECH } from './name-words.ts';

/** A mention with the index of the entity it belongs to. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  readonly form: MentionForm;
}

/** What a source is read in: the draft, and what the sources before it were brought to. */
export interface Scene {
  readonly prose: Prose;
  readonly entities: readonly Entity[];
  /** the mentions of each block, in order */
  readonly named: readonly (readonly Named[])[];
  readonly quotations: readonly Quotation[];
  /** what each entity goes by, as far as the draft has given it away */
  readonly genders: ('he' | 'she' | 'they' | undefined)[];
  /** whoever spoke last in each block */
  readonly spoke: (number | undefined)[];
}

/** How many blocks before its own a source may hang on. */
export const REACH = 3;

/** Whom a source means. */
export interface Found {
  readonly entity: number;
  /** the pronoun or description that stands for the entity */
  readonly stands?: Mention;
  /** what it gives away of the entity */
  readonly pronoun?: 'he' | 'she';
}

/** Whom an attribution's source means; undefined where that is nobody with a name, or uncertain. Changes nothing in the scene. */
export function speakerOf(scene: Scene, attribution: Attribution): Found | undefined {
  if (attribution.source.length === 0) return carriedOn(scene, attribution);
  for (const place of attribution.source) {
    const inside = namedIn(scene, place);
    if (inside !== 'nobody') {
      if (inside !== 'somebody else') return { entity: inside };
      continue;
    }
    const { text, pronoun, description } = wordsOf(scene.prose, place);
    if (pronoun) {
      const found = antecedent(scene, place, pronoun, attribution);
      if (found) return { ...found, stands: standIn(place, 'pronoun') };
    } else if (description) {
      const entity = described(scene, place, text);
      if (entity !== undefined) return { entity, stands: standIn(place, 'description') };
    }
  }
  return undefined;
}

type Head = number | 'nobody' | 'somebody else';

const heads = new WeakMap<Place, { readonly named: readonly Named[]; readonly head: Head }>();

/** The entity that a source names; kept with the place for as long as its block names the same. */
function namedIn(scene: Scene, place: Place): Head {
  const named = scene.named[place.block] ?? [];
  const known = heads.get(place);
  if (known?.named === named) return known.head;
  const inside = named.filter(({ start, end }) => start < place.end && end > place.start);
  const head = inside.length === 0 ? 'nobody' : (headOf(scene, place, inside) ?? 'somebody else');
  heads.set(place, { named, head });
  return head;
}

interface Words {
  readonly reading: Reading | undefined;
  readonly text: string;
  readonly pronoun?: 'he' | 'she';
  /** they may describe one person whom the draft has introduced */
  readonly description: boolean;
}
const words = new WeakMap<Place, Words>();

/** The words of a source, and the pronoun that they are. */
function wordsOf({ blocks }: Prose, place: Place): Words {
  const reading = blocks[place.block]?.reading;
  let known = words.get(place);
  if (!known || known.reading !== reading) {
    const text = reading?.text.slice(place.start, place.end) ?? '';
    const pronoun = /^(he|she)(?: himself| herself)?$/i.exec(text.trim())?.[1]?.toLowerCase();
    known = {
      reading,
      text,
      ...((pronoun === 'he' || pronoun === 'she') && { pronoun }),
      description: isDescription(text),
    };
    words.set(place, known);
  }
  return known;
}

const standIns = new WeakMap<Place, Mention>();

/** The mention that a pronoun or a description is; the same object each time. */
function standIn(place: Place, form: MentionForm): Mention {
  let mention = standIns.get(place);
  if (mention?.form !== form) standIns.set(place, (mention = { place, form }));
  return mention;
}

/** A quotation without a source of its own: whoever spoke last in the paragraph carries on. */
function carriedOn(scene: Scene, { kind, content, cue }: Attribution): Found | undefined {
  const first = content[0];
  if (!first || kind === 'indirect' || cue.length > 0) return undefined;
  const entity = scene.spoke[first.block];
  return entity === undefined ? undefined : { entity };
}

const PREPOSITION =
  /\b(?:of|for|to|with|from|by|at|in|on|about|near|against|under|behind|inside|around|among|including|between|like|over|than|via)\b/i;
const GOES_ON =
  /^(?:[,;:)—–\-“”"’']|\s*$| (?:who|whom|whose|of|from|at|in|on|himself|herself|themselves|during|when|while|after|before|and|or|as|also|via|\(|—|–|by|with|for|has|had|was|is|did|that|which|then|later|recently|once|now|himself,)\b| \()/;

/** The entity that the source names, among the mentions inside it; undefined where the source is somebody or something else. */
function headOf({ prose, entities }: Scene, place: Place, inside: readonly Named[]): number | undefined {
  const { text } = prose.blocks[place.block] ?? { text: '' };
  for (const [i, { start, end, entity }] of inside.entries()) {
    const role = entities[entity]?.roles.find(
      (one) =>
        one.kind !== 'affiliation' &&
        one.place.block === place.block &&
        one.place.end <= start &&
        start - one.place.end <= 2,
    );
    const before = text.slice(place.start, Math.max(place.start, Math.min(start, role?.place.start ?? start)));
    const after = text.slice(end, Math.max(end, place.end));
    if (PREPOSITION.test(before) || /\b(?:and|or)\b/.test(before)) {
      if (!/,\s*$/.test(before) || !/^(?:the|a|an|his|her|their|one)\b/i.test(before)) return undefined;
    }
    const possessive = /^[’']s?(?![\p{L}])/u.exec(after);
    if (possessive && after.length > possessive[0].length) continue;
    if (!possessive && !GOES_ON.test(after)) {
      if (/^ [\p{Lu}]/u.test(after) && inside[i + 1]) continue;
      return undefined;
    }
    if (
      /^,? (?:and|or) /.test(after) &&
      (inside[i + 1] !== undefined ||
        /^,? (?:and|or) (?:his|her|their|the|other|many|some|several|a|\p{Lu})/u.test(after))
    )
      return undefined;
    return entity;
  }
  return undefined;
}

const longOnes = new WeakMap<readonly Quotation[], readonly Quotation[]>();

/** The quotations that go over more than one block. */
function longIn(quotations: readonly Quotation[]): readonly Quotation[] {
  let long = longOnes.get(quotations);
  if (!long) longOnes.set(quotations, (long = quotations.filter(({ places }) => places.length > 1)));
  return long;
}

/** The stretches of a block between quotation marks. */
function quotedOf({ quotations }: Scene, block: number): readonly Place[] {
  const { start, end } = openedIn(quotations, block);
  return [...quotations.slice(start, end), ...longIn(quotations)].flatMap(({ places }) => places);
}

const overlaps = (places: readonly Place[], block: number, { start, end }: Named) =>
  places.some((place) => place.block === block && place.start < end && place.end > start);

/** Whom “he” or “she” means in the source at `place`; undefined where nobody fits, or two do. */
function antecedent(
  scene: Scene,
  place: Place,
  pronoun: 'he' | 'she',
  attribution: Attribution,
): Omit<Found, 'stands'> | undefined {
  const { named, genders, spoke, entities } = scene;
  const fits = (entity: number) =>
    entities[entity]?.kind === 'person' && (genders[entity] === undefined || genders[entity] === pronoun);
  const settle = (entity: number) => ({ entity, pronoun });
  for (let block = place.block; block >= Math.max(0, place.block - 2); block--) {
    if (block < place.block && isBreak(scene, block)) return undefined;
    const before = (named[block] ?? []).filter(
      (one) =>
        (block < place.block || one.end <= place.start) &&
        fits(one.entity) &&
        !overlaps(quotedOf(scene, block), block, one) &&
        !overlaps(attribution.content, block, one),
    );
    const last = lastSpeaking(scene, block, before) ?? spoke[block];
    const people = [...new Set(before.map(({ entity }) => entity))];
    if (people.length === 0) {
      if (last !== undefined && fits(last)) return settle(last);
      continue;
    }
    if (last !== undefined && fits(last)) return settle(last);
    if (people.length === 1 && people[0] !== undefined) return settle(people[0]);
    const known = people.filter((entity) => genders[entity] === pronoun);
    if (known.length === 1 && known[0] !== undefined && people.length === 2) return { entity: known[0] };
    const subject = subjectBefore(scene, block, before, place);
    return subject === undefined ? undefined : { entity: subject };
  }
  return undefined;
}

/** Of these mentions, the last that a verb of saying follows. */
function lastSpeaking({ prose }: Scene, block: number, mentions: readonly Named[]): number | undefined {
  const { text } = prose.blocks[block] ?? { text: '' };
  return mentions.findLast(({ end }) => {
    const [first = '', second = ''] = /^ (\p{L}+)(?: (\p{L}+))?/u.exec(text.slice(end, end + 40))?.slice(1) ?? [];
    return SPEECH.has(first) || (BETWEEN.has(first) && SPEECH.has(second));
  })?.entity;
}

/** A heading begins anew: no pronoun reaches over it. */
const isBreak = ({ prose }: Scene, block: number) => prose.blocks[block]?.kind === 'heading';

/** Of several that fit, the one who opens the sentence before, where no other opens a sentence since. */
function subjectBefore({ prose }: Scene, block: number, before: readonly Named[], place: Place): number | undefined {
  const sentences = prose.blocks[block]?.sentences ?? [];
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i];
    if (!sentence || (block === place.block && sentence.start > place.start)) continue;
    const inSentence = before.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const first = inSentence[0];
    if (!first) continue;
    if (new Set(inSentence.map(({ entity }) => entity)).size === 1) return first.entity;
    const opening = prose.blocks[block]?.text.slice(sentence.start, first.start) ?? '';
    return opening.length < 30 &&
      !PREPOSITION.test(opening) &&
      !/^[’']s/.test(prose.blocks[block]?.text.slice(first.end, first.end + 2) ?? '')
      ? first.entity
      : undefined;
  }
  return undefined;
}

/** Whom “the former minister” means: the one person near by of whom the article says so. */
function described(scene: Scene, place: Place, text: string): number | undefined {
  const { entities, named, spoke } = scene;
  for (let block = place.block; block >= Math.max(0, place.block - 3); block--) {
    const last = spoke[block];
    if (block === place.block && last !== undefined && describes(text, entities[last])) return last;
    const people = new Set<number>();
    for (const one of named[block] ?? []) {
      if (
        (block < place.block || one.end <= place.start) &&
        entities[one.entity]?.kind === 'person' &&
        !overlaps(quotedOf(scene, block), block, one) &&
        describes(text, entities[one.entity])
      )
        people.add(one.entity);
    }
    if (people.size === 1) return [...people][0];
    if (people.size > 1) return undefined;
  }
  return undefined;
}
