import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'Marta Halvorsen runs the harbour in Bergen.\n\n“We are full,” Halvorson said.\n',
      on: 'Halvorson',
      fixed: 'Marta Halvorsen runs the harbour in Bergen.\n\n“We are full,” Halvorsen said.\n',
      note: 'One letter changed.',
    },
    {
      draft:
        'Prof. Chidi Okonkwo teaches history in Lagos.\n\nThe archive is closed, Okonkwo said. The plan of **Okonwko**’s students is to reopen it.\n',
      on: 'Okonwko',
      fixed:
        'Prof. Chidi Okonkwo teaches history in Lagos.\n\nThe archive is closed, Okonkwo said. The plan of **Okonkwo**’s students is to reopen it.\n',
      note: 'Two letters swapped, in bold and in the possessive.',
    },
    {
      draft: 'Jonas Lindqvist paints. Critics admire Jonas Lindquist, said Lindqvist.\n',
      on: 'Lindquist',
      fixed: 'Jonas Lindqvist paints. Critics admire Jonas Lindqvist, said Lindqvist.\n',
      note: 'In a full name only the surname is mended.',
    },
    {
      draft: 'Minister Han Seo-jun resigned on Monday. Two years ago Han Seo-jung had promised to stay.\n',
      on: 'Seo-jung',
      fixed: 'Minister Han Seo-jun resigned on Monday. Two years ago Han Seo-jun had promised to stay.\n',
      note: 'The family name stands first, and the given name slips.',
    },
    {
      draft: 'The poet Inés Peñalosa lives in Quito. “I write at night,” Penalosa said.\n',
      on: 'Penalosa',
      fixed: 'The poet Inés Peñalosa lives in Quito. “I write at night,” Peñalosa said.\n',
      note: 'An accent is missing.',
    },
    {
      draft: 'Governor Ada McAllister spoke first.\n\n“It is late,” Mcallister said.\n',
      on: 'Mcallister',
      fixed: 'Governor Ada McAllister spoke first.\n\n“It is late,” McAllister said.\n',
      note: 'A capital inside the name.',
    },
    {
      draft: 'The Bolivian team lost. No Bolivian fan had come, and the Boliviian coach left.\n',
      on: 'Boliviian',
      fixed: 'The Bolivian team lost. No Bolivian fan had come, and the Bolivian coach left.\n',
      note: 'A people, written right elsewhere.',
    },
    {
      draft: 'Edwin Carrow has a sister. “She lives in Leeds,” Carrows said. Carrow smiled.\n',
      on: 'Carrows',
      fixed: 'Edwin Carrow has a sister. “She lives in Leeds,” Carrow said. Carrow smiled.\n',
      note: 'No plural without “the”.',
    },
    {
      draft: 'Einar Lund has run the ferry for 41 years. “She gets seasick,” Lunde said. Lund laughed.\n',
      on: 'Lunde',
      fixed: 'Einar Lund has run the ferry for 41 years. “She gets seasick,” Lund said. Lund laughed.\n',
      note: 'Short as the name is, nobody else is there to speak.',
    },
  ],
  quiet: [
    {
      draft: 'Australia beat Austria, Australia’s coach said. Austria and Austrians went home.\n',
      note: 'Two countries.',
    },
    {
      draft: 'Marta Halvorsen met Karl Halvorson. “We are full,” Halvorson said.\n',
      note: 'Two people whose names are alike.',
    },
    { draft: 'Edwin Carrow has a sister. The Carrows live in Leeds, Carrow said.\n', note: 'A plural.' },
    { draft: 'Edwin Carrow has a sister. “We live in Leeds,” the Carrows said. Carrow smiled.\n', note: 'Both speak.' },
    {
      draft: 'Einar Lund has run the ferry for 41 years. It is a day to Lunda, Lund said.\n',
      note: 'A place, for all we know.',
    },
    { draft: 'William Stroud retired. Bill Stroud, as friends call him, sails.\n', note: 'A short form of the name.' },
    { draft: 'Tariq al-Bakri left Amman. “Nobody helped,” Bakri said.\n', note: 'The article may fall away.' },
    {
      draft: 'Ilse van den Berg left early. Van den Berg said she was ill.\n',
      note: 'A particle at the start of a sentence.',
    },
    { draft: 'Rosa Marin moved to Martin, a town of 300. Martin has no school.\n', note: 'A place.' },
    { draft: 'Dmitri Orlov wrote it, said Orlov. The variable is `Orlof`.\n', note: 'Code is no prose.' },
  ],
};
