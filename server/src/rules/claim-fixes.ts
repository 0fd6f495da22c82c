// The edits that put a source behind a claim: an attribution to a speaker of the draft, a footnote, the reporter's own eyes.
import type { Claim } from '../claims/claim.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entity } from '../entities/entity.ts';
import { fileSpan } from '../prose/places.ts';
import type { Prose } from '../prose/prose.ts';
import type { Edit, Fix } from './rule.ts';

/** How many speakers a finding offers. */
const OFFERED = 3;
/** How many citings on either side of a claim are looked at for a speaker. */
const NEARBY = 8;

type Cite = Omit<Fix, 'preferred'>;

/** A citing of a speaker: in which block, by the index of the entity. */
interface Citing {
  readonly block: number;
  readonly entity: number;
}

/** Who is cited where, in order of block, and how often each. */
export interface Speakers {
  readonly citings: readonly Citing[];
  readonly times: ReadonlyMap<number, number>;
  /** where entities are mentioned, by block */
  readonly mentioned: ReadonlyMap<
    number,
    readonly { readonly entity: number; readonly start: number; readonly end: number }[]
  >;
  /** the family names that more than one entity bears */
  readonly shared: ReadonlySet<string>;
}

export function readSpeakers({ attributions, speakers, entities }: Draft): Speakers {
  const citings: Citing[] = [];
  const times = new Map<number, number>();
  attributions.forEach(({ content, cue }, i) => {
    const entity = speakers[i];
    const block = (cue[0] ?? content[0])?.block;
    if (entity === null || entity === undefined || block === undefined) return;
    citings.push({ block, entity });
    times.set(entity, (times.get(entity) ?? 0) + 1);
  });
  citings.sort((a, b) => a.block - b.block);
  const bearers = new Map<string, number>();
  for (const { family } of entities) if (family !== undefined) bearers.set(family, (bearers.get(family) ?? 0) + 1);
  const shared = new Set([...bearers].filter(([, count]) => count > 1).map(([family]) => family));
  const mentioned = new Map<number, { entity: number; start: number; end: number }[]>();
  entities.forEach(({ mentions }, entity) => {
    for (const { place } of mentions) {
      const row = mentioned.get(place.block);
      if (row) row.push({ entity, start: place.start, end: place.end });
      else mentioned.set(place.block, [{ entity, start: place.start, end: place.end }]);
    }
  });
  return { citings, times, mentioned, shared };
}

/** Fixes that add `, according to NAME` where the sentence ends, the likeliest speaker first. */
export function citeSpeaker(draft: Draft, claim: Claim, speakers: Speakers): Cite[] {
  if (!endOf(draft, claim)) return [];
  return likeliest(draft, claim, speakers).map((entity) => {
    const name = nameFor(draft, claim, entity, speakers);
    return { title: `Add “according to ${name}”`, edits: [atEnd(draft, claim, `, according to ${escaped(name)}`)] };
  });
}

/** A fix that says that the reporter counted or saw it, for a count of things in the past tense. */
export function citeReporter(draft: Draft, claim: Claim): Cite[] {
  const [strongest] = claim.evidence;
  const block = draft.prose.blocks[claim.place.block];
  if (!strongest || !block || strongest.reason !== 'figure' || !endOf(draft, claim)) return [];
  const figure = block.text.slice(strongest.place.start, strongest.place.end);
  if (
    /[%$£€]|percent|million|billion/.test(figure) ||
    !/\b(?:were|was|had|stood|gathered|filled|sat|marched|came|arrived|lined|waited)\b/.test(
      block.text.slice(claim.place.start, claim.place.end),
    )
  )
    return [];
  return [{ title: 'Say that the reporter saw it', edits: [atEnd(draft, claim, ', this reporter observed')] }];
}

/** The number that a new footnote gets: one more than any in the file. */
export function readLabels({ file }: Prose): number {
  let highest = 0;
  for (const [, label] of file.matchAll(/\[\^(\d{1,6})\]/g)) highest = Math.max(highest, Number(label));
  return highest + 1;
}

