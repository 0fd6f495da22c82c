// Words that a line before them hands to somebody: `Nakamura continued:` and a paragraph, a block quote, a statement.
import type { Place, Token } from '../prose/prose.ts';
import { cueClass, CUE_NOUNS } from './cues.ts';
import { placeIn, type Paragraph } from './paragraphs.ts';
import { clauseBefore, isReportingVerb, nominalEnd } from './reporting-clause.ts';
import { lastBefore, lastStarting } from './seek.ts';

/** Who a sentence makes ready to speak. */
export interface Introduction {
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly confidence: number;
}

const DOCUMENTS =
  /^(?:statements?|letters?|reports?|posts?|tweets?|e-?mails?|memos?|memorandum|filings?|texts?|messages?|books?|speech|column|blog|editorial|affidavit|complaint|ruling|opinion|press|release|notice|guidelines?|manual|article|study|paper|transcript|website|caption|note|resolution|bill|law|policy)$/i;

/**
 * The source and cue in the last sentence of a paragraph (or in what it has before the offset `until`), for the words that
 * follow; undefined where it names nobody.
 */
export function introductionIn(paragraph: Paragraph, until = Infinity): Introduction | undefined {
  const { text, tokens, sentences } = paragraph.reading;
  const sentence = sentences[lastStarting(sentences, until)];
  if (!sentence) return undefined;
  const { first } = sentence;
  const last = Math.min(sentence.last, lastBefore(tokens, until) + 1);
  const place = (from: number, to: number): Place[] => [
    placeIn(paragraph, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  ];
  const ends = /:\W*$/u.test(text.slice(0, until).slice(-8));
  const delivers = ends && tokens.slice(first, last).some(isDocument);
  const document = ends ? documentIn(tokens, first, last) : undefined;
  if (document?.by) return { source: place(...document.phrase), cue: [], confidence: 0.7 };
  for (let i = last - 1; i >= first; i--) {
    const verb = tokens[i];
    const lemma = verb?.lemma.toLowerCase() ?? '';
    // taggers take `McCrummen reports:` for two nouns
    const present = ends && i === last - 2 && tokens[i - 1]?.pos === 'PROPN' && /s$/u.test(verb?.text ?? '');
    if (!verb || (verb.pos !== 'VERB' && !present) || isModified(tokens[i - 1])) continue;
    if (!isReportingVerb(verb) && !cueClass(lemma) && !(delivers && DELIVERING.has(lemma)) && !putsIt(tokens, i))
      continue;
    const clause = clauseBefore(tokens, first, i);
    if (clause) return { source: place(...clause.subject), cue: place(...clause.verb), confidence: 0.85 };
  }
  if (document) return { source: place(...document.phrase), cue: [], confidence: 0.6 };
  const named = subject(tokens, first, last);
  return named && { source: place(...named), cue: [], confidence: ends ? 0.6 : 0.4 };
}

/** `put it more bluntly` */
const putsIt = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lemma === 'put' && /^(?:it|things|this)$/iu.test(tokens[at + 1]?.text ?? '');
const DELIVERING = new Set(['make', 'issue', 'release', 'give', 'post', 'send', 'deliver', 'publish', 'put']);
const isDocument = ({ text, lemma }: Token) => DOCUMENTS.test(text) || CUE_NOUNS.has(lemma.toLowerCase());
const isModified = (before: Token | undefined) =>
  before !== undefined &&
  (/^(?:DET|ADJ)$/u.test(before.pos) || /^(?:following|his|her|their|its|this)$/iu.test(before.text));

/** The last document that a sentence names, as a noun phrase, or whom it is by: `this statement by Mbeki`. */
function documentIn(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly phrase: readonly [number, number]; readonly by: boolean } | undefined {
  const head = tokens.slice(from, to).findLastIndex(isDocument) + from;
  if (head < from) return undefined;
  if (/^(?:by|from)$/iu.test(tokens[head + 1]?.text ?? '') && tokens[head + 2]?.pos === 'PROPN') {
    return { phrase: [head + 2, nominalEnd(tokens, head + 2, to)], by: true };
  }
  let start = head;
  while (start > from && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(tokens[start - 1]?.pos ?? '')) start--;
  if (start > from && /^(?:his|her|their|its|my|our)$/iu.test(tokens[start - 1]?.text ?? '')) start--;
  return { phrase: [start, head + 1], by: false };
}

/** The noun phrase that a sentence begins with, if it can mean a person or a body. */
function subject(tokens: readonly Token[], from: number, to: number): [number, number] | undefined {
  const head = tokens[from];
  if (!head) return undefined;
  if (/^(?:he|she|they)$/iu.test(head.text)) return [from, from + 1];
  if (head.pos !== 'PROPN' && head.pos !== 'DET' && head.pos !== 'NOUN') return undefined;
  const end = nominalEnd(tokens, from, to);
  const named = tokens.slice(from, end).some(({ pos }) => pos === 'PROPN');
  return named ? [from, end] : undefined;
}
