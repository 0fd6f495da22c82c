// The only module that knows micromark, remark's own tokenizer: Markdown in, its syntax out as a flat run of events. Tokens carry
// exact offsets, which the tree that remark makes of them does not: there `&ldquo;` is already a character and line prefixes are gone.
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Event, Extension, ParseContext } from 'micromark-util-types';

/** The labels that references may use, normalized, and what they stand for: the address of a link; `^` and a footnote's label stands for ''. */
export type Definitions = ReadonlyMap<string, string>;

export interface Syntax {
  /** tokens entered and left, in order; offsets are UTF-16 offsets into the Markdown */
  readonly events: readonly Event[];
  /** the labels that the reading depends on, and what they stood for */
  readonly asked: ReadonlyMap<string, string | undefined>;
}

type Parser = ParseContext & { gfmFootnotes?: string[] };

/** Reads all of GFM, and all of it but bare addresses: each word may be the first of one, so looking for them takes more than all else. */
let parsers: { readonly whole: Parser; readonly less: Parser } | undefined;

/** The syntax of one section of Markdown, in which the labels in `definitions` are defined. */
export function readMarkdown(section: string, definitions: Definitions): Syntax {
  const asked = new Map<string, string | undefined>();
  const lookUp = (label: string): boolean => {
    const target = definitions.get(label);
    asked.set(label, target);
    return target !== undefined;
  };
  const { events } = tokenize(section, lookUp, 'less');
  if (!hasAddress(section, events)) return { events, asked };
  asked.clear();
  return { events: tokenize(section, lookUp, 'whole').events, asked };
}

const ADDRESS = /@|https?:|www\./i;

/** Whether a bare address may stand in the text of a section, of which all else is read. The addresses of links are no text. */
function hasAddress(section: string, events: readonly Event[]): boolean {
  if (!ADDRESS.test(section)) return false;
  let isText = true;
  return events.some(([way, { type, start, end }]) => {
    if (type === 'resource' || type === 'definition') isText = way === 'exit';
    return way === 'enter' && type === 'data' && isText && ADDRESS.test(section.slice(start.offset, end.offset));
  });
}

/** What a section defines for the whole draft. */
export function readDefinitions(section: string): Map<string, string> {
  const definitions = new Map<string, string>();
  if (!section.includes(']:')) return definitions;
  const { events, footnotes } = tokenize(section, () => false, 'less');
  let label = '';
  let target = '';
  for (const [way, token] of events) {
    const source = (): string => section.slice(token.start.offset, token.end.offset);
    if (way === 'enter') {
      if (token.type === 'definitionLabelString') label = normalizeIdentifier(source());
      else if (token.type === 'definitionDestinationString') target = decodeString(source());
    } else if (token.type === 'definition') {
      if (!definitions.has(label)) definitions.set(label, target);
      target = '';
    }
  }
  for (const footnote of footnotes) definitions.set(`^${footnote}`, '');
  return definitions;
}

/** The label of a reference as `Definitions` spell it. */
export function normalizeLabel(label: string): string {
  return normalizeIdentifier(label);
}

/** The tokenizers are made once and set back for each section. */
function tokenize(
  section: string,
  lookUp: (label: string) => boolean,
  how: 'whole' | 'less',
): { events: Event[]; footnotes: string[] } {
  parsers ??= { whole: parse({ extensions: [gfm()] }), less: parse({ extensions: [withoutAddresses(gfm())] }) };
  const parser = parsers[how];
  const footnotes: string[] = [];
  parser.lazy = {};
  parser.defined = Object.assign([], { includes: lookUp });
  parser.gfmFootnotes = Object.assign(footnotes, { includes: (label: string) => lookUp(`^${label}`) });
  return { events: postprocess(parser.document().write(preprocess()(section, undefined, true))), footnotes };
}

function withoutAddresses({ text = {}, ...rest }: Extension): Extension {
  const others = Object.entries(text).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'));
    return [code, kept] as const;
  });
  return { ...rest, text: Object.fromEntries(others.filter(([, kept]) => kept.length > 0)) };
}
