// The sources of a draft that have no name, and whether the draft says why.
import type { Block, Place, Reading, Sentence, Token } from '../prose/prose.ts';
import type { Draft } from '../draft/draft.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isLinked, isRunningText, isVerbatim, overlap } from './coverage.ts';
import { textAt } from '../prose/places.ts';
import { cannotBeSource, isUnnamedActor, isUsedAsSource } from './source-use.ts';
import { peopleIn } from './speakers.ts';
import { works } from './unnamed-lexicon.ts';
import { readUnnamedPhrases, type UnnamedPhrase } from './unnamed-phrases.ts';

export interface UnnamedSource {
  readonly kind: UnnamedPhrase['kind'];
  readonly place: Place;
  /** the draft says that the name is kept back, but not why */
  readonly withheld: boolean;
  /** it has a part in the story, but is not said to have said anything */
  readonly acting: boolean;
}

interface Candidate extends UnnamedPhrase {
  readonly start: number;
  readonly end: number;
  /** what the shape of the sentence alone shows: it is a source, it is none, or it could be one */
  readonly source: 'yes' | 'no' | 'perhaps';
  /** it has a part in the story besides saying something */
  readonly acting: boolean;
}

const candidatesOf = new WeakMap<Reading, readonly Candidate[]>();
const sourcesOf = new WeakMap<Draft, readonly UnnamedSource[]>();

/** In order of place. */
export function unnamedSources(draft: Draft): readonly UnnamedSource[] {
  let sources = sourcesOf.get(draft);
  if (!sources) sourcesOf.set(draft, (sources = findSources(draft)));
  return sources;
}

function readCandidates(reading: Reading): readonly Candidate[] {
  let candidates = candidatesOf.get(reading);
  if (candidates) return candidates;
  const { tokens, sentences } = reading;
  candidates = readUnnamedPhrases(reading).map((phrase) => {
    const start = tokens[phrase.first]?.start ?? 0;
    const sentence = sentences.find(({ first, last }) => first <= phrase.head && phrase.head < last);
    return {
      ...phrase,
      start,
      end: tokens[phrase.head]?.end ?? start,
      source: sentence ? sourceUse(tokens, sentence, phrase) : 'no',
      acting: sentence !== undefined && isUnnamedActor(tokens, sentence, phrase),
    };
  });
  candidatesOf.set(reading, candidates);
  return candidates;
}

function sourceUse(tokens: readonly Token[], sentence: Sentence, phrase: UnnamedPhrase): Candidate['source'] {
  if (isUsedAsSource(tokens, sentence, phrase)) return 'yes';
  return works.has(phrase.noun) || cannotBeSource(tokens, sentence, phrase) ? 'no' : 'perhaps';
}

function findSources(draft: Draft): readonly UnnamedSource[] {
  const sources: UnnamedSource[] = [];
  /** nouns met so far, in any phrase: after the first, "the experts" are those experts */
  const met = new Set<string>();
  for (const { candidate, place, use, anonymity: told } of readPhrases(draft)) {
    const { kind, noun, definite } = candidate;
    const known = definite && (kind === 'vague' ? met.has(noun) : use !== 'none' && isMet(draft, candidate, place));
    met.add(noun);
    if (known || use === 'none' || told === 'explained') continue;
    sources.push({ kind, place, withheld: told === 'stated', acting: use === 'acting' });
  }
  return sources;
}

interface Phrase {
  readonly candidate: Candidate;
  readonly place: Place;
  /** what the reporter's own words make of it: somebody cited, somebody acting, or nobody to ask about */
  readonly use: 'cited' | 'acting' | 'none';
  /** whether the draft says that names are kept back, and why */
  readonly anonymity: Anonymity;
}

/** The phrases of a block that may be unnamed sources. */
const readPhrases = byBlock(1, (draft: Draft, index): readonly Phrase[] => {
  const block = draft.prose.blocks[index];
  if (!block || !isRunningText(block)) return NONE;
  const candidates = readCandidates(block.reading);
  if (candidates.length === 0) return NONE;
  const told = anonymityFor(draft, index);
  return candidates.map((candidate) => {
    const place = { block: index, start: candidate.start, end: candidate.end };
    return { candidate, place, use: useOf(draft, block, candidate, place), anonymity: told };
  });
});
const NONE: readonly Phrase[] = [];

function useOf(draft: Draft, block: Block, candidate: Candidate, place: Place): Phrase['use'] {
  if (isVerbatim(draft, place)) return 'none';
  // "Studies show … One of them, [from Lund](…)"
  if (isLinked(block, place, works.has(candidate.noun) ? 1 : 0)) return 'none';
  if (candidate.source === 'yes') return 'cited';
  if (candidate.source === 'perhaps' && isAttributed(draft, candidate, place)) return 'cited';
  return candidate.acting ? 'acting' : 'none';
}

/**
 * Whether "the diplomat" may be a person whom a reader knows by then: nothing but a noun, resolved to a name, or with a named
 * person in the same paragraph or the one before.
 */
