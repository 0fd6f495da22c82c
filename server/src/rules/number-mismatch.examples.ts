import type { Examples } from './rule.ts';

export const examples: Examples = {
  sources: [
    {
      path: 'report.md',
      text: 'The port of Lisse handled 48,200 containers in March, the harbour office said on Monday. Some 1,187,000 passengers used the ferries last year.\n',
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
  ],
  quiet: [
    { draft: 'The port of Lisse handled 48,200 containers in March, the harbour office said.\n' },
    { draft: 'Some 1.2 million passengers used the ferries last year, the office said.\n', note: 'Rounded.' },
    { draft: 'The port of Lisse handled 48200 containers in March, the harbour office said.\n' },
    { draft: 'The harbour office employs 140 people.\n', note: 'The source has no such sentence.' },
  ],
};
