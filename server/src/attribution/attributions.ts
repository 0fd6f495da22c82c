// The one door to "who said what": everything above it may change how it judges, nothing outside may know.
import type { Block, Place, Prose, Reading } from '../prose/prose.ts';
import type { Attribution, AttributionKind, Quotation } from './attribution.ts';
import { readBySentence, type BlockAttribution, type Stretch } from './block-reading.ts';

/** The attributions of a draft, in order of their first place. `quotations` are the draft's own. */
export function readAttributions(prose: Prose, quotations: readonly Quotation[]): Attribution[] {
  const quoted = quotedStretches(prose, quotations);
  return prose.blocks.flatMap((block, at) =>
    readBlock(block, quoted[at] ?? []).map((attribution) => placed(attribution, at, quoted[at] ?? [])),
  );
}

/** For each block, the stretches of its outermost quotations of speech. */
function quotedStretches(prose: Prose, quotations: readonly Quotation[]): Stretch[][] {
  const stretches: Stretch[][] = prose.blocks.map(() => []);
  for (const { places, use, within } of quotations) {
    if (use !== 'speech' || within !== undefined) continue;
    for (const { block, start, end } of places) stretches[block]?.push([start, end]);
  }
  return stretches;
}

const read = new WeakMap<Reading, { readonly quoted: string; readonly attributions: readonly BlockAttribution[] }>();

/** Kept with the block's reading, for the quotations that it was read with. */
function readBlock(block: Block, quoted: readonly Stretch[]): readonly BlockAttribution[] {
  const key = quoted.join(';');
  const known = read.get(block.reading);
  if (known?.quoted === key) return known.attributions;
  const attributions = readBySentence(block.reading, quoted);
  read.set(block.reading, { quoted: key, attributions });
  return attributions;
}

function placed(attribution: BlockAttribution, block: number, quoted: readonly Stretch[]): Attribution {
  const places = (stretches: readonly Stretch[]): Place[] => stretches.map(([start, end]) => ({ block, start, end }));
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
  const inQuotation = content.filter(([start, end]) => quoted.some(([from, to]) => start >= from && end <= to));
  if (inQuotation.length === content.length) return 'direct';
  const touches = content.some(([start, end]) => quoted.some(([from, to]) => start < to && end > from));
  return touches ? 'mixed' : 'indirect';
}
