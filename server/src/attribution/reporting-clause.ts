// Where a sentence hands its words to somebody: `Cho said`, `said the minister`, `he told reporters`.
// Knows tokens and cue words; no quotation marks.
import type { Reading, Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';
import { cueClass, isSpeechVerb } from './cues.ts';
import { lastBefore } from './seek.ts';

/** The parts of a reporting clause, as half-open ranges of token indices. */
export interface ReportingClause {
  readonly subject: readonly [number, number];
  readonly verb: readonly [number, number];
}

const LONGEST_SUBJECT = 24;
const SUBJECT_PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'i',
  'we',
  'it',
  'who',
  'one',
  'another',
  'others',
  'some',
  'many',
]);
const HELPERS = new Set([
  'have',
  'has',
  'had',
  'be',
  'is',
  'was',
  'were',
  'are',
  'been',
  'did',
  'do',
  'does',
  'would',
  'will',
  'later',
  'also',
  'then',
]);

const isNominal = ({ pos, text }: Token) =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET' || pos === 'NUM' || /^[\p{Lu}]/u.test(text);

/** Whether a token is a verb of saying in a form that a subject can take (or a participle after a helper). */
export function isReportingVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'VERB' || token.pos === 'AUX' || /^(?:said|says|told)$/iu.test(token.text)) &&
    isSpeechVerb(token.lemma.toLowerCase()) &&
    !/ing$/iu.test(token.text)
  );
}

/** The clause that begins with the token at `from`, subject first or verb first; undefined where there is none. */
export function reportingClauseAt(
  tokens: readonly Token[],
  from: number,
  to = tokens.length,
): ReportingClause | undefined {
  return verbFirst(tokens, from, to) ?? subjectFirst(tokens, from, to);
}

