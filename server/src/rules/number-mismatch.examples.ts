import type { Examples } from './rule.ts';

export const examples: Examples = {
  sources: [
    {
      path: 'report.md',
      text: 'The port of Lisse handled 48,200 containers in March, the harbour office said on Monday. Some 1,187,000 passengers used the ferries last year.\n',
    },
    {
      path: 'call.txt',
      text: 'INES FALK: So, um, enrollment at the harbour school is down thirty eight percent since 2015. The boiler is broken.\n',
    },
  ],
  reported: [
    {
      draft: 'The port of Lisse handled 52,200 containers in March, the harbour office said.\n',
      on: '52,200',
      fixed: 'The port of Lisse handled 48,200 containers in March, the harbour office said.\n',
    },
    {
      draft: 'The port of Lisse handled 48,200 containers in May, the harbour office said.\n',
      on: 'May',
      fixed: 'The port of Lisse handled 48,200 containers in March, the harbour office said.\n',
    },
    {
      draft: 'The port of Lisse handled 48,200 containers in March, the harbour office said on Thursday.\n',
      on: 'Thursday',
      fixed: 'The port of Lisse handled 48,200 containers in March, the harbour office said on Monday.\n',
    },
    {
      draft: 'Ines Falk told the council that enrollment at the harbour school had fallen 36 percent since 2015.\n',
      on: '36',
      fixed: 'Ines Falk told the council that enrollment at the harbour school had fallen 38 percent since 2015.\n',
      note: 'A transcript spells out what it hears; the draft’s digits stay digits.',
    },
  ],
  quiet: [
    { draft: 'Ines Falk told the council that enrollment at the harbour school had fallen 38 percent since 2015.\n' },
    {
      draft: 'Ines Falk told the council that enrollment at the harbour school was 36 in 2015, or eight too few.\n',
      note: 'Another figure.',
    },
    { draft: 'The port of Lisse handled 48,200 containers in March, the harbour office said.\n' },
    { draft: 'Some 1.2 million passengers used the ferries last year, the office said.\n', note: 'Rounded.' },
    { draft: 'The port of Lisse handled 48200 containers in March, the harbour office said.\n' },
    { draft: 'The harbour office employs 140 people.\n', note: 'The source has no such sentence.' },
  ],
};
