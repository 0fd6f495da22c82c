// What the words of a sentence alone tell about its source. Pure in the text, and kept for as long as its reading is.
import type { Reading, Token } from '../prose/prose.ts';
import { LETTERS } from '../prose/word.ts';
import { notCiting, provenance, publicRecord, saying, stances } from './lexicon.ts';
import { findPhrases, phraseBook } from './phrases.ts';

type Citing = 'saying' | 'stance' | 'provenance' | 'none';

const citingBook = phraseBook<Citing>([
  ...notCiting.map((phrase) => [phrase, 'none'] as const),
  ...saying.map((phrase) => [phrase, 'saying'] as const),
  ...stances.map((phrase) => [phrase, 'stance'] as const),
  ...provenance.map((phrase) => [phrase, 'provenance'] as const),
]);
const recordBook = phraseBook(publicRecord.map((phrase) => [phrase, true] as const));

/** What the words of a sentence alone tell about its source. */
export interface Traces {
  /** it names a way of saying or finding */
  readonly cites: boolean;
  /** it tells what the public record holds */
  readonly recorded: boolean;
  /** it gives the prices of a market */
  readonly traded: boolean;
  /** it says that the reporter saw it */
  readonly witnessed: boolean;
  /** where it has words of the first person: offsets into the text */
  readonly firstPerson: readonly number[];
  /** it goes on where the sentence before stopped */
  readonly continues: boolean;
  /** it speaks of poll, survey or study results */
  readonly polled: boolean;
  /** it gives shares of people who were asked */
  readonly tallied: boolean;
  /** it tells how a poll or study was made */
  readonly method: boolean;
}

const continuing =
  /^(?:additionally|also|moreover|furthermore|in addition|further|likewise|similarly|besides|that means|this means|in other words|by (?:contrast|comparison)|in (?:contrast|comparison)|meanwhile, among|the same|another)\b/i;

/** "Nearly 80 percent of that goes to …": of what was just told. */
const partOfIt =
  /^(?:about |nearly |almost |roughly |some |more than |fewer than |less than |over |only |just )?[\w.%]+(?: (?:percent|per cent|in \w+|million|billion))? of (?:that|those|them) (?:goes?|went|is|are|was|were|will|would|comes?|came|has|have|had)\b/i;

/** "A poll … shows", "in the company's filings": the sentence names where its figures come from. */
const findings =
  /\b(?:poll|survey|study|analysis|census|data|statistics|report|review|audit|filing|record|document|estimate)s?\b[^.;]{0,80}\b(?:show|find|found|indicat|suggest|identif|estimat|reveal|put|gave|give|ha[sd]|conclud|detail|calculat)/i;
const within = new RegExp(
  String.raw`\b(?:in|from|by|per|under) (?:an?|the|its|their|his|her|two|several|[${LETTERS}.]+['’]s?) [^,.;]{0,50}\b(?:poll|survey|study|analysis|census|report|review|audit|filing|statistic|disclosure|lawsuit|indictment)s?\b`,
  'i',
);

/** Verbs of saying in the present that look like nouns: "the study, which notes that", ", The Courier reports." */
const saysThat =
  /\b(?:notes|charges|claims|reports|estimates|argues|shows|finds|warns|believes|hopes|fears|promises|doubts|concludes|predicts|suspects|boasts) (?:that|how|whether)\b|\bplans to\b|, [^,]{2,60}\b(?:reports|notes|says|claims|estimates|charges|shows|found|reported)\.?$|\bcharged\b[^.;]{0,80}\bwith\b/;

const texts =
  '(?:laws?|bills?|rules?|regulations?|plans?|proposals?|constitution|accords?|agreements?|treat(?:y|ies)|contracts?|orders?|rulings?|budgets?|legislation|measures?|amendments?|statutes?|charter|ordinances?|platform|resolutions?|settlements?|injunctions?|decrees?|permits?|licen[cs]es?)';
const laying =
  '(?:(?:would|will)(?! (?:also |likely )?(?:cost|save|create|lead|destroy|hurt|help|kill|cause|result|mean|boost|drive)\\b)|requires?|allows?|calls|lets?|bans?|caps?|sets?|limits?|bars?|forbids?|provides?|reserves?|prohibits?|mandates?|permits?|proposes?|guarantees?|grants?|exempts?|entitles?|obliges?)';
/** A text that lays down what it says: "the bill would raise", "the rule requires", "under Ms. Osei’s plan, …". */
const laysDown = new RegExp(
  String.raw`\b${texts}(?: that [^,.;]{1,40})? (?:(?:also|now|already|currently|specifically) )?${laying}\b|\b[Uu]nder (?:(?:an?|the|its|his|her|their)\b|\p{Lu})[^,;]{0,60}\b${texts}\b`,
  'u',
);

/** A court decides, or somebody is brought before one: what it decides on is in its record. */
const courts =
  /\b(?:[Jj]ury|[Jj]urors|[Jj]udges?|[Cc]ourt|[Tt]ribunal|[Mm]agistrate|[Jj]ustices)\b[^;“”]{0,60}\b(?:convicted|acquitted|cleared|sentenced|indicted|upheld|overturned|reversed|fined|ordered|awarded|dismissed|returning|returned)\b|\b(?:was|were|been|is|are|be) (?:\w+ )?(?:convicted|acquitted|sentenced|indicted|arraigned|fined|exonerated|found (?:not )?guilty|cleared of)\b|\bple(?:aded|d|ads) (?:not |no )?(?:guilty|contest)\b|\b(?:his|her|their|its|the) (?:conviction|acquittal|sentence)\b[^;“”]{0,40}\b(?:of|for|on)\b/;
