// What stands beside a name of one word that goes with an organization and with no person: its shares, its chief executive, a scientist at it.
import { isRoleNoun } from './titles.ts';
import type { Word } from './words.ts';

/** What only organizations have. */
const OWN =
  '(?:share ?price|stock price|shares|share(?:holder|owner)s|revenues?|market (?:share|value|cap(?:italization)?)|subsidiar(?:y|ies)|workforce|payroll|board of directors|initial public offering|IPO|parent company|chief (?:executive|[a-z]+ officer)|C[EFT]O|balance sheet)';
const RESULTS = '(?:loss(?:es)?|profits?|revenues?|earnings|sales|income)';
const BODY =
  '(?:company|companies|corporation|firm|retailer|bank|start-?up|chain|agency|nonprofit|non-profit|charity|airline|carmaker|automaker|drugmaker|chipmaker|subsidiary|utility|website|newspaper|magazine|app|platform|think tank|union|conglomerate|brokerage|manufacturer|consultancy|broadcaster|supermarket|hospital|refinery)';
/** What organizations do to what is theirs: “Lantern will close its plant”. */
const DOES =
  '(?:clos(?:es?|ed|ing)|cut(?:s|ting)?|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|open(?:s|ed|ing)?|expand(?:s|ed|ing)?|mov(?:es?|ed|ing)|launch(?:es|ed|ing)?|shut(?:s|ting)?|shutter(?:s|ed|ing)?|relocat(?:es?|ed|ing)|recall(?:s|ed|ing)?|ship(?:s|ped|ping)?|buil(?:ds?|t|ding)|unveil(?:s|ed|ing)?|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?)';

/** What "it" does or is only where it is an organization that speaks: "Lantern said it would appeal". */
const ITSELF =
  '(?:appeal|sue|fight|compl(?:y|ied)|cooperat(?:e|ed|ing)|respond|offer|hire|invest|refund|notify|notified|investigat(?:e|ed|ing)|review(?:ing|ed)?|aware|proud|pleased|disappointed|confident|committed|considering|studying|lay(?:ing)? off|laid off|plann(?:ed|ing) to|expect(?:s|ed)?|intend(?:s|ed)?|regret(?:s|ted)?|apologi[sz]e[sd]?)';

const behindIt = new RegExp(
  `^(?:${[
    `[’']s? (?:[\\p{L}-]+ ){0,2}${OWN}(?!\\p{L})`,
    ` (?:employees|executives|shareholders|subsidiary|chief executive|C[EFT]O)(?!\\p{L})`,
    ` (?:shares|stock) (?:rose|fell|closed|were|have|had|dropped|jumped|slid|gained|lost|tumbled|climbed|surged|plunged|soared)(?!\\p{L})`,
    `, which (?:owns|makes|operates|employs|runs|sells|builds|bought|provides|represents|manages|produces|manufactures|publishes|trades|is (?:based|owned|headquartered)|was (?:founded|acquired|bought))(?!\\p{L})`,
    `, (?:an?|the) (?:(?!(?:of|for|at|with|in|who|to|from|by|and)[ ])[\\p{L}\\p{N}$’'-]+ ){0,5}${BODY}(?=[,.;)]| (?:that|which|in|of|based|owned|founded|with|specializ))`,
    ` (?:has |had |also ){0,2}(?:posted|reported|recorded|booked) (?:an? |its )?(?:[\\p{L}-]+ ){0,3}${RESULTS}(?!\\p{L})`,
    ` (?:said|says)(?: (?:on )?\\p{Lu}\\p{Ll}+day)?(?: in a statement)?(?: that)? it (?:(?:would|will|had|has|was|is|also|now|not|never|been|fully|already|still) ){0,4}${ITSELF}(?!\\p{L})`,
    ` (?:employs|manufactures|went public|filed for bankruptcy|is headquartered|was acquired)(?!\\p{L})`,
    ` (?:will |would |has |had |plans to |is |also |now ){0,3}${DOES} its `,
  ].join('|')})`,
  'u',
);
const beforeIt =
  /(?:(?<!\p{L})(?:shares (?:of|in)|C[EFT]O (?:of|at)|chief (?:executive|[a-z]+ officer)(?: officer)? (?:of|at)|co-?founder of|(?:compan(?:y|ies)|firms?|retailers?|banks?|start-?ups?|airlines?|brands?) (?:(?:called|named|known as)|(?:like|such as|including))) )$/iu;

/**
 * Whether what stands beside a name of one word goes with an organization alone: “Lantern’s shares”, “Lantern posted a loss”, “a chemist at
 * Lantern”. `at` is the index of the name in `words`, whose text is `text`.
 */
export function goesWithOrganization(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  // “Emily’s List”: a part of a name
  if (!word || (before?.possessive && before.capital && word.gap === ' ')) return false;
  if (behindIt.test(text.slice(word.end, word.end + 90))) return true;
  if (word.gap !== ' ') return false;
  if (before?.text === 'at' && before.gap === ' ' && isRoleNoun(words[at - 2]?.text ?? '')) return true;
  return beforeIt.test(text.slice(Math.max(0, word.start - 40), word.start));
}
