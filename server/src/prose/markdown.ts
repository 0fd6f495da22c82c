// The only module that knows micromark, remark's own tokenizer: Markdown in, its syntax out as a flat run of events. Tokens carry
// exact offsets, which the tree that remark makes of them does not: there `&ldquo;` is already a character and line prefixes are gone.
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Event } from 'micromark-util-types';

const extensions = [gfm()];

/** The syntax of a piece of Markdown without front matter: tokens entered and left, in order; offsets are UTF-16 offsets into it. */
export function readMarkdown(text: string): Event[] {
  return postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, undefined, true)),
  );
}
