// The words by which English prose hands a statement to somebody: which verbs, which nouns, and what they let on.
// Knows single words (lemmas) only; where they stand and what they take is read elsewhere.

/**
 * What a verb of saying lets on: `neutral` nothing ("said"), `loaded` a judgement of the writer's ("claimed", "admitted"),
 * `attitude` what somebody thinks, wants or feels rather than says.
 */
export type CueClass = 'neutral' | 'loaded' | 'attitude';

const words = (text: string) => text.trim().split(/\s+/);

const NEUTRAL = words(`
  say tell add note write report announce explain tweet state declare reply respond answer remark comment continue
  describe recall observe mention argue suggest warn predict reveal disclose testify conclude confirm indicate ask
  inquire wonder whisper mutter murmur shout yell scream cry joke quip muse write post blog read quote cite recount relate
  reiterate repeat stress emphasize emphasise underline elaborate clarify caution advise urge promise pledge vow offer
  propose recommend agree disagree object protest complain lament sigh laugh interject begin conclude chant thunder
  estimate forecast project calculate find show rule inform remind assure brief text email tease pray plead beg counter
  retort exclaim proclaim opine assert maintain contend acknowledge reckon sum affirm hint imply signal speculate posit
  theorize surmise volunteer venture marvel reflect chime`);

const LOADED = words(`
  claim admit concede insist confess allege boast brag rant gloat crow fume snap sneer scoff whine gush purport profess
  deny refuse blame accuse blast slam attack rail bluster grumble bristle huff`);

const ATTITUDE = words(`
  think believe feel hope fear expect want wish know see doubt suspect worry consider understand imagine assume guess
  figure hold view regret hail applaud deplore tout anticipate envisage envision prefer support oppose favor favour dismiss reject decry denounce
  criticize criticise praise condemn defend welcome demand call question`);

const classes: ReadonlyMap<string, CueClass> = new Map([
  ...ATTITUDE.map((lemma) => [lemma, 'attitude'] as const),
  ...NEUTRAL.map((lemma) => [lemma, 'neutral'] as const),
  ...LOADED.map((lemma) => [lemma, 'loaded'] as const),
]);

/** The class of a cue verb, by its lemma in lower case; undefined for a verb that is none. */
export function cueClass(lemma: string): CueClass | undefined {
  return classes.get(lemma);
}

/** Verbs that can stand beside a quotation, before or after it: `“…,” she VERB.` Thinking and wanting are not among them. */
export function isSpeechVerb(lemma: string): boolean {
  const cue = classes.get(lemma);
  return cue === 'neutral' || cue === 'loaded' || PUT_IN_QUOTES.has(lemma);
}

const PUT_IN_QUOTES = new Set(words('think call recall believe feel worry demand'));

/** What a speaker does before speaking: `Petrov shrugged. “…”` */
export const GESTURES: ReadonlySet<string> = new Set(
  words('shrug nod smile laugh sigh grin pause wince frown wave shake chuckle hesitate lean gesture point'),
);

/** Nouns that carry a statement: `in a STATEMENT`, `his CLAIM that`. */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  words(`statement claim argument assertion suggestion announcement allegation accusation admission belief view opinion
  comment remark warning prediction promise pledge vow conclusion finding ruling fear hope concern suspicion report
  declaration confession denial insistence estimate proposal demand complaint charge testimony idea notion theory`),
);
