// The words that make a statement a claim. Data only; how they are matched is `evidence.ts`'s affair.
import { scales } from '../prose/numerals.ts';
import type { ClaimReason } from './claim.ts';

/**
 * Phrases that speak for one reason with one weight. Each word stands for itself and for every form of its lemma; `/V`, `/N` and `/A`
 * ask for a verb, a noun, or an adjective or adverb; `*` is any one word.
 */
export interface Vocabulary {
  readonly reason: ClaimReason;
  readonly weight: number;
  readonly phrases: readonly string[];
}

const list = (text: string): string[] =>
  text
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

export const vocabularies: readonly Vocabulary[] = [
  {
    reason: 'accusation',
    weight: 0.65,
    phrases: list(`
      embezzle/V | defraud/V | bribe/V | launder/V money | launder/V * money | plagiarize/V | falsify/V | perjure/V | extort/V | blackmail/V
      | bilk/V | swindle/V | cover up/V | covered up | covering up | doctor/V the | doctor/V its | rig/V the | rigged the | rigging the
      | lie/V to | lie/V about | lie/V under oath | lied | commit fraud | commit * fraud | commit perjury | commit atrocity | commit * crime | commit war crime
      | break/V the law | broke the law | broken the law | violate/V the law | violate/V federal | violate/V state | violate/V international | illegally
      | in violation of | take/V kickback | took bribes | taken bribes | take/V bribe | pay/V bribe | paid bribes | pay/V kickback | paid kickbacks
      | siphon/V | pocket/V the money | steal/V from | stole from | stolen from | steal/V money | steal/V million | steal/V * dollar | evade/V tax | evade/V sanction
      | collude/V with | conspire/V to | conspire/V with | rape/V | molest/V | torture/V | massacre/V | gas/V civilian | sexually abuse | sexually assault | sexually harass
      | harass/V | traffic/V in drug | compromise/V | pepper - spray/V | beat/V up | traffic/V woman | traffic/V child | smuggle/V | fraudulent | corrupt/A | cyber theft | hack/V into | wiretap/V
      | mislead/V | misled | deceive/V | dupe/V | scam/V | rip off/V | intimidate/V  | discriminate/V against | misuse/V | misappropriate/V | mishandle/V
      | ignore/V warning | ignore/V the warning | ignore/V * warning | turn/V a blind eye | knowingly | negligent | negligently | fail/V to disclose | fail/V to report`),
  },
  {
    reason: 'accusation',
    weight: 0.42,
    phrases: list(`
      assault/V | shove/V | punch/V | kick/V  | strangle/V | stab/V | spat on | spit/V on | bite/V | threaten/V | bully/V | racial slur | racist slur | insult/V | humiliate/V
      | retaliate/V against | murder/V | shoot/V at | fire/V on | bomb/V | kidnap/V | abduct/V | sabotage/V | vandalize/V | force/V out | silence/V | punish/V | fire/V for`),
  },
  {
    reason: 'accusation',
    weight: 0.55,
    phrases: list(
      `after allegation | amid allegation | after accusation | amid accusation | allegation that | accusation that | allegation of | accusation of`,
    ),
  },
  {
    reason: 'accusation',
    weight: 0.3,
    phrases: list(`
      notorious | infamous | racist/A | bigoted | dishonest | incompetent | crackdown | repress/V | repression | persecute/V | exploit/V worker | propaganda | conspiracy theory
      | human right abuse | allegation | accusation | cronyism | nepotism | conflict of interest | abuse/V | exploit/V`),
  },
  {
    reason: 'cause',
    weight: 0.4,
    phrases: list(`
      lead/V to | result/V in |  give/V rise to | gave rise to | stem/V from | spark/V | trigger/V | fuel/V
      | cause/V | be to blame for |  contribute/V to | bring/V about | brought about | spur/V | provoke/V | drive/V up | drove up | driven by | play/V a role in
      | pave/V the way for | culminate/V in | plunge/V | doom/V | cripple/V | devastate/V | wreck/V | undermine/V | erode/V | attributable to | blame/V for`),
  },
  {
    // who wrote it
    reason: 'cause',
    weight: 0,
    phrases: list(
      `contribute/V to this report | contribute/V to this story | contribute/V to this article | contribute/V to the report`,
    ),
  },
  {
    reason: 'cause',
    weight: 0.3,
    phrases: list(`because of | thanks to | owing to | due to | as a result of | in response to | on account of`),
  },
  {
    reason: 'trend',
    weight: 0.3,
    phrases: list(`
      rise/V | fall/V | increase/V | decrease/V | decline/V | surge/V | soar/V | plummet/V | skyrocket/V | dwindle/V | shrink/V | double/V | triple/V | quadruple/V | spike/V | slump/V
      | climb/V | worsen/V | deteriorate/V | accelerate/V | expand/V | grow/V | drop/V | dip/V | tumble/V | explode/V | balloon/V | mushroom/V | outpace/V | stagnate/V | intensify/V
      | proliferate/V | narrow/V | widen/V | rebound/V | escalate/V | diminish/V | evaporate/V
      | on the rise | on the decline | in decline | more than ever | than ever | increasingly | more and more | fewer and fewer | less and less | record high | record low | all-time high | all-time low
      | become/V more | become/V less | become/V increasingly | no longer`),
  },
  {
    reason: 'trend',
    weight: 0.2,
    phrases: list(
      `increase/N | decrease/N | decline/N | surge/N | growth/N | boom/N | spike/N | downturn/N | upswing/N | uptick/N | slowdown/N | shortage/N | influx/N | gain/V | lose/V ground | slow/V`,
    ),
  },
  {
    reason: 'first',
    weight: 0.55,
    phrases: list(
      `unprecedented | have not happened | has n't happened | have n't happened  | never before | for the first time | first ever | first-ever | record-breaking | record-setting | a first for | the only * to | the only * in | the only * that | the only * who | the only * * to | become/V the first | be the first | the first * to | the first * * to | the first * ever | the first * in`,
    ),
  },
  {
    // what a text says of itself, or of its like
    reason: 'first',
    weight: 0,
    phrases: list(
      `be the first post | be the first part | be the first article | be the first installment | be the first in a series | be the first of * post | be the first of * article | be the first of * part`,
    ),
  },
  {
    reason: 'comparison',
    weight: 0.3,
    phrases: list(`
      than any | outnumber/V | outperform/V | outspend/V | outweigh/V | surpass/V | exceed/V | eclipse/V | dwarf/V | twice as | three time as | four time as | twice the | half as | as many as | as much as
      | compare with | compare to | compared with | compared to | in contrast to | on par with | rank/V * among | virtually tied | statistically tied | neck and neck | deadlocked | trail/V | lead/V * by | rank/V first | rank/V last | rank/V high | rank/V low | far more | far less | far fewer | much more * than | disproportionately | disproportionate`),
  },
  {
    reason: 'superlative',
    weight: 0.4,
    phrases: list(
      `by far the | in history | of all time | on earth | in modern history | in a generation | in decade | in living memory | unmatched | unrivaled | unparalleled | second to none | highly successful | single most | top-selling | best-selling`,
    ),
  },
  {
    reason: 'trend',
    weight: 0.35,
    phrases: list(
      `straight year | straight month | straight week | straight quarter | consecutive year | consecutive month | consecutive week | consecutive quarter | year in a row | month in a row | week in a row`,
    ),
  },
  {
    reason: 'forecast',
    weight: 0.4,
    phrases: list(`
      will win | will lose | will rise | will fall | will increase | will decrease | will decline | will grow | will shrink | will become | will cause | will result | will lead to | will collapse | will cost | will exceed
      | will reach | will destroy | will end | will hurt | will fail | will soon | will lead/V | will drive/V | will force/V | will create | will reduce | will save
      | will inevitably | will surely | will undoubtedly | will certainly | will almost certainly | will likely | be bound to | be certain to | be doom to`),
  },
  {
    reason: 'figure',
    weight: 0.15,
    phrases: list(
      `a lot of | lots of | a great deal of | a large number of | a significant number of | a growing number of | a handful of | a host of | a raft of | a wave of | a flood of | the vast majority | an overwhelming majority | a majority of | most of the | countless | numerous`,
    ),
  },
  {
    reason: 'forecast',
    weight: 0.3,
    phrases: list(
      `be poise to | be likely to | be unlikely to | on track to | on course to | be expect to | be project to | be forecast to | be estimate to | be set to become | inevitable | inevitably`,
    ),
  },
  {
    reason: 'history',
    weight: 0.2,
    phrases: list(
      `historically | traditionally | date/V back to | since the | century/N | in the 18 | centuries | history/N of | be founded | was founded | were founded | colonial | ancient | medieval | for decade | for century | long be | have long | has long | had long`,
    ),
  },
  {
    reason: 'state of mind',
    weight: 0.45,
    phrases: list(`
      experience/V pressure | experience/V * pressure | experience/V a lot of pressure | experience/V a great deal of pressure | experience/V * anxiety | experience/V * fear
      | face/V pressure | face/V * pressure | face/V a lot of pressure | feel/V threatened | feel/V betrayed | feel/V abandoned | feel/V humiliated | feel/V * pressure`),
  },
  {
    reason: 'state of mind',
    weight: 0.35,
    phrases: list(`
      be eager to | be desperate to | be determined to | be convinced | be afraid | be fearful | be furious | be worried | be frustrated | be nervous | be obsessed | be unwilling to | be reluctant to | be terrified
      | be jealous | be delighted | be confident |  be under pressure | come/V under pressure | feel/V pressure | secretly | privately | have no interest in
      | be mistrustful | be wary | be anxious | be angry | be unhappy`),
  },
  {
    reason: 'state of mind',
    weight: 0.25,
    phrases: list(
      `want/V | believe/V | fear/V | hope/V | hate/V | despise/V | distrust/V | crave/V | dread/V | resent/V | prefer/V | intend/V to | favor/V | worry/V | doubt/V | regret/V | admire/V | dislike/V`,
    ),
  },
];

