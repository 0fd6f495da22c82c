import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft:
        'President Park Jin-woo and Park Soo-min, a union leader, met on Friday.\n\n“We agreed on little,” Park said.\n',
      on: 'Park',
      fixed:
        'President Park Jin-woo and Park Soo-min, a union leader, met on Friday.\n\n“We agreed on little,” Park Jin-woo said.\n',
    },
    {
      draft: 'Alice Brennan sued Peter Brennan, a builder, in May. “The wall leans,” said Brennan.\n',
      on: 'Brennan',
      fixed: 'Alice Brennan sued Peter Brennan, a builder, in May. “The wall leans,” said Alice Brennan.\n',
    },
    {
      draft: 'Neither Musa Diallo nor Awa Diallo was home. According to Diallo, the house was empty.\n',
      on: 'Diallo',
      fixed: 'Neither Musa Diallo nor Awa Diallo was home. According to Musa Diallo, the house was empty.\n',
    },
  ],
  quiet: [
    { draft: 'Alice Brennan sued the city in May. “The wall leans,” said Brennan.\n', note: 'One bearer only.' },
    {
      draft: 'Alice Brennan sued Peter Brennan. “The wall leans,” Mr. Brennan said.\n',
      note: '“Mr.” tells them apart.',
    },
    { draft: 'Alice Brennan sued Peter Brennan. “The wall leans,” Alice Brennan said.\n', note: 'The full name.' },
    {
      draft: 'Alice Brennan spoke in Cork with her brother Tom Brennan. “The wall leans,” Brennan said.\n',
      note: 'The other is named once, as a relative.',
    },
    {
      draft:
        'Alice Brennan sued. Alice Brennan won. The city paid Alice Brennan. Peter Brennan, a builder, left.\n\nBrennan said she was glad.\n',
      note: 'The article is about one of them.',
    },
  ],
};
