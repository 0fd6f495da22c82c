// A bare surname as a speaker, where two people of the article bear it.
import type { Entity, MentionForm } from '../entities/entity.ts';
import { familyKey } from '../entities/personal-name.ts';
import { namesIn } from '../entities/names-in-block.ts';
import { KINSHIP } from '../entities/titles.ts';
import type { Draft } from '../draft/draft.ts';
import { areIdentical } from '../prose/change.ts';
import { fileSpan } from '../prose/places.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isInsideQuotation } from './coverage.ts';
import type { Place } from '../prose/prose.ts';
import { byFamily, introduced, introductionOf, standsBefore, type Families } from './named.ts';
import type { Report, Rule } from './rule.ts';

export const ambiguousName: Rule = {
  code: 'ambiguous-name',
  severity: 'warning',
  summary: 'A speaker is called by a surname that two people of the article bear.',
  explanation: `Where an article has two people of one surname, the surname alone does not say who speaks. A reader who has met Moon Chung-in
and will meet Moon Jae-in cannot tell what “Moon said” means.

The fixes write the full name, one for each bearer, the likelier first.

Nothing is reported where “Mr.” or “Mrs.” tells the two apart, or where the article is about one of them and names the other in passing.`,
  check: checkAmbiguous,
};

function* checkAmbiguous(draft: Draft): Iterable<Report> {
  const families = byFamily(draft);
  if (![...families.values()].some(({ length }) => length > 1)) return;
  const known = new Map<string, readonly Entity[]>();
  const rivalsOf = ({ family, pronoun }: Bare): readonly Entity[] => {
    const key = `${pronoun ?? ''} ${family}`;
    let rivals = known.get(key);
    if (!rivals) known.set(key, (rivals = rivalsIn(draft, families.get(family) ?? [], pronoun)));
    return rivals;
  };
  const reported = new Set<string>();
  for (const { bare, speaker } of readShared(draft, families)) {
    const rivals = rivalsOf(bare);
    if (rivals.length === 0) continue;
    const at = `${String(bare.place.block)} ${String(bare.place.start)}`;
    if (reported.has(at)) continue;
    reported.add(at);
    yield report(draft, bare, likelierFirst(rivals, draft.entities[speaker ?? -1]));
  }
}

const lastShared = new WeakMap<
  Families,
  { readonly of: readonly (readonly Speaking[])[]; readonly found: readonly Speaking[] }
>();

/** The bare names of those who speak that more than one in the draft bears. */
function readShared(draft: Draft, families: Families): readonly Speaking[] {
  const of = [readSources(draft), readSpeaking(draft)];
  const last = lastShared.get(families);
  if (last && areIdentical(last.of, of)) return last.found;
  const found = of.flat().filter(({ bare }) => (families.get(bare.family)?.length ?? 0) > 1);
  lastShared.set(families, { of, found });
  return found;
}

/** Those who may be meant by a name that all of them bear, beside “Mr.” or “Ms.” where a pronoun says so; nobody where one alone may. */
function rivalsIn(draft: Draft, indices: readonly number[], pronoun: Bare['pronoun']): readonly Entity[] {
  const bearers = indices.flatMap((index) => draft.entities[index] ?? []);
  const rivals = bearers.filter(
    (one) => !isRelative(draft, one, bearers) && (!pronoun || !one.pronouns || one.pronouns === pronoun),
  );
  return rivals.length < 2 || hasPrincipal(rivals) ? NOBODY : rivals;
}
const NOBODY: readonly Entity[] = [];

interface Speaking {
  readonly bare: Bare;
  /** the index of the entity that speaks, as far as is known */
  readonly speaker: number | null;
}
const NONE: readonly Speaking[] = [];

/** The bare names in a block that sources consist of. */
const readSources = byBlock(0, (draft: Draft, index): readonly Speaking[] =>
  coverageOf(draft, index).sources.flatMap(({ place, attribution }) => {
    const bare = bareNameIn(draft, place);
    return bare ? [{ bare, speaker: draft.speakers[attribution] ?? null }] : NONE;
  }),
);

