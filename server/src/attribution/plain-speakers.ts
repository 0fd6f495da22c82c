// A speaker whom the words right beside a quotation name so plainly that no likelier reading stands: `“…,” as the memo put it`,
// `“…,” per the bylaws`, `footage of Brandt saying, “…”`; and who gives things a name in quotation marks: `Peru branded it an “…”`.
// Knows one paragraph, its quotations, and what else was read of it.
import { firstWhere } from '../prose/in-order.ts';
import type { Reading, Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';
import { isSpeechVerb } from './cues.ts';
import type { ParagraphAttribution, Stretch } from './paragraph-attribution.ts';
import { clauseBefore, nominalEnd } from './reporting-clause.ts';
import { lastBefore, lastStarting } from './seek.ts';

/** Who speaks, and by which words: half-open ranges of token indices. */
interface Named {
  readonly source: readonly [number, number];
  readonly cue: readonly [number, number];
}

const PLAIN = 0.9;
const NAMING = 0.65;

/**
 * What was read of a paragraph, with the speakers that its words plainly name; they come in place of others for the same words.
 * `quoted` are its outermost quotations, marks included, in order and disjoint.
 */
export function withPlainSpeakers(
  reading: Reading,
  quoted: readonly Stretch[],
  read: readonly ParagraphAttribution[],
): readonly ParagraphAttribution[] {
  let all = read;
  for (const quotation of quoted) {
    const plain = namedAfter(reading, quotation) ?? namedBefore(reading, quotation);
    const isTold = all.some(({ content }) => content.some((one) => meet(one, quotation)));
    const named = plain ?? (isTold ? undefined : namingBefore(reading, quotation));
    if (!named) continue;
    const source = stretchOf(reading, named.source);
    const isRival = ({ content }: ParagraphAttribution) => content.every((one) => isInside(one, quotation));
    if (all.some((one) => isRival(one) && one.source.some((place) => meet(place, source)))) continue;
    const cue = stretchOf(reading, named.cue);
    const added = { source: [source], cue: [cue], content: [quotation], confidence: plain ? PLAIN : NAMING };
    all = [...all.filter((one) => !isRival(one)), added];
  }
  return all;
}

const meet = (a: Stretch, b: Stretch): boolean => a[0] < b[1] && b[0] < a[1];
const isInside = (inner: Stretch, outer: Stretch): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];

const stretchOf = ({ tokens }: Reading, [from, to]: readonly [number, number]): Stretch => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];