function subjectFirst(tokens: readonly Token[], from: number, to: number): ReportingClause | undefined {
  const end = Math.min(to, from + LONGEST_SUBJECT);
  let nouns = 0;
  let commas = 0;
  for (let i = from; i < end; i++) {
    const token = tokens[i];
    if (!token) return undefined;
    if ((isReportingVerb(token) || mistagged(tokens, i)) && nouns > 0 && commas !== 1) {
      let subjectEnd = i;
      while (
        subjectEnd > from + 1 &&
        (HELPERS.has(lower(tokens[subjectEnd - 1])) || tokens[subjectEnd - 1]?.pos === 'ADV')
      )
        subjectEnd--;
      while (subjectEnd > from + 1 && tokens[subjectEnd - 1]?.text === ',') subjectEnd--;
      return { subject: [from, subjectEnd], verb: [subjectEnd === i ? i : firstHelper(tokens, subjectEnd, i), i + 1] };
    }
    if (SUBJECT_PRONOUNS.has(lower(token))) {
      if (i > from && commas === 0 && nouns === 0) return undefined;
      nouns++;
    } else if (token.text === ',') {
      commas++;
      if (nouns === 0) return undefined;
    } else if (isNominal(token)) {
      nouns++;
    } else if (i === from && token.pos !== 'PRON' && token.pos !== 'PART') {
      return undefined;
    } else if (/^[.?!;:“”"()]$/u.test(token.text) && token.text !== '(' && token.text !== ')') {
      return undefined;
    } else if ((token.pos === 'VERB' || token.pos === 'AUX') && !HELPERS.has(lower(token)) && commas === 0) {
      return undefined;
    }
  }
  return undefined;
}

/** Taggers take the verb of `Mayor Lund claims.` for a noun. */
function mistagged(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const named = tokens[at - 1]?.pos === 'PROPN' || SUBJECT_PRONOUNS.has(lower(tokens[at - 1]));
  return (
    token?.pos === 'NOUN' &&
    /s$/u.test(token.text) &&
    isSpeechVerb(token.lemma.toLowerCase()) &&
    named &&
    /^[.,:]$/u.test(lower(tokens[at + 1]))
  );
}

function firstHelper(tokens: readonly Token[], from: number, verb: number): number {
  let at = from;
  while (at < verb && tokens[at]?.text === ',') at++;
  return at;
}

const SPOKEN_OF = new Set([
  'he',
  'she',
  'they',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'my',
  'our',
  'one',
  'another',
  'some',
]);

function verbFirst(tokens: readonly Token[], from: number, to: number): ReportingClause | undefined {
  const verb = tokens[from];
  const next = tokens[from + 1];
  if (!verb || !next || from + 1 >= to || !isReportingVerb(verb)) return undefined;
  if (!SPOKEN_OF.has(lower(next)) && next.pos !== 'PROPN' && !/^\p{Lu}/u.test(next.text)) return undefined;
  return { subject: [from + 1, nominalEnd(tokens, from + 1, to)], verb: [from, from + 1] };
}

/**
 * The clause right after a quotation that a comma, a question mark or the like has left open: besides verbs of saying, any verb
 * will do there (`grinned Kossi Agbeko`, `she liked to say`).
 */
export function clauseAfterQuotation(tokens: readonly Token[], from: number, to: number): ReportingClause | undefined {
  const clause = reportingClauseAt(tokens, from, to);
  if (clause) return clause;
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (!first || !second || from + 1 >= to) return undefined;
  const named = SPOKEN_OF.has(lower(second)) || second.pos === 'PROPN' || second.pos === 'NOUN';
  const said = isReportingVerb(first) && /^(?:ADJ|NUM|VERB)$/u.test(second.pos);
  if (said || (first.pos === 'VERB' && /(?:ed|s|[a-z]t|ang|id|ote)$/u.test(first.text) && named)) {
    return { subject: [from + 1, nominalEnd(tokens, said ? from + 2 : from + 1, to)], verb: [from, from + 1] };
  }
  const end = nominalEnd(tokens, from, to);
  const pronoun = SUBJECT_PRONOUNS.has(lower(first));
  if (!pronoun && !isNominal(first)) return undefined;
  for (let i = end; i < Math.min(to, end + 4); i++) {
    const token = tokens[i];
    if (!token || token.pos === 'PUNCT') return undefined;
    const finite = token.pos === 'VERB' && !/ing$/u.test(token.text);
    if ((finite && i === end) || isSpeechVerb(token.lemma.toLowerCase()))
      return { subject: [from, end], verb: [end, i + 1] };
  }
  return undefined;
}

/** Where the noun phrase that begins at `from` ends, `of` and `for` phrases and a name after a title included. */
export function nominalEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  if (/^(?:he|she|they|i|we|it|who)$/u.test(lower(tokens[at]))) return at + 1;
  while (at < to) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    const joins =
      /^(?:of|for|and|&|at|from|de|von|van|der|bin|al|’s|'s|’|')$/iu.test(token.text) &&
      at > from &&
      next &&
      at + 1 < to &&
      isNominal(next);
    if (
      !isNominal(token) &&
      !joins &&
      token.text !== '-' &&
      !(at > from && token.text === '.' && next && /^\p{Lu}/u.test(next.text) && (tokens[at - 1]?.text.length ?? 9) < 4)
    )
      break;
    at++;
  }
  return Math.max(at, from + 1);
}

