import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'Harbor master Ines Falk has run the port since 2009. That tells me the pier is rotten, she says.\n',
      on: 'That tells me the pier is rotten',
      fixed: 'Harbor master Ines Falk has run the port since 2009. “That tells me the pier is rotten,” she says.\n',
    },
    {
      draft: 'We will not sell the field, Amara Obi said.\n',
      on: 'We will not sell the field',
      fixed: '“We will not sell the field,” Amara Obi said.\n',
    },
    {
      draft: 'According to Ines Falk, the pier is safe. I simply don’t believe that anyone will close it.\n',
      on: 'I simply don’t believe that anyone will close it.',
      fixed: 'According to Ines Falk, the pier is safe. “I simply don’t believe that anyone will close it.”\n',
    },
    {
      draft: 'Graham Tolley left the hall. I should have asked, he said. “I did not, and people drowned.”\n',
      on: 'I should have asked',
      fixed: 'Graham Tolley left the hall. “I should have asked,” he said. “I did not, and people drowned.”\n',
      note: 'The quotation behind it still has its marks.',
    },
    {
      draft: 'We are tired of being lied to, said Milena Dragan, 27, a nurse. “They promised us a bridge.”\n',
      on: 'We are tired of being lied to',
      fixed: '“We are tired of being lied to,” said Milena Dragan, 27, a nurse. “They promised us a bridge.”\n',
    },
    {
      draft: 'We have no comment, said her spokeswoman, Gail Ito.\n',
      on: 'We have no comment',
      fixed: '“We have no comment,” said her spokeswoman, Gail Ito.\n',
    },
  ],
  quiet: [
    { draft: '“That tells me the pier is rotten,” Falk says.\n' },
    {
      draft: 'I went to the harbor in May. That tells me the pier is rotten, Ines Falk said to me.\n',
      note: 'The writer says “I” elsewhere.',
    },
    { draft: 'I think the pier is rotten, and I told Falk so.\n', note: 'A column.' },
    { draft: 'Falk said the pier was rotten. I doubt that she is right.\n', note: 'The writer on the source.' },
    { draft: 'Falk, who told this writer about the pier, said World War I had ruined it.\n' },
    { draft: 'We left early, said goodbye to Gail Ito and went home.\n', note: 'Nobody is quoted.' },
    { draft: 'Our pier is rotten, we wrote in May.\n', note: 'The paper speaks of itself.' },
  ],
};
