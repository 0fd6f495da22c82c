// The only module that knows micromark, remark's own tokenizer: Markdown in, its syntax out as a flat run of events. Tokens carry
// exact offsets, which the tree that remark makes of them does not: there `&ldquo;` is already a character and line prefixes are gone.
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Event, ParseContext } from 'micromark-util-types';

/** The labels that references may use, normalized, and what they stand for: the address of a link; `^` and a footnote's label stands for ''. */
export type Definitions = ReadonlyMap<string, string>;

export interface Syntax {
  /** tokens entered and left, in order; offsets are UTF-16 offsets into the Markdown */
  readonly events: readonly Event[];
  /** the labels that the reading depends on, and what they stood for */
  readonly asked: ReadonlyMap<string, string | undefined>;
}

let parser: (ParseContext & { gfmFootnotes?: string[] }) | undefined;

/** The syntax of one section of Markdown, in which the labels in `definitions` are defined. */
export function readMarkdown(section: string, definitions: Definitions): Syntax {
  const asked = new Map<string, string | undefined>();
  const lookUp = (label: string): boolean => {
    const target = definitions.get(label);
    asked.set(label, target);
    return target !== undefined;
  };
  return { events: tokenize(section, lookUp).events, asked };
}

/** What a section defines for the whole draft. */
export function readDefinitions(section: string): Map<string, string> {
  const definitions = new Map<string, string>();
  if (!section.includes(']:')) return definitions;
  const { events, footnotes } = tokenize(section, () => false);
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

/** The tokenizer is made once and set back for each section. */
function tokenize(section: string, lookUp: (label: string) => boolean): { events: Event[]; footnotes: string[] } {
  parser ??= parse({ extensions: [gfm()] });
  const footnotes: string[] = [];
  parser.lazy = {};
  parser.defined = Object.assign([], { includes: lookUp });
  parser.gfmFootnotes = Object.assign(footnotes, { includes: (label: string) => lookUp(`^${label}`) });
  return { events: postprocess(parser.document().write(preprocess()(section, undefined, true))), footnotes };
}
