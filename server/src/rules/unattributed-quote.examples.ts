import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: `Harbor master Ines Falk said the pier would stay shut until May.

“We are not brushed aside.”

The town council meets on Thursday.
`,
      on: '“We are not brushed aside.”',
      fixed: `Harbor master Ines Falk said the pier would stay shut until May.

“We are not brushed aside,” Falk said.

The town council meets on Thursday.
`,
      note: 'The speaker of the paragraph before comes first; introduced by then, she gets her family name alone.',
    },
    {
      draft: `Tomás Rivero runs the bakery on Calle Mayor. Rivero said flour had doubled in price.

“I cannot sell a loaf for six euros. My neighbors would stop coming.”

He has let two bakers go.
`,
      on: '“I cannot sell a loaf for six euros. My neighbors would stop coming.”',
      fixed: `Tomás Rivero runs the bakery on Calle Mayor. Rivero said flour had doubled in price.

“I cannot sell a loaf for six euros,” Rivero said. “My neighbors would stop coming.”

He has let two bakers go.
`,
      note: 'The attribution of a longer quotation goes after its first sentence.',
    },
    {
      draft: `Referee Amina Diallo says she saw the foul, Diallo says.

"Who else was looking?"

The league has not answered.
`,
      on: '"Who else was looking?"',
      fixed: `Referee Amina Diallo says she saw the foul, Diallo says.

"Who else was looking?" Diallo says.

The league has not answered.
`,
      note: 'A question mark stays, and “says” follows the draft.',
    },
    {
      draft:
        'Ines Falk closed the pier in March.\n\nNobody at the harbor disputes that. “It will be years before it opens. The money is gone.”\n',
      on: '“It will be years before it opens. The money is gone.”',
      fixed:
        'Ines Falk closed the pier in March.\n\nNobody at the harbor disputes that. “It will be years before it opens,” Falk said. “The money is gone.”\n',
      note: 'Nobody has said nothing.',
    },
  ],
  quiet: [
    { draft: '“We are not brushed aside,” Falk said.\n' },
    {
      draft: 'Nobody disputes that, and Falk says so. “It will be years before it opens. The money is gone.”\n',
      note: 'Falk is there, too.',
    },
    {
      draft: '“We are not brushed aside,” said Ines Falk, the harbor master. “We never were in our lives.”\n',
      note: 'The attribution in the paragraph covers what follows.',
    },
    {
      draft: 'Falk told the court:\n\n“I saw nothing, I heard nothing and I said nothing.”\n',
      note: 'A colon leads it in.',
    },
    { draft: '“The pier belongs to those who fish from it.” — Ines Falk\n', note: 'It is signed.' },
    {
      draft: 'The so-called “peace” lasted a week, and the “Treaty of the Two Lighthouses” was never signed.\n',
      note: 'A term and a title are nobody’s speech.',
    },
    { draft: '## “We are not brushed aside at all”\n\nThe pier stays shut.\n', note: 'A headline.' },
    { draft: '> “We are not brushed aside by anybody here.”\n', note: 'A block quote is a document.' },
    {
      draft: '“We are not brushed aside.”[^1]\n\n[^1]: Interview with Ines Falk, 3 May.\n',
      note: 'A footnote tells where it comes from.',
    },
  ],
};
