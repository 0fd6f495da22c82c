// Turns of speech with a label instead of marks: transcripts (`WALLACE: …`), court records (`Q.` `A.`), interviews in Markdown
// (`**Prado:** …`, or a bold name on a line of its own). A label alone proves nothing; several of a kind do.
import type { Block, Place, Reading } from '../prose/prose.ts';
import type { Attribution } from './attribution.ts';
import { placeIn, type Paragraph } from './paragraphs.ts';

/** Turns, and the places of their labels. */
export interface Turns {
  readonly attributions: readonly Attribution[];
  readonly labels: readonly Place[];
}

/** How a draft labels turns. */
export type TurnStyle = 'letter' | 'capitals' | 'bold' | 'line' | 'plain';

/** A label at the head of a paragraph, if it is one. */
export interface Label {
  readonly style: TurnStyle;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** where the colon stands; -1 where there is none */
  readonly colon: number;
  /** where the speech begins */
  readonly from: number;
}

/** A turn goes on over no more paragraphs than this, its own among them. */
export const LONGEST_TURN = 6;
const LONGEST_LABEL = 90;
const CONFIDENCE: Readonly<Record<TurnStyle, number>> = {
  letter: 0.95,
  capitals: 0.95,
  bold: 0.92,
  line: 0.8,
  plain: 0.85,
};

/** The styles of label that a draft uses for turns. */
export const readTurnStyles = (paragraphs: readonly Paragraph[]): ReadonlySet<TurnStyle> =>
  trustedStyles(paragraphs.map(labelOf).filter((label) => label !== undefined));

/** Where this share of its paragraphs begins with a label, a document is made of turns, and two labels are enough. */
const THROUGHOUT = 0.5;

/** The styles of label that a source document uses for turns: captions of a minute have few labels, but nothing else. */
export function readTranscriptStyles(paragraphs: readonly Paragraph[]): ReadonlySet<TurnStyle> {
  const styles = readTurnStyles(paragraphs);
  const labelled = paragraphs.map(labelOf).filter((label) => label?.style === 'plain').length;
  return labelled > 1 && labelled >= THROUGHOUT * paragraphs.length ? new Set([...styles, 'plain']) : styles;
}

/** Reads the turns with labels of these styles. */
export function readTurns(paragraphs: readonly Paragraph[], trusted = readTurnStyles(paragraphs)): Turns {
  const attributions: Attribution[] = [];
  const labels: Place[] = [];
  const labelAt = (i: number) => {
    const paragraph = paragraphs[i];
    const label = paragraph && labelOf(paragraph);
    return label && trusted.has(label.style) ? label : undefined;
  };
  paragraphs.forEach((paragraph, i) => {
    const label = labelAt(i);
    if (!label) return;
    const content: Place[] = [];
    const { text } = paragraph.reading;
    if (label.from < text.length) content.push(placeIn(paragraph, label.from, text.trimEnd().length));
    const end = turnEnd(paragraphs, i, labelAt);
    for (const next of paragraphs.slice(i + 1, end)) content.push(placeIn(next, 0, next.reading.text.trimEnd().length));
    if (content.length === 0) return;
    const source = placeIn(paragraph, label.start, label.end);
    labels.push(source);
    const cue = label.colon < 0 ? [] : [placeIn(paragraph, label.colon, label.colon + 1)];
    attributions.push({ kind: 'direct', source: [source], cue, content, confidence: CONFIDENCE[label.style] });
  });
  return { attributions, labels };
}

/** The index of the first paragraph after a turn: the next label, or right after the label's own where no other label follows soon. */
function turnEnd(paragraphs: readonly Paragraph[], at: number, labelAt: (i: number) => Label | undefined): number {
  const own = labelAt(at)?.style === 'line' ? at + 2 : at + 1;
  const first = paragraphs[at]?.block;
  for (let i = at + 1; i <= at + LONGEST_TURN && i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (labelAt(i)) return i;
    if (!paragraph || paragraph.block.kind !== first?.kind) return Math.min(own, i);
    if (isBold(paragraph)) return i;
  }
  return Math.min(own, paragraphs.length);
}

