import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    {
      draft: 'The port of Balaya lost 40 percent of its trade in two years.',
      on: 'The port of Balaya lost 40 percent of its trade in two years.',
      fixed: 'The port of Balaya lost 40 percent of its trade in two years.[^1]\n\n[^1]: Source: \n',
      note: 'a share that somebody measured',
    },
    {
      draft: `The pier will stay shut until May, harbor master Ines Falk said.

The storm caused more than $3 million in damage. Repairs began on Monday.
`,
      on: 'The storm caused more than $3 million in damage.',
      fixed: `The pier will stay shut until May, harbor master Ines Falk said.

The storm caused more than $3 million in damage, according to Falk. Repairs began on Monday.
`,
      note: 'the draft has a speaker to offer',
    },
    {
      draft: `“The pens were full in spring,” said Thandiwe Mokoena, who runs the farm.

Mokoena declined to show the books. Last year the company shipped *11,000 tons of salmon* to the U.S.

The pens are empty now.
`,
      on: 'Last year the company shipped *11,000 tons of salmon* to the U.S.',
      fixed: `“The pens were full in spring,” said Thandiwe Mokoena, who runs the farm.

Mokoena declined to show the books. Last year the company shipped *11,000 tons of salmon* to the U.S., according to Mokoena.

The pens are empty now.
`,
      note: 'the full stop of an abbreviation stays with it',
    },
    {
      draft: 'The refinery at Port Salu is the largest in the world.\n',
      on: 'The refinery at Port Salu is the largest in the world.',
      fixed: 'The refinery at Port Salu is the largest in the world.[^1]\n\n[^1]: Source: \n',
      note: 'a superlative with a scope can be checked',
    },
    {
      draft:
        'The treasurer embezzled money from the orphans’ fund.\n\nSome footnote stands here.[^4]\n\n[^4]: Minutes of the board.\n',
      on: 'The treasurer embezzled money from the orphans’ fund.',
      fixed:
        'The treasurer embezzled money from the orphans’ fund.[^5]\n\nSome footnote stands here.[^4]\n\n[^4]: Minutes of the board.\n\n[^5]: Source: \n',
      note: 'an accusation',
    },
    {
      draft: 'Unemployment on the island has fallen, and tourism will grow because of the new ferry.',
      on: 'Unemployment on the island has fallen, and tourism will grow because of the new ferry.',
      fixed:
        'Unemployment on the island has fallen, and tourism will grow because of the new ferry.[^1]\n\n[^1]: Source: \n',
      note: 'a trend, a forecast and a cause',
    },
    {
      draft: 'In 1998, the family sold the quarry to a rival in Lisbon.',
      on: 'In 1998, the family sold the quarry to a rival in Lisbon.',
      fixed: 'In 1998, the family sold the quarry to a rival in Lisbon.[^1]\n\n[^1]: Source: \n',
      note: 'a dated deed; information',
    },
    {
      draft: 'The bakery last time around faced a lot of pressure from a weak, shrinking economy.',
      on: 'The bakery last time around faced a lot of pressure from a weak, shrinking economy.',
      fixed:
        'The bakery last time around faced a lot of pressure from a weak, shrinking economy.[^1]\n\n[^1]: Source: \n',
      note: 'how somebody felt; information',
    },
    {
      draft: 'About 400 people filled the square on Sunday.\n',
      on: 'About 400 people filled the square on Sunday.',
      fixed: 'About 400 people filled the square on Sunday, this reporter observed.\n',
      note: 'the reporter may have been there',
    },
    {
      draft: 'The bill would cost the city 3 million dollars a year.\n',
      on: 'The bill would cost the city 3 million dollars a year.',
      fixed: 'The bill would cost the city 3 million dollars a year.[^1]\n\n[^1]: Source: \n',
      note: 'What it costs is somebody’s estimate.',
    },
    {
      draft: 'Even if the harbor reopens in May, it will lose 4 million dollars this year.\n',
      on: 'Even if the harbor reopens in May, it will lose 4 million dollars this year.',
      fixed: 'Even if the harbor reopens in May, it will lose 4 million dollars this year.[^1]\n\n[^1]: Source: \n',
    },
    {
      draft: 'The rents in the old town rose for the ninth straight year.\n',
      on: 'The rents in the old town rose for the ninth straight year.',
      fixed: 'The rents in the old town rose for the ninth straight year.[^1]\n\n[^1]: Source: \n',
    },
    {
      draft: 'Ruiz is favored by 48 percent of voters compared to 41 percent who back Obi.\n',
      on: 'Ruiz is favored by 48 percent of voters compared to 41 percent who back Obi.',
      fixed: 'Ruiz is favored by 48 percent of voters compared to 41 percent who back Obi.[^1]\n\n[^1]: Source: \n',
      note: 'Whom others favor has told nobody so.',
    },
    {
      draft: 'The lawsuit over the pier has dragged on, and the city lost 3 million dollars.\n',
      on: 'The lawsuit over the pier has dragged on, and the city lost 3 million dollars.',
      fixed: 'The lawsuit over the pier has dragged on, and the city lost 3 million dollars.[^1]\n\n[^1]: Source: \n',
      note: 'A lawsuit is spoken of, not cited.',
    },
    {
      draft: 'The judge defrauded 40 widows before she came to Port Salu.\n',
      on: 'The judge defrauded 40 widows before she came to Port Salu.',
      fixed: 'The judge defrauded 40 widows before she came to Port Salu.[^1]\n\n[^1]: Source: \n',
      note: 'She decides nothing here.',
    },
    {
      draft: 'Shares of Corvus have lost 40 percent in two years.\n',
      on: 'Shares of Corvus have lost 40 percent in two years.',
      fixed: 'Shares of Corvus have lost 40 percent in two years.[^1]\n\n[^1]: Source: \n',
      note: 'Over two years somebody has to have looked.',
    },
    {
      draft: 'It costs 3 million dollars a year, according to the town. Nearly 80 percent of boats are old.\n',
      on: 'Nearly 80 percent of boats are old.',
      fixed:
        'It costs 3 million dollars a year, according to the town. Nearly 80 percent of boats are old.[^1]\n\n[^1]: Source: \n',
      note: 'Of boats, which the town has not spoken of.',
    },
    {
      draft: 'Tens of thousands of people marched through Port Salu on Sunday.\n',
      on: 'Tens of thousands of people marched through Port Salu on Sunday.',
      fixed: 'Tens of thousands of people marched through Port Salu on Sunday, this reporter observed.\n',
      note: 'a crowd that somebody counted',
    },
    {
      draft: 'The robbers seized 40 paintings and sold them for 3 million dollars.\n',
      on: 'The robbers seized 40 paintings and sold them for 3 million dollars.',
      fixed: 'The robbers seized 40 paintings and sold them for 3 million dollars.[^1]\n\n[^1]: Source: \n',
      note: 'No officers.',
    },
  ],
  quiet: [
    { draft: 'Ruiz is favored by 48 percent of voters compared to 41 percent who back Obi, a Courier poll found.\n' },
    { draft: 'The port lost 40 percent of its trade in two years, according to the Balaya Chamber of Commerce.' },
    { draft: 'The Balaya Chamber of Commerce said the port lost 40 percent of its trade in two years.' },
    {
      draft:
        'A survey by the Lumen Institute found that 61 percent of renters plan to move. Of those surveyed, 12 percent have children.',
      note: 'the survey still speaks',
    },
    {
      draft: 'Sales doubled in May, according to Ines Falk. In addition, the shop hired 40 people for the summer.',
      note: 'carried over: “In addition” goes on',
    },
    { draft: 'The port lost [40 percent of its trade](https://example.org/port) in two years.', note: 'a link' },
    { draft: 'The port lost 40 percent of its trade.[^1]\n\n[^1]: Annual report of the port.\n', note: 'a footnote' },
    { draft: 'About 300 people filled the hall, this reporter observed.', note: 'the reporter saw it' },
    { draft: 'We shipped 40 releases and cut the response time by 60 percent.', note: 'the author’s own work' },
    { draft: '# Rents rise by 30 percent\n\nThe hall was quiet.', note: 'a heading' },
    { draft: '> The port lost 40 percent of its trade in two years.\n', note: 'a block quote that is a document' },
    { draft: '“We lost 40 percent of our trade,” Falk said.', note: 'a quotation' },
    { draft: 'Who pays for the 40 percent that the port lost?', note: 'a question' },
    { draft: 'Divide the 300 guests into groups of 12 before the doors open.', note: 'an instruction' },
    {
      draft: 'If the port lost 40 percent of its trade, the town would have to close the school.',
      note: 'a hypothesis',
    },
    { draft: 'You can lower the bill by 20 percent with a timer.', note: 'advice' },
    {
      draft: 'Chidi Okoro, 57, was elected mayor in 2012 and took office the next spring.',
      note: 'plain record and an age',
    },
    { draft: 'The vote will be held on May 3 at 7:30 p.m. in Room 214.', note: 'a scheduled event' },
    { draft: 'A median is defined as the value that 50 percent of the values lie below.', note: 'a definition' },
    { draft: 'The script `retry --max 500` stops the job after the call.', note: 'code' },
    { draft: 'Her book on Interstate 95 has three chapters on the two bridges.', note: 'labels and small counts' },
    { draft: 'The judge read the interest of the latest request at the forest edge.', note: 'no superlatives' },
    { draft: 'The council met on Tuesday and went home before dinner.' },
    {
      draft: 'The bill would cap rents in the capital at 900 dollars a month.\n',
      note: 'It can be looked up in the bill.',
    },
    { draft: 'Under the new rule, owners must pay back 40 percent of the deposit.\n' },
    { draft: 'The council voted to spend 3 million dollars on the harbor.\n', note: 'A vote is on record.' },
    {
      draft: 'A jury convicted Dale Pruitt on Monday of stealing $2.3 million from a charity for veterans.\n',
      note: 'A verdict is on record.',
    },
    { draft: 'Dale Pruitt pleaded guilty in March to bribing a city inspector.\n', note: 'So is a plea.' },
    {
      draft: 'The settlement requires the shipyard to pay 80 million dollars to 300 welders.\n',
      note: 'It can be looked up in the settlement.',
    },
    {
      draft: 'Police arrested 40 people on Sunday on charges of rioting.\n',
      note: 'Whoever arrests does so on record.',
    },
    {
      draft: 'An inspection report dated Nov. 3, 2023, lists 27 open violations by 40 landlords.\n',
      note: 'The report is cited.',
    },
    { draft: 'The complaint details how the firm misled 4,000 investors.\n' },
    {
      draft: 'Shares of Corvus fell 12 percent to $41.30 in trading on Thursday.\n',
      note: 'What a market paid today is in every paper.',
    },
    {
      draft:
        'It costs 3 million dollars a year, according to the town. Nearly 80 percent of that goes to the harbor.\n',
      note: 'The town still speaks.',
    },
    { draft: 'The organizers put the crowd at 200,000.\n', note: 'It is theirs.' },
    { draft: 'She had taught, by her own count, some 30,000 children.\n' },
    { draft: 'Tom Ellison married in 1956 and died in 2003.\n', note: 'the dates of a life' },
    { draft: 'The Courier’s Dana Cole in Port Salu contributed to this report.\n', note: 'She wrote part of it.' },
    { draft: 'Few of those 40 percent came back.\n', note: 'The figure was given before.' },
    { draft: '2015 was a good year for the ferry and for the school.\n', note: 'A year is no count.' },
    { draft: 'This is the first post in a series of three about the harbor.\n', note: 'The text speaks of itself.' },
    { draft: 'The archive holds the papers of the years 1960–2015 on microfilm.\n' },
  ],
};
