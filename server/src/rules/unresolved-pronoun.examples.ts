import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    { draft: 'The bridge closed in March.\n\n“It was never safe,” he said.\n', on: 'he' },
    { draft: 'The harbour is full. “We sleep on deck,” she said.\n', on: 'she' },
    { draft: '“Nobody told us,” he said.\n', on: 'he' },
  ],
  quiet: [
    { draft: 'Nils Aasen closed the bridge. “It was never safe,” he said.\n' },
    {
      draft: 'Nils Aasen closed the bridge.\n\n“It was never safe,” he said.\n',
      note: 'Named in the paragraph before.',
    },
    { draft: 'Nils Aasen met Ruth Adler. “It was never safe,” she said.\n', note: 'Only one of the two is a woman.' },
    { draft: '“My brother called. ‘I am late,’ he said,” Nils Aasen said.\n', note: 'Inside a quotation.' },
    { draft: '“It was never safe,” they said.\n', note: 'No he or she.' },
  ],
};
