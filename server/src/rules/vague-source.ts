// Sources that nobody could count or call: "experts say", "critics", "it is widely believed", "studies show".
import { fileSpan, textAt } from '../prose/places.ts';
import type { Draft } from '../draft/draft.ts';
import { hearsay } from './hearsay.ts';
import type { Report, Rule } from './rule.ts';
import { unnamedSources } from './unnamed-sources.ts';

export const vagueSource: Rule = {
  code: 'vague-source',
  severity: 'warning',
  summary:
    'A statement rests on nobody in particular: “experts say”, “critics”, “it is widely believed”, “studies show”.',
  explanation: `“Experts say” asks the reader to trust somebody whom nobody can call. Often it hides one person, or the reporter's own
opinion. Name a source, cite the study, or say how many people told you.

Nothing is reported inside quotation marks, where the next words say who is meant (“analysts at Meridian Bank”, “critics such as
Amara Obi”), where the sentence has a link or a footnote, or where the draft says why names are kept back.`,
  check: checkVagueSources,
};

function* checkVagueSources(draft: Draft): Iterable<Report> {
  const { prose } = draft;
  for (const { kind, place, acting } of unnamedSources(draft)) {
    if (kind !== 'vague') continue;
    const words = textAt(prose, place);
    yield acting
      ? {
          span: fileSpan(prose, place),
          message: `“${words}” names nobody. Say who they are.`,
          severity: 'information',
        }
      : { span: fileSpan(prose, place), message: `“${words}” names nobody. Say who, or cite a source.` };
  }
  for (const place of hearsay(draft)) {
    const words = textAt(prose, place);
    const question = /(?:ed|en|said|thought|held|(?:ed|en|said|thought) (?:to|as))$/i.test(words)
      ? ': by whom?'
      : ' names nobody.';
    yield { span: fileSpan(prose, place), message: `“${words}”${question} Say who, or cite a source.` };
  }
}