/** `, as the memo put it`, `, per the bylaws`, `, in Okafor’s words`, `, in the words of Okafor` right after a quotation. */
function namedAfter({ tokens, text, sentences }: Reading, [start, end]: Stretch): Named | undefined {
  const next = firstWhere(tokens.length, (i) => (tokens[i]?.start ?? Infinity) >= end);
  const isOutside = lower(tokens[next]) === ',';
  if (!isOutside && !/,\W?$/u.test(text.slice(start, end))) return undefined;
  const at = isOutside ? next + 1 : next;
  const to = sentences[lastStarting(sentences, tokens[at]?.start ?? 0)]?.last ?? tokens.length;
  const word = lower(tokens[at]);
  if (word === 'per' && begins(tokens[at + 1]))
    return { source: [at + 1, nominalEnd(tokens, at + 1, to)], cue: [at, at + 1] };
  if (word === 'as') {
    const verb = nominalEnd(tokens, at + 1, to);
    const puts = PUTTING.has(tokens[verb]?.lemma.toLowerCase() ?? '') && lower(tokens[verb + 1]) === 'it';
    return puts ? { source: [at + 1, verb], cue: [verb, verb + 2] } : undefined;
  }
  if (word !== 'in') return undefined;
  if (lower(tokens[at + 2]) === 'words' && lower(tokens[at + 3]) === 'of')
    return { source: [at + 4, nominalEnd(tokens, at + 4, to)], cue: [at, at + 4] };
  const owner =
    tokens.slice(at + 1, Math.min(to, at + 8)).findIndex(({ text: mark }) => /^[’']s?$/u.test(mark)) + at + 1;
  const owns = owner > at + 1 && /^(?:words?|phrase|telling|account)$/u.test(lower(tokens[owner + 1]));
  return owns ? { source: [at + 1, owner], cue: [owner + 1, owner + 2] } : undefined;
}

const PUTTING: ReadonlySet<string> = new Set(['put', 'phrase', 'describe', 'call', 'term', 'express']);

/** Whether a word may begin the name of somebody or of a document: "per the bylaws", not "per year". */
const begins = (token: Token | undefined): boolean =>
  token?.pos === 'PROPN' || /^(?:the|an?|his|her|its|their|this)$/u.test(lower(token));

/** So many words may stand between "Brandt saying" and what she says. */
const LONGEST_ASIDE = 7;

/** `footage of Brandt saying, “…”`, `The film shows Brandt asking, “…”`: what shows somebody, a name, a verb of saying, the words. */
function namedBefore({ tokens }: Reading, [start]: Stretch): Named | undefined {
  let last = lastBefore(tokens, start);
  if (/^[,:]$/u.test(lower(tokens[last]))) last--;
  let verb = last;
  while (verb > 0 && verb > last - LONGEST_ASIDE && !isSaying(tokens[verb])) {
    if (/^(?:PUNCT|VERB|AUX|SCONJ)$/u.test(tokens[verb]?.pos ?? 'PUNCT')) return undefined;
    verb--;
  }
  if (!isSaying(tokens[verb]) || tokens[verb - 1]?.pos !== 'PROPN') return undefined;
  let from = verb - 1;
  while (tokens[from - 1]?.pos === 'PROPN') from--;
  const isShown =
    (lower(tokens[from - 1]) === 'of' && RECORDINGS.test(lower(tokens[from - 2]))) ||
    SHOWING.has(tokens[from - 1]?.lemma.toLowerCase() ?? '');
  if (!isShown) return undefined;
  return { source: [from, verb], cue: [verb, verb + 1] };
}

const RECORDINGS = /^(?:footage|videos?|clips?|audio|recordings?|tapes?|excerpts?|images?|photos?|memor(?:y|ies))$/u;
const SHOWING: ReadonlySet<string> = new Set([
  'show',
  'feature',
  'hear',
  'quote',
  'record',
  'film',
  'capture',
  'catch',
]);

const isSaying = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && token.text.endsWith('ing') && isSpeechVerb(token.lemma.toLowerCase());

const NAMING_VERBS: ReadonlySet<string> = new Set(['brand', 'label', 'dub', 'call', 'term', 'deem', 'rate', 'tag']);
/** So many words may stand between "branded" and the quotation: what is branded. */
const LONGEST_NAMED = 12;

/** `Peru branded it an “outlaw nation”`: who gives a name, where nobody is told to say it. */
function namingBefore({ tokens, sentences }: Reading, [start]: Stretch): Named | undefined {
  const last = lastBefore(tokens, start);
  if (!/^(?:an?|the|as|or|and)$/u.test(lower(tokens[last]))) return undefined;
  const first = sentences[lastStarting(sentences, start)]?.first ?? 0;
  for (let at = last - 1; at >= first && at > last - LONGEST_NAMED; at--) {
    const token = tokens[at];
    if (token?.pos !== 'VERB' && token?.pos !== 'AUX') continue;
    if (token.pos === 'AUX' || token.text.endsWith('ing') || !NAMING_VERBS.has(token.lemma.toLowerCase()))
      return undefined;
    const isPassive = tokens[at - 1]?.lemma === 'be' || tokens[at - 2]?.lemma === 'be';
    const clause = isPassive ? undefined : clauseBefore(tokens, first, at);
    const isBroken = tokens.slice(...(clause?.subject ?? [0, 0])).some(({ text }) => /^[—–-]+$/u.test(text));
    return clause && !isBroken ? { source: clause.subject, cue: clause.verb } : undefined;
  }
  return undefined;
}
