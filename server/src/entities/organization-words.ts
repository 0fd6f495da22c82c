// Words that tell an organization from a person. Data and look-ups.
import { undotted } from './given-names.ts';

const list = (words: string) => new Set(words.trim().split(/\s+/));

const HEADS = list(`
Academy Agency Airlines Airways Alliance Ambulance Archive Archives Army Assembly Associates Association Authority Bank Board Brigade Brotherhood Brothers Bureau Business Cabinet Campaign Capital Caucus Center Centre Chamber Channel Church Clinic Club Coalition College
Commission Committee Commons Communications Community Companies Company Confederation Conference Congress Consortium Consulting Cooperative Corp Corporation Corps Council Court Courier Daily Department Dept Desk Division Dispatch Duma Embassy Enquirer Enterprises Examiner
Exchange Express Facility Faculty Federation Fellowship Firm Force Forces Forum Foundation Front Fund Gazette Globe Government Group Guard Guardian Headquarters Herald Holdings Hospital Hotel House Inc Independent Industries Initiative Inquirer Institute Institution Insurance Intelligence Investments
Journal Journalism Knesset Laboratories Laboratory Labs League Legislature Library LLC LLP Ltd Magazine Mail Media Mercury Ministry Mirror Mission Monitor Monthly Mosque Motors Movement Museum Nation Network Networks News Newspapers Observer Office Organisation Organization Orchestra PAC Papers Parliament Partners Partnership Party Patrol
Plc Poll Police Polling Politics Post Power Press Productions Program Project Prosecutors Public Publications Publishing Radio Record Records Register Reporter Republic Research Resort Resources Review Rovers School Schools Secretariat Senate Service Services Society Solutions Squad Standard Star State States Strategies Strategy Studio Studios Sun Synagogue Systems
Taskforce Team Technologies Technology Telegraph Television Temple Theater Theatre Times Today Tonight Trade Tribunal Tribune Trust TV Union United Unit University Ventures Watch Weekly Wing Wire Workers Works Yard
`);

/** Things named with capitals in a row whose last word gives them away, and that are neither persons nor organizations. */
const THING_HEADS = list(`
Act Accord Accords Agreement Amendment Airport Area Avenue Award Awards Bay Beach Bill Boulevard Bowl Bridge Building Canal Canyon Cape Castle City Classic Coast County Creek Crisis Cup Day Deal Debate District Drive East Falls Festival Forest Games Gardens Gulf Hall Harbor Heights Highway Hill Hills Hurricane Inquiry Island Islands Kingdom Lake Lane
Law March Marathon Memorial Mountain Mountains North Ocean Oscar Pact Palace Park Peninsula Pipeline Plan Plaza Point Prize Protocol Province Range Report Revolution River Road Scandal Sea Series Show South Springs Square Stadium Station Strait Street Summit Symphony Territory Tower Towers Town Treaty Valley Village War West Wall Act Doctrine Theorem Era Effect Syndrome Disease Conference Convention Election Elections Address Week Week's Night Live Story Stories Chronicles Edition Version App
`);

const OUTLETS = list(`
ABC AFP Time Verizon Comcast Haaretz Factcheck Quora Pew AT&T Nasdaq PolitiFact Politifact FactCheck FiveThirtyEight ThinkProgress RealClearPolitics Mediaite Vogue Esquire Playboy GQ Wired Gizmodo Jezebel Variety Essence Ebony AP Axios BBC Bloomberg Breitbart Buzzfeed BuzzFeed CBC CBS CNBC CNN C-SPAN ESPN Forbes Fortune Fox FT Gawker Guardian HBO HuffPost ITV Kyodo Le MSNBC NBC Newsmax Newsweek NHK NPR NYT PBS POLITICO Politico ProPublica Quartz Reuters Salon Slate SkyNews TASS Telemundo TMZ TNT Univision UPI USA Vanity Variety Vice Vox WSJ Xinhua Yonhap YouGov Gallup Quinnipiac Rasmussen Marist Monmouth Ipsos Nielsen
Google Facebook Twitter Apple Microsoft Amazon Walmart Boeing Airbus Toyota Samsung Huawei Gazprom Rosneft Exxon ExxonMobil Chevron Shell Pfizer Moderna Goldman Citigroup JPMorgan HSBC Barclays Nestlé Unilever Siemens Volkswagen Uber Lyft Netflix Disney Intel Nvidia Tesla SpaceX OpenAI Hezbollah Hamas Taliban ISIS Interpol Europol UNICEF UNESCO NATO OPEC FIFA UEFA Greenpeace Amnesty Oxfam
FBI CIA NSA GOP DNC RNC IRS EPA FDA CDC NASA WHO IMF EU UN U.N ACLU NAACP NRA AARP AFL-CIO DHS DOJ SEC FCC ICE NYPD LAPD
`);

export const isOrganizationHead = (word: string) => HEADS.has(undotted(word));
export const isThingHead = (word: string) => THING_HEADS.has(word);
/** An outlet, company or agency that is known by one word. */
export const isKnownOrganization = (word: string) => OUTLETS.has(undotted(word)) || isTradeName(word);

/** Capitals inside a word that no family name has there: PolitiFact, but McDonald, DeVos, FitzGerald, O’Brien. */
export const isTradeName = (word: string) =>
  /^\p{Lu}+\p{Ll}+\p{Lu}\p{L}*$|^\p{Lu}{2,}\p{Ll}{2}/u.test(word) &&
  !/^(?:Mc+|Ma+c+|De|Del|Della|Di|Da|Du|Le|La|Lo|Fitz|Van|Von|O|D|St|San|Al|El|Ben|Abu|Ter|Ver|Las|Los)\p{Lu}/u.test(
    word,
  ) &&
  word.length > 5;

// Words that a publication or a body has as its first: "The Washington …", "Associated Press", "National …".
export const ORGANIZATION_STARTS = list(
  'American Associated National Federal International European World United Royal Central Democratic Republican Socialist Christian Islamic African Asian Human Homeland Supreme Chamber Public Social Department Ministry Office Bureau Bank Council House Committee University Institute College Center Centre School Museum Court Board Federation Association Society Foundation Union League Church Fox Sky Radio Voice',
);

/** Heads of organizations and of things that are family names, too: “Hunter”, “Church”. */
export const AMBIGUOUS_HEADS = new Set(
  'Power Post Church Sun House Star Wing Trade Guard Yard Trust Mail Day Hill Hall Lake March West Street Law Price Rivers Forest Park Bay North South East Field Fields Banks Power Powers Bridges Lane Walls Castle Battle Falls Bond Bush Press Record Sheriff Case Cross Rice Wall Temple Team Workers Parker Cash Towns Hunter Fisher War Gates Waters Brooks Woods Stone Poll Beach Village Green Avenue Corps Week Story Point Towers'.split(
    ' ',
  ),
);
