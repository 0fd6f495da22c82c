// Hearsay: turns of phrase by which a statement is somebody's and nobody's: "it is widely believed", "is thought to have",
// "reportedly", "rumor has it". Knows the words; what to say about them is the rule's part.
import type { Place, Reading } from '../prose/prose.ts';
import type { Draft } from '../draft/draft.ts';
import { LETTERS } from '../prose/word.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isLinked, isRunningText, isVerbatim, overlap } from './coverage.ts';

const be = String.raw`(?:(?:is|was|are|were)(?:n['’]t)?|['’]s|['’]re|(?:has|have|had|['’]ve) (?:\w+ )?been)`;
const often =
  '(?:widely|generally|commonly|broadly|universally|popularly|usually|often|long|increasingly|frequently|sometimes|now|still)';
const widely = '(?:widely|generally|commonly|broadly|universally|popularly)';
const believed =
  '(?:believed|thought|said|rumou?red|alleged|claimed|reported|feared|suspected|speculated|argued|suggested|whispered)';
const held =
  '(?:understood|assumed|accepted|agreed|acknowledged|known|recogni[sz]ed|considered|expected|hoped|held|presumed)';
const seen = '(?:seen|viewed|regarded|perceived|hailed|credited|looked upon)';

/** Each turn; the finding covers the whole match. "(?! … by)" is left to `namesAgent`. */
const turns = new RegExp(
  String.raw`(?<![${LETTERS}\d’'-])(?:` +
    [
      // it is believed that, it has been suggested that
      `it ?(?:${be}) (?:${often} )?${believed}(?= that| to| (?:the|a|an|he|she|they|it|his|her|this|these|there)\\b)`,
      `it ?(?:${be}) ${widely} ${held}(?= that| the)`,
      // is widely seen as, widely considered
      `(?:(?:${be}) )?${widely} (?:${seen}|believed|thought|considered|held|rumou?red|reported|reputed|assumed|expected|feared)(?= (?:as|to|that|the|a|an|one|among)\\b)`,
      `(?:${be}) (?:${often} )?(?:seen|viewed|regarded|perceived) as`,
      // is thought to have
      `(?:${be}) (?:${often} )?(?:believed|thought|said|rumou?red|reputed|suspected|reported|understood) to(?= [${LETTERS}]+\\b)`,
      // reportedly
      'reportedly|purportedly|rumou?redly',
      // idioms
      '(?:rumou?r|word|legend) has it',
      'word is(?= that)',
      '(?:the )?(?:conventional|received|common|accepted) wisdom (?:holds|says|has it|is|was|held|suggests|dictates)',
      'by (?:all|most|many|some) accounts',
      `there (?:${be}) (?:an? |some |much |many )?(?:growing |widespread |broad |general |rising |mounting |wide |persistent |lingering |increasing )*(?:beliefs?|consensus|speculation|perceptions?|rumou?rs?|suspicions?|whispers|suggestions)(?= that| about| among)`,
      // there are those who say
      'there are (?:also |still )?(?:those|some|many|people|plenty) who (?:say|believe|argue|think|claim|suspect|fear|insist|contend|complain|doubt)',
      '(?:rumou?rs|speculation|whispers|gossip) (?:swirls?|swirled|circulates?|circulated|abounds?|abounded|persists?|persisted|suggests?|suggested|(?:is|are|was|were) (?:rife|growing|swirling|circulating|mounting))',
    ].join('|') +
    String.raw`)(?![${LETTERS}\d])`,
  'gi',
);

/** Every turn has one of these, in small letters; they are found in a fifth of the time that it takes to look for turns. */
const signs = new RegExp(
  [
    String.raw`(?:${believed}|reputed|understood)(?<=(?:is|was|are|were|been|n['’]t|['’]s|['’]re|${often}) \w+)`,
    widely,
    '(?:seen|viewed|regarded|perceived) as',
    '(?:those|some|many|people|plenty) who',
    'has it|word is|wisdom|reportedly|purportedly|redly|accounts',
    'belief|consensus|speculation|perception|rumou?r|suspicion|whispers|suggestion|gossip',
  ].join('|'),
);

interface Turn {
  readonly start: number;
  readonly end: number;
}

const turnsOf = new WeakMap<Reading, readonly Turn[]>();

function readTurns(reading: Reading): readonly Turn[] {
  let found = turnsOf.get(reading);
  if (found) return found;
  found = signs.test(reading.text.toLowerCase()) ? findTurns(reading.text) : NO_TURNS;
  turnsOf.set(reading, found);
  return found;
}

const NO_TURNS: readonly Turn[] = [];

const findTurns = (text: string): readonly Turn[] =>
  [...text.matchAll(turns)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => /\bto$/.test(text.slice(start, end)) || !namesAgent(text, end));

/** "believed by engineers to be", "seen as weak by voters": somebody believes it; that phrase is for `unnamedSources` to judge. */
function namesAgent(text: string, end: number): boolean {
  return /^[^.,;:!?“”"()]{0,60}?\bby\b(?! (?:\d|then|now|the (?:end|time|year)|\p{Lu}\p{Ll}+day|next|this|that|\p{L}+ing\b))/u.test(
    text.slice(end, end + 70),
  );
}

/** The places of hearsay in the reporter's own words, in order, less what a named source in the sentence stands for. */
export const hearsay = byBlock(0, (draft: Draft, index): readonly Place[] => {
  const block = draft.prose.blocks[index];
  if (!block || !isRunningText(block)) return NONE;
  return readTurns(block.reading)
    .map((turn): Place => ({ block: index, ...turn }))
    .filter((place) => !isVerbatim(draft, place) && !isLinked(block, place) && !isSaidBySomebody(draft, place));
});
const NONE: readonly Place[] = [];

function isSaidBySomebody(draft: Draft, place: Place): boolean {
  return coverageOf(draft, place.block).contents.some(({ place: content, attribution }) => {
    if (!overlap(content, place) || typeof draft.speakers[attribution] !== 'number') return false;
    return !draft.attributions[attribution]?.cue.some((cue) => overlap(cue, place));
  });
}
