// How the names of people are built, the world over: titles, given names, particles, family names, generations, and which comes first.
import { givenNameStrength, plain, sameGivenName } from './given-names.ts';
import { SUFFIXES, endsTitle, isTitleWord } from './titles.ts';

/** The parts of a person's name as it is written. */
export interface PersonalName {
  /** the whole name without title, nickname quotes kept out */
  readonly full: string;
  readonly title?: string;
  readonly given?: string;
  /** between the given and the family name: middle names, initials, a father's name */
  readonly middle?: string;
  readonly nickname?: string;
  readonly family?: string;
  readonly suffix?: string;
  /** the family name stands first */
  readonly familyFirst: boolean;
  /** the name's words in order, without title, nickname and suffix */
  readonly words: readonly string[];
}

const PARTICLES = new Set(
  'de del della delle dei degli di da das do dos du la le las los van von vom zu zur zum der den ter ten te het af av al el ul ibn bin bint ben abu abd y e i san santa st. st mac ap ferch op aan auf'.split(
    ' ',
  ),
);
// Particles that are nothing else, so that a capital does not hide them: “Van Hollen”, but “Ben Carson”, “Al Gore”, “Mac Thornberry”.
const CAPITAL_PARTICLES = new Set(
  'de del della di da dos du la le van von der den ter ten bin ibn bint al el st. st abu'.split(' '),
);

/** A word that ties a family name together: van, bin, de la. */
export const isParticle = (word: string) =>
  PARTICLES.has(word) || (word[0] !== word[0]?.toLowerCase() && CAPITAL_PARTICLES.has(word.toLowerCase()));

const ARABIC_ARTICLE = /^(?:al|el|ul|as|ad|ar|at|az|ash|an)[-‐‑ ](?=\p{L}{3})/iu;

// Korean, Chinese and Vietnamese family names, and the given names that go behind them.
const EAST_ASIAN = new Set(
  `kim lee yi rhee park pak choi choe jung jeong chung cheong kang gang cho jo yoon yun jang chang lim im han oh o seo suh shin sin kwon gwon hwang ahn an song ryu yoo yu ryoo hong jeon jun ko go moon mun son sohn bae pae baek paik heo huh hur nam sim shim noh roh no ha kwak gwak sung seong cha joo ju woo u koo gu ku min jin ji chi na ra eom um won chae cheon chun bang pang hyun gong kong ham pyo byun myung myeong ki gi ban tae wi wie ri ro ryang paek thae pyon hyon ok
  wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng xu fu shen zeng peng lu lü su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren jiang fan fang shi yao tan liao zou xiong jin lu hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian tang yin li yi chang wen xi bo hua mo ai ao bi bu chi chu cong dang dou duanmu ouyang sima zhuge
  chan chiu chow choy chung fok fong fung ho hui ip kwan kwok kwong lai lam lau law leung lo lui mak mok ng poon siu szeto tam tong tsai tsang tse tsui wai wong yam yeung yip yiu yuen yung chiang soong tsao hsu hsieh hsiao kuo kung
  nguyen nguyễn tran trần le lê pham phạm hoang huỳnh huynh phan vu võ vo dang đặng bui bùi do đỗ ngo ngô duong dương ly truong trương dinh đinh vuong doan lam mai`
    .split(/\s+/)
    .map(plain),
);
const SYLLABLE =
  '(?:zh|ch|sh|ph|th|tr|ngh|ng|nh|gy|hy|my|ry|py|by|[bpmfdtnlgkhjqxrzcsyvw])?w?[aeiouyü]{1,3}(?:ng|nh|ch|ck|c|k|l|m|n|p|t|r|h)?';
const SYLLABLES = new RegExp(`^${SYLLABLE}(?:[-‐‑’']?${SYLLABLE})?$`, 'i');
const HYPHENATED = /^\p{L}{1,6}[-‐‑]\p{L}{1,6}$/u;

/** Whether the words read like an East Asian name with the family name first, as far as the words alone tell. */
export function looksFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = '', third] = words;
  if (words.length < 2 || words.length > 4 || !EAST_ASIAN.has(plain(first))) return false;
  if (!words.slice(1).every((word) => SYLLABLES.test(plain(word)))) return false;
  if (third !== undefined) return true;
  if (HYPHENATED.test(second)) return true;
  return givenNameStrength(first) === 0 && givenNameStrength(second) < 2;
}

