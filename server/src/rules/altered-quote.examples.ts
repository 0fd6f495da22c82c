import type { Examples } from './rule.ts';

export const examples: Examples = {
  sources: [
    {
      path: 'call.txt',
      text: 'AMINA FAROUK: We have been patient with the ferry company for eleven years, and, um, our patience has run out. The boats that were promised in spring will not come before the winter.\n',
    },
  ],
  reported: [
    {
      draft: '“We have been generous with the ferry company for eleven years,” Amina Farouk said.\n',
      on: 'generous',
      fixed: '“We have been patient with the ferry company for eleven years,” Amina Farouk said.\n',
    },
    {
      draft: '“The boats that were promised in spring will come before the winter,” Amina Farouk said.\n',
      on: 'will',
      fixed: '“The boats that were promised in spring will not come before the winter,” Amina Farouk said.\n',
      note: 'One small word left out turns the sentence round.',
    },
    {
      draft: '“The new boats that were promised in spring will not come,” Amina Farouk said.\n',
      on: 'new',
      fixed: '“The boats that were promised in spring will not come,” Amina Farouk said.\n',
    },
  ],
  quiet: [
    { draft: '“We have been patient with the ferry company for 11 years,” Amina Farouk said.\n' },
    { draft: '“Our patience has run out,” Amina Farouk said.\n', note: 'The “um” of the transcript does not count.' },
    { draft: '“We have been patient … and our patience has run out,” Amina Farouk said.\n' },
    { draft: '“The [ferries] that were promised in spring will not come,” Amina Farouk said.\n' },
    {
      draft: '“Nobody on the island was surprised by the news,” Amina Farouk said.\n',
      note: 'Other words altogether.',
    },
  ],
};
