import type { Examples } from './rule.ts';

export const examples: Examples = {
  sources: [
    {
      path: 'call.txt',
      text: 'AMINA FAROUK: We have been patient with the ferry company for eleven years. The boats will not come before the winter.\n',
    },
  ],
  reported: [
    {
      draft: '“Nobody asked the people of the island,” Amina Farouk said.\n',
      on: '“Nobody asked the people of the island,”',
    },
    {
      draft: 'Amina Farouk said: “I will resign if the harbour closes.”\n',
      on: '“I will resign if the harbour closes.”',
    },
    {
      draft: '“The boats will not come before the winter,” Farouk said. “And I am tired of saying so.”\n',
      on: '“And I am tired of saying so.”',
    },
  ],
  quiet: [
    { draft: '“The boats will not come before the winter,” Amina Farouk said.\n' },
    { draft: '“The boats will not come,” Amina Farouk said.\n', note: 'A part of a sentence is enough.' },
    { draft: 'The so-called “island bonus” was paid in May.\n', note: 'A term, not a quotation.' },
    { draft: 'Farouk is “patient.”\n', note: 'A word or two.' },
  ],
};
