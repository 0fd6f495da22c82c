// “He said” with nobody whom it can mean, or with two.
import type { Draft } from '../draft/draft.ts';
import { isRoleNoun } from '../entities/titles.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Place } from '../prose/prose.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isInsideQuotation } from './coverage.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const unresolvedPronoun: Rule = {
  code: 'unresolved-pronoun',
  severity: 'information',
  summary: '“He said” or “she said”, and nobody near whom it can mean, or two who fit.',
  explanation: `A reader takes “he” for the last man named. Where two were named in one breath, or none within the last two paragraphs, the words
go to the wrong person, or to nobody.

Where two people fit, the fixes write the name of each.`,
  check: checkPronouns,
};

function* checkPronouns(draft: Draft): Iterable<Report> {
  const reported = new Set<number>();
  for (const { place, pronoun, rivals } of readUnresolved(draft)) {
    const span = fileSpan(draft.prose, place);
    if (reported.has(span.start)) continue;
    if (rivals.length === 0 ? isAnybodyNear(draft, place) : rivals.length !== 2) continue;
    reported.add(span.start);
    const [one, other] = rivals;
    yield {
      span,
      message:
        one !== undefined && other !== undefined
          ? `“${pronoun}” may be ${one.name} or ${other.name}.`
          : `Nobody near is named whom “${pronoun}” can mean.`,
      fixes: rivals.map(({ short }, n): Fix => ({
        title: `Write “${short}”`,
        preferred: n === 0,
        edits: [{ span, newText: short }],
      })),
    };
  }
}

interface Unresolved {
  readonly place: Place;
  readonly pronoun: string;
  /** whom it may mean */
  readonly rivals: readonly Rival[];
}
const NONE: readonly Unresolved[] = [];

/** The pronouns of a block that speak, and mean nobody as far as is known. */
const readUnresolved = byBlock(0, (draft: Draft, index): readonly Unresolved[] =>
  coverageOf(draft, index).sources.flatMap(({ place, attribution }) => {
    const { source, kind } = draft.attributions[attribution] ?? {};
    if (source?.length !== 1 || kind === 'indirect' || draft.speakers[attribution] !== null) return NONE;
    const pronoun = /^(he|she)$/i.exec(textAt(draft.prose, place))?.[1]?.toLowerCase();
    if (!pronoun || isInsideQuotation(draft, place)) return NONE;
    return [{ place, pronoun, rivals: peopleNear(draft, place, pronoun) }];
  }),
);

interface Rival {
  readonly name: string;
  readonly short: string;
}

/** The people named before in the paragraph whom the pronoun fits. */
function peopleNear(draft: Draft, at: Place, pronoun: string): Rival[] {
  const near = new Map<number, Rival>();
  for (const { entity, place, form } of coverageOf(draft, at.block).mentions) {
    const { kind, name = '', family, pronouns } = draft.entities[entity] ?? {};
    if (kind !== 'person' || (pronouns && pronouns !== pronoun)) continue;
    if (form === 'pronoun' || place.end > at.start || isInsideQuotation(draft, place)) continue;
    near.set(entity, { name, short: family ?? name });
  }
  return [...near.values()];
}

/** How many blocks back “he” reaches. */
const REACH = 2;
const PERSON = /\b(?:man|woman|boy|girl|person|somebody|someone|anybody|anyone|one|participant|user|guy|lady)\b/i;

/** Whether anybody at all is named before, or somebody without a name near by: then a reader may know more than the grammar tells. */
function isAnybodyNear({ entities, prose }: Draft, at: Place): boolean {
  const named = entities.some(({ mentions }) =>
    mentions.some(
      ({ place, form }) =>
        form !== 'pronoun' && (place.block < at.block || (place.block === at.block && place.start < at.start)),
    ),
  );
  if (named) return true;
  for (let block = Math.max(0, at.block - REACH); block <= at.block; block++) {
    const text = prose.blocks[block]?.text ?? '';
    const before = block === at.block ? text.slice(0, at.start) : text;
    if (PERSON.test(before) || before.split(/[^\p{L}]+/u).some((word) => isRoleNoun(word))) return true;
  }
  return false;
}
