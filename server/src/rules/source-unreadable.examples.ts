import type { Examples } from './rule.ts';

export const examples: Examples = {
  unreadable: [
    { name: 'call.txt', message: 'The source document “call.txt” is not there: check the path.' },
    { name: 'minutes.pdf', message: 'The source document “minutes.pdf” is locked with a password.' },
    { name: 'notes/2024-*.txt', message: '“notes/2024-*.txt” matches no file.' },
  ],
  reported: [
    { draft: '---\nsources: call.txt\n---\n\nThe harbour stays closed.\n', on: 'call.txt' },
    { draft: '---\nsources:\n  - hearing.vtt\n  - minutes.pdf\n---\n\nThe harbour stays closed.\n', on: 'minutes.pdf' },
    { draft: '---\nsources:\n  - path: notes/2024-*.txt\n---\n\nThe harbour stays closed.\n', on: 'notes/2024-*.txt' },
  ],
  quiet: [
    { draft: '---\nsources: hearing.vtt\n---\n\nThe harbour stays closed.\n', note: 'A document that can be read.' },
    { draft: 'The harbour stays closed.\n', note: 'No backup is named.' },
    { draft: 'The minutes of the meeting, a PDF, are locked with a password.\n' },
  ],
};