/** Who may arrest and charge does so on the record. */
const officers =
  /\b(?:[Pp]olice|troopers|deputies|agents|officers|prosecutors|authorities|detectives)(?: (?:have|had|also))* (?:arrested|charged|detained|seized|indicted)\b/;
/** "The complaint details how", "an inspection report dated Nov. 3 lists" */
const papers =
  /\b(?:[Cc]omplaint|[Ll]awsuit|[Ss]uit|indictment|affidavit|warrant|petition|report|filing|record|document|memo|transcript|audit|review|log|ledger)s?\b[^;:“”]{0,60} (?:lists?|listed|describes?|described|details?|detailed|lays? out|laid out|alleges?|alleged|outlines?|outlined|cites?|cited|accuses?|accused|blames?|blamed|states?|stated)\b/;
/** What a market paid today is printed in every paper; how it did over the years is somebody’s reckoning. */
const markets =
  /(?:\b(?:[Ss]hares|[Ss]tock)(?: (?:of|in) [^,;]{1,40}?)?|\b(?:Dow|Nasdaq|FTSE|DAX|Nikkei|Hang Seng|index|composite|average|S&P 500|crude|futures|Treasury|bitcoin|Bitcoin)) (?:also |had |have |were |was |has )*(?:closed|rose|fell|dropped|jumped|slid|gained|lost|tumbled|climbed|surged|plunged|soared|sank|slipped|ended|finished|traded|trading|opened|rallied|added|shed|up|down)\b[^;]{0,100}(?:\bpercent\b|%|\bpoints?\b|[$€£¥]|\bcents?\b)/;
const overYears = /\b(?:years?|decades?|since)\b/;

const tally = new RegExp(
  String.raw`\b(?:percent|%|points?)(?![${LETTERS}])[^.;]*\b(?:say|said|support|oppose|approve|disapprove|favor|prefer|back|chose|choose|agreed?|view|would|ahead|behind|lead|trail|voters|respondents|adults)|\b(?:voters|respondents|adults|leads?|trails?|lead over|beats?)\b[^.;]*(?:percent|%|points?)(?![${LETTERS}])`,
  'i',
);

const poll = /\b(?:poll|survey|study|respondents?|those (?:surveyed|polled))\b/i;

/** A line of a transcript begins with who speaks: "AW:", "Dan Brown:". */
const speakerLabel = /^(?:\p{Lu}{1,3}|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}):\s/u;

/** Whether a sentence has a subject that says, finds or wants: no participle ("ads supporting") and no bare passive ("was announced"). */
function cites(tokens: readonly Token[], first: number, last: number): boolean {
  return findPhrases(citingBook, tokens, first, last).some(({ value, first: at, last: end }) => {
    const verb = tokens[at];
    if (value === 'none' || !verb) return false;
    if (value === 'provenance' || verb.pos !== 'VERB') return true;
    const before = tokens.slice(Math.max(first, at - 3), at);
    const governor = before.at(-1)?.lemma;
    if (verb.text === verb.lemma && (governor === 'to' || governor === 'have')) return false;
    if (!before.some(({ lemma }) => lemma === 'be')) return !verb.text.endsWith('ing');
    return (
      verb.text.endsWith('ing') || (value === 'saying' && tokens.slice(end, end + 3).some(({ text }) => text === 'by'))
    );
  });
}

const firstPerson: ReadonlySet<string> = new Set([
  'I',
  'we',
  'We',
  'my',
  'My',
  'our',
  'Our',
  'us',
  'me',
  'ours',
  'mine',
]);
/** The reporter as witness. */
const witness =
  /\b(?:this|the|our) (?:reporter|author|writer|correspondent|journalist) (?:observed|saw|counted|watched|heard|visited|witnessed)\b/i;

const kept = new WeakMap<Reading, readonly Traces[]>();

/** The traces of each sentence of a reading, in the order of its sentences. */
export function readTraces(reading: Reading): readonly Traces[] {
  let traces = kept.get(reading);
  if (!traces) {
    const transcript = speakerLabel.test(reading.text);
    traces = reading.sentences.map(({ first, last, start, end }) => {
      const text = reading.text.slice(start, end);
      return {
        cites:
          transcript ||
          findings.test(text) ||
          within.test(text) ||
          saysThat.test(text) ||
          laysDown.test(text) ||
          courts.test(text) ||
          officers.test(text) ||
          papers.test(text) ||
          cites(reading.tokens, first, last),
        witnessed: witness.test(text),
        traded: markets.test(text) && !overYears.test(text),
        firstPerson: reading.tokens
          .slice(first, last)
          .filter((token) => firstPerson.has(token.text))
          .map((token) => token.start),
        recorded: findPhrases(recordBook, reading.tokens, first, last).length > 0,
        continues: continuing.test(text) || partOfIt.test(text),
        tallied: tally.test(text),
        method: /\bmargin of (?:sampling )?error\b|\b(?:was|were) conducted\b|\bearlier version of this\b/i.test(text),
        polled: poll.test(text),
      };
    });
    kept.set(reading, traces);
  }
  return traces;
}

const polling = new WeakMap<Reading, boolean>();

/** Whether a reading cites a poll or a survey. */
export function citesPoll(reading: Reading): boolean {
  let cites = polling.get(reading);
  if (cites === undefined) {
    cites = poll.test(reading.text) && readTraces(reading).some((traces) => traces.polled && traces.cites);
    polling.set(reading, cites);
  }
  return cites;
}
