import type { Examples } from './rule.ts';

export const examples: Examples = {
  reported: [
    { draft: 'The mayor won TK percent of the vote.\n', on: 'TK' },
    { draft: 'Councillor XXX voted against it.\n', on: 'XXX' },
    { draft: 'The dam is the oldest in the valley [citation needed].\n', on: '[citation needed]' },
    { draft: 'The fire was put out by [name], a neighbor.\n', on: '[name]' },
    { draft: 'It cost $??? to build.\n', on: '???' },
    { draft: 'TODO: ask the harbor master.\n', on: 'TODO' },
    { draft: '# TKTK wins the race\n', on: 'TKTK', note: 'Headlines are printed too.' },
    { draft: 'The talks began in [city TK] on Monday.\n', on: '[city TK]' },
  ],
  quiet: [
    { draft: 'They met at Super Bowl XXX in Tempe.\n' },
    { draft: 'She keeps a TODO list on the fridge.\n' },
    { draft: 'She works at TK Maxx in Cork.\n' },
    { draft: 'You did what???\n' },
    { draft: 'Write `TK` where a fact is missing.\n', note: 'Code.' },
    { draft: '“[They] never asked us,” Falk said.\n', note: 'An editor’s bracket in a quotation.' },
    { draft: 'See [name](https://example.org/names) for the list.\n', note: 'A link.' },
    { draft: 'The number is 555-XXX, the domain example.tk.\n' },
  ],
};
