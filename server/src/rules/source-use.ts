// Whether a sentence uses a noun phrase as a source of something said or thought: "experts warn", "according to officials",
// "seen by critics as". Knows one sentence at a time, by the shape of its words.
import type { Sentence, Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';
import type { UnnamedPhrase } from './unnamed-phrases.ts';
import { timeEnd } from './time-words.ts';
import { measures, quantifiers, voicesOnly, works } from './unnamed-lexicon.ts';
import { clauseVerbs, inflections, sayingVerbs } from './verbs.ts';

/** Whether a phrase that something else takes for a source cannot be one: a supposition, a description of a name before it. */
export function cannotBeSource(tokens: readonly Token[], sentence: Sentence, phrase: UnnamedPhrase): boolean {
  const before = phrase.first > sentence.first ? tokens[phrase.first - 1] : undefined;
  return (
    before?.pos === 'AUX' ||
    isGoal(before) ||
    isHypothetical(tokens, sentence, phrase) ||
    isApposition(tokens, sentence, phrase)
  );
}

/** "went to several sources", "talks with experts" */
const isGoal = (before: Token | undefined): boolean =>
  /^(?:to|with|at|into|on|about|against|through|between|toward|towards)$/.test(lower(before));

/** Whether the sentence has the phrase as the subject of a verb of saying or thinking, or after words such as "according to". */
export function isUsedAsSource(tokens: readonly Token[], sentence: Sentence, phrase: UnnamedPhrase): boolean {
  if (isHypothetical(tokens, sentence, phrase)) return false;
  return (
    followsSourceWords(tokens, sentence, phrase) ||
    followsItsVerb(tokens, sentence, phrase) ||
    followsQuotation(tokens, sentence, phrase) ||
    saysSomething(tokens, sentence, phrase)
  );
}

/**
 * Whether people who are there for their judgment alone have a part in the story that is no saying: some that are counted out
 * ("a view that frustrates many analysts"), some that own something ("the critics’ favorite"), or some that do something in
 * particular ("Critics have placed the measure at the top of the agenda").
 */
export function isUnnamedActor(tokens: readonly Token[], sentence: Sentence, phrase: UnnamedPhrase): boolean {
  if (phrase.kind !== 'vague' || phrase.definite || !voicesOnly.has(phrase.noun)) return false;
  if (isApposition(tokens, sentence, phrase) || isHypothetical(tokens, sentence, phrase)) return false;
  const opening = lower(tokens[phrase.first]);
  if (/^(?:an?|your|our|my)$/.test(opening) && !phrase.modifiers.some((text) => measures.has(text))) return false;
  const before = phrase.first > sentence.first ? tokens[phrase.first - 1] : undefined;
  const isSubject =
    (!before || canPrecedeSubject(before)) &&
    predicates(tokens, sentence, phrase.head + 1).some((verb) => isEvent(tokens, sentence, verb));
  if (phrase.noun === 'source') {
    // "collected from various sources", "data sources’ formats": no people.
    const bare = phrase.first === phrase.head;
    return (isSubject && lower(tokens[phrase.head + 1]) !== 'for') || (bare && isOwner(tokens, phrase));
  }
  return (
    isSubject ||
    isOwner(tokens, phrase) ||
    (quantifiers.has(opening) && opening !== 'some') ||
    (opening === 'some' && !before)
  );
}

/** "the critics’"; an apostrophe behind a space is a quotation mark. */
const isPossessive = (tokens: readonly Token[], { head }: UnnamedPhrase): boolean =>
  /^['’]s?$/.test(lower(tokens[head + 1])) && tokens[head + 1]?.start === tokens[head]?.end;

/** "the critics’ favorite"; what analysts expect of a company is a figure that the trade publishes. */
const isOwner = (tokens: readonly Token[], phrase: UnnamedPhrase): boolean =>
  isPossessive(tokens, phrase) &&
  /^(?:NOUN|ADJ)$/.test(tokens[phrase.head + 2]?.pos ?? '') &&
  !/^(?:expectation|estimate|forecast|prediction)s?$/.test(lower(tokens[phrase.head + 2]));

/** What anybody can see them do. */
const visible = new Set(
  'gather meet attend arrive come go join visit assemble convene travel leave sit stand live work'.split(' '),
);
const isVisible = (verb: Token | undefined): boolean => visible.has(verb?.lemma ?? '');

/** Whether a predicate tells of an event: a past, a perfect or a progressive, no passive and nothing that is or may be so at any time. */
function isEvent(tokens: readonly Token[], { last }: Sentence, from: number): boolean {
  let at = from;
  const next = () => {
    do at += 1;
    while (at < last && (tokens[at]?.pos === 'ADV' || /^(?:not|long)$/.test(lower(tokens[at]))));
    return at < last ? tokens[at] : undefined;
  };
  while (at < last && tokens[at]?.pos === 'ADV') at += 1;
  let verb = at < last ? tokens[at] : undefined;
  if (lower(verb) === 'will') return next()?.pos === 'VERB' && !isVisible(tokens[at]);
  if (lower(verb) === 'did') return tokens[at + 1]?.pos !== 'VERB' && lower(tokens[at + 1]) !== 'not';
  const isParticiple = (token: Token | undefined) => token?.pos === 'VERB' && token.text !== token.lemma;
  if (/^(?:ha[sd]|have)$/.test(lower(verb))) {
    verb = next();
    if (lower(verb) === 'been') {
      verb = next();
      return verb !== undefined && (!isParticiple(verb) || verb.text.endsWith('ing'));
    }
    return verb?.pos === 'VERB' && !isVisible(verb);
  } else if (/^(?:is|are|was|were)$/.test(lower(verb))) {
    verb = next();
    return isParticiple(verb) && verb?.text.endsWith('ing') === true && !isVisible(verb);
  }
  const text = lower(verb);
  return isParticiple(verb) && !/(?:ing|s)$/.test(text) && !isVisible(verb) && lower(next()) !== 'by';
}

const isQuote = (token: Token | undefined): boolean => /^["“”‘«»„'`]+$/.test(token?.text ?? '');

/** "what critics call a gift" */
const naming = inflections(
  'call describe label dub see view regard consider fear deem hail characterize cite'.split(' '),
);

/** "if critics say", "let people think": nobody is said to have said it. */
function isHypothetical(tokens: readonly Token[], { first }: Sentence, phrase: UnnamedPhrase): boolean {
  const before = phrase.first > first ? lower(tokens[phrase.first - 1]) : '';
  if (before === 'what') return !naming.has(lower(tokens[phrase.head + 1]));
  if (/^(?:if|whether|unless|until|do|does|did|should|would|could|can|will|may|might|must|have|how|why)$/.test(before))
    return true;
  return /^(?:let|lets|letting|make|makes|made|making|help|helps|helped|helping|want|wants|wanted|watch|watched|get|hear)$/.test(
    before,
  );
}

const sourceWords: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['per'],
  ['as', 'per'],
  ['citing'],
  ['quoting'],
  ['told', 'by'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'eyes', 'of'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'judgment', 'of'],
];

const passives =
  /^(?:seen|viewed|regarded|considered|believed|thought|described|hailed|dismissed|derided|criticized|criticised|praised|estimated|expected|predicted|called|deemed|denounced|condemned|questioned|characterized|characterised|labeled|labelled|dubbed|perceived|reported|quoted|accused)$/;

/** Nouns for what a source says or thinks. */
const utterances =
  /^(?:claims?|concerns?|fears?|worries|criticisms?|accusations?|complaints?|warnings?|allegations?|doubts?|arguments?|predictions?|assertions?|suggestions?|speculation|scepticism|skepticism|objections?|charges|assessments?|estimates?|beliefs?|views?|opinions?|contention|predictions?|forecasts?)$/;

/** Nouns for what a source feels about something. */
const attitudesHeld =
  /^(?:reluctance|insistence|hesitation|hesitancy|unwillingness|opposition|anger|frustration|outrage|dismay|displeasure|disapproval|approval|admiration|suspicions?|conviction|disbelief|resistance)$/;

function followsSourceWords(tokens: readonly Token[], { first, last }: Sentence, phrase: UnnamedPhrase): boolean {
  const start = phrase.first;
  const before = start - 1 >= first ? lower(tokens[start - 1]) : '';
  const ends = (words: readonly string[]) =>
    start - words.length >= first && words.every((text, i) => lower(tokens[start - words.length + i]) === text);
  if (sourceWords.some(ends)) return !phrase.weak || before === 'to';
  // "To critics, the plan …"
  if (/^(?:to|for)$/.test(before) && start - 1 === first && tokens[phrase.head + 1]?.text === ',') return !phrase.weak;
  if (ownsWords(tokens, last, phrase)) return true;
  if (start - 2 < first || isPossessive(tokens, phrase)) return false;
  // "warnings from experts", "claims by critics that …"
  if (/^(?:by|from|among|of)$/.test(before) && utterances.test(lower(tokens[start - 2]))) return !phrase.weak;
  if (before !== 'by' || !passives.test(lower(tokens[start - 2]))) return false;
  return !phrase.weak || /^(?:as|to)$/.test(lower(tokens[phrase.head + 1]));
}

/** "critics’ claims that …", "some experts’ “never again” promise"; "the critics reluctance to sign" has lost its apostrophe. */
function ownsWords(tokens: readonly Token[], last: number, phrase: UnnamedPhrase): boolean {
  const { noun, head } = phrase;
  const marked = isPossessive(tokens, phrase);
  const owned = marked ? head + 2 : head + 1;
  if (owned >= last) return false;
  if (marked && isQuote(tokens[owned])) return tokens[owned + 1]?.pos !== 'PUNCT';
  if (!marked && (!voicesOnly.has(noun) || tokens[owned]?.pos !== 'NOUN')) return false;
  const what = lower(tokens[owned]);
  return (utterances.test(what) || attitudesHeld.test(what)) && !/^[,.]$/.test(tokens[owned + 1]?.text ?? '.');
}

/** `“…,” say experts`: the verb stands before. */
function followsItsVerb(tokens: readonly Token[], { first }: Sentence, phrase: UnnamedPhrase): boolean {
  const verb = phrase.first - 1;
  const inflected = sayingVerbs.get(lower(tokens[verb])) ?? clauseVerbs.get(lower(tokens[verb]));
  if (verb <= first || !inflected || inflected.base === 'tell' || inflected.base === 'point') return false;
  const before = tokens[verb - 1];
  if (!isQuote(before) && before?.text !== ',') return false;
  const after = tokens[phrase.head + 1];
  const named = inflected.base === 'say' || inflected.base === 'argue' || isQuote(before);
  return named && (isQuote(before) || inflected.forms.some((form) => form !== 'gerund')) && after?.pos !== 'VERB';
}

/** `“…,” critics sing`: behind a quotation that ends in a comma, whatever they do is saying it. */
function followsQuotation(
  tokens: readonly Token[],
  { first, last }: Sentence,
  { first: start, head }: UnnamedPhrase,
): boolean {
  const verb = tokens[head + 1];
  return (
    start - 2 >= first &&
    isQuote(tokens[start - 1]) &&
    tokens[start - 2]?.text === ',' &&
    head + 1 < last &&
    (verb?.pos === 'VERB' || sayingVerbs.has(lower(verb)))
  );
}

/** The phrase is the subject of a verb of saying or thinking. */
function saysSomething(tokens: readonly Token[], sentence: Sentence, phrase: UnnamedPhrase): boolean {
  const before = phrase.first > sentence.first ? tokens[phrase.first - 1] : undefined;
  if (before && !canPrecedeSubject(before)) return false;
  if (isApposition(tokens, sentence, phrase)) return false;
  return predicates(tokens, sentence, phrase.head + 1).some((verb) => isSaying(tokens, sentence, verb, phrase));
}

/** "Scott Pratt, an aide who said …": the phrase describes the name before it. "On Monday, an aide said" is none. */
function isApposition(tokens: readonly Token[], { first }: Sentence, { first: start, head }: UnnamedPhrase): boolean {
  const mark = tokens[start - 1];
  // What describes a name ends with a mark of its own; "…, sources said" has none.
  if (startsPredicate(tokens[head + 1]) && tokens[head + 1]?.pos !== 'ADV') return false;
  if (start - 2 < first || !mark || !/^(?:[,(]|[–—-]+)$/.test(mark.text)) return false;
  const before = tokens[start - 2];
  const capital = start - 2 > first && /^\p{Lu}|^\p{L}\.?$/u.test(before?.text ?? '');
  if (before?.pos !== 'PROPN' && before?.text !== ')' && !capital && tokens[start - 3]?.text !== '-') return false;
  return (
    tokens[first]?.pos !== 'ADP' ||
    lower(tokens[first]) === 'as' ||
    tokens.slice(first, start).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}

/** Verbs whose object is the person spoken to or of. */
const takesPerson = new Set(
  `tell ask urge advise remind accuse blame praise criticize criticise call quote cite see view regard describe question challenge
    support oppose want find denounce condemn slam blast dismiss hail applaud lambast ridicule tout laud chide rebuke berate
    castigate assail excoriate`.split(/\s+/),
);

/** A subject does not follow a preposition or a verb that takes it as an object, as in "with experts". */
function canPrecedeSubject(token: Token): boolean {
  const text = lower(token);
  if (
    /^(?:that|as|while|although|though|because|since|when|where|before|after|than|but|whereas|so|for|how)$/.test(text)
  )
    return true;
  if (token.pos === 'ADP' || token.pos === 'PART' || token.pos === 'DET') return false;
  if (token.pos === 'VERB') {
    const verb = sayingVerbs.get(text) ?? clauseVerbs.get(text);
    return verb !== undefined && !takesPerson.has(verb.base);
  }
  return token.pos !== 'AUX' && token.pos !== 'ADJ' && token.pos !== 'NUM';
}

/**
 * The tokens at which the predicate of a subject that ends before `from` may begin: past what may stand between them ("in Seoul", "late Friday",
 * ", including this writer,", "who study the region", "familiar with the talks").
 */
function predicates(tokens: readonly Token[], { last }: Sentence, from: number): number[] {
  const found: number[] = [];
  let at = from;
  const reach = Math.min(last, from + 40);
  while (at < reach) {
    const token = tokens[at];
    if (!token) break;
    const text = lower(token);
    const later = timeEnd(tokens, at);
    if (later > at) at = later;
    else if (token.pos === 'ADV' && !sayingVerbs.has(text)) at += 1;
    else if (text === 'both' || text === 'all' || text === 'alike') at += 1;
    else if (text === 'who' || text === 'that') {
      found.push(at + 1);
      at = nextVerb(tokens, at + 1, reach);
      at = nextVerb(tokens, at + 1, reach);
    } else if (opensReduced(tokens, at)) at = phraseEnd(tokens, at + 1, reach);
    else if (token.pos === 'ADP' || text === 'and' || text === 'or' || text === 'to') {
      const end = phraseEnd(tokens, at + 1, reach);
      if (end === at + 1) break;
      at = end;
    } else if (token.text === ',' || token.text === '(' || /^[–—-]+$/.test(token.text)) {
      const close = token.text === '(' ? ')' : token.text;
      // "A lawyer for the town, David Scholl, said": the name follows.
      if (tokens[at + 1]?.pos === 'PROPN' && tokens[at + 2]?.pos === 'PROPN') break;
      const relative = lower(tokens[at + 1]) === 'who';
      if (relative) found.push(at + 2);
      let end = at + 1;
      do end += 1;
      while (end < reach && (tokens[end]?.text !== close || (relative && !startsPredicate(tokens[end + 1]))));
      at = end + 1;
      if (end >= reach || !startsPredicate(tokens[at])) break;
    } else {
      if (startsPredicate(token)) found.push(at);
      break;
    }
  }
  return found;
}

function startsPredicate(token: Token | undefined): boolean {
  const text = lower(token);
  return (
    token?.pos === 'AUX' ||
    token?.pos === 'VERB' ||
    token?.pos === 'ADV' ||
    sayingVerbs.has(text) ||
    clauseVerbs.has(text)
  );
}

const reduced = new Set(
  `based briefed involved interviewed surveyed contacted consulted polled quoted cited working living following watching studying
  tracking speaking close familiar opposed critical knowledgeable privy aligned loyal hoping seeking pushing`.split(
    /\s+/,
  ),
);

/** "people cited the cost"; not "cited in the report", nor "cited Monday" */
const hasObject = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:DET|NOUN|PROPN)$/.test(tokens[verb + 1]?.pos ?? '') && timeEnd(tokens, verb + 1) === verb + 1;

function opensReduced(tokens: readonly Token[], at: number): boolean {
  const text = lower(tokens[at]);
  if (!reduced.has(text) || isQuote(tokens[at + 1]) || lower(tokens[at + 1]) === 'that') return false;
  return !/^(?:cited|quoted|opposed)$/.test(text) || !hasObject(tokens, at);
}

/** Past the words of a prepositional phrase: nouns and what belongs to them, up to the verb or mark that ends it. */
function phraseEnd(tokens: readonly Token[], from: number, reach: number): number {
  let at = from;
  for (; at < reach; at++) {
    const token = tokens[at];
    if (!token) break;
    const text = lower(token);
    const noun =
      ['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'PRON', 'ADP', 'SYM'].includes(token.pos) ||
      token.text === '-' ||
      // "in a televised interview"
      (token.pos === 'VERB' && tokens[at - 1]?.pos === 'DET' && tokens[at + 1]?.pos === 'NOUN');
    if (!noun && !/^(?:and|or|'s|’s)$/.test(text)) break;
    if (/^(?:that|who|which|whether|if|it|they|we|i|he|she)$/.test(text)) break;
    const verb = sayingVerbs.get(text) ?? clauseVerbs.get(text);
    if (
      verb &&
      at > from &&
      token.pos !== 'PROPN' &&
      verb.forms.some((form) => form !== 'gerund') &&
      tokens[at - 1]?.pos !== 'DET' &&
      tokens[at - 1]?.pos !== 'ADJ' &&
      tokens[at - 1]?.pos !== 'ADP'
    )
      break;
  }
  return at;
}

function nextVerb(tokens: readonly Token[], from: number, reach: number): number {
  let at = from;
  while (
    at < reach &&
    tokens[at]?.pos !== 'VERB' &&
    tokens[at]?.pos !== 'AUX' &&
    !/^[.;:]$/.test(tokens[at]?.text ?? '')
  )
    at += 1;
  return at;
}

const attitudesOfMind =
  /^(?:skeptical|sceptical|doubtful|worried|concerned|convinced|confident|sure|unsure|certain|optimistic|pessimistic|hopeful|divided|split|adamant|wary|alarmed|afraid|unanimous)$/;

/** "continued to insist", "tend to think" */
const semiAuxiliaries = new Set([
  ...inflections('continue tend seem appear begin'.split(' ')).keys(),
  'began',
  'used',
  'like',
]);

/** "are likely to stress", "were quick to object" */
const inclined = /^(?:likely|sure|certain|bound|quick|apt|eager|prone)$/;

function isSaying(tokens: readonly Token[], { last }: Sentence, from: number, phrase: UnnamedPhrase): boolean {
  let at = from;
  let passive = false;
  let past = false;
  for (; at < Math.min(last, from + 6); at++) {
    const token = tokens[at];
    const text = lower(token);
    const isInclined = passive && phrase.kind === 'vague' && inclined.test(text);
    if ((isInclined || semiAuxiliaries.has(text)) && lower(tokens[at + 1]) === 'to') {
      if (isInclined) passive = false;
      past ||= text.endsWith('ed') || text === 'began';
      at += 1;
      continue;
    }
    if (/^(?:should|must|ought|can|to|need|needs)$/.test(text)) return false;
    if (phrase.kind === 'anonymous' && /^(?:would|might|may|could|will|'d|’d|'ll|’ll)$/.test(text)) return false;
    if (token?.pos === 'AUX' || /^(?:have|has|had|did|does|do)$/.test(text)) {
      if (/^(?:is|are|was|were|be|been|’re|'re|’s|'s|being)$/.test(text)) passive = true;
    } else if (
      token?.pos !== 'ADV' &&
      token?.pos !== 'PART' &&
      !/^(?:not|n't|n’t|even|also|still|both|all|now)$/.test(text)
    )
      break;
  }
  const text = lower(tokens[at]);
  if (at >= last) return false;
  if (passive && attitudesOfMind.test(text)) return !phrase.weak;
  if (passive && /^(?:honest|upfront|candid|blunt|critical|clear|vocal|outspoken|frank)$/.test(text))
    return !phrase.weak && /^(?:about|of|that|on|in)$/.test(lower(tokens[at + 1]));
  if (passive && /^(?:right|wrong|correct|mistaken)$/.test(text))
    return !phrase.weak && /^(?:about|that|on|to|when)$/.test(lower(tokens[at + 1]));
  if (at > from && text === 'in' && lower(tokens[at + 1]) === 'mind') return !phrase.weak;
  if (/^call(?:s|ed)?$/.test(text) && /^(?:on|for)$/.test(lower(tokens[at + 1]))) return !phrase.weak;
  const phrasal = `${text} ${lower(tokens[at + 1])}`;
  if (speaking.test(phrasal)) return true;
  if (/^(?:go|goes|going|went|gone) after$/.test(phrasal)) return !phrase.weak;
  if (telling.has(text) && namesFact(tokens, at + 1)) return true;
  if (holding.test(text) && holdsView(tokens, at + 1, Math.min(last, at + 7))) return true;
  const saying = sayingVerbs.get(text);
  const verb = saying ?? clauseVerbs.get(text);
  if (!verb || verb.forms.includes('gerund') !== passive) return false;
  if (/^(?:speak|talk|refer)$/.test(verb.base)) {
    const isClause = /^(?:how|why|what|whether)$/.test(lower(tokens[at + 2]));
    const named = verb.base === 'refer' && namesIt(tokens, at + 2, Math.min(last, at + 10));
    return /^(?:of|about|to)$/.test(lower(tokens[at + 1])) && (isClause || named || !phrase.weak);
  }
  if (verb.base === 'point') return lower(tokens[at + 1]) === 'out' || lower(tokens[at + 1]) === 'to';
  const complement = complementOf(tokens, at + 1, last);
  if (works.has(phrase.noun)) return findings.has(verb.base) && complement !== 'aside';
  if (verb.base === 'know' || verb.base === 'understand') return lower(tokens[at + 1]) === 'that';
  if (verb.base === 'see' && (phrase.weak || at > from || text === 'saw')) return false;
  if (phrase.weak) {
    // What people "said", "told" or "denied" once was said to somebody, whatever follows.
    if (saying && (past || verb.forms.includes('past')) && !doings.has(verb.base)) return complement !== 'aside';
    if (complement === 'none') return verb.base === 'say' && isQuote(tokens[phrase.first - 1]);
    if (verb.base === 'ask') return text === 'asked';
    // "Some people called the plan “reckless.”"
    if (naming.has(text) && namesIt(tokens, at + 1, Math.min(last, at + 10))) return true;
    if (complement === 'clause') return beliefs.has(verb.base) || (saying !== undefined && !doings.has(verb.base));
    return complement === 'speech';
  }
  if (complement === 'none' && /^(?:respond|reply|ask|continue|joke)$/.test(verb.base))
    return isQuote(tokens[phrase.first - 1]);
  // "as observers noted, …"
  if (complement === 'none' && lower(tokens[phrase.first - 1]) === 'as') return true;
  if (verb.base === 'continue') return complement === 'speech';
  if (saying) return complement !== 'aside' && !(complement === 'object' && verb.base === 'write');
  return complement === 'speech' || complement === 'clause' || (complement === 'object' && opinions.has(verb.base));
}

/** Verbs that with their particle or noun mean saying something. */
const speaking =
  /^(?:(?:takes?|took|taken) (?:issue|aim)|push(?:es|ed|ing)? back|lash(?:es|ed|ing)? out|(?:hits?|fir(?:es?|ed)) back|chim(?:es?|ed|ing) in)$/;

/** Verbs that with "the fact that" and the like mean saying it. */
const telling = inflections('address discuss raise mention'.split(' '));

/** "the fact that", "the question whether", "the lengths to which" */
const namesFact = (tokens: readonly Token[], from: number): boolean =>
  /^the (?:fact|idea|notion|possibility|question|issue|extent|degree|lengths?) (?:that|whether|how|why|to|of)$/.test(
    [0, 1, 2].map((i) => lower(tokens[from + i])).join(' '),
  );

const holding = /^(?:holds?|held|shares?|shared)$/;

/** "the view that", "a low opinion of" */
const holdsView = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      (token, i) =>
        /^(?:view|opinion|belief|conviction)$/.test(lower(token)) && /^(?:that|of)$/.test(lower(tokens[from + i + 1])),
    );

/** "the plan “reckless”", "the dinner as a farce" */
const namesIt = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => isQuote(token) || token.text === 'as');

/** Verbs of saying that mean doing as often. */
const doings = new Set('write report bar question challenge rail rebut describe point feel believe'.split(' '));

/** What a study does. */
const findings = new Set(
  'show suggest find indicate demonstrate say reveal conclude estimate warn report confirm predict imply point claim prove note state allege'.split(
    ' ',
  ),
);

/** Verbs whose clause, even without "that", is what the subject says or thinks. */
const beliefs = new Set(
  'say think believe argue claim feel fear worry suspect insist suggest assume complain'.split(' '),
);

/** Verbs whose plain object is what the subject thinks: "analysts expect a recession", "critics call it a gift". */
const opinions = new Set(
  'see view regard consider expect demand want favor favour support oppose challenge imagine call'.split(' '),
);

/** What follows a verb of saying: a quotation or "that", a clause without it, an object, an adverbial, or nothing. */
function complementOf(
  tokens: readonly Token[],
  from: number,
  last: number,
): 'speech' | 'clause' | 'object' | 'aside' | 'none' {
  let at = from;
  while (at < last && tokens[at]?.pos === 'ADV') at += 1;
  const token = at < last ? tokens[at] : undefined;
  if (!token || /^[.!?;)]$/.test(token.text)) return 'none';
  const text = lower(token);
  // "a change that critics said would cost jobs"
  if (token.pos === 'AUX') return 'clause';
  if (isQuote(token) || token.text === ':') return 'speech';
  if (token.text === ',') return isQuote(tokens[at + 1]) ? 'speech' : 'none';
  if (/^(?:that|whether)$/.test(text)) return 'speech';
  if (/^(?:how|if|why|what|it|they|he|she|we|there|i|this)$/.test(text)) return 'clause';
  if (/^(?:them|him|her|it|our|one)sel(?:f|ves)$/.test(text)) return 'aside';
  if (['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.pos))
    return hasClause(tokens, at, last) ? 'clause' : 'object';
  return token.pos === 'ADP' || text === 'to' ? 'none' : 'aside';
}

/** Whether a finite verb follows within a few words: "the bridge is unsafe" rather than "the bridge". */
function hasClause(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from + 1; at < Math.min(last, from + 9); at++) {
    const token = tokens[at];
    if (!token || /^[,;:.!?()]$/.test(token.text)) return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.text) && lower(tokens[at - 1]) !== 'to'))
      return true;
  }
  return false;
}