function isMet(draft: Draft, { modifiers }: Candidate, place: Place): boolean {
  if (modifiers.length === 0) return true;
  const { sources } = coverageOf(draft, place.block);
  for (const { place: source, attribution } of sources) {
    const speaker = draft.entities[draft.speakers[attribution] ?? -1];
    const roles = speaker?.roles.map(({ text }) => text.toLowerCase()).join(' ') ?? '';
    if (overlap(source, place) && modifiers.some((word) => roles.includes(word))) return true;
  }
  const before = peopleIn(draft, place.block).some(({ start }) => start < place.start);
  const spoke = coverageOf(draft, runningTextBefore(draft, place.block)).sources.some(
    ({ attribution }) => typeof draft.speakers[attribution] === 'number',
  );
  return before || spoke;
}

/** The index of the last block of running text before one; -1 where there is none. */
function runningTextBefore({ prose: { blocks } }: Draft, block: number): number {
  let before = block - 1;
  for (let other = blocks[before]; other && !isRunningText(other); other = blocks[--before]);
  return before;
}

/** Cues that tell what people do, may do or should do, rather than what they say. */
const doing =
  /^(?:\w+ly |also |often )?(?:must|should|can|will|needs?|likes?|sees?|saw|will see|shows?|showed|shares?|knows?|continues?|wants?|refuses?|tells? apart|is|are|was|were)\b(?! (?:sa|tell|told|argu|saying))/i;

/** Whether the engine reads the phrase as the source of an attribution; one with a quotation, for a word as common as "people". */
function isAttributed(draft: Draft, { noun, weak, start, end }: Candidate, { block }: Place): boolean {
  const head = { block, start: Math.max(start, end - 1), end };
  return coverageOf(draft, block).sources.some(({ place, attribution }) => {
    const said = draft.attributions[attribution];
    if (!said || said.confidence < 0.5 || !overlap(place, head)) return false;
    // A signature under a quotation, a label before what is said; “Sources: …” is a list.
    if (said.cue.length === 0) return place.start === start && place.end === end && noun !== 'source';
    // "Lund, an aide, said": the phrase describes the source that begins before it.
    if (place.start < start - 4) return false;
    if (said.cue.every((cue) => doing.test(textAt(draft.prose, cue)))) return false;
    if (weak && said.kind === 'indirect') return false;
    // "A lawyer for the town, David Scholl": the source goes on to the name.
    return !/\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(draft.prose.blocks[block]?.text.slice(end, place.end) ?? '');
  });
}

const anonymity =
  /\b(?:(?:on|under) (?:the )?condition (?:of anonymity|that (?:he|she|they|\w+ names?) not be)|(?:asked|requested|wished|wanted|insisted|asking|requesting|preferred|declined|refused) (?:\w+ )?(?:not to be|to not be|to be|on not being|to remain|to stay) (?:named|identified|quoted|anonymous|unnamed)|(?:anonymity|anonymously)|not (?:be )?(?:named|identified) (?:because|for)|(?:names?|identit(?:y|ies)) (?:\w+ ){0,3}(?:withheld|kept back|not being published|changed))/i;
const reason =
  /\b(?:because|since|fear(?:s|ed|ing)?|for fear|citing|due to|owing to|as (?:the|he|she|they)|given the|so as|in order|out of|in exchange|to (?:discuss|speak|describe|talk|avoid|protect|share|give|offer|be (?:candid|frank)|detail|preserve|comment|disclose|characterize|explain)|in light of|over concerns?|lest|without authori[sz]ation)\b/i;
const unauthorized =
  /\b(?:(?:not|n['’]t|never|un)\s*(?:been )?(?:authori[sz]ed|permitted|allowed|cleared|at liberty) to (?:\w+ )?(?:speak|talk|comment|discuss|brief|disclose|share|give|publicly|be)|lacks? (?:the )?authori[sz]ation)/i;
/** "Sources said they could be fired for talking": what a name would cost its bearer. */
const consequence =
  /\b(?:sources?|he|she|they|who)\b[^.]{0,60}\b(?:could|would|might) (?:face|lose|be (?:fired|punished|arrested))\b[^.]{0,60}\b(?:speak|talk|name|identif|comment|quot|public)/i;

/** What a text says of a name that is missing: that it is kept back and why, that it is, or nothing. */
type Anonymity = 'explained' | 'stated' | 'none';

const anonymityOf = new WeakMap<Reading, Anonymity>();

function anonymityIn(reading: Reading): Anonymity {
  let answer = anonymityOf.get(reading);
  if (answer) return answer;
  const stated = anonymity.exec(reading.text);
  if (unauthorized.test(reading.text) || consequence.test(reading.text)) answer = 'explained';
  else if (!stated) answer = 'none';
  else {
    const { end } = reading.sentences.find((sentence) => sentence.end > stated.index) ?? { end: reading.text.length };
    answer = reason.test(reading.text.slice(stated.index, end)) ? 'explained' : 'stated';
  }
  anonymityOf.set(reading, answer);
  return answer;
}

/** What a paragraph, or the one after it, says of why a name is missing. One that brings in somebody unnamed of its own speaks of them. */
function anonymityFor({ prose }: Draft, block: number): Anonymity {
  const here = prose.blocks[block];
  const next = prose.blocks[block + 1];
  const own = here ? anonymityIn(here.reading) : 'none';
  if (own !== 'none') return own;
  if (next?.kind !== 'paragraph' || readCandidates(next.reading).some(({ definite }) => !definite)) return 'none';
  return anonymityIn(next.reading);
}
