// Source documents that the draft names and that cannot be found or read.
import type { Draft } from '../draft/draft.ts';
import type { Report, Rule } from './rule.ts';

export const sourceUnreadable: Rule = {
  code: 'source-unreadable',
  severity: 'warning',
  summary: 'A source document that the draft names cannot be found or read.',
  explanation: `Backup that cannot be read checks nothing, and a draft that is quiet for that reason is worse than one without backup. The message
says what is wrong with the document: it is missing, empty, locked, a scan without text, or not what its name says. The other documents
are read all the same.

There is no fix: correct the path, or save the document as the message says.`,
  check: checkSources,
};

function* checkSources({ unreadable }: Draft): Iterable<Report> {
  yield* unreadable;
}
