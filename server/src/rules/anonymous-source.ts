// One unnamed person, or a few, as a source, with no reason given for keeping the name back.
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import type { Report, Rule } from './rule.ts';
import { unnamedSources } from './unnamed-sources.ts';

export const anonymousSource: Rule = {
  code: 'anonymous-source',
  severity: 'information',
  summary: 'A source has no name, and the draft does not say why.',
  explanation: `Most newsrooms let a source go unnamed only for a reason, and tell the reader which: “who spoke on condition of anonymity
because the talks are private”. Without it a reader cannot judge what the statement is worth.

Nothing is reported where the same paragraph or the next gives the reason, or where the name follows.`,
  check: checkAnonymousSources,
};

function* checkAnonymousSources(draft: Draft): Iterable<Report> {
  const { prose } = draft;
  for (const { kind, place, withheld } of unnamedSources(draft)) {
    if (kind !== 'anonymous') continue;
    const words = textAt(prose, place);
    yield {
      span: fileSpan(prose, place),
      message: withheld
        ? `The draft keeps the name of “${words}” back without saying why.`
        : `“${words}” has no name, and the draft does not say why.`,
    };
  }
}