/** A fix that adds a footnote, with its definition at the end of the file for the writer to fill in. */
export function citeFootnote({ prose }: Draft, { place }: Claim, label: number): Cite[] {
  const { file, blocks } = prose;
  const end = file.trimEnd().length;
  const last = blocks.at(-1);
  if (!last || last.span.end < end) return [];
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const tail = file.slice(end);
  const blank = newline.repeat(Math.max(0, 2 - (tail.match(/\n/g) ?? []).length));
  const reference = `[^${label}]`;
  const definition = `${blank}${reference}: Source: ${newline}`;
  const at = fileSpan(prose, { ...place, start: place.end - 1 }).end;
  const edits: Edit[] =
    at === file.length
      ? [{ span: { start: at, end: at }, newText: reference + definition }]
      : [
          { span: { start: at, end: at }, newText: reference },
          { span: { start: file.length, end: file.length }, newText: definition },
        ];
  return [{ title: `Add a footnote for the source (${reference})`, edits }];
}

/** Where the words of a claim's sentence end: at its full stop, or at its end where it has none; undefined where no clause can follow. */
function endOf(
  { prose, quotations }: Draft,
  { place }: Claim,
): { readonly stop: number; readonly bare: boolean } | undefined {
  const block = prose.blocks[place.block];
  if (!block) return undefined;
  const text = block.text.slice(place.start, place.end);
  const mark = /[.!]+(?=[)\]”’"']*$)/.exec(text);
  const stop = place.start + (mark?.index ?? text.length);
  const abbreviated =
    mark !== null &&
    block.tokens.some(({ text, end }) => end === stop + mark[0].length && text.length > 1 && /\w/.test(text));
  if (!abbreviated && !/[\p{L}\p{N}%)’”"'*]$/u.test(block.text.slice(place.start, stop))) return undefined;
  if (
    quotations.some(({ places }) =>
      places.some(({ block, start, end }) => block === place.block && start < stop && stop < end),
    )
  )
    return undefined;
  return abbreviated ? { stop: stop + mark[0].length, bare: true } : { stop, bare: mark === null };
}

function atEnd(draft: Draft, claim: Claim, words: string): Edit {
  const { prose } = draft;
  const { block, end } = claim.place;
  const { stop, bare } = endOf(draft, claim) ?? { stop: end, bare: true };
  const at = bare
    ? fileSpan(prose, { block, start: stop - 1, end: stop }).end
    : fileSpan(prose, { block, start: stop, end: stop + 1 }).start;
  const abbreviated = bare && prose.blocks[block]?.text.charAt(stop - 1) === '.';
  return { span: { start: at, end: at }, newText: abbreviated ? `${words}.` : words };
}

/** The speakers whom an editor would ask about first: those cited nearest, then those cited most; never whom the sentence itself is about. */
function likeliest({ entities }: Draft, { place, reasons }: Claim, { citings, times, mentioned }: Speakers): Entity[] {
  let middle = citings.findIndex(({ block }) => block >= place.block);
  if (middle < 0) middle = citings.length;
  const scores = new Map<number, number>();
  for (const { block, entity } of citings.slice(Math.max(0, middle - NEARBY), middle + NEARBY)) {
    const distance = block <= place.block ? place.block - block : 1 + block - place.block;
    scores.set(entity, Math.max(scores.get(entity) ?? 0, 4 / (1 + distance)));
  }
  const about = new Set(
    (mentioned.get(place.block) ?? [])
      .filter(({ start, end }) => start < place.end && end > place.start)
      .map(({ entity }) => entity),
  );
  return [...scores]
    .flatMap(([index, near]) => {
      const entity = entities[index];
      if (!entity || about.has(index)) return [];
      const counted = reasons[0] === 'figure' && entity.kind === 'organization' ? 0.5 : 0;
      return [{ entity, index, score: near + Math.log(1 + (times.get(index) ?? 0)) + counted }];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, OFFERED)
    .map(({ entity }) => entity);
}

/** How the draft would name the speaker here: by family name once introduced, in full before; an organization with the article it bears elsewhere. */
function nameFor(
  { prose }: Draft,
  { place }: Claim,
  { kind, name, family, introduction, mentions }: Entity,
  { shared }: Speakers,
): string {
  if (kind === 'organization') {
    const [first] = mentions;
    const before = first ? (prose.blocks[first.place.block]?.text.slice(0, first.place.start) ?? '') : '';
    return /\bthe $/i.test(before.slice(-5)) ? `the ${name}` : name;
  }
  const introduced =
    introduction !== undefined &&
    (introduction.block < place.block || (introduction.block === place.block && introduction.end <= place.start));
  return introduced && family !== undefined && !shared.has(family) ? family : name;
}

const escaped = (name: string): string => name.replace(/[\\`*_[\]<>]/g, '\\$&');