/** Words that end in -est and compare nothing. */
export const noSuperlative: ReadonlySet<string> = new Set(
  list(`interest | forest | protest | request | honest | modest | latest | suggest | contest | test | west | guest | harvest | invest | arrest | nearest | conquest | quest | manifest | unrest | northwest | southwest
    | midwest | digest | earnest | priest | chest | behest | tempest | zest | vest | bequest | eldest | youngest | rest | nest | pest | crest | jest | detest | attest | infest | ingest | molest | divest | everest
    | dishonest | disinterest | inquest | budapest | best | lest | divest | congest | furthest | farthest | closest | next | brest | retest | pretest | unittest`),
);

/** Adjectives that, as the greatest of their kind, are a matter of taste or of course. */
export const tasteSuperlative: ReadonlySet<string> = new Set(
  list(
    `important | interesting | recent | common | notable | likely | useful | part | relevant | appropriate | obvious | closely | recently | powerful | basic | significant | exciting`,
  ),
);

/** What a superlative is measured against: with one of these near it, it is a fact that can be checked. */
export const scopes: readonly string[] = list(
  `in the world | in the country | in the nation | in the state | in the region | in history | ever | in the united states | in america | in europe | in africa | in asia | on record | of all time | since | in decade | in year | in * year | in the city | on earth | in the industry | of any | among`,
);