const BOUNDARIES = new Set(
  'that because while when but and as if since after before though although where whether'.split(' '),
);
const LEANERS = /^(?:[,'’”"-]|in|on|for|at|with|to|of)$/u;

/**
 * The clause of a verb whose subject stands on its left within tokens [from, verb): `Tae, who leads the council, told`.
 * `opaque` tokens (those inside quotations) end the search.
 */
export function clauseBefore(
  tokens: readonly Token[],
  from: number,
  verb: number,
  opaque: (token: Token) => boolean = () => false,
): ReportingClause | undefined {
  let group = verb;
  while (group > from && (HELPERS.has(lower(tokens[group - 1])) || tokens[group - 1]?.pos === 'ADV')) group--;
  const apposition = lower(tokens[group - 1]) === ',';
  let start = group;
  let nouns = 0;
  for (let i = group - 1; i >= from && i > group - LONGEST_SUBJECT; i--) {
    const token = tokens[i];
    if (!token || opaque(token)) break;
    const word = lower(token);
    if (/^[;:“”"(]$/u.test(word) || (BOUNDARIES.has(word) && (word !== 'and' || nouns === 0))) break;
    if (!apposition) {
      // taggers take some surnames for verbs
      const surname = i === group - 1 && /^\p{Lu}/u.test(token.text);
      if (surname) nouns++;
      else if (word === ',' || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ') break;
      if (token.pos === 'ADP' && !/^(?:of|for|from|at|in|with|on|to)$/u.test(word)) break;
    }
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON') nouns++;
    start = i;
  }
  while (start < group && LEANERS.test(lower(tokens[start]))) start++;
  const end = apposition ? group - 1 : group;
  return nouns > 0 && start < end ? { subject: [start, end], verb: [group, verb + 1] } : undefined;
}

/**
 * The likeliest reporting clause inside tokens [from, to) that a comma, a question mark, an exclamation mark or a dash sets off:
 * the place where a quotation that lost its closing mark must have ended. Gives the index of that mark and the clause.
 */
export function likeliestReportingClause(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly mark: number; readonly clause: ReportingClause } | undefined {
  let best: { readonly mark: number; readonly clause: ReportingClause; readonly score: number } | undefined;
  for (let mark = from; mark + 2 < to; mark++) {
    if (!/^[,?!—–]$/u.test(tokens[mark]?.text ?? '')) continue;
    const clause = accordingTo(tokens, mark + 1, to) ?? reportingClauseAt(tokens, mark + 1, to);
    if (!clause || !tellsOfAnother(tokens, clause)) continue;
    const ends = /^[.,]?$/u.test(lower(tokens[Math.max(clause.subject[1], clause.verb[1])]));
    const named = tokens[clause.subject[0]]?.pos === 'PROPN' || SUBJECT_PRONOUNS.has(lower(tokens[clause.subject[0]]));
    const score = (ends ? 2 : 0) + (named ? 1 : 0) - (clause.subject[1] - clause.subject[0] > 6 ? 1 : 0);
    if (!best || score > best.score) best = { mark, clause, score };
  }
  return best;
}

function accordingTo(tokens: readonly Token[], at: number, to: number): ReportingClause | undefined {
  if (lower(tokens[at]) !== 'according' || lower(tokens[at + 1]) !== 'to' || at + 2 >= to) return undefined;
  return { subject: [at + 2, nominalEnd(tokens, at + 2, to)], verb: [at, at + 2] };
}

const OWN = new Set([
  'i',
  'we',
  'you',
  'who',
  'that',
  'which',
  'this',
  'there',
  'those',
  'these',
  'such',
  'our',
  'my',
  'your',
]);
/** Verbs that set off a quotation in the middle of a sentence, where others may belong to the quotation itself. */
const SETS_OFF = new Set(
  'say tell add write ask explain reply continue tweet note declare recall argue insist respond announce warn joke observe remark state conclude'.split(
    ' ',
  ),
);

/** Whether a clause is a reporter's about somebody, and not the speaker's own: "I think", "who said that". */
function tellsOfAnother(tokens: readonly Token[], { subject, verb }: ReportingClause): boolean {
  const lemma = tokens[verb[1] - 1]?.lemma.toLowerCase() ?? '';
  const cue = cueClass(lemma);
  const passive = tokens[verb[1] - 2]?.lemma === 'be';
  const who = lower(tokens[subject[0]]);
  const relative = /^(?:who|that|which)$/u.test(lower(tokens[subject[1] - 1]));
  const after = lower(tokens[Math.max(subject[1], verb[1])]);
  if (OWN.has(who) || after === 'that' || passive || relative) return false;
  if (after === '.' || after === '' || lemma === 'to') return true;
  return who !== 'it' && (SETS_OFF.has(lemma) || (after === ',' && (cue === 'neutral' || cue === 'loaded')));
}

const TAIL = 8;

/** Whether the words just before `offset`, in their sentence, are a reporting clause's: `…, Tae told this writer in Seoul.` */
export function reportingClauseEndsAt({ tokens }: Reading, offset: number): boolean {
  let last = lastBefore(tokens, offset);
  if (/^[.?!]$/u.test(tokens[last]?.text ?? '')) last--;
  for (let i = last; i >= 0 && i > last - TAIL; i--) {
    const token = tokens[i];
    if (!token || /^[.?!,;:“”"]$/u.test(token.text)) return false;
    if (isReportingVerb(token)) return true;
  }
  return false;
}
