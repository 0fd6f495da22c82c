import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'The mayor claimed that the bridge was safe.\n',
      on: 'claimed',
      fixed: 'The mayor said that the bridge was safe.\n',
    },
    {
      draft: '“The bridge is safe,” Mayor Lund claims.\n',
      on: 'claims',
      fixed: '“The bridge is safe,” Mayor Lund says.\n',
    },
    {
      draft: 'Lund admitted he had never read the report.\n',
      on: 'admitted',
      fixed: 'Lund said he had never read the report.\n',
    },
    { draft: '“Nobody asked me,” insisted Lund.\n', on: 'insisted', fixed: '“Nobody asked me,” said Lund.\n' },
  ],
  quiet: [
    { draft: 'The mayor said that the bridge was safe.\n' },
    { draft: 'Lund was admitted to hospital on Friday.\n' },
    { draft: 'No group has claimed responsibility.\n' },
    { draft: 'Lund claimed the prize in Oslo.\n' },
    { draft: '“He claimed that he was ill,” Lund said.\n', note: 'Inside a quotation the verb is the speaker’s.' },
    { draft: 'Lund’s claim that the bridge is safe was tested.\n', note: 'A noun.' },
  ],
};
