// The edits that put a source behind a statement: a speaker of the draft, a footnote, the reporter's own eyes.
import type { Claim } from '../claims/claim.ts';
import type { Draft } from '../draft/draft.ts';
import type { Mention } from '../entities/entity.ts';
import { blockSpan, fileSpan } from '../prose/places.ts';
import type { Block, Place, Prose } from '../prose/prose.ts';
import { blankMark, withBlanks } from './blanks.ts';
import { coverageOf } from './coverage.ts';
import type { Edit, Fix } from './rule.ts';
import { likelySpeakers, namingAt } from './speakers.ts';

/** How many speakers a finding offers. */
const OFFERED = 3;

type Cite = Omit<Fix, 'preferred'>;

/** Fixes that add `, according to NAME` where the sentence ends, the likeliest speaker first: nobody who is not cited elsewhere. */
export function citeSpeakers(draft: Draft, { place }: Claim): Cite[] {
  const end = endOf(draft, place);
  if (!end) return [];
  const cited = new Set(draft.speakers);
  return likelySpeakers(draft, [place], Infinity)
    .filter((entity) => cited.has(entity))
    .slice(0, OFFERED)
    .flatMap((entity) => {
      const naming = namingAt(draft, entity, place);
      if (!naming) return [];
      const name = articled(draft, entity, naming.name);
      const words = naming.description ? `according to ${name}, ${naming.description}` : `according to ${name}`;
      return [{ title: `Add “${words}”`, edits: [insertion(draft, place, end, `, ${escaped(words)}`)] }];
    });
}

/** A form for `, according to …`, for a source that the draft does not know yet. */
export function citeSomebody(draft: Draft, { place }: Claim): Cite[] {
  const end = endOf(draft, place);
  if (!end) return [];
  const edit = insertion(draft, place, end, `, according to ${blankMark}`);
  return [{ title: 'Add “according to …” and write whom', edits: withBlanks([edit]) }];
}

/** A fix that says that the reporter saw or counted it; for a count of people or things that were there to be seen. */
export function citeReporter(draft: Draft, { place, evidence: [strongest] }: Claim): Cite[] {
  const end = endOf(draft, place);
  const text = draft.prose.blocks[place.block]?.text ?? '';
  if (!end || strongest?.reason !== 'figure') return [];
  const figure = text.slice(strongest.place.start, strongest.place.end);
  const scene =
    /\b(?:stood|gathered|filled|sat|marched|came|arrived|lined|waited|queued|crowded|packed|chanted|waved|walked|were (?:turned|waiting|standing|sitting))\b/;
  if (/[%$£€]|percent|million|billion/.test(figure) || !scene.test(text.slice(place.start, place.end))) return [];
  return [{ title: 'Say that the reporter saw it', edits: [insertion(draft, place, end, ', this reporter observed')] }];
}

/** A fix that adds a footnote, numbered `label`, with its definition at the end of the file for the writer to fill in. */
export function citeFootnote({ prose }: Draft, { place }: Claim, label: number): Cite[] {
  const { blocks } = prose;
  const file = prose.file.toString();
  const words = file.trimEnd().length;
  const last = blockSpan(prose, blocks.length - 1);
  // Behind code or a comment that nobody closed, a definition would be part of it.
  if (last.end < words || endsInCode(blocks[place.block], place)) return [];
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const blank = newline.repeat(Math.max(0, 2 - (file.slice(words).match(/\n/g) ?? []).length));
  const reference = `[^${label}]`;
  const asked = `${blank}${reference}: Source: `;
  const definition = `${asked}${newline}`;
  let at = fileSpan(prose, { ...place, start: place.end - 1 }).end;
  // Behind an exclamation mark the brackets would be a picture.
  while (file.charAt(at - 1) === '!') at--;
  const edits: Edit[] =
    at === file.length
      ? [{ span: { start: at, end: at }, newText: reference + definition, blank: reference.length + asked.length }]
      : [
          { span: { start: at, end: at }, newText: reference },
          { span: { start: file.length, end: file.length }, newText: definition, blank: asked.length },
        ];
  return [{ title: 'Add a footnote for the source', edits }];
}

/** In code, a reference would be part of it. */
const endsInCode = (block: Block | undefined, { end }: Place): boolean =>
  block?.formats.some((format) => format.kind === 'code' && format.start < end && end <= format.end) === true;

const labels = new WeakMap<Prose, number>();

/** The number for a new footnote: one more than the highest in the file. */
export function freshLabel(prose: Prose): number {
  let label = labels.get(prose);
  if (label === undefined) labels.set(prose, (label = highestLabel(prose) + 1));
  return label;
}

function highestLabel({ file }: Prose): number {
  let highest = 0;
  for (const [, label] of file.toString().matchAll(/\[\^(\d{1,6})\]/g)) highest = Math.max(highest, Number(label));
  return highest;
}

/** Where the words of a sentence end. */
interface End {
  /** offset into the block's text after the last word, before the full stop where there is one to be kept */
  readonly at: number;
  /** what has to follow added words: nothing where a full stop stays behind them */
  readonly stop: '' | '.';
}

/** Where words can be added to a sentence; undefined where it ends in a quotation, a colon or the like. */
function endOf(draft: Draft, place: Place): End | undefined {
  const block = draft.prose.blocks[place.block];
  if (!block) return undefined;
  const text = block.text.slice(place.start, place.end);
  const mark = /[.!](?=[)\]’'"”]*$)/.exec(text);
  const at = place.start + (mark?.index ?? text.length);
  const quoted = coverageOf(draft, place.block).quoted.some(({ start, end }) => start < at && at < end);
  if (quoted || !/[\p{L}\p{N}%)\]’'”"]$/u.test(block.text.slice(place.start, at))) return undefined;
  const abbreviated =
    mark && block.tokens.some(({ text, start, end }) => start < at && end === at + 1 && /\p{L}/u.test(text));
  return abbreviated ? { at: at + 1, stop: '.' } : { at, stop: '' };
}

function insertion({ prose }: Draft, { block }: Place, { at, stop }: End, words: string): Edit {
  const follows =
    stop === '' &&
    at < (prose.blocks[block]?.text.length ?? 0) &&
    /[.!]/.test(prose.blocks[block]?.text.charAt(at) ?? '');
  const offset = follows
    ? fileSpan(prose, { block, start: at, end: at + 1 }).start
    : fileSpan(prose, { block, start: at - 1, end: at }).end;
  return { span: { start: offset, end: offset }, newText: words + stop };
}

/** An organization bears the article that the draft gives it: "the Bank of Korea". */
function articled({ prose, entities }: Draft, index: number, name: string): string {
  const entity = entities[index];
  const bears = ({ place: { block, start } }: Mention): boolean =>
    /(?<!\p{L})the $/iu.test(prose.blocks[block]?.text.slice(Math.max(0, start - 5), start) ?? '');
  return entity?.kind === 'organization' && entity.mentions.slice(0, 3).some(bears) && !/^the /i.test(name)
    ? `the ${name}`
    : name;
}

const escaped = (words: string): string => words.replace(/[\\`*_[\]<>]/g, '\\$&');
