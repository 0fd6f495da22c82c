// The nouns, quantifiers and places by which writers leave a source without a name. Words only.

const list = (words: string): string[] => words.trim().split(/\s+/);

function plural(noun: string): string {
  if (noun === 'person') return 'people';
  if (/man$/.test(noun) && noun !== 'human') return noun.replace(/man$/, 'men');
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Nouns for people whose word is offered as that of their kind. A bare plural of these names nobody. */
const voices =
  list(`expert critic observer analyst source insider pundit commentator skeptic sceptic detractor naysayer opponent proponent
  supporter advocate backer scholar historian economist academic scientist researcher official diplomat aide adviser advisor strategist
  operative specialist watcher handicapper forecaster activist campaigner lobbyist witness bystander onlooker technologist consultant
  pollster doubter cynic purist traditionalist thinker confidant psychologist sociologist environmentalist conservationist physicist
  ecologist epidemiologist demographer sinologist criminologist theorist traditionalist reformer optimist pessimist eyewitness
  fact-checker intellectual`);

/** Nouns for people that name nobody only when "some", "many" and the like stand before: "some voters say". */
const groups =
  list(`person folk lawmaker politician legislator republican democrat conservative liberal voter american resident parent teacher
  executive investor trader banker doctor physician lawyer attorney leader member insider user student employee worker engineer
  developer designer journalist reporter professional practitioner donor delegate ally rival friend colleague associate philosopher
  neighbor neighbour businessman citizen reader customer manager owner author writer veteran staffer senator congressman
  businesspeople`);

/** Further nouns for one person, who can be counted but is not named. */
const persons = list(`man woman guy staffer officer commander soldier nurse relative participant attendee editor
  informant whistleblower prosecutor detective investigator clerk driver passenger farmer fisherman villager shopkeeper priest
  professor defector refugee migrant representative negotiator envoy ambassador general colonel agent protester demonstrator
  delegate minister mother father neighbor neighbour tourist survivor victim inmate prisoner contractor programmer
  applicant candidate volunteer organizer organiser coordinator planner policymaker pensioner retiree homeowner tenant landlord
  waiter waitress bartender guard marine pilot mechanic technician therapist surgeon paramedic firefighter
  policeman policewoman cop counselor counsellor coach player fan admirer associate businesswoman entrepreneur founder
  spokesman spokeswoman spokesperson acquaintance classmate roommate boss supervisor secretary insider figure`);

export interface Head {
  /** the noun in the singular */
  readonly noun: string;
  readonly number: 'one' | 'many';
  /** a bare plural is enough, or "some", "many" … must stand before it, or only the singular counts */
  readonly bare: 'enough' | 'quantified' | 'never';
}

/** Nouns for people, by their lower-case form in the text. */
export const heads: ReadonlyMap<string, Head> = new Map([
  ...persons.flatMap((noun): [string, Head][] => [
    [noun, { noun, number: 'one', bare: 'never' }],
    [plural(noun), { noun, number: 'many', bare: 'never' }],
  ]),
  ...groups.flatMap((noun): [string, Head][] => [
    [noun, { noun, number: 'one', bare: 'quantified' }],
    [plural(noun), { noun, number: 'many', bare: 'quantified' }],
  ]),
  ...voices.flatMap((noun): [string, Head][] => [
    [noun, { noun, number: 'one', bare: 'enough' }],
    [plural(noun), { noun, number: 'many', bare: 'enough' }],
  ]),
]);

/** Voices that an organization or a place before them does not identify: "White House sources", "Trump's critics". */
export const unplaceable = new Set(
  list('expert critic observer source insider skeptic sceptic detractor opponent supporter watcher'),
);

/** Works without an author: "studies", "research", "polls". */
export const works: ReadonlyMap<string, Head> = new Map(
  (
    [
      ['study', 'studies'],
      ['poll', 'polls'],
      ['survey', 'surveys'],
      ['report', 'reports'],
    ] as const
  ).flatMap(([noun, many]): [string, Head][] => [
    [noun, { noun, number: 'one', bare: 'enough' }],
    [many, { noun, number: 'many', bare: 'enough' }],
  ]),
).set('research', { noun: 'research', number: 'many', bare: 'enough' });

/** Quantifiers that leave open how many. */
export const quantifiers = new Set(
  list('some many most several few others certain various numerous countless multiple unnamed unidentified anonymous'),
);

/** Words that make a quantifier with "of": "a growing number of experts", "some of the officials". */
export const measures = new Set(
  list(`number handful dozens scores hundreds thousands majority plenty lot lots group range host chorus array string slew
    raft bunch some many most several few circle cadre`),
);

/** Words that count. */
export const counts = new Set(
  list('one two three four five six seven eight nine ten eleven twelve half-dozen pair couple'),
);

/** Nouns for people whom a story brings in for their judgment alone: whatever they do in it, a reader asks who they are. */
export const voicesOnly = new Set(
  list('expert critic observer analyst source insider pundit commentator skeptic sceptic detractor naysayer'),
);

/** Nouns for people by the side that they take: a name after "of" or "for" is what they are for or against. */
export const attitudes = new Set(
  list(`critic opponent proponent supporter advocate backer detractor skeptic sceptic observer watcher naysayer doubter purist
    campaigner activist lobbyist reformer optimist pessimist`),
);

/** Nouns for one person that mean somebody unnamed even after "the", where nobody named is near: "the well-informed diplomat". */
export const elusive = new Set(
  list('source official diplomat aide observer insider expert analyst strategist operative staffer'),
);

/** Participles that stand before a noun as adjectives. */
export const participles = new Set(
  list(`leading growing unnamed informed educated respected renowned known seasoned experienced outspoken retired trained elected
    appointed ranking dissenting skilled concerned involved surveyed outraged frustrated disgruntled unidentified connected placed
    positioned regarded esteemed learned based aligned sponsored leaning minded funded backed related serving visiting practising
    practicing published existing competing established`),
);

/** Adjectives and names of places that say where somebody is from, not who they are. Countries ending in a listed suffix are left to `isOrigin`. */
const origins = new Set(
  list(`us u.s. uk u.k. eu e.u. un u.n. american british french dutch greek swiss german western eastern northern southern central
    north south east west european asian african latin arab israeli iraqi pakistani saudi qatari emirati kuwaiti yemeni afghan turkish
    czech thai new middle foreign international global federal state local regional national gulf washington london beijing moscow brussels
    paris berlin tokyo seoul delhi kyiv republican democratic conservative liberal progressive democrat gop tory labour
    black white hispanic latino asian-american african-american jewish muslim christian catholic evangelical hindu sunni shiite kurdish
    palestinian kremlin wall street`),
);

/** Whether a capitalized word before a noun tells an origin or a leaning ("Korean", "Seoul", "Western") rather than an organization. */
export function isOrigin(word: string): boolean {
  const lower = word.toLowerCase();
  return origins.has(lower) || /(?:ese|ish|ian|ean|can|stan|stani|land|lander|landic)$/.test(lower);
}
