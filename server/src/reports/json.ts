// The JSON reports, version 1 of the public contract: they only ever grow.
import type { Draft } from '../draft/draft.ts';
import { fileSpanIn, fileTextOf, whereIn } from '../backup/origin.ts';
import { fileSpan } from '../prose/places.ts';
import type { Place } from '../prose/prose.ts';
import type { Finding } from '../rules/rule.ts';
import { relatedPath, type CheckedFile, type Format, type InspectedFile } from './format.ts';
import { readLines, type Lines } from './positions.ts';

const envelope = { begin: '{"version":1,"files":[\n', between: ',\n', end: () => '\n]}\n' };

export const checkJson: Format<CheckedFile> = { ...envelope, file: (file) => JSON.stringify(checkedFile(file)) };

export const inspectJson: Format<InspectedFile> = { ...envelope, file: (file) => JSON.stringify(inspectedFile(file)) };

const lines = { begin: '', between: '', end: () => '' };

/** A draft a line, each an element of `files` as the contract has it. */
export const checkJsonLines: Format<CheckedFile> = {
  ...lines,
  file: (file) => `${JSON.stringify(checkedFile(file))}\n`,
};

/** A draft a line, each an element of `files` as the contract has it. */
export const inspectJsonLines: Format<InspectedFile> = {
  ...lines,
  file: (file) => `${JSON.stringify(inspectedFile(file))}\n`,
};

/** One draft's findings as the contract has them. */
export function checkedFile({ path, text, findings }: CheckedFile) {
  const lines = readLines(text);
  return { path, diagnostics: findings.map((finding) => diagnostic(finding, path, lines)) };
}

function diagnostic(finding: Finding, path: string, lines: Lines) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: lines.range(finding.span),
    related: finding.related.map((related) => ({
      message: related.message,
      range: (related.path === undefined ? lines : readLines(related.text ?? '')).range(related.span),
      path: relatedPath(related, path),
    })),
    fixes: finding.fixes.map(({ title, preferred, edits }) => ({
      title,
      preferred,
      edits: edits.map(({ span, newText }) => ({ range: lines.range(span), newText })),
    })),
  };
}

/** What the engine understood of one draft, as the contract has it. */
export function inspectedFile({ path, draft }: InspectedFile) {
  const { prose } = draft;
  const lines = readLines(prose.file.toString());
  const range = (place: Place) => lines.range(fileSpan(prose, place));
  return {
    path,
    attributions: draft.attributions.map(({ kind, source, cue, content, confidence }, index) => ({
      kind,
      source: source.map(range),
      cue: cue.map(range),
      content: content.map(range),
      speaker: speaker(draft, index),
      confidence,
    })),
    entities: draft.entities.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      given: entity.given ?? null,
      family: entity.family ?? null,
      aliases: entity.aliases,
      title: entity.title ?? null,
      affiliation: entity.affiliation ?? null,
      pronouns: entity.pronouns ?? null,
      mentions: entity.mentions.map(({ place }) => range(place)),
    })),
    claims: draft.claims.map(({ place, reasons, sourced, attribution }) => ({
      range: range(place),
      reasons,
      sourced: sourced !== undefined,
      by: sourced ?? null,
      // which of the attributions above, where one stands behind it
      attribution: attribution ?? null,
    })),
    quotations: draft.quotations.flatMap(({ places }, index) => quotation(draft, places, index, range)),
  };
}

/** What the source documents say of a quotation, as the contract shows it; nothing when the draft has none. */
function quotation(
  { backup }: Draft,
  places: readonly Place[],
  index: number,
  range: (place: Place) => ReturnType<Lines['range']>,
) {
  const backing = backup?.backings[index];
  const [first] = places;
  if (!backup || !backing || !first) return [];
  const [passage] = backing.passages;
  const { document } = (passage && backup.library.readings[passage.document]) ?? {};
  const text = document && fileTextOf(document);
  return {
    range: range(first),
    verdict: backing.verdict,
    document: document?.path ?? null,
    place: passage && document ? whereIn(document, passage.start) : null,
    speaker: backing.speakers[0]?.name ?? null,
    passage:
      passage && document && text !== undefined
        ? readLines(text).range(fileSpanIn(document, passage.start, passage.end))
        : null,
  };
}

/** The entity that said an attribution, as the contract shows it; null when nobody is named for certain. */
function speaker({ speakers, entities }: Draft, attribution: number): { id: string; name: string } | null {
  const entity = entities[speakers[attribution] ?? -1];
  return entity ? { id: entity.id, name: entity.name } : null;
}
