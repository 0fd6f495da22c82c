import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'She said,” We want a court of our own.” The judge nodded.\n',
      on: '” We',
      fixed: 'She said, “We want a court of our own.” The judge nodded.\n',
    },
    {
      draft: 'She said,“ We want a court of our own.” The judge nodded.\n',
      on: '“ We',
      fixed: 'She said, “We want a court of our own.” The judge nodded.\n',
    },
    {
      draft: 'She said, ”We want a court of our own.” The judge nodded.\n',
      on: '”',
      fixed: 'She said, “We want a court of our own.” The judge nodded.\n',
    },
    {
      draft: '“We are leaving tonight,“ Chidi Okoro said.\n',
      on: '“',
      fixed: '“We are leaving tonight,” Chidi Okoro said.\n',
    },
    {
      draft: '“We are leaving tonight, Chidi Okoro said.\n',
      on: 'tonight,',
      fixed: '“We are leaving tonight,” Chidi Okoro said.\n',
    },
    {
      draft: '“We are leaving tonight,”” Chidi Okoro said.\n',
      on: '”',
      fixed: '“We are leaving tonight,” Chidi Okoro said.\n',
    },
  ],
  quiet: [
    { draft: '“We are leaving tonight,” Okoro said.\n' },
    {
      draft: '“We are leaving tonight.\n\n“We shall not come back,” Okoro said.\n',
      note: 'A quotation of two paragraphs opens again and closes once.',
    },
    { draft: 'The table is 6\' 2" long, and the ’90s were long ago.\n', note: 'Feet, inches and an apostrophe.' },
    { draft: '‘We are leaving “tonight”,’ Okoro said.\n' },
    { draft: '„Wir gehen heute“, Okoro said.\n', note: 'Low marks close with high ones.' },
    { draft: '« Nous partons ce soir », Okoro said.\n', note: 'French marks have spaces inside.' },
  ],
};
