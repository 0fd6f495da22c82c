import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    { draft: 'A top diplomat told this reporter that the talks had failed.\n', on: 'A top diplomat' },
    {
      draft: 'According to a close observer of the coffee trade based in Kampala, prices will rise.\n',
      on: 'a close observer',
    },
    { draft: '“We were never asked,” a senior ministry official said.\n', on: 'a senior ministry official' },
    { draft: 'Two people familiar with the sale said the price was 40 million euros.\n', on: 'Two people' },
    {
      draft: 'A nurse at the clinic said on condition of anonymity that the ward was full.\n',
      on: 'A nurse',
      note: 'The draft says that the name is kept back, not why.',
    },
    {
      draft:
        'A senior ministry official said a deal was near.\n\nA second diplomat, who requested anonymity to discuss the talks, denied it.\n',
      on: 'A senior ministry official',
      note: 'The reason given is another’s.',
    },
  ],
  quiet: [
    {
      draft:
        'A senior official, who spoke on condition of anonymity because the talks are private, said a deal was near.\n',
      note: 'The reason is given.',
    },
    { draft: 'The talks failed, said an aide who was not authorized to speak publicly.\n' },
    {
      draft: 'A nurse at the clinic said the ward was full. She asked not to be named for fear of losing her job.\n',
      note: 'The next sentence gives it.',
    },
    {
      draft:
        'A nurse at the clinic said the ward was full.\n\nThe nurse spoke on condition of anonymity because she feared for her job.\n',
      note: 'The next paragraph gives it.',
    },
    { draft: 'A lawyer for the town, David Scholl, said the permit was void.\n', note: 'The name follows.' },
    { draft: 'Noor Haddad, a nurse at the clinic, said the ward was full.\n' },
    {
      draft: 'A spokesman for the Harbor Authority said the pier was safe.\n',
      note: 'A spokesman speaks for the authority, which is named.',
    },
    { draft: 'A doctor examined the boy and wrote a prescription.\n', note: 'No source of anything said.' },
    { draft: '“A friend told me about it,” Haddad said.\n', note: 'Inside a quotation.' },
  ],
};
