// The one door to "who said what": everything above it may change how it judges, nothing outside may know.
import type { Place, Prose, Reading } from '../prose/prose.ts';
import { memory } from '../prose/versions.ts';
import type { Attribution, AttributionKind, Quotation } from './attribution.ts';
import type { ParagraphAttribution, Stretch } from './paragraph-attribution.ts';
import { applyConventions } from './conventions.ts';
import { readByModel } from './model/model.ts';
import { placeIn, readParagraphs, type Paragraph } from './paragraphs.ts';
import { withPlainSpeakers } from './plain-speakers.ts';
import { isSameScene, scenesOf, type Scene } from './scenes.ts';
import { readHeadlines, readTurnStyles } from './turns.ts';

/** What was read of a draft: its scenes by their first block, and of which blocks all was read. */
interface Known {
  readonly wanted: (block: number) => boolean;
  readonly scenes: ReadonlyMap<number, ReadScene>;
}
interface ReadScene {
  readonly scene: Scene;
  readonly attributions: readonly Attribution[];
}
const lastOf = memory<Known>();
const everything = () => true;

/**
 * The attributions of a draft, in order of their first place. `quotations` are the draft's own. `wanted` tells by index which blocks
 * are wanted, where not all are; of others only what conventions say is read. Scenes in which nothing changed are not read again.
 */
export function readAttributions(
  prose: Prose,
  quotations: readonly Quotation[],
  wanted: (block: number) => boolean = everything,
): Attribution[] {
  const paragraphs = readParagraphs(prose);
  const manner = { turns: readTurnStyles(paragraphs), headlines: readHeadlines(paragraphs) };
  const last = lastOf.of(prose);
  const before = last?.wanted === wanted ? last.scenes : undefined;
  const scenes = new Map<number, ReadScene>();
  for (const scene of scenesOf(paragraphs, quotations, manner)) {
    const at = scene.paragraphs[0]?.at ?? 0;
    const known = before?.get(at);
    scenes.set(
      at,
      known && isSameScene(known.scene, scene) ? known : { scene, attributions: readScene(scene, wanted) },
    );
  }
  lastOf.keep(prose, { wanted, scenes });
  return [...scenes.values()].flatMap(({ attributions }) => attributions);
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
