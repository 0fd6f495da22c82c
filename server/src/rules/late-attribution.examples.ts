import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: '“We had no water for three days and nobody came. The pumps were dry by Monday night,” Amara Obi said.\n',
      on: 'Amara Obi said',
      fixed:
        '“We had no water for three days and nobody came,” Amara Obi said. “The pumps were dry by Monday night.”\n',
    },
    {
      draft:
        '“Who was going to help us when the river rose? There was not one boat left in the harbor,” said Amara Obi, a ferry pilot.\n',
      on: 'said Amara Obi',
      fixed:
        '“Who was going to help us when the river rose?” said Amara Obi, a ferry pilot. “There was not one boat left in the harbor.”\n',
      note: 'What describes the speaker moves along; the question mark stays.',
    },
    {
      draft:
        '“I have taught here since the school was a barn. I never saw a class of forty. It cannot go on,” Piet Maas says.\n',
      on: 'Piet Maas says',
      fixed:
        '“I have taught here since the school was a barn,” Piet Maas says. “I never saw a class of forty. It cannot go on.”\n',
    },
  ],
  quiet: [
    { draft: '“We had no water for three days,” Amara Obi said. “The pumps were dry by Monday night.”\n' },
    {
      draft: 'Amara Obi said: “We had no water for three days and nobody came. The pumps were dry by Monday night.”\n',
    },
    { draft: '“No. Never,” Amara Obi said.\n', note: 'Too short to keep a reader waiting.' },
    {
      draft:
        'The pumps failed on Monday, Amara Obi said. “We had no water for three days and nobody came. The pumps were dry by night,” she said.\n',
      note: 'The paragraph has named her before.',
    },
  ],
};
