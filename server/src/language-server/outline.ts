// says-who/outline: who says what in a draft, and what its claims rest on. Ours, for an editor that shows a view of it.
import type { Range } from 'vscode-languageserver';
import type { Attribution, AttributionKind } from '../attribution/attribution.ts';
import type { Claim, ClaimReason, ClaimSource } from '../claims/claim.ts';
import type { Entity } from '../entities/entity.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { rangeOf } from './diagnostics.ts';
import type { OpenDraft } from './open-drafts.ts';

export interface Outline {
  /** who was given the most words first; those without a name after those with one */
  readonly sources: readonly OutlineSource[];
  /** those without a source first, else in the order of the draft */
  readonly claims: readonly OutlineClaim[];
}

export interface OutlineSource {
  /** the full name, or for an unnamed source the words that stand for it */
  readonly name: string;
  readonly kind: Entity['kind'] | 'unnamed';
  /** title and affiliation, as far as known */
  readonly role?: string;
  /** how many words the draft gives it, quoted or not */
  readonly words: number;
  /** in the order of the draft */
  readonly statements: readonly OutlineStatement[];
}

export interface OutlineStatement {
  readonly kind: AttributionKind;
  readonly text: string;
  readonly range: Range;
}

export interface OutlineClaim {
  readonly text: string;
  readonly range: Range;
  /** the strongest first */
  readonly reasons: readonly ClaimReason[];
  readonly sourced?: ClaimSource;
  /** who said it, where somebody did */
  readonly source?: string;
}

/** What needs no source, so that a view of claims need not show it. */
const needless: readonly (ClaimSource | undefined)[] = ['observation', 'common knowledge'];

/** The outline of a checked draft. */
export function outline({ document, draft }: OpenDraft): Outline {
  const { prose, attributions, entities, speakers, claims } = draft;
  const rangeAt = (place: Place): Range => rangeOf(document, fileSpan(prose, place));

  const named = new Map<number, OutlineStatement[]>();
  const unnamed = new Map<string, { name: string; statements: OutlineStatement[] }>();
  attributions.forEach((attribution, index) => {
    const statement = statementOf(attribution, prose, rangeAt);
    const speaker = speakers[index] ?? null;
    const name = wordsFor(attribution, prose);
    if (!statement) return;
    if (speaker !== null) named.set(speaker, [...(named.get(speaker) ?? []), statement]);
    else if (name) {
      const key = name.toLowerCase();
      const statements = [...(unnamed.get(key)?.statements ?? []), statement];
      unnamed.set(key, { name: unnamed.get(key)?.name ?? name, statements });
    }
  });

  const people = [...named].flatMap(([index, statements]): OutlineSource[] => {
    const entity = entities[index];
    if (!entity) return [];
    const role = [entity.title, entity.affiliation].filter(Boolean).join(', ');
    return [{ name: entity.name, kind: entity.kind, ...(role && { role }), words: countWords(statements), statements }];
  });
  const others = [...unnamed.values()].map(({ name, statements }): OutlineSource => ({
    name,
    kind: 'unnamed',
    words: countWords(statements),
    statements,
  }));
  const byWords = (a: OutlineSource, b: OutlineSource): number => b.words - a.words;

  const shown = claims.filter(({ sourced }) => !needless.includes(sourced));
  const outlined = shown.map((claim) => claimOf(claim, draft, rangeAt));
  return {
    sources: [...people.sort(byWords), ...others.sort(byWords)],
    claims: [...outlined.filter(({ sourced }) => !sourced), ...outlined.filter(({ sourced }) => sourced)],
  };
}

function statementOf(
  { kind, content }: Attribution,
  prose: Prose,
  rangeAt: (place: Place) => Range,
): OutlineStatement | undefined {
  const [first] = content;
  const last = content.at(-1);
  if (!first || !last) return undefined;
  const text = content.map((place) => textAt(prose, place)).join(' … ');
  return { kind, text, range: { start: rangeAt(first).start, end: rangeAt(last).end } };
}

/** The words that stand for a source; empty where there are none. */
function wordsFor({ source }: Attribution, prose: Prose): string {
  return source
    .map((place) => textAt(prose, place))
    .join(' ')
    .trim();
}

function claimOf(
  { place, reasons, sourced, attribution }: Claim,
  { prose, attributions, entities, speakers }: OpenDraft['draft'],
  rangeAt: (place: Place) => Range,
): OutlineClaim {
  const by = attribution === undefined ? undefined : attributions[attribution];
  const speaker = attribution === undefined ? null : (speakers[attribution] ?? null);
  const source = (speaker === null ? undefined : entities[speaker]?.name) ?? (by && wordsFor(by, prose));
  return {
    text: textAt(prose, place),
    range: rangeAt(place),
    reasons,
    ...(sourced && { sourced }),
    ...(source && { source }),
  };
}

function countWords(statements: readonly OutlineStatement[]): number {
  return statements.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0), 0);
}