/** Words that say that a figure was rounded or estimated. */
export const approximations: ReadonlySet<string> = new Set(
  list(
    `about | nearly | roughly | approximately | around | almost | estimated | some | over | under | least | most | than | up | average | median | typically | total`,
  ),
);

/** Nouns of statistics: a figure beside one of them was counted or computed by somebody. */
export const statistics: ReadonlySet<string> = new Set(
  list(`rate | average | median | population | turnout | unemployment | poverty | income | share | majority | proportion | ratio | lead | advantage | approval | rating | margin | support | voter | household | death | murder | homicide
    | casualty | refugee | immigrant | inmate | prisoner | job | worker | employee | patient | student | donation | donor | contribution | spending | revenue | profit | debt | deficit | budget | sale | emission | export | import | customer
    | respondent | delegate | email | follower | people | person | woman | man | child | adult | resident | american | family | victim | soldier | troop | civilian | ton | barrel | acre | crime | shooting | arrest | case`),
);

/** What rises and falls: with one of these a trend can be checked. */
export const measures: ReadonlySet<string> = new Set(
  list(`rate | rating | average | population | turnout | unemployment | poverty | income | wage | salary | share | proportion | support | approval | popularity | price | cost | spending | revenue | profit | debt | deficit | budget | sale | export | import
    | emission | temperature | number | enrollment | crime | homicide | murder | death | mortality | attendance | membership | circulation | production | output | demand | supply | growth | inflation | economy | market | trade | tax | premium | immigration | migration | investment`),
);

/** Units of time, length and the like; a count of them says less than a count of people. */
export const durations: ReadonlySet<string> = new Set(
  list(
    `second | minute | hour | day | week | month | year | decade | century | season | term | semester | quarter | night | morning | weekend | mile | foot | inch | meter | kilometer | block | page | step | time | round | episode | chapter | floor | story | lane | mph`,
  ),
);

/** Words before a number that make it a name: Interstate 95, Section 230. */
export const numbered: ReadonlySet<string> = new Set(
  list(`interstate | section | article | chapter | title | route | highway | no. | number | room | page | figure | table | flight | channel | district | ward | precinct | level | phase | version | grade | class | section | step | part | day | type
    | episode | season | volume | issue | rule | resolution | proposition | amendment | bill | form | act | line | item | lesson | week | tier | top | hour | python | windows | ios | android | html | css | http | a.d. | b.c. | p. | pp. | fig.`),
);

export const months: ReadonlySet<string> = new Set(
  list(
    `january | february | march | april | may | june | july | august | september | october | november | december | jan. | feb. | mar. | apr. | jun. | jul. | aug. | sept. | sep. | oct. | nov. | dec. | jan | feb | aug | sept | oct | nov | dec`,
  ),
);

