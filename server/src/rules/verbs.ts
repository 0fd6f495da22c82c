// Verbs by which people say, think and find, with their inflections. Knows words only, no sentences.

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

export interface Inflected {
  readonly base: string;
  readonly forms: readonly VerbForm[];
}

/** Past and past participle of verbs that do not take -ed. */
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  hold: ['held', 'held'],
  foresee: ['foresaw', 'foreseen'],
  show: ['showed', 'shown'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  swear: ['swore', 'sworn'],
  read: ['read', 'read'],
  hear: ['heard', 'heard'],
  forecast: ['forecast', 'forecast'],
  put: ['put', 'put'],
};

/** Verbs that double their last consonant. */
const doubling = new Set([
  'admit',
  'brag',
  'quip',
  'blog',
  'concur',
  'dub',
  'blab',
  'slam',
  'rebut',
  'tut',
  'chat',
  'infer',
  'let',
]);

/** The forms of a verb: base, third person, past, past participle, -ing. */
export function inflect(base: string): Readonly<Record<VerbForm, string>> {
  const stem = doubling.has(base) ? base + base.slice(-1) : base;
  const past = /e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const [simple, participle] = irregular[base] ?? [past, past];
  return {
    base,
    present: /(?:s|x|z|ch|sh)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`,
    past: simple,
    participle,
    gerund: /[^aeoiy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`,
  };
}

/** Every form of the given verbs, in lower case. */
export function inflections(bases: Iterable<string>): ReadonlyMap<string, Inflected> {
  const table = new Map<string, Inflected>();
  for (const base of bases) {
    for (const [form, word] of Object.entries(inflect(base)) as [VerbForm, string][]) {
      table.set(word, { base, forms: [...(table.get(word)?.forms ?? []), form] });
    }
  }
  return table;
}

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Verbs whose subject is a source whatever follows: "critics argue", "analysts warned". */
export const sayingVerbs = inflections(
  list(`say tell add argue claim insist warn caution contend maintain assert allege suggest announce declare remark comment predict
    forecast estimate conclude confirm deny acknowledge admit concede counter retort complain lament grumble charge accuse criticize
    criticise blame question wonder doubt dispute fear worry believe suspect speculate urge write tweet testify recall reveal disclose
    stress emphasize emphasise quip joke boast deride decry denounce condemn slam blast describe characterize characterise reckon
    anticipate posit opine theorize theorise hypothesize contest bemoan label dub portray allude aver profess hint state
    recommend advise interpret dismiss praise hail applaud caution concur assume surmise deem point attribute fret rail
    ridicule scoff lambast deplore propose murmur whisper gossip muse brag report reference surmise plead echo promise vow pledge swear reject refute attest
    tout laud chide rebuke berate castigate assail excoriate`),
);

/** Verbs whose subject is a source only where a clause or a quotation follows: "many think that …", "studies show …". */
export const clauseVerbs = inflections(
  list(`think feel see view regard consider find hope expect agree disagree note observe explain respond reply know understand hold
    show indicate demonstrate imply prove call ask demand imagine guess highlight underscore cite consider object protest
    challenge want favor favour support oppose prefer continue read put mention repeat ask signal speak talk joke refer`),
);
