// The only module that knows wink-nlp: text in, sentences and tokens out.
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { PartOfSpeech, Reading, Sentence, Token } from './prose.ts';

let nlp: ReturnType<typeof winkNLP> | undefined;

/**
 * Reads the sentences and tokens of one block's text. Offsets are UTF-16 offsets into `text`.
 * The language model is loaded at the first call (about 70 ms) and kept.
 */
export function readText(text: string): Reading {
  nlp ??= winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its;
  const document = nlp.readDoc(text);
  const all = document.tokens();
  const words = all.out() as string[];
  const tags = all.out(its.pos) as unknown as PartOfSpeech[];
  const lemmas = all.out(its.lemma as typeof its.value) as string[];
  const tokens: Token[] = [];
  /** index in `tokens` of the first token at or after each of wink's own */
  const index: number[] = [];
  let at = 0;
  words.forEach((word, i) => {
    index.push(tokens.length);
    if (word.trim() === '') return;
    const found = text.indexOf(word, at);
    const start = found < 0 ? at : found;
    at = start + word.length;
    tokens.push({ text: word, lemma: lemmas[i] ?? word, pos: tags[i] ?? 'X', start, end: at });
  });
  index.push(tokens.length);
  const sentences: Sentence[] = [];
  for (const [from, to] of document.sentences().out(its.span) as unknown as [number, number][]) {
    const first = index[from] ?? tokens.length;
    const last = index[to + 1] ?? tokens.length;
    const head = tokens[first];
    const tail = tokens[last - 1];
    if (head && tail && last > first) sentences.push({ start: head.start, end: tail.end, first, last });
  }
  return { text, tokens, sentences };
}
