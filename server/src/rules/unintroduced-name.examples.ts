import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'The bridge closed in March.\n\n“It was never safe,” Halloran said. Halloran wants it torn down.\n',
      on: 'Halloran',
    },
    {
      draft: 'The vote was close. Mr. Adeyemi said he would ask for a recount. Adeyemi lost in 2019.\n',
      on: 'Adeyemi',
    },
    {
      draft: 'The union met. Forty people came, according to Kowalczyk. Only Kowalczyk stayed to the end.\n',
      on: 'Kowalczyk',
    },
  ],
  quiet: [
    { draft: 'Nora Halloran closed the bridge. “It was never safe,” Halloran said. Halloran left.\n' },
    { draft: 'Obama said he would be there, and Obama came.\n', note: 'Every reader knows who is meant.' },
    { draft: 'Pope Francis said he would pray. Francis left at noon.\n', note: 'A pope has no surname.' },
    { draft: 'Reuters reported the closure. Reuters said it was final.\n', note: 'An agency.' },
    { draft: 'The Hill reported the closure. The Hill said it was final.\n', note: 'A newspaper.' },
    { draft: 'The software company Dunmorra said it would close. Dunmorra said no more.\n', note: 'A company.' },
    { draft: 'Demonstrators said they would stay. Demonstrators sang.\n', note: 'People in the plural.' },
  ],
};
