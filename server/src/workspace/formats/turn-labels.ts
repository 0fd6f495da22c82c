// The labels of turns as transcripts write them: `SMITH:`, `John Smith (12:03):`, `[00:12:03] John Smith:`, `>> SMITH:`, or a name and
// a time on a line of their own. All become `John Smith: …` in a paragraph, which is how the engine knows a turn.

export interface TurnLabel {
  readonly name: string;
  /** how many characters of the line the label takes, white space after it included; all where the words follow in the next line */
  readonly length: number;
}

const TIME = String.raw`[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s?[-–]\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?[\])]?`;
const WORD = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*`;
const NAME = String.raw`(${WORD}(?:\s(?:${WORD}|\d{1,2}|al|bin|da|de|del|della|der|di|du|el|la|le|van|von|y)){0,4})`;
const ROLE = String.raw`(?:\s?\([^()]{1,40}\))?`;
const LABELLED = new RegExp(
  String.raw`^(?:>>+\s*|[-–—]\s+)?(?:${TIME}\s*[-–—]?\s*)?${NAME}${ROLE}(?:,?\s*${TIME})?${ROLE}\s?:(?:\s+|$)`,
  'u',
);
const ALONE = new RegExp(String.raw`^(?:${NAME}\s+${TIME}|${TIME}\s+${NAME})\s*:?\s*$`, 'u');

/** Whether a text has questions and answers by letter, `Q.` and `A.`: only there is `A.` no initial. */
export const hasLetters = (text: string): boolean =>
  ['Q', 'A'].every((letter) => new RegExp(String.raw`^\s*(?:\d+\s+)?${letter}\.\s+\S`, 'm').test(text));

/** The label that a line of a transcript begins with; undefined where it begins with none. `letters` is what `hasLetters` says. */
export function turnLabel(line: string, letters = false): TurnLabel | undefined {
  const letter = letters ? /^([QA])\.\s+(?=\S)/.exec(line) : null;
  if (letter?.[1]) return { name: letter[1], length: letter[0].length };
  if (line.length === 0 || !/^[>\-–—[(\d\p{Lu}]/u.test(line)) return undefined;
  const start = line.slice(0, 160);
  const labelled = LABELLED.exec(start);
  if (labelled?.[1] !== undefined) return { name: labelled[1], length: labelled[0].length };
  const alone = line.length <= 160 ? ALONE.exec(line) : null;
  const name = alone?.[1] ?? alone?.[2];
  return name === undefined ? undefined : { name, length: line.length };
}

/** Whether a line of captions says that somebody else speaks, without a name. */
export const isOtherSpeaker = (line: string): boolean => /^(?:>>|[-–—]\s?\S)/.test(line);

/** A text with each turn as a paragraph that begins with its speaker's name. */
export function withPlainLabels(text: string): string {
  const letters = hasLetters(text);
  return text
    .split('\n')
    .map((line) => {
      const label = turnLabel(line.trimStart(), letters);
      return label ? `\n${label.name}: ${line.trimStart().slice(label.length)}` : line;
    })
    .join('\n')
    .replace(/: \n(?!\n)/g, ': ');
}
