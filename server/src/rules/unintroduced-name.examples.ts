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
    {
      draft:
        'The inspectors named three engineers, among them the port’s former safety officer Halloran, who signed the report. Nobody could reach Halloran. A letter to Halloran came back.\n',
      on: 'Halloran',
      note: 'No verb of saying, but a role that only a person has.',
    },
    {
      draft: 'Obama said he would be there, and Obama came.\n',
      on: 'Obama',
      note: 'Every reader knows who is meant, so it is a note and no warning.',
    },
    {
      draft:
        'The bakery shut at noon. “Flour has doubled in price,” Halloran said. Halloran’s customers had a long walk to the next one. Halloran opened it in 2004.\n',
      on: 'Halloran',
      note: 'A baker has customers, too.',
    },
  ],
  quiet: [
    { draft: 'Nora Halloran closed the bridge. “It was never safe,” Halloran said. Halloran left.\n' },
    {
      draft: 'President Obama said he would be there. Mr. Obama came.\n',
      note: 'A desk that gives courtesy titles.',
    },
    { draft: 'Shakespeare said it first. Shakespeare said it best.\n', note: 'History knows him by one name.' },
    {
      draft: 'Nora Halloran came with her son, Iyasu, who waited outside. Iyasu waved. Iyasu is six.\n',
      note: 'A relative, who shares the surname.',
    },
    { draft: 'Pope Francis said he would pray. Francis left at noon.\n', note: 'A pope has no surname.' },
    { draft: 'Reuters reported the closure. Reuters said it was final.\n', note: 'An agency.' },
    { draft: 'The Hill reported the closure. The Hill said it was final.\n', note: 'A newspaper.' },
    { draft: 'The software company Dunmorra said it would close. Dunmorra said no more.\n', note: 'A company.' },
    {
      draft:
        'Lantern will close its plant in May. “It was a hard decision,” Lantern said in a letter. Lantern offered the workers severance.\n',
      note: 'A company, for it closes its plant.',
    },
    {
      draft: 'The deal is dead. “We wish them luck,” Corvus said. Shares of Corvus fell by a tenth on the news.\n',
      note: 'A company, for it has shares.',
    },
    {
      draft: 'The cells are safe, Corvus said. Wen Zhao, a chemist at Corvus, had doubts.\n',
      note: 'A company, for a chemist works at it.',
    },
    {
      draft: 'José Luis García Márquez builds in the town. García Márquez is rich. “One floor,” García said.\n',
      note: 'The first of two family names.',
    },
    { draft: 'Demonstrators said they would stay. Demonstrators sang.\n', note: 'People in the plural.' },
  ],
};