const isBold = ({ block, start, reading }: Paragraph) =>
  block.formats.some((f) => f.kind === 'strong' && f.start <= start && f.end >= start + reading.text.trimEnd().length);

const NAME = String.raw`(?:\p{Lu}[\p{L}.’'-]*|de|da|del|der|den|di|du|la|le|van|von|bin|al|el|y|of|the)`;
const LETTER = /^["“‘']?([QA])([.:])\s+(?=\S)/u;
const CAPITALS = /^["“‘']?((?:\p{Lu}[\p{Lu}.’'-]+)(?:\s+\p{Lu}[\p{Lu}.’'-]*){0,5})(?:\s*\([^()]{1,40}\))?:\s+/u;
const PLAIN = new RegExp(String.raw`^(\p{Lu}[\p{L}.’'-]*(?:\s+${NAME}){0,4}):\s+`, 'u');
const FULL_NAME = new RegExp(String.raw`^\p{Lu}[\p{L}.’'-]*(?:\s+${NAME}){1,4}$`, 'u');
const ROLES =
  /^(?:q|a|question|answer|host|interviewer|moderator|reporter|caller|narrator|announcer|judge|witness|counsel|voice|man|woman|audience|translator|interpreter|chair|speaker)$/i;
/** Words that head a remark and name nobody. */
const HEADS =
  /^(?:notes?|tips?|updates?|updated|warning|caution|important|examples?|steps?|problems?|solutions?|pros?|cons|results?|why|what|how|when|where|who|dates?|time|location|venue|contacts?|authors?|sources?|photos?|credits?|goals?|roles?|summary|conclusion|background|related|read more|more|see also|watch|video|listen|correction|exclusive|breaking|opinion|analysis|review|editor’s note|editors’ note|disclosure|option|part|chapter|day|week|phase|section|figure|table|price|cost|tools?|tags?|topics?|also|but|and|so|remember|recap|the latest|fact check|live)\b/iu;

interface KnownLabel extends Pick<Block, 'formats' | 'kind'>, Pick<Paragraph, 'start'> {
  readonly label: Label | undefined;
}
const known = new WeakMap<Reading, KnownLabel>();

/** The label that a paragraph begins with, whether or not the draft uses such labels. */
export function labelOf(paragraph: Paragraph): Label | undefined {
  const { block, start, reading } = paragraph;
  const { formats, kind } = block;
  let found = known.get(reading);
  if (found?.formats !== formats || found.kind !== kind || found.start !== start)
    known.set(reading, (found = { formats, kind, start, label: findLabel(paragraph) }));
  return found.label;
}

function findLabel({ block, start: shift, reading }: Paragraph): Label | undefined {
  const { text } = reading;
  if (block.kind === 'heading' || block.kind === 'table-cell') return undefined;
  const bold = block.formats.find((f) => f.kind === 'strong' && f.start === shift && f.end > f.start);
  if (bold) {
    const written = text.slice(0, bold.end - shift);
    const name = written.replace(/\s*:\s*$/u, '');
    const mark = /^\s*:/u.exec(text.slice(name.length));
    if (mark) return fromName('bold', name, 0, name.length + mark[0].length - 1, text);
    const rest = text.slice(written.length);
    if (FULL_NAME.test(name) && !HEADS.test(name) && /^(?:,[^.?!:]{2,60})?$/u.test(rest.trim())) {
      return { style: 'line', name, start: 0, end: name.length, colon: -1, from: text.length };
    }
    return undefined;
  }
  const colon = text.indexOf(':');
  if ((colon < 0 || colon > LONGEST_LABEL) && !/^["“‘']?[QA]\./u.test(text)) return undefined;
  const letter = LETTER.exec(text);
  if (letter)
    return fromName(
      'letter',
      letter[1] ?? '',
      letter[0].search(/[QA]/u),
      letter[2] === ':' ? letter[0].indexOf(':') : -1,
      text,
      letter[0].length,
    );
  const capitals = CAPITALS.exec(text);
  if (capitals)
    return fromName('capitals', capitals[1] ?? '', text.indexOf(capitals[1] ?? ''), capitals[0].lastIndexOf(':'), text);
  const plain = block.kind === 'paragraph' ? PLAIN.exec(text) : undefined;
  return plain ? fromName('plain', plain[1] ?? '', 0, plain[0].lastIndexOf(':'), text) : undefined;
}

function fromName(
  style: TurnStyle,
  name: string,
  start: number,
  colon: number,
  text: string,
  from = colon + 1,
): Label | undefined {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.split(/\s+/u).length > 6 || HEADS.test(trimmed)) return undefined;
  if (!ROLES.test(trimmed) && !/^\p{Lu}/u.test(trimmed)) return undefined;
  let speech = from;
  while (/\s/u.test(text[speech] ?? '')) speech++;
  return { style, name: trimmed, start, end: start + trimmed.length, colon, from: speech };
}

/** The styles of label that this draft uses for turns. */
function trustedStyles(labels: readonly Label[]): ReadonlySet<TurnStyle> {
  const trusted = new Set<TurnStyle>();
  const names = (style: TurnStyle) => labels.filter((label) => label.style === style).map(({ name }) => name);
  const letters = names('letter');
  if (letters.includes('Q') && letters.includes('A')) trusted.add('letter');
  for (const style of ['capitals', 'bold', 'plain'] as const) {
    const last = names(style).map((name) => name.split(/\s+/u).at(-1)?.toLowerCase() ?? '');
    const speakers = new Set(last);
    const recurring = last.length - speakers.size;
    if (style === 'plain' ? recurring >= 2 && speakers.size >= 2 : recurring >= 1) trusted.add(style);
  }
  if (letters.length === 0 && /^q/iu.test(names('bold')[0] ?? '')) trusted.add('bold');
  if (names('line').length >= 2) trusted.add('line');
  return trusted;
}

/** A headline that begins with a name and a colon, and what follows. */
export interface Headline {
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly from: number;
}

/** The headlines of a draft that may tell who says what: headings, or the first paragraph of a draft without headings. */
export function headlinesOf(paragraphs: readonly Paragraph[]): Headline[] {
  const headings = paragraphs.filter(({ block }) => block.kind === 'heading');
  const first = paragraphs[0];
  const candidates = headings.length > 0 || !first ? headings : [first];
  return candidates.flatMap((paragraph) => {
    const { text } = paragraph.reading;
    const label = text.length > 160 ? null : PLAIN.exec(text);
    const name = label?.[1] ?? '';
    return label && !HEADS.test(name) ? [{ paragraph, name, from: label[0].length }] : [];
  });
}

/** What headlines give to a speaker: `Vaszary: bank ‘will not blink’`. Only where the article names that speaker again. */
export function readHeadlines(headlines: readonly Headline[], paragraphs: readonly Paragraph[]): Attribution[] {
  return headlines.flatMap(({ paragraph, name, from }) => {
    const last = name.split(/\s+/u).at(-1) ?? '';
    const isAnother = ({ at, start }: Paragraph): boolean => at !== paragraph.at || start !== paragraph.start;
    const named = paragraphs.some(
      (other) => other.block.kind !== 'heading' && other.reading.text.includes(last) && isAnother(other),
    );
    if (!named) return [];
    return [
      {
        kind: 'indirect' as const,
        source: [placeIn(paragraph, 0, name.length)],
        cue: [placeIn(paragraph, name.length, name.length + 1)],
        content: [placeIn(paragraph, from, paragraph.reading.text.trimEnd().length)],
        confidence: 0.75,
      },
    ];
  });
}
