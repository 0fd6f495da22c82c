// A title or party that contradicts what the entity list or the article says of the same person.
import { entitiesWhere } from '../entities/by-entity.ts';
import type { Entity, Role } from '../entities/entity.ts';
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import { lineOf } from './named.ts';
import type { Report, Rule } from './rule.ts';

export const titleConflict: Rule = {
  code: 'title-conflict',
  severity: 'warning',
  summary: 'A title or party contradicts the entity list, or an earlier line of the article.',
  explanation: `Somebody who is a senator in the second paragraph and a governor in the ninth is wrong in one of them. So is a Republican who
becomes a Democrat, a “Sen. Ruiz” whom the entity list calls a representative, or a professor of one university whom the list
gives to another.

The fix writes the title that the list gives, or that stood first. Former, acting and future offices are no contradiction, nor is an
office beside a trade: a senator may be a lawyer, too.`,
  check: checkTitles,
};

function* checkTitles(draft: Draft): Iterable<Report> {
  for (const index of readOfficeholders(draft)) {
    const entity = draft.entities[index];
    if (!entity) continue;
    yield* otherBody(draft, entity);
    const claims = claimedBy(entity);
    if (claims.length === 0) continue;
    const listed = entity.origin === 'list' && entity.title !== undefined ? officeOf(entity.title) : undefined;
    const settled = new Map<string, { office: Office; role?: Role }>();
    if (listed) settled.set(listed.kind, { office: listed });
    for (const { role, office } of claims) {
      const first = settled.get(office.kind);
      if (!first) settled.set(office.kind, { office, role });
      else if (first.office.rank !== office.rank) yield report(draft, entity, role, office, first);
    }
  }
}

/** The people of whom the draft and the entity list tell two things that may contradict each other. */
const readOfficeholders = entitiesWhere(
  (entity) => entity.kind === 'person' && (entity.origin === 'list' || claimedBy(entity).length > 1),
);

/** “of Harwick University”, where the list says Bergen University. */
function* otherBody(draft: Draft, { name, origin, affiliation, roles }: Entity): Iterable<Report> {
  if (origin !== 'list' || affiliation === undefined) return;
  for (const { kind, text, place } of roles) {
    if (kind !== 'affiliation' || !areRivals(text, affiliation)) continue;
    const span = fileSpan(draft.prose, place);
    yield {
      span,
      message: `${name} is of ${text} here, but of ${affiliation} on the entity list.`,
      fixes: [{ title: `Write “${affiliation}”`, preferred: true, edits: [{ span, newText: affiliation }] }],
    };
  }
}

/** Bodies of which a person has one at a time, when they are of one sort. */
const BODY = /(?:University|College|Party|Ministry|Bank|Institute|Hospital|Police|Times|Post|News|Council|Court)$/;

/** Whether two names are of two bodies of one sort, and no short and long form of one. */
function areRivals(one: string, other: string): boolean {
  const sort = BODY.exec(one)?.[0];
  if (sort === undefined || sort !== BODY.exec(other)?.[0]) return false;
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => !/^(?:the|of|and|for)$/.test(word));
  const [a, b] = [words(one), words(other)];
  return a.some((word) => !b.includes(word)) && b.some((word) => !a.includes(word));
}

interface Claimed {
  readonly role: Role;
  readonly office: Office;
}
const claimed = new WeakMap<Entity, readonly Claimed[]>();

/** The offices that roles of a person are. */
function claimedBy(entity: Entity): readonly Claimed[] {
  let claims = claimed.get(entity);
  if (!claims) {
    claims = entity.roles.flatMap((role) => offices(role).map((office) => ({ role, office })));
    claimed.set(entity, claims);
  }
  return claims;
}

interface Office {
  /** offices of one kind exclude each other */
  readonly kind: 'office' | 'party';
  readonly rank: string;
  /** the words as written */
  readonly text: string;
  /** where they stand in the role's text */
  readonly at: number;
}

// One person at a time holds one of these; short and long forms, men and women are one.
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ['senator', /^(?:(?:U\.?S\.?|State) )?(?:Sen\.|Senator)$/],
  ['representative', /^(?:U\.?S\.? )?(?:Rep\.|Representative|Congressman|Congresswoman)$/],
  ['governor', /^(?:Gov\.|Governor)$/],
  ['mayor', /^Mayor$/],
  ['president', /^President$/],
  ['prime minister', /^(?:Prime Minister|Premier)$/],
  ['chancellor', /^Chancellor$/],
  ['vice president', /^(?:Vice President|Vice-President)$/],
  ['ambassador', /^Ambassador$/],
  ['attorney general', /^Attorney General$/],
];

function officeOf(text: string): Office | undefined {
  const found = OFFICES.find(
    ([, pattern]) =>
      pattern.test(text.trim()) || pattern.test(text.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
  );
  return found && { kind: 'office', rank: found[0], text: text.trim(), at: text.indexOf(text.trim()) };
}

function offices({ kind, text }: Role): Office[] {
  if (kind === 'title') {
    const office = officeOf(text);
    return office ? [office] : [];
  }
  if (kind !== 'party') return [];
  const party = /^(?:R|Republican|D|Democrat|I|Con|Tory|Lab|Labour)\b/.exec(text)?.[0];
  return party ? [{ kind: 'party', rank: party[0] ?? '', text: party, at: 0 }] : [];
}

function report(
  draft: Draft,
  { name }: Entity,
  role: Role,
  office: Office,
  { office: first, role: earlier }: { office: Office; role?: Role },
): Report {
  const place = {
    block: role.place.block,
    start: role.place.start + office.at,
    end: role.place.start + office.at + office.text.length,
  };
  const span = fileSpan(draft.prose, place);
  const newText = first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return {
    span,
    message: earlier
      ? `${name} is “${office.text}” here, but “${first.text}” in line ${String(lineOf(draft, earlier.place))}.`
      : `${name} is “${office.text}” here, but “${first.text}” on the entity list.`,
    related: earlier ? [{ message: `“${earlier.text}” stands here.`, span: fileSpan(draft.prose, earlier.place) }] : [],
    fixes: [{ title: `Write “${newText}”`, preferred: true, edits: [{ span, newText }] }],
  };
}
