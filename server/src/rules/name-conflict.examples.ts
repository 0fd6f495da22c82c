import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'Mayor Robert Aldous opened the bridge.\n\n“It will stand,” Thomas Aldous said.\n',
      on: 'Thomas Aldous',
      fixed: 'Mayor Robert Aldous opened the bridge.\n\n“It will stand,” Aldous said.\n',
    },
    {
      draft:
        'Ingrid Sandvik, a geologist, led the dig. Sandvik found the ring in June. Karen Sandvik said it was Roman.\n',
      on: 'Karen Sandvik',
      fixed: 'Ingrid Sandvik, a geologist, led the dig. Sandvik found the ring in June. Sandvik said it was Roman.\n',
    },
    {
      draft: 'Nobody asked Emeka Obiora. Laura Obiora added that the well was dry.\n',
      on: 'Laura Obiora',
      fixed: 'Nobody asked Emeka Obiora. Obiora added that the well was dry.\n',
    },
    {
      draft:
        'The ministers of Norway met on Monday. Norway wants to close the strait. Others think that Norway may not.\n\nOn Tuesday, Karen Norway closed it.\n',
      on: 'Karen Norway',
      fixed:
        'The ministers of Norway met on Monday. Norway wants to close the strait. Others think that Norway may not.\n\nOn Tuesday, Norway closed it.\n',
      note: 'What search and replace left behind.',
    },
  ],
  quiet: [
    {
      draft: 'Israel voted on Monday. Israel is divided. In Israel, Steve Israel said, the vote was watched.\n',
      note: 'A country that families are called after.',
    },
    {
      draft: 'Robert Aldous opened the bridge. His wife, Karen Aldous, cut the ribbon.\n',
      note: 'A relative, introduced as one.',
    },
    { draft: 'Robert Aldous spoke. Rob Aldous, as he signs, is mayor.\n', note: 'A short form.' },
    { draft: 'Robert Aldous and Thomas Aldous opened the bridge.\n', note: 'Named side by side.' },
    {
      draft: 'Robert Aldous spoke first. Sen. Thomas Aldous disagreed.\n',
      note: 'Introduced in his own right by a title.',
    },
    {
      draft: 'R. J. Aldous opened the bridge. Robert Aldous said it would stand.\n',
      note: 'An initial agrees with the name.',
    },
    {
      draft: 'Kim Min-ji left. Thomas Kim said she was tired. Thomas Kim is her coach.\n',
      note: 'A common family name, and named twice.',
    },
  ],
};
