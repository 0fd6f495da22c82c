// Takes the marks off a quotation where the sentence reads as well without them.
import type { Quotation } from '../attribution/attribution.ts';
import type { Place, Prose } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import { firstSentenceEnd } from './attribute.ts';
import type { Edit } from './rule.ts';

/** Words that only the speaker can say, or that only a quotation has: brackets, an ellipsis, a quotation inside. */
const SPOKEN =
  /\b(?:I|we|me|us|my|our|ours|mine|you|your|yours|myself|ourselves|yourself|let[’']s)\b|[?!…[\]“”"«»]|\.\.|(?<!\p{L})[‘']|[–—]\s*$/iu;
/** Words with which a sentence may begin and that lose their capital inside another. */
const LOSES_CAPITAL =
  /^(?:The|A|An|This|That|These|Those|There|It|He|She|They|His|Her|Their|Its|In|On|At|By|For|From|If|When|As|No|Not|Every|Each|Some|Many|Most|Nobody|Everybody|Everyone|Nothing)\b/;

/**
 * The edits that turn a quotation into the reporter's own words: `“The boats are late,” Farouk said.` into `The boats are late, Farouk
 * said.` Undefined where that would not read as English, since the words are in the first person, for one.
 */
export function paraphraseEdits(prose: Prose, { places, words, within, damage }: Quotation): Edit[] | undefined {
  const [place, ...otherPlaces] = places;
  const [said] = words;
  const block = place && prose.blocks[place.block];
  if (!place || !said || !block || otherPlaces.length > 0 || within !== undefined || damage) return undefined;
  const quoted = textAt(prose, said);
  if (SPOKEN.test(quoted) || firstSentenceEnd(block, said)) return undefined;
  const before = block.text.slice(0, place.start);
  const after = block.text.slice(place.end);
  const marks = [without(prose, { ...place, end: said.start }), without(prose, { ...place, start: said.end })];
  if (isSentenceStart(before)) return leadsIntoAttribution(quoted, after) ? marks : undefined;
  if (/\p{Ll}[,:]?\s$/u.test(before) && /^\p{Ll}/u.test(quoted) && !/[,:]\s$/.test(before)) return marks;
  return introduced(prose, block.text, place, said, marks);
}

const without = (prose: Prose, place: Place): Edit => ({ span: fileSpan(prose, place), newText: '' });

const isSentenceStart = (before: string): boolean => before === '' || /[.!?][”’"']?\s+$/.test(before);

/** `…,” Farouk said.`: a comma, and nothing but the attribution up to the end of the sentence. */
function leadsIntoAttribution(quoted: string, after: string): boolean {
  const tail = /^(,?)\s+[^“”"«»?!:;]{3,120}?\.(?:\s|$)/u.exec(after);
  return tail !== null && (quoted.endsWith(',') || tail[1] === ',');
}

/** `Farouk said: “The boats are late.”`: the mark before the quotation goes, and so does the capital. */
function introduced(prose: Prose, text: string, place: Place, said: Place, marks: readonly Edit[]): Edit[] | undefined {
  const lead = /(?:\bsa(?:ys?|id)|\badd(?:s|ed)|\bwarn(?:s|ed)|\bargue[sd])([,:])\s$/.exec(text.slice(0, place.start));
  const quoted = textAt(prose, said);
  if (!lead || !LOSES_CAPITAL.test(quoted) || !/^[.]?(?:\s|$)/.test(text.slice(place.end))) return undefined;
  const mark = { ...place, start: place.start - 2, end: place.start - 1 };
  const capital = { ...place, start: said.start, end: said.start + 1 };
  return [without(prose, mark), ...marks, { span: fileSpan(prose, capital), newText: quoted.charAt(0).toLowerCase() }];
}
