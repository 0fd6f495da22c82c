// Verbs that judge what they report: claimed, admitted, insisted, where "said" is meant.
import type { Attribution } from '../attribution/attribution.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Block, Place } from '../prose/prose.ts';
import type { Draft } from '../draft/draft.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isQuoted, isRunningText, overlap } from './coverage.ts';
import type { Report, Rule } from './rule.ts';
import { inflect, inflections, type VerbForm } from './verbs.ts';

export const loadedVerb: Rule = {
  code: 'loaded-verb',
  severity: 'hint',
  summary: 'A verb such as “claimed” or “admitted” passes judgment on what it reports.',
  explanation: `“Claimed” doubts the speaker, “admitted” accuses him, “revealed” vouches for what he says. Often that is right, and then the verb
should stay. Where nothing is meant but that somebody said it, “said” says it.

The fix puts “said” or “says”, in the tense of the verb that it replaces, or the one that your house has decided on. A verb with another use, as in “admitted to hospital” or
“claimed responsibility”, is left alone.`,
  check: checkLoadedVerbs,
};

/** What each verb insinuates, as a message puts it. */
const insinuations: Readonly<Record<string, string>> = {
  claim: 'suggests that it may not be true',
  admit: 'suggests guilt',
  confess: 'suggests guilt',
  concede: 'suggests defeat',
  insist: 'suggests that nobody believes it',
  boast: 'suggests vanity',
  brag: 'suggests vanity',
  crow: 'suggests vanity',
  reveal: 'vouches that it is true',
  opine: 'mocks the speaker',
  whine: 'mocks the speaker',
  gripe: 'mocks the speaker',
  rant: 'mocks the speaker',
  sneer: 'condemns the speaker',
  scoff: 'condemns the speaker',
  gush: 'mocks the speaker',
};

const loaded = inflections(Object.keys(insinuations));

function* checkLoadedVerbs(draft: Draft): Iterable<Report> {
  for (const verb of readLoadedVerbs(draft)) {
    const span = fileSpan(draft.prose, verb.place);
    const plain = plainly(draft, verb.form);
    yield {
      span,
      message: `“${verb.word}” ${insinuations[verb.base] ?? ''}. Where no more is meant, write “${plain}”.`,
      fixes: [{ title: `Write “${plain}”`, preferred: true, edits: [{ span, newText: plain }] }],
    };
  }
}

/** The loaded verbs of a block that report speech in the reporter's own words. */
const readLoadedVerbs = byBlock(0, (draft: Draft, index): readonly LoadedVerb[] => {
  const { prose, attributions } = draft;
  const block = prose.blocks[index];
  const { cues } = coverageOf(draft, index);
  if (!block || cues.length === 0 || !isRunningText(block)) return NONE;
  return cues.flatMap(({ place: first, attribution }) => {
    const { kind, cue, source, content } = attributions[attribution] ?? NOTHING;
    if (
      cue[0] !== first ||
      source.length === 0 ||
      source.some((place) => /^(?:I|we|you)$/i.test(textAt(prose, place))) ||
      isQuoted(draft, first)
    )
      return [];
    const verb = verbIn(draft, first);
    const reports = verb && content.some((place) => reportsSpeech(block.text, verb.place, place, kind === 'direct'));
    return verb && reports ? [verb] : [];
  });
});
const NONE: readonly LoadedVerb[] = [];
const NOTHING: Attribution = { kind: 'indirect', source: [], cue: [], content: [], confidence: 0 };

interface LoadedVerb {
  readonly place: Place;
  readonly word: string;
  readonly base: string;
  readonly form: VerbForm;
}

function verbIn({ prose }: Draft, cue: Place): LoadedVerb | undefined {
  for (const { index, 0: word } of textAt(prose, cue).matchAll(/[\p{L}’']+/gu)) {
    const inflected = loaded.get(word.toLowerCase());
    if (!inflected) continue;
    const form = inflected.forms[0] ?? 'past';
    const start = cue.start + index;
    if (!isVerb(prose.blocks[cue.block], start)) continue;
    return {
      place: { block: cue.block, start, end: start + word.length },
      word,
      base: inflected.base,
      form,
    };
  }
  return undefined;
}

/** The form of "say" in place of another verb's; where the house has decided between "said" and "says", that. */
function plainly({ conventions: { verb = 'draft' } = {} }: Draft, form: VerbForm): string {
  return verb !== 'draft' && (form === 'past' || form === 'present') ? verb : inflect('say')[form];
}

/** Whether the token at an offset is no noun: "his claim". */
function isVerb(block: Block | undefined, start: number): boolean {
  const at = block?.tokens.findIndex((token) => token.start === start) ?? -1;
  const before = block?.tokens[at - 1];
  return (
    at >= 0 &&
    block?.tokens[at]?.pos !== 'ADJ' &&
    before?.pos !== 'DET' &&
    before?.pos !== 'ADJ' &&
    before?.pos !== 'PART'
  );
}

/** Whether "said" could stand in the verb's place: before a clause or a quotation, or after one and a comma. */
function reportsSpeech(text: string, verb: Place, content: Place, quoted: boolean): boolean {
  if (content.block !== verb.block || overlap(verb, content)) return false;
  if (content.end <= verb.start) return /[,?!…—–][”’"'»]*\s/u.test(text.slice(content.end - 2, verb.start));
  const between = text.slice(verb.end, content.start + 6);
  if (/^\S?\s+["“‘«„]/u.test(between)) return quoted && /^[,:]/.test(between);
  const opensClause = /^\s+(?:that|he|she|it|they|there|we|I|his|her|their|its|the|no|this)\b/iu.test(between);
  return opensClause && hasFiniteVerb(text.slice(content.start, content.end));
}

/** A clause has a verb with tense; an object ("claimed the prize") has none that this looks for. */
function hasFiniteVerb(content: string): boolean {
  return /\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|should|might|may|must|\p{L}{2,}(?:ed|es|n['’]t))\b/iu.test(
    content,
  );
}
