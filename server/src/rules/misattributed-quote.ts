// Quotations that a source document gives to someone else.
import type { Place } from '../prose/prose.ts';
import type { Entity } from '../entities/entity.ts';
import type { Backing, Speaker } from '../backup/source-document.ts';
import { areSame } from '../backup/speakers.ts';
import { speakerOf } from '../backup/read-source.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { passageRelated } from './backing.ts';
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
    const { path } = backup.library.readings[passage.document]?.document ?? { path: 'The source' };
    yield {
      span: fileSpan(prose, source),
      message: `${path} has these words from ${said.name}, not from ${entity.name}.`,
      related: [passageRelated(backup.library, passage, `${said.name}’s words in the source`)],
      fixes: [corrected(draft, entity, source, said)],
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

/** The right name for the wrong one: as short as the wrong one was, in full where the draft has not introduced the speaker. */
function corrected({ prose, entities }: Draft, wrong: Entity, source: Place, right: Speaker): Fix {
  const mention = wrong.mentions.find(({ place }) => overlap(place, source));
  const known = entities.find((entity) => areSame(speakerOf(entity), right) && entity.introduction);
  const named = mention && mention.form !== 'pronoun' && mention.form !== 'description' ? mention.place : source;
  const short = mention?.form !== 'full' && known !== undefined;
  const newText = short ? (known.family ?? known.name) : (known?.name ?? right.name);
  const possessive = /['’]s$/.exec(textAt(prose, named))?.[0] ?? '';
  return {
    title: `Give the words to ${newText}`,
    preferred: true,
    edits: [{ span: fileSpan(prose, named), newText: newText + possessive }],
  };
}
