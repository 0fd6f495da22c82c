// Who said what in one block, read from the shape of its sentences: `“…,” NP said`, `NP said (that) …`, `…, according to NP`,
// `NP: “…”`. Knows one block and the quotations in it.
import type { Reading, Sentence, Token } from '../prose/prose.ts';
import { cueClass, takesClause } from './cues.ts';
import { clauseBefore, isReportingVerb, nominalEnd, reportingClauseAt } from './reporting-clause.ts';
import { lastBefore } from './seek.ts';

/** A half-open stretch of the block's text. */
export type Stretch = readonly [start: number, end: number];

/** An attribution within one block, in offsets of its text. */
export interface BlockAttribution {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
  readonly confidence: number;
}

/** Reads one block; `quoted` are its quotations of speech, marks included, in order and disjoint. */
export function readBySentence(reading: Reading, quoted: readonly Stretch[]): BlockAttribution[] {
  const found: BlockAttribution[] = [];
  const taken = new Set<Stretch>();
  let first = 0;
  reading.sentences.forEach((sentence, i) => {
    const since = reading.sentences[i - 1]?.start ?? 0;
    while (first < quoted.length && (quoted[first]?.[1] ?? 0) <= since) first++;
    let last = first;
    while (last < quoted.length && (quoted[last]?.[0] ?? 0) < sentence.end + FAR) last++;
    found.push(...readSentence(reading, sentence, quoted.slice(first, last), taken));
  });
  return joinQuotations(reading, found, quoted, taken);
}

/** A quotation that a sentence introduces begins no farther than this after it. */
const FAR = 60;

const inside = (stretches: readonly Stretch[], offset: number) =>
  stretches.find(([start, end]) => offset >= start && offset < end);
const stretch = (tokens: readonly Token[], from: number, to: number): Stretch => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];
const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? '';

function* readSentence(
  reading: Reading,
  sentence: Sentence,
  quoted: readonly Stretch[],
  taken: Set<Stretch>,
): Generator<BlockAttribution> {
  const { tokens } = reading;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (!token || inside(quoted, token.start)) continue;
    if (lower(token) === 'according' && lower(tokens[i + 1]) === 'to') {
      const end = Math.min(nominalEnd(tokens, i + 2, sentence.last), sentence.last);
      const source = stretch(tokens, i + 2, end);
      const content = around(reading, sentence, stretch(tokens, i, i + 2)[0], source[1], quoted, taken);
      if (content) yield { source: [source], cue: [stretch(tokens, i, i + 2)], content, confidence: 0.85 };
      continue;
    }
    if (!isVerb(token)) continue;
    const subject = subjectOf(tokens, sentence, i, quoted);
    if (!subject) continue;
    const content = contentOf(reading, sentence, i, subject, quoted, taken);
    if (content)
      yield {
        source: [subject.source],
        cue: [[subject.cue, token.end]],
        content: content.stretches,
        confidence: content.confidence,
      };
  }
}

const isVerb = (token: Token) =>
  isReportingVerb(token) || (token.pos === 'VERB' && cueClass(token.lemma.toLowerCase()) !== undefined);

interface Subject {
  readonly source: Stretch;
  /** where the verb group begins */
  readonly cue: number;
  /** index of the first token of subject and verb group */
  readonly first: number;
  /** index after the last token of both */
  readonly last: number;
}

/** The noun phrase that a verb has on its left, or right after it when it stands beside a quotation: `said the minister`. */
function subjectOf(
  tokens: readonly Token[],
  sentence: Sentence,
  verb: number,
  quoted: readonly Stretch[],
): Subject | undefined {
  const opaque = (token: Token) => inside(quoted, token.start) !== undefined;
  const clause = clauseBefore(tokens, sentence.first, verb, opaque);
  if (clause) {
    const [from, to] = clause.subject;
    return { source: stretch(tokens, from, to), cue: tokens[clause.verb[0]]?.start ?? 0, first: from, last: verb + 1 };
  }
  const before = tokens[verb - 1];
  const beside = before && (inside(quoted, before.start) || before.text === ',');
  const after = beside ? reportingClauseAt(tokens, verb, sentence.last) : undefined;
  if (!after || after.verb[0] !== verb) return undefined;
  const [from, to] = after.subject;
  return { source: stretch(tokens, from, to), cue: tokens[verb]?.start ?? 0, first: verb, last: to };
}

/** The quotations and the clause that the rest of a sentence consists of. */
function around(
  reading: Reading,
  sentence: Sentence,
  from: number,
  to: number,
  quoted: readonly Stretch[],
  taken: Set<Stretch>,
): Stretch[] | undefined {
  const own = quoted.filter(([start, end]) => start < sentence.end && end > sentence.start);
  own.forEach((quotation) => taken.add(quotation));
  const before = trimmed(reading.text, sentence.start, from);
  const after = trimmed(reading.text, to, sentence.end);
  const [longer] = [before, after]
    .filter((s): s is Stretch => s !== undefined)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return longer && longer[1] - longer[0] > 8 ? [longer] : undefined;
}