const NICKNAME = /[“"‘'(]([^“”"‘’()]{2,24})[”"’')]/u;

/**
 * Takes a name apart. `familyFirst` tells the order where it is known from elsewhere; otherwise the words themselves decide.
 * A single word is a family name where a title stands before it, otherwise a mononym: family name and nothing else.
 */
export function parseName(text: string, familyFirst?: boolean): PersonalName {
  const nickname = NICKNAME.exec(text)?.[1];
  const all = text
    .replace(NICKNAME, ' ')
    .replaceAll(',', ' ')
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  let from = 0;
  for (let i = 0; i < all.length - 1; i++) {
    const word = all[i] ?? '';
    if (!isTitleWord(word) && !/^(?:of|the|for|and|ex|former)$/i.test(word)) break;
    if (endsTitle(word) && !isGivenBefore(word, all.slice(i + 1))) from = i + 1;
  }
  // “Secretary of State”
  while (from > 0 && /^(?:of|the|for|and)$/.test(all[from] ?? '') && from + 2 < all.length) from += 2;
  let to = all.length;
  while (to - from > 1 && isSuffix(all[to - 1] ?? '')) to--;
  const words = all.slice(from, to);
  const parts = splitWords(words, familyFirst);
  return {
    full: all.slice(from).join(' '),
    ...(from > 0 && { title: all.slice(0, from).join(' ') }),
    ...(nickname !== undefined && { nickname }),
    ...(to < all.length && { suffix: all.slice(to).join(' ') }),
    ...parts,
    words,
  };
}

/** Whether a word that is a title elsewhere is a given name here: “Dean Baker”, “Earl Warren”, “Don Lemon”. */
export function isGivenBefore(word: string, rest: readonly string[]): boolean {
  return (
    givenNameStrength(word) > 0 && rest.length === 1 && givenNameStrength(rest[0] ?? '') === 0 && !/\.$/.test(word)
  );
}

/** Jr., III, MP, QC, M.D. */
export const isSuffix = (word: string) => SUFFIXES.has(word.replaceAll('.', '').toLowerCase()) && /^\p{Lu}/u.test(word);

function splitWords(
  words: readonly string[],
  familyFirst?: boolean,
): Pick<PersonalName, 'given' | 'middle' | 'family' | 'familyFirst'> {
  if (words.length === 0) return { familyFirst: false };
  if (words.length === 1) return { family: words[0] ?? '', familyFirst: false };
  if (familyFirst ?? looksFamilyFirst(words)) {
    const family = words.length === 4 && words[0] === 'Au' ? 2 : 1;
    return { family: words.slice(0, family).join(' '), given: words.slice(family).join(' '), familyFirst: true };
  }
  const family = familyStart(words);
  if (family === 0) return { family: words.join(' '), familyFirst: false };
  const middle = words.slice(1, family).join(' ');
  return {
    given: words[0] ?? '',
    ...(middle !== '' && { middle }),
    family: words.slice(family).join(' '),
    familyFirst: false,
  };
}

/** Index of the first word of the family name in a given-name-first name. */
function familyStart(words: readonly string[]): number {
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] ?? '';
    if (i === 0 && word !== word.toLowerCase()) continue;
    if (!isParticle(word)) continue;
    return word === 'y' || word === 'e' || word === 'i' ? Math.max(1, i - 1) : i;
  }
  return words.length - 1;
}

const keys = new Map<string, string>();

/** What two spellings of one family name share: letters without accents, case, hyphens, apostrophes and the Arabic article. */
export function familyKey(family: string): string {
  const known = keys.get(family);
  if (known !== undefined) return known;
  const key = plain(family.replace(ARABIC_ARTICLE, '')).replace(/[^\p{L}\p{N}]/gu, '');
  if (keys.size > 20_000) keys.clear();
  keys.set(family, key);
  return key;
}

/** Whether two given names, initials included, may be one person's. Hyphens and accents do not count. */
export function givenNamesAgree(one: string, other: string): boolean {
  const a = familyKey(one);
  const b = familyKey(other);
  if (a === b || sameGivenName(one, other)) return true;
  return (/^(?:\p{Lu}\.)+$/u.test(one) || /^(?:\p{Lu}\.)+$/u.test(other)) && a[0] === b[0];
}

/** What a person may be called without the given name: the family name, and its last word where particles or a second name precede. */
export function shortForms(name: PersonalName): string[] {
  const family = name.family ?? name.full;
  const words = family.split(' ');
  const forms = new Set([family]);
  if (words.length > 1 && (isParticle(words[0] ?? '') || words.length > 2)) forms.add(words.at(-1) ?? family);
  if (words.length > 1 && !isParticle(words[0] ?? '')) forms.add(words[0] ?? family);
  return [...forms];
}
