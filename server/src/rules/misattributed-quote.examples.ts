import type { Examples } from './rule.ts';

export const examples: Examples = {
  sources: [
    {
      path: 'council.md',
      text: `Two people spoke at the meeting in Port Lisse.

“We have been patient with the ferry company for eleven years,” said Amina Farouk, the harbour minister.

“Our pupils leave at five in the morning and come home in the dark,” said Olu Adeyemi, the headmaster.
`,
    },
  ],
  reported: [
    {
      draft: '“We have been patient with the ferry company for eleven years,” said Olu Adeyemi.\n',
      on: 'Olu Adeyemi',
      fixed: '“We have been patient with the ferry company for eleven years,” said Amina Farouk.\n',
    },
    {
      draft: `Amina Farouk met Olu Adeyemi in Port Lisse.

“Our pupils leave at five in the morning and come home in the dark,” Farouk said.
`,
      on: 'Farouk',
      fixed: `Amina Farouk met Olu Adeyemi in Port Lisse.

“Our pupils leave at five in the morning and come home in the dark,” Adeyemi said.
`,
      note: 'The right name comes in the form that the sentence wants.',
    },
    {
      draft: 'Amina Farouk said: “Our pupils leave at five in the morning and come home in the dark.”\n',
      on: 'Amina Farouk',
      fixed: 'Olu Adeyemi said: “Our pupils leave at five in the morning and come home in the dark.”\n',
    },
    {
      draft:
        '“We have been patient with the ferry company for eleven years,” said Olu Adeyemi, the headmaster. The harbour is quiet, Adeyemi said.\n',
      on: 'Olu Adeyemi, the headmaster',
      fixed:
        '“We have been patient with the ferry company for eleven years,” said Amina Farouk. The harbour is quiet, Olu Adeyemi said.\n',
      note: 'A role goes with its name, and whoever loses the introduction gets it at the next mention.',
    },
  ],
  quiet: [
    { draft: '“We have been patient with the ferry company for eleven years,” said Amina Farouk.\n' },
    {
      draft: `Amina Farouk met Olu Adeyemi in Port Lisse.

“We have been patient with the ferry company for eleven years,” Farouk said.
`,
    },
    { draft: '“The timetable is a joke,” said Olu Adeyemi.\n', note: 'Words of which the source knows nothing.' },
    {
      draft: '“We have been patient with the ferry company for eleven years,” the minister said.\n',
      note: 'Who is meant is not certain.',
    },
  ],
};
