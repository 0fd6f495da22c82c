import type { Examples } from './rule.ts';

export const examples: Examples = {
  entities: [{ name: 'Lena Ott', title: 'Senator', aliases: ['Leni Ott'] }, { name: 'Wi Sung-lac' }],
  reported: [
    { draft: '“We lost,” Nils Aasen said.\n', on: 'Nils Aasen' },
    { draft: '“The well is dry,” Ama Serwaa said. “We lost,” Senator Lena Ott said.\n', on: 'Ama Serwaa' },
    { draft: '“We lost,” said Gov. Pauli Virtanen. Lena Ott left.\n', on: 'Pauli Virtanen' },
  ],
  quiet: [
    { draft: '“We lost,” Lena Ott said.\n' },
    { draft: '“We lost,” Sen. Ott said.\n', note: 'By the surname.' },
    { draft: '“We lost,” Leni Ott said.\n', note: 'By an alias.' },
    { draft: '“We lost,” Wi said.\n', note: 'The family name stands first.' },
    { draft: 'Nils Aasen left. “We lost,” Lena Ott said.\n', note: 'No speaker.' },
    { draft: 'The ministry said it would wait.\n', note: 'No person.' },
  ],
};
