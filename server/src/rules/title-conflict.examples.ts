import type { Examples } from './rule.ts';

export const examples: Examples = {
  entities: [
    { name: 'Lena Ott', title: 'Senator' },
    { name: 'Pia Holm', affiliation: 'Bergen University' },
  ],
  reported: [
    {
      draft: 'Sen. Ana Ruiz spoke first. Rep. Ana Ruiz left at noon.\n',
      on: 'Rep.',
      fixed: 'Sen. Ana Ruiz spoke first. Sen. Ana Ruiz left at noon.\n',
    },
    {
      draft: 'Governor Pauli Virtanen signed it.\n\n“I had no choice,” Mayor Virtanen said.\n',
      on: 'Mayor',
      fixed: 'Governor Pauli Virtanen signed it.\n\n“I had no choice,” Governor Virtanen said.\n',
    },
    {
      draft: 'Sen. Ana Ruiz (D-Iowa) spoke first. The bill of Ana Ruiz (R-Iowa) failed.\n',
      on: 'R',
      fixed: 'Sen. Ana Ruiz (D-Iowa) spoke first. The bill of Ana Ruiz (D-Iowa) failed.\n',
    },
    {
      draft: '“We lost,” Representative Lena Ott said.\n',
      on: 'Representative',
      fixed: '“We lost,” Senator Lena Ott said.\n',
      note: 'The entity list has her as a senator.',
    },
    {
      draft: 'Pia Holm of Harwick University measured the tides.\n',
      on: 'Harwick University',
      fixed: 'Pia Holm of Bergen University measured the tides.\n',
      note: 'The entity list has her at another university.',
    },
  ],
  quiet: [
    {
      draft: 'Pia Holm of the Bergen Tide Institute spoke. Pia Holm of Bergen University left.\n',
      note: 'Bodies of two sorts.',
    },
    { draft: '“We lost,” Sen. Lena Ott said.\n', note: 'As the entity list has it.' },
    { draft: 'Sen. Ana Ruiz spoke first. Senator Ruiz left at noon.\n', note: 'Short and long form of one office.' },
    { draft: 'Former Gov. Pauli Virtanen is here. Sen. Virtanen runs again.\n', note: 'An office of the past.' },
    { draft: 'Sen. Ana Ruiz, a lawyer, spoke first. Professor Ruiz teaches, too.\n', note: 'An office and a trade.' },
    { draft: 'Rep. Ana Ruiz spoke first. Congresswoman Ruiz left.\n', note: 'The same office.' },
    { draft: 'Then-Mayor Pauli Virtanen built it. President Virtanen sold it.\n', note: 'Then and now.' },
  ],
};
