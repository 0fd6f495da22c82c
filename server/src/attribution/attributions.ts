// The one door to "who said what": everything above it may change how it judges, nothing outside may know.
import { changedItems, changeOfList, extentOf, type Change } from '../prose/change.ts';
import { firstWhere, joinLists } from '../prose/in-order.ts';
import type { Place, Prose, Reading } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import type { Attribution, AttributionKind, Quotation } from './attribution.ts';
import type { ParagraphAttribution, Stretch } from './paragraph-attribution.ts';
import { applyConventions } from './conventions.ts';
import { readByModel } from './model/model.ts';
import { placeIn, readParagraphs, readsAlike, type Paragraph } from './paragraphs.ts';
import { withPlainSpeakers } from './plain-speakers.ts';
import { isSameScene, scenesOf, type Manner, type Scene } from './scenes.ts';
import { headlinesOf, labelOf, readHeadlines, readTurnStyles, type Headline } from './turns.ts';

/** What was read of a version of a draft. */
interface Known {
  readonly wanted: (block: number) => boolean;
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly headlines: readonly Headline[];
  readonly manner: Manner;
  readonly scenes: readonly ReadScene[];
  readonly attributions: readonly Attribution[];
}
interface ReadScene {
  readonly scene: Scene;
  readonly attributions: readonly Attribution[];
}
const lastOf = memory<Known>();
const everything = () => true;

/**
 * The attributions of a draft, in order of their first place; the same list where all are the same. `quotations` are the draft's own.
 * `wanted` tells by index which blocks are wanted, where not all are; of others only what conventions say is read. Scenes in which
 * nothing changed are not read again.
 */
export function readAttributions(
  prose: Prose,
  quotations: readonly Quotation[],
  wanted: (block: number) => boolean = everything,
): readonly Attribution[] {
  const paragraphs = readParagraphs(prose);
  const before = lastOf.of(prose);
  const last = before?.wanted === wanted ? before : undefined;
  const change = last && changeSince(last, paragraphs, quotations);
  const { headlines, manner } = mannerOf(paragraphs, last, change);
  const still = last?.manner === manner ? change : undefined;
  const scenes = readScenes(paragraphs, quotations, manner, wanted, last?.scenes ?? [], still);
  const attributions = together(scenes, last);
  lastOf.keep(prose, { wanted, paragraphs, quotations, headlines, manner, scenes, attributions });
  return attributions;
}

/** The range of paragraphs that holds all that read or are quoted differently; undefined where any stands in another block than before. */
function changeSince(
  { paragraphs: old, quotations: quoted }: Known,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): Change | undefined {
  if (old.length !== paragraphs.length || old.at(-1)?.at !== paragraphs.at(-1)?.at) return undefined;
  const words = changeOfList(old, paragraphs, readsAlike);
  const changed = changedItems(quoted, quotations, changeOfList(quoted, quotations));
  const blocks = changed.flatMap(({ places }) => places.map(({ block }) => block));
  if (blocks.length === 0) return words;
  const { first, last } = extentOf(blocks);
  const start = firstIn(paragraphs, first);
  const end = firstIn(paragraphs, last + 1);
  if (words.start === words.newEnd) return { start, oldEnd: end, newEnd: end };
  return {
    start: Math.min(words.start, start),
    oldEnd: Math.max(words.oldEnd, end),
    newEnd: Math.max(words.newEnd, end),
  };
}

/** The index of the first paragraph in a block or behind it. */
const firstIn = (paragraphs: readonly Paragraph[], block: number): number =>
  firstWhere(paragraphs.length, (i) => (paragraphs[i]?.at ?? 0) >= block);

/** The headlines and the manner of a draft; the same manner as in the last version where that had the same labels and headlines. */
function mannerOf(
  paragraphs: readonly Paragraph[],
  last: Known | undefined,
  change: Change | undefined,
): Pick<Known, 'headlines' | 'manner'> {
  if (!last || !change) {
    const headlines = headlinesOf(paragraphs);
    return {
      headlines,
      manner: { turns: readTurnStyles(paragraphs), headlines: readHeadlines(headlines, paragraphs) },
    };
  }
  const changed = changedItems(last.paragraphs, paragraphs, change);
  const isHeadless = change.start > 0 && changed.every(({ block }) => block.kind !== 'heading');
  const headlines = isHeadless ? last.headlines : headlinesOf(paragraphs);
  const given = readHeadlines(headlines, paragraphs);
  const isUnlabelled = !changed.some((paragraph) => labelOf(paragraph));
  const turns = isUnlabelled ? last.manner.turns : readTurnStyles(paragraphs);
  const isSame = turns === last.manner.turns && JSON.stringify(given) === JSON.stringify(last.manner.headlines);
  return { headlines, manner: isSame ? last.manner : { turns, headlines: given } };
}

