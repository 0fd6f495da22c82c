// The words that stand before and after names: honorifics, offices, ranks, trades. Data and look-ups.
import { undotted } from './given-names.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Written before a bare surname or a full name; tell the gender of some. Keys in lower case without the full stop. */
export const HONORIFICS: ReadonlyMap<string, 'he' | 'she' | 'either'> = new Map([
  ...[
    ...list(
      'mr mister sir lord monsieur herr señor senor don signor king prince duke baron sheikh shaikh imam ayatollah pope father fr monsignor msgr brother rabbi messrs',
    ),
  ].map((w) => [w, 'he'] as const),
  ...[
    ...list(
      'mrs ms miss mme madame mlle lady dame frau señora senora doña dona signora queen princess duchess baroness sister mother',
    ),
  ].map((w) => [w, 'she'] as const),
  ...[...list('dr doctor prof professor rev reverend hon judge justice mx')].map((w) => [w, 'either'] as const),
]);

/** Abbreviated titles, which keep their full stop. */
export const ABBREVIATED_TITLES = list(
  'mr mrs ms messrs mme mlle dr prof rev hon fr msgr sen sens rep reps gov govs lt col gen adm maj capt cmdr cdr cpl sgt pvt brig pres supt det insp atty asst amb del assemb st ste sec pfc ens mx',
);

/** Abbreviations that end with a full stop but end no sentence. */
export const ABBREVIATIONS = list(
  'inc corp co ltd llc vs no nos jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo etc al dept ave blvd jr sr ed eds vol pp fig',
);

/** Words of titles that are written with a capital before a name and may stand in a row ("Deputy Prime Minister", "Attorney General"). */
const TITLE_WORDS = list(`
president vice deputy prime minister premier chancellor secretary undersecretary under-secretary senator sen sens representative rep reps congressman congresswoman
congressmen governor gov govs lieutenant lt ag vp pm mayor councilman councilwoman councillor councilor councilmember alderman alderwoman commissioner comptroller treasurer auditor sheriff marshal constable chief
judge justice magistrate attorney atty general gen solicitor prosecutor ambassador amb consul envoy speaker leader whip chairman chairwoman chair chairperson
director executive officer ceo cfo coo cto cio president-elect vice-president governor-general secretary-general attorney-general spokesman spokeswoman spokesperson strategist adviser advisor counselor counsel aide
manager campaign press professor prof doctor dr reverend rev pastor bishop archbishop cardinal pope father rabbi imam sheikh shaikh mullah ayatollah
king queen prince princess emperor empress crown emir sultan shah lord lady sir dame baron baroness earl duke duchess count countess viscount first
colonel col major maj captain capt commander cmdr admiral adm rear sergeant sgt corporal cpl private brigadier brig inspector detective superintendent officer
agent special coach dean principal rector provost editor reporter correspondent columnist anchor host analyst author economist historian
delegate assemblyman assemblywoman assemblymember majority minority democratic republican ranking member co-chair co-chairman co-founder founder
candidate nominee lawmaker acting interim former ex-president then-president then-governor then-sen then-senator emeritus presumptive presidential gubernatorial senatorial congressional
mr mrs ms miss messrs mister mx monsieur mme madame mlle herr frau señor señora senor senora doña signor signora hon honorable msgr monsignor mother sister brother saint st
staff state foreign interior defense defence finance health education treasury homeland national security party county city district federal supreme court house senate
rapper singer actor actress comedian director filmmaker activist
`);

/** Title words that can end a title right before a name; the others only help to build one. */
const TITLE_ENDS = list(`
president minister premier chancellor secretary undersecretary senator sen sens representative rep reps congressman congresswoman governor gov govs mayor councilman councilwoman councillor councilor
councilmember alderman alderwoman commissioner comptroller treasurer auditor sheriff marshal constable chief judge justice magistrate attorney atty general gen solicitor prosecutor ambassador amb consul envoy speaker leader whip
chairman chairwoman chair chairperson director officer ceo cfo coo cto cio president-elect vice-president governor-general secretary-general attorney-general spokesman spokeswoman spokesperson strategist adviser advisor counselor counsel aide
manager professor prof doctor dr reverend rev pastor bishop archbishop cardinal pope father rabbi imam sheikh shaikh mullah ayatollah king queen prince princess emperor empress emir sultan shah lord lady sir dame baron
baroness earl duke duchess count countess viscount colonel col major maj captain capt commander cmdr admiral adm sergeant sgt corporal cpl private brigadier brig inspector detective superintendent agent coach dean principal rector
provost editor reporter correspondent columnist anchor host analyst author economist historian delegate assemblyman assemblywoman assemblymember member co-chair co-chairman co-founder founder candidate nominee lawmaker
ex-president then-president then-governor then-sen then-senator mr mrs ms miss messrs mister mx monsieur mme madame mlle herr frau señor señora senor senora doña signor signora hon honorable msgr monsignor mother sister brother
lt lieutenant ag vp pm rapper singer actor actress comedian filmmaker activist
`);

