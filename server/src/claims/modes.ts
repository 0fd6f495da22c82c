// What a sentence does: only one that states something can be a claim. Pure in the text, and kept for as long as its reading is.
import type { Reading, Sentence, Token } from '../prose/prose.ts';
import { lower } from '../prose/word.ts';

export type Mode =
  'statement' | 'question' | 'instruction' | 'advice' | 'hypothesis' | 'definition' | 'title' | 'fragment';

const openings: ReadonlySet<string> = new Set(['if', 'suppose', 'imagine', 'unless', 'assuming', 'say', 'whether']);
const requests: ReadonlySet<string> = new Set([
  'please',
  'let',
  "don't",
  'do',
  'see',
  'note',
  'consider',
  'click',
  'remember',
]);
const definition =
  /\b(?:is|are) (?:defined|known|described) as\b|\b(?:refers|refer) to\b|\bstands for\b|\bshort for\b|\b(?:means|mean) that\b/;

function isTitle(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  const raised = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length >= 3 && raised.length >= 0.8 * long.length;
}

/** A sentence that begins with a bare verb: "Read the rest here." */
function isCommand([head, next]: readonly Token[]): boolean {
  if (head?.pos !== 'VERB' || head.lemma !== head.lower || head.text === head.text.toUpperCase()) return false;
  return next !== undefined && /^(?:DET|PRON|ADP|NOUN|ADJ|ADV|PROPN)$/.test(next.pos);
}

function readMode({ text, tokens }: Reading, { first, last, start, end }: Sentence): Mode {
  const own = tokens.slice(first, last);
  const words = own.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SYM');
  const tail = own.slice(-2).map((token) => token.text);
  const verbal = words.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (words.length < 4 || (!verbal && (words.length < 8 || !tail.some((mark) => mark.endsWith('.')))))
    return 'fragment';
  if (tail.includes('?')) return 'question';
  if (isTitle(own)) return 'title';
  const head = words[0];
  const opening = lower(head);
  if (requests.has(opening) || isCommand(own)) return 'instruction';
  if (openings.has(opening)) return 'hypothesis';
  if (words.slice(0, Math.ceil(words.length / 2)).some(({ lemma }) => /^you(?:r|rself)?$/.test(lemma))) return 'advice';
  return definition.test(text.slice(start, end)) ? 'definition' : 'statement';
}

const kept = new WeakMap<Reading, readonly Mode[]>();

/** What each sentence of a reading does, in the order of its sentences. */
export function readModes(reading: Reading): readonly Mode[] {
  let modes = kept.get(reading);
  if (!modes) {
    modes = reading.sentences.map((sentence) => readMode(reading, sentence));
    kept.set(reading, modes);
  }
  return modes;
}