/** The scenes of a draft, in order; outside `still`, where that is given, they are as they were: a turn reaches over no border. */
function readScenes(
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  manner: Manner,
  wanted: (block: number) => boolean,
  old: readonly ReadScene[],
  still: Change | undefined,
): readonly ReadScene[] {
  if (still && still.start >= still.newEnd) return old;
  // What comes next decides where a scene ends.
  const head = still ? firstWhere(old.length, (i) => endOf(old[i]?.scene) >= still.start) : 0;
  const scenes = old.slice(0, head);
  for (const scene of scenesOf(paragraphs, quotations, manner, endOf(scenes.at(-1)?.scene))) {
    const at = scene.paragraphs[0]?.at ?? 0;
    const next = firstWhere(old.length, (i) => (old[i]?.scene.paragraphs[0]?.at ?? 0) >= at);
    const known = old[next];
    if (still && scene.first >= still.newEnd && known?.scene.first === scene.first)
      return scenes.concat(old.slice(next));
    const isKnown = known && isSameScene(known.scene, scene);
    scenes.push({ scene, attributions: isKnown ? known.attributions : readScene(scene, wanted) });
  }
  return scenes;
}

const endOf = (scene: Scene | undefined): number => (scene ? scene.first + scene.paragraphs.length : 0);

/** The attributions of all scenes; the list of the last version where they are the same. */
function together(scenes: readonly ReadScene[], last: Known | undefined): readonly Attribution[] {
  const isSame =
    last?.scenes.length === scenes.length &&
    scenes.every(({ attributions }, i) => attributions === last.scenes[i]?.attributions);
  return isSame ? last.attributions : joinLists(scenes.map(({ attributions }) => attributions));
}

/** The attributions of one scene, in order of their first place; of blocks that are not `wanted` only what conventions say. */
export function readScene(scene: Scene, wanted: (block: number) => boolean): Attribution[] {
  const { paragraphs, quotations } = scene;
  const quoted = quotedStretches(paragraphs, quotations);
  const read = paragraphs.flatMap((paragraph, i) =>
    wanted(paragraph.at) ? readParagraph(paragraph, quoted[i] ?? NONE) : [],
  );
  return applyConventions(scene, read);
}

const NONE: readonly Stretch[] = [];

/** For each paragraph, the stretches of its outermost quotations, less titles, nicknames and words mentioned. */
export function quotedStretches(
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): (readonly Stretch[])[] {
  const byBlock = new Map<number, Place[]>();
  for (const { places, use, within } of quotations) {
    if ((use !== 'speech' && use !== 'scare') || within !== undefined) continue;
    for (const place of places) {
      const known = byBlock.get(place.block);
      if (known) known.push(place);
      else byBlock.set(place.block, [place]);
    }
  }
  return paragraphs.map(({ at, start: shift, reading }) => {
    const places = byBlock.get(at);
    if (!places) return NONE;
    return places
      .filter(({ start }) => start >= shift && start < shift + reading.text.length)
      .map(({ start, end }): Stretch => [start - shift, end - shift]);
  });
}

interface Kept {
  readonly quoted: string;
  readonly read: readonly ParagraphAttribution[];
  readonly at: number;
  readonly start: number;
  readonly placed: readonly Attribution[];
}
const kept = new WeakMap<Reading, Kept>();

/** Kept with the paragraph's reading: read again when its quotations are others, placed again when it stands elsewhere. */
function readParagraph(paragraph: Paragraph, quoted: readonly Stretch[]): readonly Attribution[] {
  const { at, start, reading } = paragraph;
  const key = quoted.join(';');
  const known = kept.get(reading);
  const isRead = known?.quoted === key;
  if (isRead && known.at === at && known.start === start) return known.placed;
  const read = isRead ? known.read : withPlainSpeakers(reading, quoted, readByModel(reading, quoted));
  const attributions = read.map((attribution) => placed(attribution, paragraph, quoted));
  kept.set(reading, { quoted: key, read, at, start, placed: attributions });
  return attributions;
}

function placed(attribution: ParagraphAttribution, paragraph: Paragraph, quoted: readonly Stretch[]): Attribution {
  const places = (stretches: readonly Stretch[]): Place[] =>
    stretches.map(([start, end]) => placeIn(paragraph, start, end));
  const { source, cue, content, confidence } = attribution;
  return {
    kind: kindOf(content, quoted),
    source: places(source),
    cue: places(cue),
    content: places(content),
    confidence,
  };
}

/** Direct when all of the content is quoted, mixed when a part is. */
function kindOf(content: readonly Stretch[], quoted: readonly Stretch[]): AttributionKind {
  const whole = content.every(([start, end]) => quoted.some(([from, to]) => start >= from && end <= to));
  if (whole) return 'direct';
  return content.some(([start, end]) => quoted.some(([from, to]) => start < to && end > from)) ? 'mixed' : 'indirect';
}