/** What a person does, written in lower case: the head of an apposition ("Lankov, a historian of …") or of a description ("the former minister"). */
export const ROLE_NOUNS = list(`
academic accountant activist actor actress adjutant administrator adviser advisor advocate aide ally ambassador analyst anchor anchorman anchorwoman anthropologist architect artist assemblyman assemblywoman assistant astronaut astronomer athlete
attorney auditor author banker barrister billionaire biographer biologist bishop archbishop blogger boss broadcaster broker builder businessman businesswoman businessperson campaigner candidate captain cardinal caretaker cellist ceo chair chairman chairperson
chairwoman champion chancellor chef chemist chief choreographer cleric climatologist coach co-author co-chair co-chairman co-chairwoman co-founder co-host colonel columnist comedian commander commentator commissioner composer comptroller congressman congresswoman conservationist
constable consultant contractor contributor coordinator correspondent councillor councilman councilor councilwoman counsel counselor curator dancer dean defector delegate democrat dentist deputy designer detective developer diplomat director dissident doctor
driver ecologist economist editor educator emeritus employee engineer entrepreneur envoy epidemiologist executive expert farmer father fellow fighter filmmaker financier firefighter fisherman founder friend fundraiser general geographer geologist
governor graduate grower guard head historian host housewife imam immunologist inspector instructor investigator investor journalist judge justice king laureate lawmaker lawyer leader lecturer legislator liaison librarian lieutenant linguist lobbyist
magistrate magnate manager marine marshal mathematician mayor mechanic mediator member meteorologist midwife millionaire minister model mogul monk mother mp musician negotiator neighbor neighbour neurologist nominee novelist nun nurse nutritionist
observer officer official operative operator organiser organizer owner painter paramedic partner pastor pathologist pediatrician philanthropist philosopher photographer physician physicist pianist pilot player playwright poet policeman policewoman politician
pollster preacher premier president priest prime-minister prince princess principal producer professor programmer promoter prosecutor provost psychiatrist psychologist publicist publisher pundit queen rabbi rancher rapper ranger realtor rector referee
refugee representative reporter republican researcher resident retiree reverend runner sailor scholar scientist screenwriter sculptor secretary senator sergeant sheriff shopkeeper singer skipper sociologist soldier solicitor songwriter speaker specialist
spokesman spokesperson spokeswoman staffer star statistician strategist striker student superintendent superstar supervisor supporter surgeon surrogate survivor teacher technician technologist theologian thinker trader trainer translator treasurer trustee tutor tycoon undersecretary
unionist vet veteran veterinarian vice-chairman vice-president victim virologist volunteer voter waiter waitress warden whip widow widower wife husband witness worker writer zoologist brother sister son daughter uncle aunt cousin mother-in-law son-in-law nephew niece stepson partner girlfriend boyfriend fiancé fiancée
`);

const SHE_NOUNS = list(
  'actress anchorwoman assemblywoman businesswoman chairwoman congresswoman councilwoman policewoman spokeswoman waitress widow wife mother sister daughter aunt niece queen princess housewife girlfriend nun alderwoman baroness duchess fiancée grandmother heroine',
);
const HE_NOUNS = list(
  'anchorman assemblyman businessman chairman congressman councilman policeman spokesman widower husband father brother son uncle nephew king prince fisherman boyfriend monk alderman baron duke fiancé grandfather statesman',
);

/** Ends of names: generations, honours, degrees. */
export const SUFFIXES = list(
  'jr sr ii iii iv md phd esq qc kc mp msp mep obe cbe mbe frs jd dds rn cpa usn usaf usmc ret',
);

const bare = (word: string) => undotted(word).toLowerCase();

export const isTitleWord = (word: string) => TITLE_WORDS.has(bare(word));
export const endsTitle = (word: string) => TITLE_ENDS.has(bare(word));
export const isRoleNoun = (word: string) => ROLE_NOUNS.has(word.toLowerCase());

// Roles that countries, companies and teams have, too.
const SHARED_ROLES = list(
  'advisor adviser advocate agent ally backer boss broadcaster broker builder campaigner candidate champion chief competitor consultant contractor contributor democrat developer distributor driver employer fighter grower head host investor leader lobbyist maker marine member moderator observer operator organiser organizer owner partner player producer promoter publisher republican runner sponsor star supporter trader trainer victim',
);

/** Whether a role (“a historian of the court”) is one that only a person can have. */
export function isPersonalRole(role: string): boolean {
  const phrase = role.split(/,? (?:of|for|at|in|from|on|who|to|with|and|by)\s|,/)[0] ?? '';
  const head = phrase.split(/[\s-]+/).at(-1) ?? '';
  return isRoleNoun(head) && !SHARED_ROLES.has(head.toLowerCase());
}

// Role nouns that families are called after: “Ellen Bishop”, “Senator King”.
const FAMILY_NOUNS = list(
  'archer baker bishop chase cook dean duke earl farmer fisher forester gardener guard hunter judge king knight major marshal marshall mason miller page painter parson pope porter prince priest sailor sergeant singer smith taylor turner abbot constable steward monk cardinal baron count major ',
);

/** “Historian”, “Fellows”: what somebody is, and no family name. */
export function isRoleOnly(word: string): boolean {
  const key = bare(word);
  if (FAMILY_NOUNS.has(key)) return false;
  return ROLE_NOUNS.has(key) || TITLE_ENDS.has(key) || ROLE_NOUNS.has(key.replace(/s$/, ''));
}

/** Words that make somebody a relative of another, who then shares the surname for good reason. */
export const KINSHIP =
  /\b(?:wife|wives|husband|spouse|widow|widower|brothers?|sisters?|siblings?|sons?|daughters?|stepsons?|stepdaughters?|father|mother|parents|uncle|aunt|nephew|niece|cousins?|grandson|granddaughter|grandfather|grandmother|twins?|fiancée?)\b/i;

export const isKin = (word: string) => KINSHIP.test(word);

/** The pronoun that a title or role noun tells; undefined where it tells none. */
export function pronounOfTitle(title: string): 'he' | 'she' | undefined {
  for (const word of title.split(/\s+/)) {
    const key = bare(word);
    const honorific = HONORIFICS.get(key);
    if (honorific === 'he' || HE_NOUNS.has(key)) return 'he';
    if (honorific === 'she' || SHE_NOUNS.has(key)) return 'she';
  }
  return undefined;
}
