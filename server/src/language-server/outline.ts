// says-who/outline: who says what in a draft, what its claims rest on, and how much of its backup it quotes. Ours, for an editor
// that shows a view of it.
import type { Range } from 'vscode-languageserver';
import type { Attribution, AttributionKind } from '../attribution/attribution.ts';
import type { Claim, ClaimReason, ClaimSource } from '../claims/claim.ts';
import { wantsSource } from '../draft/profile.ts';
import { countWords, readSources, wordsForSource, type Source } from '../draft/sources.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { addressOf, rangeOf } from './diagnostics.ts';
import type { DraftDocument } from './draft-document.ts';
import type { OpenDraft } from './open-drafts.ts';

export interface Outline {
  /** who was given the most words first; those without a name after those with one */
  readonly sources: readonly OutlineSource[];
  /** those without a source first, else in the order of the draft */
  readonly claims: readonly OutlineClaim[];
  /** the draft's source documents, in the order in which it names them */
  readonly backup: readonly OutlineDocument[];
}

export interface OutlineSource extends Omit<Source, 'attributions'> {
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

export interface OutlineDocument {
  /** its title, or the path by which the draft names it */
  readonly name: string;
  readonly uri: string;
  readonly words: number;
  readonly quotedWords: number;
  /** the draft's quotations that are from it, in the order of the draft */
  readonly quotations: readonly OutlineQuotation[];
}

export interface OutlineQuotation {
  readonly text: string;
  /** in the draft */
  readonly range: Range;
  /** whether the document has these very words */
  readonly verbatim: boolean;
}

/** The outline of a checked draft. */
export function outline({ document, draft }: OpenDraft, uriOf: (path: string) => string): Outline {
  const { prose, attributions, claims } = draft;
  const rangeAt = (place: Place): Range => rangeOf(document, fileSpan(prose, place));
  const outlined = claims.filter(wantsSource).map((claim) => claimOf(claim, draft, rangeAt));
  return {
    sources: readSources(draft).map(({ attributions: own, ...source }) => ({
      ...source,
      statements: own.flatMap((index) => statementOf(attributions[index], prose, rangeAt) ?? []),
    })),
    claims: [...outlined.filter(({ sourced }) => !sourced), ...outlined.filter(({ sourced }) => sourced)],
    backup: documentsOf(draft, document, uriOf, rangeAt),
  };
}

/** Each source document of a draft, with the quotations that stand in it. */
function documentsOf(
  { prose, quotations, backup }: OpenDraft['draft'],
  document: DraftDocument,
  uriOf: (path: string) => string,
  rangeAt: (place: Place) => Range,
): OutlineDocument[] {
  return (backup?.library.readings ?? []).map(({ document: source, words }, index) => {
    const quoted = quotations.flatMap(({ places }, i): OutlineQuotation[] => {
      const { verdict, passages: [passage] = [] } = backup?.backings[i] ?? {};
      const [first] = places;
      const last = places.at(-1);
      if (passage?.document !== index || !first || !last) return [];
      const text = places.map((place) => textAt(prose, place)).join(' … ');
      const range = { start: rangeAt(first).start, end: rangeAt(last).end };
      return [{ text, range, verbatim: verdict === 'verbatim' }];
    });
    return {
      name: source.title ?? source.path,
      uri: addressOf(source.path, document, uriOf),
      words: words.keys.length,
      quotedWords: quoted.reduce((sum, { text }) => sum + countWords(text), 0),
      quotations: quoted,
    };
  });
}

function statementOf(
  attribution: Attribution | undefined,
  prose: Prose,
  rangeAt: (place: Place) => Range,
): OutlineStatement | undefined {
  const { kind = 'direct', content = [] } = attribution ?? {};
  const [first] = content;
  const last = content.at(-1);
  if (!first || !last) return undefined;
  const text = content.map((place) => textAt(prose, place)).join(' … ');
  return { kind, text, range: { start: rangeAt(first).start, end: rangeAt(last).end } };
}

function claimOf(
  { place, reasons, sourced, attribution }: Claim,
  draft: OpenDraft['draft'],
  rangeAt: (place: Place) => Range,
): OutlineClaim {
  const { prose, entities, speakers } = draft;
  const speaker = entities[speakers[attribution ?? -1] ?? -1];
  const source = speaker?.name ?? (attribution === undefined ? undefined : wordsForSource(draft, attribution));
  return {
    text: textAt(prose, place),
    range: rangeAt(place),
    reasons,
    ...(sourced && { sourced }),
    ...(source && { source }),
  };
}
