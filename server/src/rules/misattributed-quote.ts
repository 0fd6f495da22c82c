// Quotations that a source document gives to someone else.
import type { Place, Prose } from '../prose/prose.ts';
import type { Entity } from '../entities/entity.ts';
import type { Backing, Speaker } from '../backup/source-document.ts';
import { areSame } from '../backup/speakers.ts';
import { speakerOf } from '../backup/read-source.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { documentPlace, passageRelated } from './backing.ts';
import { coverageOf, overlap } from './coverage.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const misattributedQuote: Rule = {
  code: 'misattributed-quote',
  severity: 'error',
  summary: 'A source document gives this quotation to someone else.',
  explanation: `The words are right and the name is wrong: the costliest slip in a newsroom. Says Who compares who the draft says was speaking with
who the source document says it was, and speaks up only when both are certain and differ.

The fix writes the right name in the form that the sentence wants.`,
  check: checkMisattributedQuotes,
};

function* checkMisattributedQuotes(draft: Draft): Iterable<Report> {
  const { prose, quotations, backup } = draft;
  if (!backup) return;
  const reported = new Set<number>();
  for (const [i, quotation] of quotations.entries()) {
    const backing: Backing | undefined = backup.backings[i];
    const said: Speaker | undefined = backing && certainSpeaker(backing);
    const attribution = said && attributionOf(draft, quotation.places);
    if (attribution === undefined || reported.has(attribution)) continue;
    const entity = draft.entities[draft.speakers[attribution] ?? -1];
    const source = draft.attributions[attribution]?.source[0];
    const [passage] = backing?.passages ?? [];
    if (!entity || !source || !passage || !said || entity.kind !== said.kind || areSame(speakerOf(entity), said))
      continue;
    reported.add(attribution);
    const known = draft.entities.find((other) => areSame(speakerOf(other), said));
    const name = known?.name ?? said.name;
    yield {
      span: fileSpan(prose, source),
      message: `${documentPlace(backup.library, passage)} has these words from ${name}, not from ${entity.name}.`,
      related: [passageRelated(backup.library, passage, `${name}’s words in the source`)],
      fixes: [corrected(draft, entity, source, said, known)],
    };
  }
}

/** The one person to whom every passage with these words is given; undefined where one is not certain. */
function certainSpeaker({ verdict, speakers }: Backing): Speaker | undefined {
  const [first, ...others] = speakers;
  if (verdict === 'absent' || !first) return undefined;
  return others.every((other) => other && areSame(first, other)) ? first : undefined;
}

/** Below this share of a quotation, what another attribution takes of it is a slip of where that one ends. */
const SLIP = 0.1;

/** The attribution whose content holds most of a quotation; undefined where parts of it are given to different speakers. */
function attributionOf(draft: Draft, places: readonly Place[]): number | undefined {
  const shares = new Map<number, number>();
  for (const place of places) {
    for (const { place: content, attribution } of coverageOf(draft, place.block).contents) {
      const shared = Math.min(content.end, place.end) - Math.max(content.start, place.start);
      if (shared > 0) shares.set(attribution, (shares.get(attribution) ?? 0) + shared);
    }
  }
  const length = places.reduce((sum, { start, end }) => sum + end - start, 0);
  const [best, ...others] = [...shares].sort(([, a], [, b]) => b - a);
  if (!best || best[1] * 2 < length) return undefined;
  const speaker = draft.speakers[best[0]];
  const disputed = others.some(([other, share]) => share >= SLIP * length && draft.speakers[other] !== speaker);
  return disputed ? undefined : best[0];
}

/**
 * The right name for the wrong one: short where the draft has introduced the speaker before, else in full. A role that goes with the
 * wrong name goes too, and whoever loses the only introduction there gets it at the next mention.
 */
function corrected(
  { prose, entities }: Draft,
  wrong: Entity,
  source: Place,
  right: Speaker,
  known: Entity | undefined,
): Fix {
  const mention = wrong.mentions.find(({ place }) => overlap(place, source));
  const newText = nameFor(known, right, entities, source, mention?.form === 'full');
  const isName = mention && mention.form !== 'pronoun' && mention.form !== 'description';
  const whole = withRole(prose, source);
  const replaced = isName && !hasRole(prose, mention.place, whole) ? mention.place : whole;
  const possessive = /['’]s$/.exec(textAt(prose, replaced))?.[0] ?? '';
  const edits = [{ span: fileSpan(prose, replaced), newText: newText + possessive }];
  const { introduction } = wrong;
  const next = introduction && overlap(introduction, replaced) ? nextBareName(wrong, replaced) : undefined;
  if (next) edits.push({ span: fileSpan(prose, next), newText: wrong.name });
  return { title: `Give the words to ${newText}`, preferred: true, edits };
}

/** How the draft would name the right speaker here: by family name after an introduction, unless somebody else has it too. */
function nameFor(
  known: Entity | undefined,
  right: Speaker,
  entities: readonly Entity[],
  at: Place,
  wasFull: boolean,
): string {
  const name = known?.name ?? right.name;
  const { introduction, family, kind } = known ?? {};
  const isIntroduced = introduction && (introduction.block - at.block || introduction.start - at.start) < 0;
  if (wasFull || !isIntroduced || family === undefined || kind !== 'person') return name;
  return entities.some((other) => other !== known && other.family === family) ? name : family;
}

/** A source with the bracket and the comma that close what it says of the speaker: `Rep. Okafor (D-Ill.)`. */
function withRole(prose: Prose, source: Place): Place {
  const text = prose.blocks[source.block]?.text ?? '';
  const rest = text.slice(source.end, source.end + 40);
  const written = text.slice(source.start, source.end);
  const bracket = written.includes('(') && !written.includes(')') ? (/^[^()]*\)/.exec(rest)?.[0].length ?? 0) : 0;
  const comma = written.includes(',') && rest.charAt(bracket) === ',' ? 1 : 0;
  return { ...source, end: source.end + bracket + comma };
}

/** Whether a source says more than the name. */
function hasRole(prose: Prose, name: Place, { start, end }: Place): boolean {
  const text = prose.blocks[name.block]?.text ?? '';
  return /\p{L}{2}/u.test(text.slice(start, name.start) + text.slice(name.end, end).replace(/^['’]s/, ''));
}

/** Where somebody is named next by family name alone; undefined where a full name comes first. */
function nextBareName({ mentions }: Entity, after: Place): Place | undefined {
  const later = mentions.filter(({ place }) => (place.block - after.block || place.start - after.end) >= 0);
  const next = later.find(({ form }) => form === 'full' || form === 'family');
  return next?.form === 'family' ? next.place : undefined;
}
