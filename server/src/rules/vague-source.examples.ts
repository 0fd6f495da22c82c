import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    { draft: 'Experts say the dam will hold.\n', on: 'Experts' },
    {
      draft:
        'However, many Lagos-based analysts, including this writer, have questioned whether the loan will be repaid.\n',
      on: 'many Lagos-based analysts',
      note: '“Including this writer” names one of many.',
    },
    {
      draft: 'According to observers in Nairobi, the talks are stuck.\n',
      on: 'observers',
      note: 'A city is where they are, not who they are.',
    },
    { draft: '“It cannot work,” say critics of the plan.\n', on: 'critics' },
    { draft: '“It cannot work,” critics shouted from the back.\n', on: 'critics' },
    { draft: 'A growing number of economists expect rates to fall.\n', on: 'A growing number of economists' },
    { draft: 'It is widely believed that the mayor will resign.\n', on: 'It is widely believed' },
    { draft: 'The bridge is thought to have been built by monks’ hands, not slaves.\n', on: 'is thought to' },
    { draft: 'Studies show that children who sleep longer learn faster.\n', on: 'Studies' },
    { draft: 'The minister reportedly left the country on Friday.\n', on: 'reportedly' },
    { draft: 'Some people say the lake is haunted.\n', on: 'Some people' },
    {
      draft: 'Some experts Sunday night warned that the dam was leaking.\n',
      on: 'Some experts',
      note: 'Sunday is when they warned, no name of theirs.',
    },
    { draft: 'Sources this week told of a rift in the cabinet.\n', on: 'Sources' },
    { draft: 'Some people appeared to blame the ferry’s owner.\n', on: 'Some people' },
    { draft: 'Some argue that the tram should never have been built.\n', on: 'Some' },
    { draft: 'Sources close to the negotiations said a deal was near.\n', on: 'Sources' },
    {
      draft: 'Critics called on Amara Obi to publish the plans.\n',
      on: 'Critics',
      note: 'Obi is called on, not named as a critic.',
    },
    {
      draft: 'Critics have placed the tram at the top of the agenda.\n',
      on: 'Critics',
      note: 'They say nothing here, yet a reader asks who they are: information only.',
    },
    { draft: 'That frustrates many analysts in the capital.\n', on: 'many analysts' },
  ],
  quiet: [
    { draft: 'Analysts at Meridian Bank expect rates to fall.\n', note: 'The next words say who.' },
    { draft: 'Critics such as Amara Obi say the dam is too low.\n' },
    { draft: 'Experts like Jane Ferreira warn that the dam is too low.\n' },
    { draft: 'Two critics, Amara Obi and Piet de Vries, said the dam was too low.\n' },
    { draft: '“Experts say a lot of things,” Obi said.\n', note: 'Inside a quotation it is the speaker who is vague.' },
    { draft: 'The museum invited experts and critics to the opening.\n', note: 'They are guests, not sources.' },
    { draft: 'Ask experts before you buy.\n' },
    { draft: 'Experts met in Accra on Monday.\n', note: 'Anybody could see them.' },
    { draft: 'Experts late Sunday gathered in Accra.\n', note: 'Whenever they met.' },
    { draft: 'The former critic Sunday Oliseh said the dam was too low.\n', note: 'A name, if a day as well.' },
    { draft: 'The map brings together many sources.\n', note: 'Sources of data are no people.' },
    { draft: 'Profits beat analysts’ expectations.\n', note: 'What the trade publishes.' },
    { draft: 'Several members of the council said the dam was too low.\n', note: 'The council can be asked.' },
    { draft: 'If critics say so, they should show their figures.\n' },
    {
      draft: '[Studies show](https://example.org/sleep) that children who sleep longer learn faster.\n',
      note: 'A link is a source.',
    },
    {
      draft: 'Experts say the dam will hold.[^1]\n\n[^1]: Report of the dam inspectorate, 2 March.\n',
      note: 'So is a footnote.',
    },
    { draft: 'Some people were waiting at the gate, and others had gone home.\n' },
    { draft: 'The experts gathered in Geneva on Monday.\n' },
    { draft: 'Researchers at the University of Ghana found that the soil was dry.\n' },
    { draft: '## What experts say\n\nRead on.\n', note: 'A headline.' },
  ],
};