function contentOf(
  reading: Reading,
  sentence: Sentence,
  verb: number,
  subject: Subject,
  quoted: readonly Stretch[],
  taken: Set<Stretch>,
): { stretches: Stretch[]; confidence: number } | undefined {
  const { tokens, text } = reading;
  const lemma = lower({ ...(tokens[verb] as Token), text: tokens[verb]?.lemma ?? '' });
  const after = tokens[subject.last];
  const left = tokens[subject.first]?.start ?? 0;
  const right = tokens[subject.last - 1]?.end ?? 0;
  const ahead = quoted.find(
    ([start]) =>
      start >= right &&
      /^[\s,:]*(?:that\s|to\s[\p{L}\s]{2,40}[,:]\s|[\p{L}\s]{0,40}[,:]\s)?$/u.test(
        text.slice(right, Math.min(start, right + 60)),
      ) &&
      start < right + 60,
  );
  const behind = quoted.findLast(([, end]) => end <= left && /^[\s,]*$/u.test(text.slice(end, left)));
  const ended = behind && /\.\W$/u.test(text.slice(0, behind[1]));
  const active = isReportingVerb(tokens[verb]) && !/^(?:be|get)$/u.test(tokens[verb - 1]?.lemma ?? '');
  if (behind && !ended && active) {
    taken.add(behind);
    return { stretches: [behind], confidence: 0.92 };
  }
  if (ahead && active) {
    taken.add(ahead);
    return { stretches: [ahead], confidence: 0.9 };
  }
  if (!after) return undefined;
  const closing = /^[.?!]$/u.test(after.text) || subject.last >= sentence.last;
  if (closing && /,\s*$/u.test(text.slice(sentence.start, left)) && cueClass(lemma) !== 'attitude') {
    const clause = trimmed(text, sentence.start, left);
    return clause && clause[1] - clause[0] > 12 ? { stretches: [clause], confidence: 0.8 } : undefined;
  }
  let from = subject.last;
  if (!takesClause(lemma)) return judgement(reading, sentence, from, quoted, taken);
  if (lemma === 'tell' || lemma === 'inform' || lemma === 'remind' || lemma === 'assure' || lemma === 'warn') {
    const end = nominalEnd(tokens, from, sentence.last);
    if (tokens[from]?.pos !== 'SCONJ' && lower(tokens[from]) !== 'that') from = end;
  }
  for (let i = from; i < Math.min(from + 8, sentence.last); i++) {
    const token = tokens[i];
    if (!token || token.pos === 'VERB' || /^[;:“”"]$/u.test(token.text)) break;
    if (lower(token) === 'that' && token.pos !== 'DET') {
      from = i;
      break;
    }
  }
  const that = lower(tokens[from]) === 'that';
  const finite = tokens.slice(from, sentence.last).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (!finite || (!that && cueClass(lemma) === 'attitude' && tokens[from]?.pos === 'DET')) return undefined;
  if (tokens[from]?.pos === 'ADP' || (!that && lower(tokens[from]) === 'to' && cueClass(lemma) !== 'attitude'))
    return undefined;
  const clause = trimmed(text, tokens[from]?.start ?? right, sentence.end);
  quoted
    .filter(([start]) => clause && start >= clause[0] && start < clause[1])
    .forEach((quotation) => taken.add(quotation));
  return clause && clause[1] - clause[0] > 8 ? { stretches: [clause], confidence: that ? 0.85 : 0.7 } : undefined;
}

/** What is called or described, with a quotation of how: `called the plan “arson with paperwork”`. */
function judgement(
  { text, tokens }: Reading,
  sentence: Sentence,
  from: number,
  quoted: readonly Stretch[],
  taken: Set<Stretch>,
): { stretches: Stretch[]; confidence: number } | undefined {
  const start = tokens[from]?.start ?? sentence.end;
  const quotation = quoted.find((stretch) => stretch[0] >= start && stretch[0] < sentence.end);
  if (!quotation || /[,;:]/u.test(text.slice(start, quotation[0]))) return undefined;
  taken.add(quotation);
  return { stretches: [[start, quotation[1]]], confidence: 0.8 };
}

/** Without white space, commas and the full stop at its ends; undefined where nothing is left. */
function trimmed(text: string, start: number, end: number): Stretch | undefined {
  while (start < end && /[\s,.;:]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,.;:]/u.test(text[end - 1] ?? '')) end--;
  return start < end ? [start, end] : undefined;
}

/** Quotations that stand alone after an attributed one go on with it: `“…,” Cho said. “…”` */
function joinQuotations(
  reading: Reading,
  found: BlockAttribution[],
  quoted: readonly Stretch[],
  taken: ReadonlySet<Stretch>,
): BlockAttribution[] {
  const joined = [...found];
  let owner = -1;
  for (const quotation of quoted) {
    while (owner + 1 < joined.length && (joined[owner + 1]?.source[0]?.[0] ?? 0) < quotation[0]) owner++;
    if (taken.has(quotation)) continue;
    const at = lastBefore(reading.tokens, quotation[0]);
    if (!/^[.?!”"’,:]*$/u.test(reading.tokens[at]?.text ?? '')) continue;
    const attribution = joined[owner];
    if (!attribution) continue;
    joined[owner] = {
      ...attribution,
      content: [...attribution.content, quotation],
      confidence: attribution.confidence * 0.9,
    };
  }
  return joined;
}
