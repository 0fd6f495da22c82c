// A named speaker whom neither the entity list nor any source document knows.
import type { Draft } from '../draft/draft.ts';
import { fileSpan } from '../prose/places.ts';
import { firstSpeaking } from './named.ts';
import type { Report, Rule } from './rule.ts';

export const unknownSpeaker: Rule = {
  code: 'unknown-speaker',
  severity: 'information',
  summary: 'A named speaker is on neither the entity list nor any source document.',
  explanation: `A draft that comes with an entity list, and names somebody who is not on it, may have the name wrong, or the list may be
out of date.

Nothing is reported in drafts without an entity list that a person wrote. Each speaker is reported once.`,
  check: checkUnknown,
};

function* checkUnknown(draft: Draft): Iterable<Report> {
  if (!draft.entities.some(({ kind, origin }) => kind === 'person' && origin === 'list')) return;
  for (const [index, { kind, origin, name, family }] of draft.entities.entries()) {
    if (kind !== 'person' || origin === 'list') continue;
    const first = firstSpeaking(draft, index);
    if (!first || isInSources(draft, family ?? name)) continue;
    yield {
      span: fileSpan(draft.prose, first.place),
      message: `${name} is not on the entity list, and no source document names the person.`,
    };
  }
}

const isInSources = ({ backup }: Draft, name: string) =>
  backup?.library.readings.some(({ document }) => document.text.includes(name)) ?? false;