/** Scales, and what is short for them behind a figure. */
export const magnitudes: ReadonlyMap<string, number> = new Map([...scales, ['m', 1e6], ['bn', 1e9], ['k', 1e3]]);

/** Whole crowds in one word. */
export const crowds: ReadonlySet<string> = new Set(
  list(`tens | dozens | hundreds | thousands | millions | billions | trillions | scores`),
);

/** What the public record says plainly: who was born, elected, appointed, and when things are held. */
export const publicRecord: readonly string[] = list(`
  be bear/V | was born | were born | be elect/V | was elected | were elected | be appoint | was appointed | be name | was named | be nominate | take office | took office | be swear in | was sworn in | serve/V as | serve/V in | be the son of | be the daughter of
  | graduate/V from | be hold on | will be held | will take place | take/V place | be schedule | is scheduled | are scheduled | be slate to | begin on | begin at | open on | open at | air on | be open/A from | polls close | polls open | election day
  | margin of error | be married | marry/V | divorce/V | die/V in | be buried | retire/V in | retire/V from | enlist/V | graduate/V in | graduate/V with | grow/V up in | grow/V up on | grow/V up there | emigrate/V | immigrate/V`);

/** Verbs of saying and finding: a sentence with one of them names its source. */
export const saying: readonly string[] = list(`
  say/V | tell/V | said | told | report/V | note/V | argue/V | claim/V | state/V that | announce/V | declare/V | warn/V | acknowledge/V | admit/V | insist/V | explain/V | contend/V | allege/V | assert/V | estimate/V | predict/V | conclude/V
  | find/V that | found that | show/V that | indicate/V | reveal/V | suggest/V | testify/V | write/V | wrote | accuse/V | ask/V | describe/V | recall/V | suspect/V | emphasize/V | point/V out | point/V to | tweet/V | quote/V | cite/V | calculate/V
  | project/V that | count/V by | charge/V that | discover/V that | document/V how | dispute/V | confirm/V | disclose/V | detail/V | remark/V | respond/V | reply/V | caution/V | lament/V | boast/V | complain/V | forecast/V that | portray/V | characterize/V
  | depict/V | liken/V | echo/V | deny/V | attribute/V * to | add/V that | agree/V that | grill/V | document/V | publish/V | outline/V | highlight/V | articulate/V | complain/V of | hint/V | rebut/V | reiterate/V | signal/V that`);

/** Verbs of wanting, backing and blaming: with a subject of their own, they are that subject's stance. */
export const stances: readonly string[] = list(`
  think/V | believe/V | hope/V | want/V | doubt/V | fear/V that | feel/V that | feel/V the | expect/V | plan/V to | propose/V | vow/V | pledge/V | promise/V | contemplate/V | mull/V | look/V forward to | call/V for | support/V | favor/V | oppose/V
  | endorse/V | defend/V | praise/V | extol/V | blame/V | criticize/V | question/V | denounce/V | condemn/V | slam/V | mock/V | rail/V against | urge/V | demand/V | recommend/V`);

/** Other words that say where something comes from. */
export const provenance: readonly string[] = list(`
  according to | per the | reportedly | allegedly | in a statement | in an interview | in the poll | in the survey | in the study | in * poll | in * * poll | by one estimate | by * estimate | by some estimate | by * * estimate | by * count | by his own count | by his own account | by his own estimate | by his own reckoning | by her own count | by her own account | by her own estimate | by her own reckoning | by its own count | by its own account | by its own estimate | by its own reckoning | by their own count | by their own account | by their own estimate | by their own reckoning
  | put/V * at | put/V the * at | put/V the * * at | put/V the * of * at | put/V the * of the * at | surveyed | polled | rated
  | poll find | poll show | survey find | survey show | study find | study show | report find | report show | record show | data show | figure show | document show | analysis show | statistics show | data from | figures from | a study by | a study of
  | study being | study release | a report by | a report from | report that | report from | claim that | complaint that | estimate that | shows that | shows how | shows the | proposal | consensus | analysis agree | analyst agree | expert agree
  | experts agree | * rating from | argument that | position on | stance on | case that | make/V the case | express/V * reservation | express/V reservation
  | express/V concern | express/V * concern | on the basis of
  | vote/V to | vote/V for | vote/V against | vote/V on | file/V a lawsuit | file/V a suit | file/V * lawsuit | sue/V | co - sponsor/V | cosponsor/V`);

/** Look-alikes of the words that cite. */
export const notCiting: readonly string[] = list(
  `in national poll | in state poll | in recent poll | in several poll | in many poll | in early poll | all told | a reported | phone call | phone calls | so to say | call for papers | - call | that say | it say/V | report to | report for | report card | estimated * million`,
);
