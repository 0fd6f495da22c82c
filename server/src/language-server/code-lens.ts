// textDocument/codeLens: which quotations stand word for word in a source document, and where; a click shows the place.
import type { CodeLens, Command, Connection } from 'vscode-languageserver';
import { fileSpanIn, whereIn } from '../backup/origin.ts';
import { backedQuotations, passageRange, type Backed } from './backed.ts';
import { addressOf, rangeOf } from './diagnostics.ts';
import type { Commands } from './entity-lists.ts';
import type { OpenDraft } from './open-drafts.ts';

/** Shows a place of a document: its address, and the range unless only another program can open it. */
export const showPassage = 'says-who.server.showPassage';

/** A line above each quotation that its document has in these words, from whoever the draft says. `uriOf` gives the address of a path. */
export function codeLenses(
  { document, draft, findings }: OpenDraft,
  opens: boolean,
  uriOf: (path: string) => string,
): CodeLens[] {
  const disputed = findings.filter(({ code }) => code === 'misattributed-quote').flatMap(({ related }) => related);
  // words alone verify nothing as long as it is being read who says them
  const unheard = draft.backup?.unheard ?? [];
  const isDisputed = ({ document: source, passage: { start, end } }: Backed) =>
    disputed.some(({ path, span }) => path === source.path && span.start === fileSpanIn(source, start, end).start);
  return backedQuotations(draft).flatMap((backed): CodeLens[] => {
    const [span] = backed.spans;
    if (!backed.verbatim || !span || unheard.includes(backed.passage) || isDisputed(backed)) return [];
    const { document: source, passage } = backed;
    const title = `✓ ${[source.path, whereIn(source, passage.start)].filter(Boolean).join(', ')}`;
    const address = addressOf(source.path, document, uriOf);
    const command: Command = {
      title,
      command: opens ? showPassage : '',
      arguments: [address, passageRange(source, passage)],
    };
    return [{ range: rangeOf(document, span), command }];
  });
}

/** The command behind a lens. */
export function passageCommands(connection: Connection): Commands {
  return {
    [showPassage]: async ([uri, range]) => {
      if (typeof uri !== 'string') return;
      const selection = range as CodeLens['range'] | undefined | null;
      await connection.window.showDocument({
        uri,
        takeFocus: true,
        ...(selection ? { selection } : { external: true }),
      });
    },
  };
}
