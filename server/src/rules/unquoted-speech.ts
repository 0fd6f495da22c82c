// Somebody else's first person outside quotation marks: speech that lost its marks.
import type { Attribution } from '../attribution/attribution.ts';
import type { Block, Place, Reading, Sentence } from '../prose/prose.ts';
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { styleOf, type Style } from '../draft/style.ts';
import { byBlock } from '../entities/by-block.ts';
import { coverageOf, isLinked, isQuoted, isRunningText, overlap } from './coverage.ts';
import type { Fix, Report, Rule } from './rule.ts';

export const unquotedSpeech: Rule = {
  code: 'unquoted-speech',
  severity: 'warning',
  summary: 'First-person speech of somebody else stands outside quotation marks.',
  explanation: `“I” outside quotation marks is the reporter. Where a sentence says “I” and goes on “he says”, the marks were lost, and the reader
takes a source’s opinion for the writer’s.

The fix puts the marks around the sentence and the comma where the draft has it.

Nothing is reported in a draft that speaks in the first person elsewhere: a column, a diary, a blog post.`,
  check: checkUnquotedSpeech,
};

function* checkUnquotedSpeech(draft: Draft): Iterable<Report> {
  const read = readFirstPerson(draft);
  const speaksSelf = (person: Person) => read.some(({ own }) => own.includes(person));
  // A writer who says "I" elsewhere may be saying it here.
  if (speaksSelf('singular')) return;
  const plural = speaksSelf('plural');
  for (const { place, person, speaker, fixes } of read.flatMap(({ suspects }) => suspects)) {
    if (person === 'plural' && plural) continue;
    const message = `“${firstWords(textAt(draft.prose, place))}” speaks in the first person, outside quotation marks. ${speaker(draft)}`;
    yield { span: fileSpan(draft.prose, place), message, fixes: () => fixes(draft) };
  }
}

/** The sentences in the first person of each block that has any: suspected of being somebody else's, or the writer's own. */
const readFirstPerson = byBlock(0, (draft: Draft, index): readonly FirstPerson[] => {
  const block = draft.prose.blocks[index];
  const sentences = block && isRunningText(block) ? firstPersonSentences(block.reading) : [];
  if (!block || sentences.length === 0) return NONE;
  const suspects: Suspect[] = [];
  const own: Person[] = [];
  for (const { start, end } of sentences) {
    const place = { block: index, start, end };
    const person = barePerson(draft, block, place);
    if (!person) continue;
    const suspect = isLinked(block, place) ? undefined : suspectOf(draft, block, place, person);
    if (suspect) suspects.push(suspect);
    else own.push(person);
  }
  return [{ suspects, own }];
});
const NONE: readonly FirstPerson[] = [];

interface FirstPerson {
  readonly suspects: readonly Suspect[];
  readonly own: readonly Person[];
}

type Person = 'singular' | 'plural';

interface Suspect {
  readonly place: Place;
  readonly person: Person;
  readonly speaker: (draft: Draft) => string;
  readonly fixes: (draft: Draft) => readonly Fix[];
}