/** The bare names of a block outside quotations that a verb of saying follows. */
const readSpeaking = byBlock(0, (draft: Draft, block): readonly Speaking[] => {
  const reading = draft.prose.blocks[block]?.reading;
  return (reading ? namesIn(reading).namings : []).flatMap(({ speaks, words, start, end }) => {
    if (!speaks || words.length !== 1 || isInsideQuotation(draft, { block, start, end })) return NONE;
    const bare = bareNameIn(draft, { block, start, end });
    return bare ? [{ bare, speaker: null }] : NONE;
  });
});

interface Bare {
  readonly text: string;
  /** the key of the family whose name it is */
  readonly family: string;
  readonly place: Place;
  readonly pronoun?: 'he' | 'she' | undefined;
}

/** The bare name that a source consists of, its honorific set aside. */
function bareNameIn(draft: Draft, { block, start, end }: Place): Bare | undefined {
  const reading = draft.prose.blocks[block]?.reading;
  if (!reading) return undefined;
  const { namings } = namesIn(reading);
  const naming = namings.find((one) => one.start >= start && one.end <= end + 2);
  if (!naming || naming.words.length !== 1 || naming.possessive) return undefined;
  const around = reading.text.slice(start, naming.start) + reading.text.slice(naming.end, end);
  if (!/^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?)?\s*$/.test(around)) return undefined;
  const { text, pronoun } = naming;
  return { text, family: familyKey(text), place: { block, start: naming.start, end: naming.end }, pronoun };
}

/** Whether somebody is named once, as a relative of another of the name: “his wife, Heidi Cruz”. */
function isRelative({ prose }: Draft, { mentions, introduction }: Entity, bearers: readonly Entity[]): boolean {
  if (!introduction || mentions.filter(({ form }) => form === 'full').length > 1) return false;
  const before =
    prose.blocks[introduction.block]?.text.slice(Math.max(0, introduction.start - 30), introduction.start) ?? '';
  return (
    KINSHIP.test(before) &&
    bearers.some((other) => other.introduction && standsBefore(other.introduction, introduction))
  );
}

/** How often somebody is named: in full, and by the surname too. */
interface Times {
  readonly full: number;
  readonly named: number;
}
const times = new WeakMap<Entity, Times>();

function timesNamed(entity: Entity): Times {
  let known = times.get(entity);
  if (!known) {
    const count = (form: MentionForm): number => entity.mentions.filter((mention) => mention.form === form).length;
    const full = count('full');
    times.set(entity, (known = { full, named: full + count('family') }));
  }
  return known;
}

/** Whether the article is about one of them, so that the surname alone is his or hers. */
function hasPrincipal(rivals: readonly Entity[]): boolean {
  const counts = rivals.map(timesNamed);
  const [one, other] = counts.map(({ named }) => named).sort((a, b) => b - a);
  if (one === undefined || other === undefined) return true;
  const [first = 0, second = 0] = counts.map(({ full }) => full).sort((a, b) => b - a);
  return one >= 4 * other || (first >= 2 * second + 1 && first > 1);
}

function likelierFirst(rivals: readonly Entity[], speaker: Entity | undefined): Entity[] {
  return [...rivals].sort(
    (a, b) => Number(b === speaker) - Number(a === speaker) || timesNamed(b).full - timesNamed(a).full,
  );
}

function report(draft: Draft, { text, place }: Bare, rivals: readonly Entity[]): Report {
  const span = fileSpan(draft.prose, place);
  const [first, second] = rivals;
  return {
    span,
    message: `“${text}” may be ${first ? introduced(draft, first) : ''}, or ${second ? introduced(draft, second) : ''}.`,
    related: introductionOf(draft, ...rivals),
    fixes: rivals
      .slice(0, 4)
      .map(({ name }, i) => ({ title: `Write “${name}”`, preferred: i === 0, edits: [{ span, newText: name }] })),
  };
}