/** "I", "me", "my"; not the numeral of "World War I" or "Level I". */
const firstPerson =
  /(?<![\p{L}\p{N}.’'-])(?:(?<!(?<![.!?:;,—–“"‘'(]\s*|^)\p{Lu}[\p{L}.]*\s)I(?=['’](?:m|ve|d|ll)\b|\s)(?!\s*(?:[-–]|\.\s?\p{Lu}|I\b))|[Mm]e|[Mm]y|[Mm]yself)(?![\p{L}\p{N}-])/gu;
const firstPersonPlural = /(?<![\p{L}\p{N}.’'-])(?:[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Oo]urselves)(?![\p{L}\p{N}.-])/gu;

const persons: readonly (readonly [Person, RegExp])[] = [
  ['singular', firstPerson],
  ['plural', firstPersonPlural],
];

const isFirstPerson = (text: string): boolean => persons.some(([, pattern]) => text.search(pattern) >= 0);

const read = new WeakMap<Reading, readonly Sentence[]>();

function firstPersonSentences(reading: Reading): readonly Sentence[] {
  let found = read.get(reading);
  if (found) return found;
  found = reading.sentences.filter(({ start, end }) => isFirstPerson(reading.text.slice(start, end)));
  read.set(reading, found);
  return found;
}

/** The first person that a sentence has outside quotation marks, "I" before "we". */
function barePerson(draft: Draft, { text }: Block, { block, start, end }: Place): Person | undefined {
  const { quoted } = coverageOf(draft, block);
  for (const [person, pattern] of persons) {
    for (const { index, 0: word } of text.slice(start, end).matchAll(pattern)) {
      const place = { block, start: start + index, end: start + index + word.length };
      if (!quoted.some((quotation) => overlap(quotation, place))) return person;
    }
  }
  return undefined;
}

const isSelf = (words: string): boolean =>
  /^(?:I|we|me|us|my\b.*|our\b.*|this (?:writer|reporter|author|correspondent|columnist|newspaper))$/i.test(words);

function suspectOf(draft: Draft, block: Block, place: Place, person: Person): Suspect | undefined {
  return (
    taggedSpeech(draft, block, place, person) ??
    namedSpeech(draft, block, place, person) ??
    followingSpeech(draft, block, place, person)
  );
}

/** "That tells me nothing, he says.": the sentence ends with who says it, whether that or the quotation behind it is taken for what he says. */
function taggedSpeech(draft: Draft, block: Block, place: Place, person: Person): Suspect | undefined {
  for (const [at, { place: part, attribution }] of coverageOf(draft, place.block).cues.entries()) {
    if (!overlap(part, place)) continue;
    const said = draft.attributions[attribution];
    const tag = said && tagOf(draft, said, place);
    if (!said || !tag) continue;
    const speech: Place = {
      block: place.block,
      start: place.start,
      end: place.start + block.text.slice(place.start, tag.start).trimEnd().length,
    };
    const words = block.text.slice(speech.start, speech.end);
    if (isQuoted(draft, speech) || !/,$/.test(words) || !isFirstPerson(words)) continue;
    const content = { ...speech, end: speech.end - 1 };
    const current = (now: Draft) => coverageOf(now, place.block).cues[at]?.attribution ?? -1;
    return {
      place: content,
      person,
      speaker: (now) => `${speakerOf(now, current(now))} said it.`,
      fixes: (now) => (isUnclear(now, current(now)) ? [] : quote(now, content, true)),
    };
  }
  return undefined;
}

/** How a sentence goes on to the name of whoever said its first words: ", said her lawyer, Gail Ito", ", says Lt. Campos". */
const saidBy =
  /, (?:said|says|asked|asks|wrote|writes|added|adds|recalled|recalls) (?:(?:the|an?|his|her|their|its|former|retired) (?:(?!(?:to|with|about|that) )[\p{L}’'-]+ ){0,6}(?:[\p{L}’'-]+, )?)?(?:\p{Lu}[\p{L}.]+ ){0,2}$/u;

/** "We are tired of it, said Milena Dragan": without marks it reads as if "we" had said something. */
function namedSpeech(draft: Draft, block: Block, place: Place, person: Person): Suspect | undefined {
  for (const [at, { place: name, entity }] of coverageOf(draft, place.block).mentions.entries()) {
    if (!overlap(name, place) || draft.entities[entity]?.kind !== 'person') continue;
    const words = block.text.slice(place.start, name.start);
    const comma = saidBy.exec(words)?.index ?? -1;
    const content: Place = { ...place, end: place.start + comma };
    if (comma < 0 || isQuoted(draft, content) || !isFirstPerson(words.slice(0, comma))) continue;
    const current = (now: Draft) => now.entities[coverageOf(now, place.block).mentions[at]?.entity ?? -1];
    return {
      place: content,
      person,
      speaker: (now) => `${current(now)?.name ?? block.text.slice(name.start, name.end)} said it.`,
      fixes: (now) => quote(now, content, true),
    };
  }
  return undefined;
}

/** Whether nobody knows who "he" or "she" is: quoting somebody comes after naming him. */
function isUnclear(draft: Draft, attribution: number): boolean {
  const [source] = draft.attributions[attribution]?.source ?? [];
  return (
    typeof draft.speakers[attribution] !== 'number' &&
    source !== undefined &&
    /^(?:he|she)$/i.test(textAt(draft.prose, source))
  );
}

/** Where ", he says" begins in a sentence that it ends. */
function tagOf({ prose }: Draft, { source, cue }: Attribution, place: Place): { readonly start: number } | undefined {
  const parts = [...source, ...cue];
  if (
    source.length === 0 ||
    cue.length === 0 ||
    parts.some((part) => part.block !== place.block || part.start < place.start || part.end > place.end)
  )
    return undefined;
  if (source.some((part) => isSelf(textAt(prose, part)))) return undefined;
  const text = prose.blocks[place.block]?.text ?? '';
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  if (/[\p{L}]/u.test(text.slice(end, place.end)) && !/^[,\s]/.test(text.slice(end, place.end))) return undefined;
  return text.slice(place.start, start).trimEnd().endsWith(',') ? { start } : undefined;
}

/** A sentence in the first person right after one that somebody else is said to have said. */
function followingSpeech(draft: Draft, block: Block, place: Place, person: Person): Suspect | undefined {
  const at = block.sentences.findIndex(({ start }) => start === place.start);
  const before = block.sentences[at - 1];
  if (!before || isQuoted(draft, place)) return undefined;
  const previous: Place = { block: place.block, start: before.start, end: before.end };
  if (
    coverageOf(draft, place.block).cues.some(
      (cue) =>
        overlap(cue.place, place) && !overlap(cue.place, previous) && hasOtherSource(draft, cue.attribution, place),
    )
  )
    return undefined;
  const part = coverageOf(draft, place.block).cues.findIndex((cue) => {
    const { source = [] } = draft.attributions[cue.attribution] ?? {};
    return (
      overlap(cue.place, previous) && source.length > 0 && !source.some((part) => isSelf(textAt(draft.prose, part)))
    );
  });
  if (part < 0) return undefined;
  // "We" may be anybody, unless the words quoted just before say "we" too.
  if (person === 'plural' && !quotesPlural(draft, block, previous)) return undefined;
  // "Obi says crime is down. I doubt that she is right": the writer speaks of the source.
  if (/(?<![\p{L}])(?:he|she|him|her|his|they|their|them)(?![\p{L}])/iu.test(block.text.slice(place.start, place.end)))
    return undefined;
  return {
    place,
    person,
    speaker: (now) => `${speakerOf(now, coverageOf(now, place.block).cues[part]?.attribution ?? -1)} may have said it.`,
    fixes: (now) => quote(now, place, false),
  };
}

function quotesPlural(draft: Draft, { text }: Block, sentence: Place): boolean {
  return coverageOf(draft, sentence.block).quoted.some(
    (quoted) => overlap(quoted, sentence) && text.slice(quoted.start, quoted.end).search(firstPersonPlural) >= 0,
  );
}

function hasOtherSource({ attributions, prose }: Draft, attribution: number, place: Place): boolean {
  const source = attributions[attribution]?.source ?? [];
  return source.some((part) => overlap(part, place) && !isSelf(textAt(prose, part)));
}

/** Who is said to have said it: the name, where the draft's own words have it among others or are "he" or "she"; else those words. */
function speakerOf({ prose, attributions, speakers, entities }: Draft, attribution: number): string {
  const words = (attributions[attribution]?.source ?? []).map((place) => textAt(prose, place)).join(' ');
  const { name } = entities[speakers[attribution] ?? -1] ?? {};
  if (name !== undefined && (words.includes(name) || /^s?he$/i.test(words))) return name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function firstWords(text: string): string {
  const words = text.split(' ');
  return words.length > 6 ? `${words.slice(0, 5).join(' ')} …` : text;
}

/** Marks around the words at a place. Before an attribution the comma after them moves to its side of the closing mark. */
function quote(draft: Draft, place: Place, beforeAttribution: boolean): Fix[] {
  const { prose } = draft;
  const style: Style = styleOf(draft);
  const { block, start, end } = place;
  const formats = prose.blocks[block]?.formats ?? [];
  if (
    formats.some((format) => (format.start < start && start < format.end) || (format.start < end && end < format.end))
  )
    return [];
  const opening = fileSpan(prose, { block, start, end: start + 1 }).start;
  const comma = beforeAttribution ? fileSpan(prose, { block, start: end, end: end + 1 }) : undefined;
  const last = fileSpan(prose, { block, start: end - 1, end }).end;
  const closing = comma
    ? { span: comma, newText: style.commaInside ? `,${style.close}` : `${style.close},` }
    : { span: { start: last, end: last }, newText: style.close };
  return [
    {
      title: 'Put the sentence in quotation marks',
      preferred: true,
      edits: [{ span: { start: opening, end: opening }, newText: style.open }, closing],
    },
  ];
}
